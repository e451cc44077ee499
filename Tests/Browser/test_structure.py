"""WCAG 1.3.1 Info and Relationships, 2.4.2 Page Titled, 2.4.6 Headings, 3.1.1 Language:
the skeleton of every page, and no script in it."""

from collections import defaultdict


def structure_faults(browsing, address: str, tree: str = "", is_not_found=False) -> list[str]:
    page = browsing.look(address)
    wants = {"wantsLandmarks": not is_not_found and not tree.startswith("print"),
             "wantsCanonical": not is_not_found}
    return [f"[structure] {fault}" for fault in browsing.ask(page, "structure", wants)]


def shared_titles(pages) -> list[str]:
    """Within one tree no two pages have the same title."""
    paths = defaultdict(list)
    for page in pages:
        paths[page.tree, page.markup.title.strip()].append(f"/{page.path}")
    return [f"[structure] same title, \"{title}\": {' '.join(same)}"
            for (_, title), same in paths.items() if len(same) > 1]


def test_structure(page, browsing, root, verdict):
    faults = structure_faults(browsing, root + page.path, page.tree, page.is_not_found)
    verdict("structure", page, faults)


def test_titles_differ(site, judge):
    judge("titles", shared_titles(site.pages), len(site.pages))
