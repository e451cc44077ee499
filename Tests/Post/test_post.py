"""What the coordinator prints: every PDF passes the checks that machines can make, and everything lies where it must."""

import csv
import re
import subprocess
import xml.etree.ElementTree as XML
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pdfua import validate

from support.book import letter_sizes

MM = 72 / 25.4
WORD = "{http://www.w3.org/1999/xhtml}word"
# The rows of the list that are posted.
POSTED = [2, 3, 4, 5, 6, 8]
# Windows of envelopes, in millimetres: the envelope, the window in it (left, top, width, height), the sheet as it is folded, and
# how far it may have slid inside. Where the measures come from stands in decision 0052.
WINDOWS = {
    "DL, BS 4264": ((220, 110), (20, 53, 93, 39), (210, 99), "anywhere"),
    "DL, DIN 680": ((220, 110), (20, 50, 90, 45), (210, 99), "anywhere"),
    "C4, DIN 680, form A": ((229, 324), (20, 40, 90, 55), (210, 297), "at the top"),
}
# The sheet of 21 labels: columns, rows, width, height, from one label to the next, left, top.
LABELS = (3, 7, 63.5, 38.1, 66.04, 7.21, 15.15)


def words(pdf, page=1):
    """The words of a page with their boxes in millimetres."""
    run = subprocess.run(
        ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-"], capture_output=True, check=True)
    text = re.sub(rb"<!DOCTYPE[^>]*>", b"", run.stdout)
    return [
        (word.text, *(float(word.get(key)) / MM for key in ("xMin", "yMin", "xMax", "yMax")))
        for word in XML.fromstring(text).iter(WORD)
    ]


def text(pdf, page=None):
    pages = ["-f", str(page), "-l", str(page)] if page else []
    return subprocess.run(["pdftotext", "-layout", *pages, pdf, "-"], capture_output=True, text=True, check=True).stdout


def row(number):
    return f"row-{number:03}.pdf"


def test_every_pdf_passes_the_checks(packs):
    pdfs = sorted(packs.glob("*.pdf"))
    assert len(pdfs) == 9
    for path in pdfs:
        assert [finding.message for finding in validate(str(path)).findings] == [], path.name
        assert subprocess.run(["qpdf", "--check", path], capture_output=True).returncode == 0, path.name
        with pikepdf.open(path) as pdf:
            metadata = pdf.open_metadata()
            assert str(metadata.get("pdfuaid:part")) == "1" and metadata.get("dc:title"), path.name
            assert "/StructTreeRoot" in pdf.Root and pdf.Root.Lang, path.name


def test_languages(packs):
    languages = {}
    for number in (2, 4, 8):
        with pikepdf.open(packs / row(number)) as pdf:
            languages[number] = str(pdf.Root.Lang)
    assert languages == {2: "en", 4: "cy", 8: "ar"}


def slides(envelope, folded, how):
    """The corners of all places where the sheet can be, as the way of its top left corner."""
    (wide, high), (width, height) = envelope, folded
    return [(x, y) for x in (0, wide - width) for y in ((0, high - height) if how == "anywhere" else (0,))]


@pytest.mark.parametrize("number", POSTED)
@pytest.mark.parametrize("name", WINDOWS)
def test_the_address_shows_in_the_window(packs, name, number):
    envelope, (left, top, width, height), folded, how = WINDOWS[name]
    page = words(packs / row(number))
    with open(Path(__file__).parent / "people.csv", newline="") as file:
        person = list(csv.DictReader(file))[number - 2]
    wanted = " ".join([person["name"], person["address"], person["town"], person["postcode"]]).replace(",", " ").split()
    for across, down in slides(envelope, folded, how):
        # The window as it lies on the sheet. A letter's box is a little higher than its ink.
        x, y, ink = left - across, top - down, 1
        inside = [
            word.strip(",") for word, x0, y0, x1, y1 in page
            if x0 >= x and x1 <= x + width and y0 >= y - ink and y1 <= y + height + ink
        ]
        # A long name may end its line after a hyphen.
        assert "".join(inside) == "".join(wanted), (across, down)
        # Nothing else shows through it.
        partly = [word.strip(",") for word, x0, y0, x1, y1 in page if x0 < x + width and x1 > x and y0 < y + height and y1 > y]
        assert partly == inside, (across, down)


def test_labels_stay_inside_their_edges(packs):
    columns, rows, width, height, pitch, left, top = LABELS
    seen = {}
    for word, x0, y0, x1, y1 in words(packs / "labels.pdf"):
        column, line = int((x0 - left) // pitch), int((y0 - top) // height)
        start = left + column * pitch
        assert 0 <= column < columns and 0 <= line < rows, word
        assert start <= x0 and x1 <= start + width and y1 <= top + (line + 1) * height, word
        seen.setdefault(line * columns + column, []).append(word)
    assert sorted(seen) == list(range(len(POSTED)))
    for place, number in enumerate(POSTED):
        assert str(number) in seen[place]
    assert "+1+1" in seen[POSTED.index(6)] and "Fatima" in seen[POSTED.index(8)]


def test_nobody_is_named_but_in_letters_and_labels(packs):
    for path in packs.iterdir():
        assert not re.search("ann|cerys|fatima|smith|example", path.name.lower())
    summary = subprocess.run(["pdftotext", packs / "summary.pdf", "-"], capture_output=True, text=True).stdout
    table = (packs / "summary.csv").read_text()
    for name in ("Ann", "Featherstonehaugh", "Cerys", "Smith", "Eve Sample", "Fatima", "Street", "ZZ1"):
        assert name not in summary and name not in table
    for path in packs.glob("*.pdf"):
        with pikepdf.open(path) as pdf:
            said = str(pdf.docinfo) + str(pdf.open_metadata())
        assert not re.search("Ann|Cerys|Fatima|Smith|Featherstonehaugh", said), path.name


def test_the_table_is_a_table_of_words(packs):
    with open(packs / "summary.csv", newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 8 and all(len(cells) == len(rows[0]) for cells in rows)
    # No cell that a spreadsheet would run.
    assert not any(cell[:1] in tuple("=+-@\t\r") and cell for cells in rows for cell in cells)


# What is in Content/post.yml, by hand: step, envelope, grams at most, millimetres at most, pence.
PRICES = [
    ("letter, C5", 100, 5, 91), ("large letter to 100 g, C4", 100, 25, 155), ("large letter to 250 g, C4", 250, 25, 190),
    ("large letter to 500 g, C4", 500, 25, 240), ("large letter to 750 g, C4", 750, 25, 270), ("small parcel, C4", 2000, 160, 425),
]


def postage(sheets):
    """Worked out anew: 4.99 g and 0.1 mm a sheet; C5 folds it once, and has 7 g and 0.4 mm; C4 has 17 g and 0.5 mm."""
    for name, grams, millimetres, pence in PRICES:
        folded = name.endswith("C5")
        weight = sheets * 499 + (700 if folded else 1700)
        thick = sheets * (2 if folded else 1) + (4 if folded else 5)
        if weight <= grams * 100 and thick <= millimetres * 10:
            return name, -(-weight // 100), "£%d.%02d" % divmod(pence, 100)


def test_sheets_grams_and_cost(packs):
    with open(packs / "summary.csv", newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    totals = {}
    for line in rows:
        with pikepdf.open(packs / line["file"]) as pdf:
            pages = len(pdf.pages)
        assert int(line["pages"]) == pages
        for sides, sheets in (("double", -(-pages // 2)), ("single", pages)):
            assert int(line[f"sheets {sides}-sided"]) == sheets
            if line["send by"] == "post":
                found = (line[f"post {sides}-sided"], int(line[f"grams {sides}-sided"]), line[f"cost {sides}-sided"])
                assert found == postage(sheets), line["row"]
        if line["send by"] == "post":
            totals[line["paper"]] = totals.get(line["paper"], 0) + -(-pages // 2)
    # More than one kind of postage, or nothing would be shown by it.
    assert len({line["post single-sided"] for line in rows if line["send by"] == "post"}) > 1
    page = text(packs / "summary.pdf")
    for colour, sheets in totals.items():
        assert re.search(rf"{colour}\s+{sheets}\s", page), colour


@pytest.mark.parametrize("count,last,rows_from", [(1, 1, 1), (5, 2, 2), (60, 4, 2)])
def test_the_summary_is_sums_and_then_every_row(make, tmp_path, count, last, rows_from):
    people = tmp_path / "many.csv"
    rows = []
    for number in range(count):
        format, size = [("standard", ""), ("large print", 18 + number % 11), ("easy read", "")][number % 3]
        paper = ["white", "cream", "yellow", "blue"][number // 3 % 4]
        language = ["", "Welsh", "Arabic", "Polish"][number % 4]
        rows.append(f"Nn {number},{number} Low Road,Ourtown,ZZ1 2YY,{format},{size},{paper},{language},post\n")
    people.write_text("name,address,town,postcode,format,text size,paper,language,send by\n" + "".join(rows))
    packs = make("--batch", people=people)
    summary = packs / "summary.pdf"
    with pikepdf.open(summary) as pdf:
        assert len(pdf.pages) == last
    first = text(summary, 1)
    people_of_it = "1 person: 1 by post." if count == 1 else f"{count} people: {count} by post."
    for words_of_it in (people_of_it, "What to print", "Sheets of paper", "prices of 7 April 2026"):
        assert words_of_it in re.sub(r"\s+", " ", first)
    # Sums that one page has no room for are before the rows.
    before = text(summary).split("Every pack")[0]
    assert "Postage to buy" in before and ("Free post" in before) == (count > 1)
    assert [page for page in range(1, last + 1) if "Every pack" in text(summary, page)] == [rows_from]
    # Every row is in it, in order.
    everything = text(summary)[text(summary).index("Every pack"):]
    assert re.findall(r"^\s*(\d+)\s+(?:standard|large|easy)", everything, re.M) == [str(row) for row in range(2, count + 2)]


def test_letters_are_large_enough(packs):
    """14 points in what people read, 10 in addresses: a long one takes less room before it is smaller."""
    def sizes(name):
        with pikepdf.open(packs / name) as pdf:
            return {round(size, 1) for page in pdf.pages for size in letter_sizes(page, (1, 0, 0, 1, 0, 0))}

    assert min(sizes("summary.pdf")) >= 14
    assert min(sizes("labels.pdf")) >= 10
    # The longest address of the list.
    assert {size for size in sizes(row(3)) if size < 14} == {10}


def test_the_summary_has_margins(packs, tmp_path):
    """20 mm stay white on every side, the number of the page included."""
    subprocess.run(["pdftoppm", "-r", "50", "-gray", packs / "summary.pdf", tmp_path / "page"], check=True)
    edge = int((20 * MM - 1.5) / 72 * 50)
    for file in sorted(tmp_path.iterdir()):
        page = Image.open(file)
        inside = page.crop((edge, edge, page.width - edge, page.height - edge))
        page.paste(255, (edge, edge, edge + inside.width, edge + inside.height))
        assert page.getextrema()[0] > 200, file.name


def test_tables_of_the_summary_name_columns_and_rows(packs):
    with pikepdf.open(packs / "summary.pdf") as pdf:
        scopes = [str(cell.A[0].get("/Scope")) for cell in pdf.objects
                  if isinstance(cell, pikepdf.Dictionary) and cell.get("/S") == "/TH"]
    # 5 and 3 and 4 and 9 titles; 4 colours and 7 rows by their names.
    assert sorted(scopes) == ["/Column"] * 21 + ["/Row"] * 11


def test_booklets_are_in_the_order_of_folding(make):
    packs = make("--booklet")
    # Booklets have sheets that are printed on both sides, and no column for others.
    assert re.search("Row +Format +Paper +Pages +Sheets +Grams +Goes as +Cost", text(packs / "summary.pdf"))
    numbers = []
    booklet = packs / "row-003-booklet.pdf"
    with pikepdf.open(booklet) as pdf:
        sides = len(pdf.pages)
    for side in range(1, sides + 1):
        numbers.append([(int(page), int(last)) for page, last in re.findall(r"Page (\d+) of (\d+)", text(booklet, side))])
    last = max(last for side in numbers for _, last in side)
    assert sides % 2 == 0 and sides * 2 >= last > sides * 2 - 4
    whole = sides * 2
    for index, side in enumerate(numbers):
        sheet = index // 2
        pair = (whole - 2 * sheet, 2 * sheet + 1) if index % 2 == 0 else (2 * sheet + 2, whole - 2 * sheet - 1)
        assert [page for page, _ in side] == [page for page in pair if page <= last], side


def test_batches_begin_each_pack_on_a_new_sheet(make):
    packs = make("--batch")
    path = packs / "batch-standard-white.pdf"
    with pikepdf.open(path) as pdf:
        count = len(pdf.pages)
    starts = []
    for page in range(1, count + 1):
        text = subprocess.run(
            ["pdftotext", "-f", str(page), "-l", str(page), path, "-"], capture_output=True, text=True).stdout
        if "Dear " in text:
            starts.append(page)
    assert len(starts) == 2 and all(page % 2 == 1 for page in starts) and count % 2 == 0
