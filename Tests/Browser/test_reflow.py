"""WCAG 1.4.10 Reflow, 1.4.4 Resize Text, 1.4.12 Text Spacing: no scrolling sideways and no
lost words on a phone, at 400% zoom, with text twice as large, or with wide spacing."""

from support.browsing import OPEN_ALL

DOUBLE_TEXT = """() => {
  const root = document.documentElement;
  root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + 'px';
}"""

# The figures of WCAG 1.4.12.
WIDE_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""


def reflow_faults(browsing, address: str) -> list[str]:
    """A window of 1280 px at 400% is one of 320 px, so one width stands for both."""
    page = browsing.visit(address, "reflow")
    faults = []

    def look(mode: str, width: int):
        page.set_viewport_size({"width": width, "height": 800})
        faults.extend(f"[{mode}] {fault}" for fault in browsing.ask(page, "reflow"))

    page.evaluate(OPEN_ALL)
    look("1280 px", 1280)
    look("320 px", 320)
    page.add_style_tag(content=WIDE_SPACING)
    look("320 px, wide spacing", 320)
    page.evaluate("document.head.lastElementChild.remove()")
    page.evaluate(DOUBLE_TEXT)
    look("640 px, 200% text", 640)
    return faults


def test_reflow(page, browsing, root, verdict):
    verdict("reflow", page, reflow_faults(browsing, root + page.path))
