"""Reads from one HTML file what can be known without a browser."""

from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

ADDRESS_ATTRIBUTES = {"href", "src", "poster", "action", "data", "xlink:href"}


class Markup(HTMLParser):
    """The ids, addresses, title and canonical address of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.ids: set[str] = set()
        self.addresses: list[tuple[str, str]] = []
        self.title = ""
        self.canonical: str | None = None
        self.is_redirect = False
        self._in_title = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if "id" in values:
            self.ids.add(values["id"])
        for name, value in values.items():
            if name in ADDRESS_ATTRIBUTES:
                self.addresses.append((f"<{tag} {name}>", value))
            if name == "srcset":
                for candidate in filter(None, (part.split() for part in value.split(","))):
                    self.addresses.append((f"<{tag} srcset>", candidate[0]))
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.is_redirect = True
            if "=" in values.get("content", ""):
                address = values["content"].split("=", 1)[1].strip(" '\"")
                self.addresses.append(("<meta refresh>", address))
        if tag == "link" and "canonical" in values.get("rel", "").split():
            self.canonical = values.get("href")
        # A picture drawn in SVG may have a <title> too: the page's own comes first.
        self._in_title = tag == "title" and not self.title

    def handle_endtag(self, tag):
        self._in_title = False

    def handle_data(self, data):
        if self._in_title:
            self.title += data


class Page:
    """One HTML file of the site; `path` is its address below the root, `guides/x/`."""

    def __init__(self, folder: Path, file: Path):
        self.file = file
        path = file.relative_to(folder).as_posix()
        self.path = path.removesuffix("index.html") if file.name == "index.html" else path
        self.tree = ""

    @cached_property
    def markup(self) -> Markup:
        return Markup(self.file.read_text(encoding="utf-8"))

    @property
    def path_in_tree(self) -> str:
        return self.path.removeprefix(f"{self.tree}/") if self.tree else self.path

    @property
    def shape(self) -> tuple:
        """Pages of one shape come from one template: the section and how deep it is."""
        steps = self.path_in_tree.split("/")
        return (self.tree, steps[0], len(steps))

    @property
    def is_not_found(self) -> bool:
        return self.file.name == "404.html"
