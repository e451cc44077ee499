"""What the coordinator prints: every PDF passes the checks that machines can make, and everything lies where it must."""

import csv
import re
import subprocess
import xml.etree.ElementTree as XML
from pathlib import Path

import pikepdf
import pytest
from pdfua import validate

MM = 72 / 25.4
WORD = "{http://www.w3.org/1999/xhtml}word"
# The rows of the list that are posted.
POSTED = [2, 3, 4, 5, 6, 8]
# Where a window shows the address, in millimetres: left, top, right, bottom.
WINDOW = (20, 53, 110, 88)
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


@pytest.mark.parametrize("number", POSTED)
def test_the_address_lies_in_the_window(packs, number):
    left, top, right, bottom = WINDOW
    page = words(packs / row(number))
    inside = [word for word, x0, y0, x1, y1 in page if x0 >= left - 0.5 and x1 <= right and y0 >= top - 2 and y1 <= bottom + 1]
    with open(Path(__file__).parent / "people.csv", newline="") as file:
        person = list(csv.DictReader(file))[number - 2]
    wanted = " ".join([person["name"], person["address"], person["town"], person["postcode"]]).replace(",", " ").split()
    assert inside == wanted
    # Nothing else shows through the window.
    partly = [word for word, x0, y0, x1, y1 in page if x0 < right and x1 > left and y0 < bottom and y1 > top]
    assert partly == wanted


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


def test_booklets_are_in_the_order_of_folding(make):
    packs = make("--booklet")
    numbers = []
    booklet = packs / "row-003-booklet.pdf"
    with pikepdf.open(booklet) as pdf:
        sides = len(pdf.pages)
    for side in range(1, sides + 1):
        text = subprocess.run(
            ["pdftotext", "-layout", "-f", str(side), "-l", str(side), booklet, "-"], capture_output=True, text=True).stdout
        numbers.append([(int(page), int(last)) for page, last in re.findall(r"Page (\d+) of (\d+)", text)])
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
