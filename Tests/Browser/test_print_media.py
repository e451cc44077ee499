"""Every page printed from the browser: answers open, menus gone, no words lost."""


def print_faults(browsing, address: str) -> list[str]:
    page = browsing.visit(address, "print")
    page.emulate_media(media="screen")
    browsing.ask(page, "print-before")
    page.emulate_media(media="print")
    return [f"[print] {fault}" for fault in browsing.ask(page, "print-after")]


def test_print_media(page, browsing, root, verdict):
    verdict("print media", page, print_faults(browsing, root + page.path))
