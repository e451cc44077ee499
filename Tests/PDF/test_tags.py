"""What a screen reader is told: language, title, headings, pictures, lists, tables, bookmarks, fonts."""

import re

from conftest import judge

LANGUAGES = {"ar": "ar", "cy": "cy"}


def test_language_and_title(book):
    root = book.pdf.Root
    first = book.folder.split("/")[0]
    assert str(root.Lang).split("-")[0] == LANGUAGES.get(first, "en")
    assert str(book.pdf.docinfo.Title).strip()
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert bool(root.MarkInfo.Marked)


def test_no_day_of_making(book):
    """Two builds of one hub have the same bytes, whenever they are."""
    assert "/CreationDate" not in book.pdf.docinfo and "/ModDate" not in book.pdf.docinfo


def test_headings_skip_no_level(book):
    levels = [int(element.kind[1]) for element in book.elements if re.fullmatch("H[1-6]", element.kind)]
    faults = [f"H{a} is followed by H{b}" for a, b in zip(levels, levels[1:]) if b > a + 1]
    if not levels or levels[0] != 1:
        faults.append("the first heading is not H1")
    if not book.is_pack and levels.count(1) != 1:
        faults.append(f"{levels.count(1)} headings of the first level")
    judge(faults)


def test_pictures_have_words(book):
    judge([f"a figure without words on page {element.pages()[:1]}" for element in book.elements
           if element.kind == "Figure" and not str(element.node.get("/Alt", "")).strip()])


def test_lists_are_lists(book):
    faults = []
    for element in book.elements:
        inside = {child.kind for child in element.children}
        if element.kind == "L" and not inside <= {"LI", "L"}:
            faults.append(f"a list holds {inside}")
        if element.kind == "LI" and not {"LBody"} <= inside <= {"Lbl", "LBody"}:
            faults.append(f"an item holds {inside}")
    judge(faults)


def test_a_list_is_one_list(book):
    """A list of tasks, or one that goes over two pages, is not many lists. No text of the sample hub has two lists in a row."""
    faults = []
    for element in book.elements:
        for a, b in zip(element.children, element.children[1:]):
            if a.kind == b.kind == "L":
                faults.append(f"a list follows a list on page {book.page_numbers[b.pages()[0]]}")
    judge(faults)


def scope(cell):
    """What a header cell is for, by its attributes as a cell of a table."""
    return next((str(attributes.Scope)[1:] for attributes in cell.node.get("/A", []) if "/Scope" in attributes), None)


def headers(cell):
    """The header cells that a cell names."""
    return {str(name) for attributes in cell.node.get("/A", []) for name in attributes.get("/Headers", [])}


def test_tables_name_their_columns_and_rows(book):
    faults = []
    for table in (element for element in book.elements if element.kind == "Table"):
        parts = {part.kind: [row.children for row in part.children] for part in table.children}
        head, body = parts["THead"], parts["TBody"]
        faults += [f"the head of a column is {cell.kind} for {scope(cell)}" for row in head for cell in row
                   if cell.kind != "TH" or scope(cell) != "Column"]
        # All tables of the sample hub have another name for each row.
        faults += [f"the name of a row is {row[0].kind} for {scope(row[0])}" for row in body
                   if row[0].kind != "TH" or scope(row[0]) != "Row"]
        known = {str(cell.node.ID): cell for row in head + body for cell in row if "/ID" in cell.node}
        for row in body:
            for column, cell in enumerate(row[1:], 1):
                wanted = {str(head[0][column].node.ID), str(row[0].node.ID)}
                if cell.kind != "TD" or headers(cell) != wanted or not wanted <= set(known):
                    faults.append(f"{cell.kind} names {headers(cell)} instead of {wanted}")
        widths = {sum(1 for cell in row.children if cell.kind in ("TH", "TD")) for row in table.below() if row.kind == "TR"}
        if len(widths) != 1:
            faults.append(f"rows of {sorted(widths)} cells in one table")
    judge(faults)


def test_running_words_are_artifacts(book):
    """The number of the page and the running title are said to nobody."""
    said = " ".join(words for _, words in book.spoken)
    assert not re.search(r"Page \d+ of \d+|Tudalen \d+ o \d+|صفحة \d+ من", said)


def test_bookmarks_are_the_headings(book):
    with book.pdf.open_outline() as outline:
        waiting, titles = list(outline.root), []
        while waiting:
            item = waiting.pop(0)
            titles.append(item.title)
            waiting = list(item.children) + waiting
    headings = [element for element in book.elements if re.fullmatch("H[1-6]", element.kind)]
    assert len(titles) == len(headings), (titles, len(headings))
    assert all(title.strip() for title in titles)


def test_fonts_are_in_the_file(book):
    faults = []
    for thing in book.pdf.objects:
        if hasattr(thing, "get") and thing.get("/Type") == "/FontDescriptor":
            if not any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                faults.append(f"{thing.FontName} is not in the file")
    judge(faults)


def test_links_lead_somewhere(book):
    """Each link says what it is, and leads to an address of an allowed scheme or to a place in the file."""
    faults = []
    for number, page in enumerate(book.pdf.pages, 1):
        for link in page.get("/Annots", []):
            address = str(link.get("/A", {}).get("/URI", ""))
            inside = "/Dest" in link or "/D" in link.get("/A", {})
            if not inside and not address.startswith(("https://", "http://", "mailto:", "tel:")):
                faults.append(f"page {number}: a link to “{address}”")
            if not str(link.get("/Contents", "")).strip():
                faults.append(f"page {number}: a link that says nothing")
    judge(faults)


def test_words_of_other_languages_say_so(books):
    """The Welsh page of a hub in English names what to read next in English."""
    for book in books:
        if book.folder.startswith("cy/"):
            said = [str(element.node.Lang) for element in book.elements if "/Lang" in element.node]
            assert all(re.fullmatch("en|ar|cy", language) for language in said), said
