"""WCAG 2.5.8 Target Size: 24 px for all controls that do not stand in a sentence, and 44 px
(2.5.5) for the menus, formats and question buttons of the large-print trees."""

def target_faults(browsing, address: str, tree: str = "") -> list[str]:
    page = browsing.look(address)
    furniture = 44 if "large-print" in tree else 24
    faults = browsing.ask(page, "targets", {"smallest": 24, "furniture": furniture})
    return [f"[screen] {fault}" for fault in faults]


def test_targets(page, browsing, root, verdict):
    verdict("targets", page, target_faults(browsing, root + page.path, page.tree))
