"""The built site: its pages, its trees, and the address it was built for."""

from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from support.markup import Page

KNOWN_TREES = {"large-print", "easy-read", "high-contrast", "print"}


class Site:
    def __init__(self, folder: Path):
        self.folder = folder
        found = [Page(folder, file) for file in sorted(folder.rglob("*.html"))]
        self.redirects = [page for page in found if page.markup.is_redirect]
        self.pages = [page for page in found if not page.markup.is_redirect]
        trees = self._trees()
        for page in found:
            first = page.path.split("/")[0]
            page.tree = first if first in trees and "/" in page.path else ""

    def _trees(self) -> set[str]:
        """A tree is a folder at the root whose home page is the home page's variant."""
        homes = {page.path: page.markup.canonical for page in self.pages}
        home = homes.get("")
        variants = {path[:-1] for path, canonical in homes.items()
                    if home and canonical == home and path.count("/") == 1}
        return KNOWN_TREES | variants

    @cached_property
    def base(self) -> str:
        """The public address of the root, from the home page: `https://hub.example/path/`."""
        home = next((page for page in self.pages if page.path == ""), None)
        canonical = home.markup.canonical if home else None
        return canonical if canonical and urlsplit(canonical).scheme else "http://hub.invalid/"

    @property
    def base_path(self) -> str:
        return urlsplit(self.base).path or "/"

    @property
    def pages_to_walk(self) -> list[Page]:
        """Every page of the standard tree, and one of each shape in the other trees."""
        walked, shapes = [], set()
        for page in self.pages:
            if not page.tree or page.shape not in shapes:
                walked.append(page)
            shapes.add(page.shape)
        return walked
