"""WCAG 1.4.8 Visual Presentation and the figures of each variant: at most 80 characters a
line, line height of 1.5, never justified nor hyphenated, and the promised text size."""

POINT = 4 / 3  # CSS pixels

# The floors: 16 px on screen, 16 pt in large print, 14 pt in easy read and print.
FLOORS = {"large-print": 16 * POINT, "easy-read": 14 * POINT, "print": 14 * POINT}


def floor(tree: str) -> float:
    """An organisation's own variant, say `large-print-yellow`, keeps its family's figure."""
    return next((size for name, size in FLOORS.items() if tree.startswith(name)), 16)


def typography_faults(browsing, address: str, tree: str = "") -> list[str]:
    page = browsing.look(address)
    figures = {"smallest": round(floor(tree), 2), "everything": "large-print" in tree}
    return [f"[1280 px] {fault}" for fault in browsing.ask(page, "typography", figures)]


def test_typography(page, browsing, root, verdict):
    verdict("typography", page, typography_faults(browsing, root + page.path, page.tree))
