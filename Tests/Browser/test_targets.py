"""WCAG 2.5.8 Target Size: 24 px for all controls that do not stand in a sentence; and 44 px high
(2.5.5) in the large-print and easy-read trees."""

LARGE = ("large-print", "easy-read")


def target_faults(browsing, address: str, tree: str = "") -> list[str]:
    page = browsing.look(address)
    height = 44 if tree.startswith(LARGE) else 24
    return [f"[screen] {fault}" for fault in browsing.ask(page, "targets", {"smallest": 24, "height": height})]


def test_targets(page, browsing, root, verdict):
    verdict("targets", page, target_faults(browsing, root + page.path, page.tree))
