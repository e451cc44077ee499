"""What stands where: size of letters, margins, and what must not be torn apart."""

import re
import subprocess

from PIL import Image

from conftest import judge

SMALLEST = {"standard": 14, "large-print": 18, "easy-read": 16}
MARGIN = 20 / 25.4 * 72


def test_no_small_letters(book):
    least = SMALLEST[book.format]
    judge([f"{size} pt on {place}" for size, place in book.sizes.items() if size < least - 0.05])


def test_margins(book, tmp_path):
    """20 mm stay white on every side. Half a millimetre is for letters that reach a little over their line."""
    dots = 50
    subprocess.run(["pdftoppm", "-r", str(dots), "-gray", book.path, tmp_path / "page"], check=True, stderr=subprocess.DEVNULL)
    edge = int((MARGIN - 1.5) / 72 * dots)
    faults = []
    for number, file in enumerate(sorted(tmp_path.iterdir()), 1):
        page = Image.open(file)
        inside = page.crop((edge, edge, page.width - edge, page.height - edge))
        page.paste(255, (edge, edge, edge + inside.width, edge + inside.height))
        if page.getextrema()[0] < 200:
            faults.append(f"page {number}: something stands in the margin")
    judge(faults)


def test_rows_are_whole(book):
    """An easy-read row, a row of a table, and a figure stand on one page each."""
    faults = []
    for element in book.elements:
        is_row = element.kind == "Div" and len(element.children) == 2 and any(
            child.kind == "Figure" for inner in element.children for child in inner.children)
        if is_row or element.kind == "TR":
            pages = {book.page_numbers[page] for page in element.pages()}
            if len(pages) > 1:
                faults.append(f"a {'row' if is_row else 'row of a table'} on pages {sorted(pages)}")
    judge(faults)


def layout(book):
    return subprocess.run(["pdftotext", "-layout", book.path, "-"], capture_output=True, text=True).stdout


def test_no_word_is_parted(book):
    """Not in tables either: in these sizes every table of the sample hub has room for its words."""
    assert "\u00ad" not in layout(book)


def test_columns_are_as_wide_as_their_words(books):
    """Three columns of the same width would need two lines for the last of these titles."""
    book = next(book for book in books if book.name == "guides/what-is-co-production/what-is-co-production.pdf")
    assert re.search(r"What happens +Who decides\? +Is it co-production\?", layout(book))


def test_headings_stay_with_what_follows(book):
    faults = []
    content = [(element, page) for element in book.elements for page, _ in element.content]
    for (element, page), (_, following) in zip(content, content[1:]):
        heading = element
        while heading and not re.fullmatch("H[1-6]", heading.kind):
            heading = heading.parent
        if heading and page != following:
            faults.append(f"a heading ends page {book.page_numbers[page]}")
    judge(faults)


def test_words_stay_with_the_list_they_lead_to(book):
    """A paragraph of a few lines is on the page where the list after it begins."""
    faults = []
    for element in book.elements:
        for before, after in zip(element.children, element.children[1:]):
            if before.kind == "P" and after.kind == "L" and before.pages() and before.pages()[-1] != after.pages()[0]:
                words = book.said(before)
                if len(words) < 150 or words.rstrip().endswith(":"):
                    faults.append(f"“{words[-40:]}” on page {book.page_numbers[before.pages()[-1]]}, its list on the next")
    judge(faults)


def test_no_empty_pages(book):
    full = {page for page, *_ in book.boxes}
    assert full == set(range(1, len(book.pdf.pages) + 1))


def test_no_slanted_letters_in_large_print_and_easy_read(book):
    if book.format == "standard":
        return
    names = {str(thing.FontName) for thing in book.pdf.objects
             if hasattr(thing, "get") and thing.get("/Type") == "/FontDescriptor"}
    assert not [name for name in names if "Italic" in name or "Oblique" in name]


def paragraph(element):
    while element and element.kind != "P":
        element = element.parent
    return element


def test_dates_and_the_way_to_ask_are_not_alone(book):
    """Before them on their page stands something of the document, or of what to read next; or the page before is full enough."""
    ask = [element for element in book.elements if re.fullmatch("H[12]", element.kind)][-1]
    page = ask.pages()[0]
    if book.is_pack or ask.pages()[-1] == book.elements[0].pages()[0]:
        return
    before = []
    for element in book.elements:
        if element is ask:
            break
        before += [element for place, _ in element.content if place == page]
    # A date is a paragraph that begins with its name.
    others = [element for element in before if not (paragraph(element) and paragraph(element).children[:1]
              and paragraph(element).children[0].kind == "Strong")]
    number = book.page_numbers[page]
    assert others or filled(book, number - 1) > 0.5, "the last page has nothing but dates and the way to ask"


def filled(book, number):
    """How much of the height of a page has words in it, but for its last line."""
    ends = sorted({(bottom, height) for page, _, _, _, bottom, _, height in book.boxes if page == number})
    foot, height = ends[-1]
    words = [bottom for bottom, _ in ends if bottom < foot - 20]
    return (max(words, default=0) - MARGIN) / (height - 2 * MARGIN)


def test_no_page_before_the_last_is_almost_empty(book):
    """“Read next” does not leave a page with a heading and one item on it."""
    if book.is_pack or book.format == "easy-read" or len(book.pdf.pages) < 3:
        return
    last = len(book.pdf.pages) - 1
    assert filled(book, last) > 0.4, f"page {last} is filled to {filled(book, last):.0%}"


def test_telephone_numbers_are_on_one_line(book):
    lines = [line for line in layout(book).splitlines() if "03069" in line]
    assert all("03069 990 123" in line.replace("\u00a0", " ") for line in lines), lines
