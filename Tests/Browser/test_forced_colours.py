"""Forced colours and reduced motion: no words lost (WCAG 1.4.1, 1.4.3), focus still seen
(2.4.7), nothing moves (2.3.3)."""


def forced_colours_faults(browsing, address: str) -> list[str]:
    page = browsing.look(address)
    usual = browsing.ask(page, "visible-text")
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    forced = browsing.ask(page, "visible-text")
    faults = []
    if usual != forced:
        faults.append(f"{forced} letters are seen, {usual} in the usual colours")
    page.keyboard.press("Tab")  # focus that follows a key press is shown
    faults += browsing.ask(page, "forced-colours")
    return [f"[forced colours] {fault}" for fault in faults]


def test_forced_colours(page, browsing, root, verdict):
    verdict("forced colours", page, forced_colours_faults(browsing, root + page.path))
