"""WCAG 2.1.1 Keyboard, 2.1.2 No Trap, 2.4.1 Bypass Blocks, 2.4.3 Focus Order, 2.4.7 Focus
Visible, 2.4.11 Focus Not Obscured, 1.4.11 Non-text Contrast: the whole page by Tab alone."""

MOST_STOPS = 3000
LEADS_INTO_PAGE = """() => Boolean(document.activeElement.hash)
  && document.activeElement.href.split('#')[0] === location.href.split('#')[0]"""


def keyboard_faults(browsing, address: str) -> list[str]:
    """Tabs from the top to the end, opening each closed question on the way with Enter."""
    page = browsing.visit(address, "keyboard")
    browsing.ask(page, "focus-start")
    faults = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = browsing.ask(page, "focus-stop")
        faults += stop.get("faults", [])
        if stop["isEnd"]:
            break
        if stop["isClosed"]:
            page.keyboard.press("Enter")
    faults += browsing.ask(page, "focus-end")
    faults += skip_link_faults(browsing, address)
    return [f"[keyboard] {fault}" for fault in faults]


def skip_link_faults(browsing, address: str) -> list[str]:
    page = browsing.visit(address, "keyboard")
    page.keyboard.press("Tab")
    if not page.evaluate(LEADS_INTO_PAGE):
        return ["the first stop does not lead into the page"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    return browsing.ask(page, "skip-link")


def test_keyboard(walked, browsing, root, verdict):
    verdict("keyboard", walked, keyboard_faults(browsing, root + walked.path))
