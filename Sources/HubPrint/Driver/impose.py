"""Puts finished PDFs together for paper: booklets, and many packs in one file.

Reads requests on standard input and answers on standard output, in order. Nothing is read from or written to the disk.
A request or answer is a line of words, then as many bytes as the line says:

    booklet BYTES RTL      a PDF of A5 pages: answers with A4 sheets to fold in the middle (RTL 1: bound on the right)
    add BYTES EVEN         a PDF for the file that is being put together; EVEN 1: the next one begins on a new sheet
    join 0 0               answers with all that was added

    ready BYTES            first of all: the version of pikepdf
    pdf BYTES BYTES        the PDF, and nothing
    failed BYTES           why

What comes out is for printing: the tags that screen readers need stay in the files of each person.
"""

import sys

sys.path = [place for place in sys.path if place]

import io

import pikepdf

# ISO 216, in points of 1/72 inch.
A4_LONG, A4_SHORT = 841.89, 595.276
PAGES_A_SHEET = 4


def answer(line, *parts):
    sys.stdout.buffer.write(line.encode() + b"\n" + b"".join(parts))
    sys.stdout.buffer.flush()


def send(pdf):
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    content = out.getvalue()
    answer("pdf %d 0" % len(content), content)


def sides(count):
    """The pages on the left and right of each side, sheet by sheet, front and back; None is a blank page."""
    whole = -(-count // PAGES_A_SHEET) * PAGES_A_SHEET
    page = lambda number: number if number < count else None
    for sheet in range(whole // PAGES_A_SHEET):
        yield page(whole - 1 - 2 * sheet), page(2 * sheet)
        yield page(2 * sheet + 1), page(whole - 2 - 2 * sheet)


def booklet(source, right_to_left):
    made = pikepdf.Pdf.new()
    pages = source.pages
    for left, right in sides(len(pages)):
        if right_to_left:
            left, right = right, left
        sheet = made.add_blank_page(page_size=(A4_LONG, A4_SHORT))
        half = A4_LONG / 2
        for number, start in ((left, 0), (right, half)):
            if number is not None:
                sheet.add_overlay(pages[number], pikepdf.Rectangle(start, 0, start + half, A4_SHORT))
    return made


def add(joined, source, even):
    for page in source.pages:
        for key in ("/StructParents", "/Tabs", "/Annots"):
            if key in page.obj:
                del page.obj[key]
    joined.pages.extend(source.pages)
    if even and len(source.pages) % 2:
        box = source.pages[0].mediabox
        joined.add_blank_page(page_size=(float(box[2]), float(box[3])))


def main():
    version = pikepdf.__version__.encode()
    answer("ready %d" % len(version), version)
    requests = sys.stdin.buffer
    joined = pikepdf.Pdf.new()
    for line in requests:
        kind, size, flag = line.decode().split()
        content = requests.read(int(size))
        try:
            if kind == "join":
                send(joined)
                joined = pikepdf.Pdf.new()
                continue
            source = pikepdf.open(io.BytesIO(content))
            if kind == "booklet":
                send(booklet(source, flag == "1"))
            else:
                add(joined, source, flag == "1")
        except Exception as error:
            words = type(error).__name__.encode()
            answer("failed %d" % len(words), words)


main()
