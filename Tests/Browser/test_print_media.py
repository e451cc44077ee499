"""Every page printed from the browser: answers open, menus gone, no words lost."""


from support.browsing import CLOSE_ALL


def print_faults(browsing, address: str) -> list[str]:
    page = browsing.look(address)
    browsing.ask(page, "print-before")
    page.evaluate(CLOSE_ALL)
    page.emulate_media(media="print")
    return [f"[print] {fault}" for fault in browsing.ask(page, "print-after")]


def test_print_media(page, browsing, root, verdict):
    verdict("print media", page, print_faults(browsing, root + page.path))
