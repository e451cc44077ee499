"""A save shows in the open page, at the same place of it."""

import time

from conftest import Preview

GUIDE = "guides/good-meetings/"
FILE = "guides/good-meetings.md"
HEADING = "## Choose how to meet"
FAQ = "faqs/joining/"
# How long PDFs may take with a program that is built for tests, in milliseconds.
TYPESETTING = 60_000


# One worker listens for all pages. It speaks to each that comes, once it hears the preview itself.
LISTENS = """() => new Promise((resolve, reject) => {
    const { token } = document.querySelector('script[data-token]').dataset;
    const { port } = new SharedWorker(`/_handrail/worker.js?token=${token}`);
    port.onmessage = () => { port.postMessage('bye'); resolve(); };
    setTimeout(() => reject('the page does not listen'), 30_000); })"""


def opened(page, preview, path):
    page.goto(preview.root + path, wait_until="load")
    page.evaluate(LISTENS)
    return page


def tools(page):
    return page.locator("handrail-preview")


def test_a_save_shows_and_the_place_is_kept(page, preview):
    opened(page, preview, GUIDE)
    page.evaluate("window.mark = 1; scrollTo(0, 1200)")
    preview.change(FILE, HEADING, "## A heading that was just saved")
    page.wait_for_selector("h2:has-text('A heading that was just saved')")
    assert page.evaluate("scrollY") == 1200
    assert page.evaluate("window.mark") == 1, "the page was loaded again"
    assert not page.faults


def test_each_variant_shows_the_save(page, preview):
    for tree in ("large-print/", "high-contrast/", "print/"):
        opened(page, preview, tree + GUIDE)
        preview.change(FILE, "## ", f"## {tree[:-1]} ")
        page.wait_for_selector(f"h2:has-text('{tree[:-1]}')")
    opened(page, preview, "easy-read/" + GUIDE)
    preview.change("guides/good-meetings.easy.md", "## ", "## Easily saved ")
    page.wait_for_selector("h2:has-text('Easily saved')")


def test_open_answers_and_the_keyboard_stay_where_they_are(page, preview):
    opened(page, preview, FAQ)
    answer = page.locator("main details").nth(1)
    answer.locator("summary").click()
    assert answer.get_attribute("open") is not None
    preview.change("faqs/joining.md", "## ", "## Saved: ")
    page.wait_for_selector("main summary:has-text('Saved:')")
    assert page.locator("main details").nth(1).get_attribute("open") is not None
    assert page.evaluate("document.activeElement.localName") == "summary"


def test_what_is_put_in_is_what_loading_gives(page, preview):
    """Ten changes of all sorts: the open page ends as the same page does that is loaded.

    It ends so when its PDFs have been made anew and it says how long they are, which may take a second or two."""
    opened(page, preview, GUIDE)
    text = preview.file(FILE).read_text(encoding="utf-8")
    head, body = text.split("\n---\n", 1)
    sections = body.split("\n## ")
    versions = [
        "\n## ".join(sections[:1] + sections[2:]), "\n## ".join(sections[::-1]), body + "\n\nThe end.\n",
        "Only this.\n", "- [ ] one\n- [ ] two\n", "> A quote\n>\n> — Someone\n\n" + body,
        body.replace("- ", "1. "), "| A | B |\n|---|---|\n| 1 | 2 |\n", body.upper(), body]
    same = """html => {
        const next = new DOMParser().parseFromString(html, 'text/html');
        const shown = (page) => [...page.body.children].filter(one => !['HANDRAIL-PREVIEW', 'SCRIPT'].includes(one.nodeName));
        const [here, there] = [shown(document), shown(next)];
        const other = here.filter((one, index) => !there[index] || !one.isEqualNode(there[index]));
        return [here.length === there.length, document.title === next.title, other.map(one => one.outerHTML)]; }"""
    for number, version in enumerate(versions):
        words = f"Version {number} of this page."
        preview.file(FILE).write_text(f"{head}\n---\n{words}\n\n{version}", encoding="utf-8")
        page.wait_for_selector(f"main p:text-is('{words}')", state="attached")
        latest = time.monotonic() + 20
        while (seen := page.evaluate(same, page.request.get(page.url).text())) != [True, True, []]:
            assert time.monotonic() < latest, f"version {number}: {seen}"
            page.wait_for_timeout(100)


def test_a_new_style_comes_without_loading(page, preview):
    opened(page, preview, GUIDE)
    page.evaluate("window.mark = 1; scrollTo(0, 700)")
    styles = "@layer components { main h1 { opacity: 0.75; } }\n"
    preview.write("Themes/default/css/large-print.css", styles)
    preview.write("Themes/default/theme.yml", THEME.replace("standard: []", "standard: [css/large-print.css]"))
    page.wait_for_function("() => getComputedStyle(document.querySelector('main h1')).opacity === '0.75'")
    assert page.evaluate("window.mark") == 1 and page.evaluate("scrollY") == 700
    # The old style goes a moment after the new one is there.
    page.wait_for_function("() => document.querySelectorAll('link[rel=stylesheet]').length === 1")


def test_a_new_picture_loads_the_page_and_keeps_the_place(page, preview):
    opened(page, preview, FAQ)
    page.locator("main summary").first.click()
    page.evaluate("window.mark = 1; scrollTo(0, 300)")
    picture = next((preview.hub / "Content/pictures").glob("*.svg"))
    with page.expect_navigation(wait_until="load"):
        picture.write_text(picture.read_text().replace("</svg>", "<rect width='1' height='1'/></svg>"))
    assert not page.evaluate("window.mark")
    assert page.locator("main details").first.get_attribute("open") is not None
    assert abs(page.evaluate("scrollY") - 300) <= 1


def test_one_connection_serves_many_pages(page, preview):
    pages = [page] + [page.context.new_page() for _ in range(8)]
    for one in pages:
        opened(one, preview, GUIDE)
    preview.change(FILE, HEADING, "## Seen by all")
    for one in pages:
        one.wait_for_selector("h2:has-text('Seen by all')")


def test_a_page_says_that_the_preview_has_gone_and_comes_back(page, preview, program):
    opened(page, preview, GUIDE)
    preview.process.send_signal(2)
    assert preview.process.wait(timeout=10) == 0
    tools(page).locator("#news.gone").wait_for()
    assert "The preview has stopped" in tools(page).locator("#news").inner_text()
    preview.change(FILE, HEADING, "## Written meanwhile")
    again = Preview(program, preview.hub, preview.port)
    try:
        assert again.port == preview.port
        page.wait_for_selector("h2:has-text('Written meanwhile')")
        tools(page).locator("#news.gone").wait_for(state="detached")
    finally:
        again.stop()


def _theme() -> str:
    from conftest import REPOSITORY
    return (REPOSITORY / "Themes/default/theme.yml").read_text(encoding="utf-8")


THEME = _theme()


def test_pdfs_come_by_themselves_and_follow_the_words(page, new_preview):
    opened(page, new_preview, GUIDE)
    link = page.locator("main a[href$='good-meetings.pdf']").last
    link.wait_for(timeout=TYPESETTING)
    before = page.request.get(new_preview.root + GUIDE + "good-meetings.pdf")
    assert before.ok and before.headers["content-type"] == "application/pdf" and before.body().startswith(b"%PDF-")
    words = link.locator("xpath=..").inner_text()
    new_preview.change(FILE, HEADING, "Many more words.\n\n" * 400 + HEADING)
    page.wait_for_function(
        "([link, words]) => link.parentElement.innerText != words", arg=[link.element_handle(), words], timeout=TYPESETTING)
    after = page.request.get(new_preview.root + GUIDE + "good-meetings.pdf")
    assert len(after.body()) > len(before.body())
    assert not (new_preview.hub / "Output").exists()
    assert not page.faults
