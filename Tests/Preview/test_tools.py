"""The panel of mistakes and the tools: they say what is wrong, can be used by everybody, and leave the page alone."""

import pytest

from support.browsing import AXE
from test_axe import EVERYTHING, RUN
from test_live import FILE, GUIDE, HEADING, opened, tools

BROKEN = "[a link](nowhere.md)\n\n![](../pictures/tea.svg)\n\n" + HEADING
TREES = ["", "large-print/", "easy-read/", "high-contrast/", "print/"]
OWN = ["_handrail/", "_handrail/side-by-side?page=guides/good-meetings/index.html"]


def broken(page, preview):
    opened(page, preview, GUIDE)
    preview.change(FILE, HEADING, BROKEN)
    tools(page).locator("#panel").wait_for()
    return tools(page).locator(".panel")


def test_mistakes_show_with_line_and_fix_and_go_when_mended(page, preview):
    panel = broken(page, preview)
    words = panel.inner_text()
    assert FILE in words and "line " in words and "What to do:" in words
    box = panel.bounding_box()
    assert box["y"] < 900 and box["y"] + box["height"] <= 901, "the panel is not in sight"
    assert "on this page" in tools(page).locator("#news").inner_text()
    size = panel.locator("p").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert size >= 16
    preview.change(FILE, BROKEN, HEADING)
    panel.wait_for(state="detached")
    assert not page.faults


def test_a_page_with_errors_stays_as_it_was(page, preview):
    opened(page, preview, GUIDE)
    before = page.locator("main").inner_text()
    preview.change(FILE, "title:", "title")
    tools(page).locator("text=You see this page as it was before the errors.").wait_for()
    assert page.locator("main").inner_text() == before
    page.reload()
    assert page.locator("main").inner_text() == before


def test_the_terminal_says_a_mistake_once(page, preview):
    panel = broken(page, preview)
    for number in range(3):
        preview.change(FILE, HEADING, f"Words {number}.\n\n{HEADING}")
        page.wait_for_selector(f"main p:text-is('Words {number}.')", state="attached")
    assert panel.is_visible()
    assert "".join(preview.said).count("nowhere.md") == 1


def test_side_by_side_shows_two_formats_as_wide_as_asked(page, preview):
    opened(page, preview, GUIDE)
    tools(page).get_by_role("link", name="See two formats side by side").click()
    page.wait_for_url("**/side-by-side**")
    frames = page.frames[1:]
    assert [frame.evaluate("innerWidth") for frame in frames] == [1280, 375]
    assert "/easy-read/" in frames[1].url
    for frame in frames:
        assert frame.locator("handrail-preview").count() == 0
    preview.change(FILE, HEADING, "## Seen in the frame")
    frames[0].wait_for_selector("h2:has-text('Seen in the frame')")
    page.get_by_role("group", name="Right").get_by_label("Format").select_option("large-print")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**right=large-print**")
    assert "/large-print/" in page.frames[2].url
    assert not page.faults


@pytest.mark.parametrize("tree", TREES)
def test_tools_are_reached_by_keyboard_and_never_hide_what_is_reached(page, preview, tree):
    broken(page, preview)
    opened(page, preview, tree + GUIDE)
    reached, hidden = [], []
    for _ in range(200):
        page.keyboard.press("Tab")
        stop = page.evaluate("""() => { let one = document.activeElement; if (one === document.body) return null;
            const isTool = one.localName === 'handrail-preview'; if (isTool) one = one.shadowRoot.activeElement;
            const box = one.getBoundingClientRect(); const panel = document.querySelector('handrail-preview').shadowRoot.querySelector('.panel');
            const top = panel ? panel.getBoundingClientRect().top : innerHeight;
            return {isTool, words: (one.getAttribute('aria-label') || one.textContent).trim(), outline: getComputedStyle(one).outlineStyle,
                    isSeen: isTool || box.top < top}; }""")
        if stop is None:
            break
        if not stop["isSeen"]:
            hidden.append(stop["words"])
        if stop["isTool"]:
            assert stop["outline"] != "none", stop["words"]
            reached.append(stop["words"])
    assert not hidden
    for words in ("Large print", "See two formats side by side", "See it as it prints"):
        assert words in reached
    if tree != "easy-read/":  # the easy-read text has no mistakes
        assert "List of mistakes" in reached


@pytest.mark.parametrize("path", [tree + GUIDE for tree in TREES] + OWN)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(browsing, preview, path, scheme):
    context = browsing.browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.add_init_script(path=AXE)
    broken(page, preview)
    opened(page, preview, path)
    page.evaluate("scrollTo(0, 1e6)")
    result = page.evaluate(RUN, EVERYTHING)
    contrast = [found for found in result["incomplete"] if "contrast" in found[0]]
    context.close()
    assert result["passed"]
    assert not result["violations"], result["violations"]
    assert not contrast, contrast


@pytest.mark.parametrize("path", [tree + GUIDE for tree in TREES] + OWN)
def test_nothing_is_cut_off_on_a_narrow_screen(page, preview, path):
    page.set_viewport_size({"width": 320, "height": 640})
    broken(page, preview)
    opened(page, preview, path)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    wide = page.evaluate("""() => { const root = document.querySelector('handrail-preview').shadowRoot;
        return [...root.querySelectorAll('section *')].filter(one => one.scrollWidth > one.clientWidth + 1
            && getComputedStyle(one).display !== 'inline').map(one => one.textContent.slice(0, 40)); }""")
    assert not wide


@pytest.mark.parametrize("tree", TREES)
def test_the_page_looks_as_it_is_built(page, preview, tree):
    """No style leaks: every element of the page has the place and the style that it has without the tools."""
    opened(page, preview, tree + GUIDE)
    measure = """() => [...document.querySelectorAll('body > :not(handrail-preview):not(script) *')].map(one => {
        const box = one.getBoundingClientRect(), style = getComputedStyle(one);
        return [one.localName, box.x, box.y, box.width, box.height, style.color, style.font, style.backgroundColor].join(); })"""
    shown = page.evaluate(measure)
    page.evaluate("document.querySelector('handrail-preview').remove()")
    assert page.evaluate(measure) == shown


def test_nothing_of_the_preview_goes_onto_paper(page, preview):
    broken(page, preview)
    page.emulate_media(media="print")
    assert not tools(page).locator(".panel").is_visible()
    assert not tools(page).locator(".tools").is_visible()


def test_without_script_the_tools_are_there(browsing, preview):
    context = browsing.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(preview.root + GUIDE)
    assert page.locator("handrail-preview").count() == 1
    context.close()
