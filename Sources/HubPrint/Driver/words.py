"""Reads the words out of PDFs and packed files (zip, Word, OpenDocument), many in one process.

Reads requests on standard input and answers on standard output, in order. Nothing is read from or written to the disk.
A request or answer is a line of words, then as many bytes as the line says:

    read BYTES             a file

    ready BYTES            first of all: the version of pypdfium2
    words BYTES            all its words: those that show, and those that only programs see
    failed BYTES           why
"""

# Before this, `tags.py` and `order.py` are run: they read letters in the order in which they are written.

import zipfile

import pypdfium2

# What a packed file may hold when it is unpacked, in bytes.
MOST = 200_000_000


def answer(line, *parts):
    sys.stdout.buffer.write(line.encode() + b"\n" + b"".join(parts))
    sys.stdout.buffer.flush()


def shown(pdf):
    """What is on the pages."""
    opened = pypdfium2.PdfDocument(pdf)
    try:
        for page in opened:
            text = page.get_textpage()
            yield text.get_text_range()
            text.close()
            page.close()
    finally:
        opened.close()


def runs_to_the_left(text):
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def marked(page):
    """The letters of each piece of marked content, by number, in the order in which they are written."""
    fonts = {name: letters_of(font) for name, font in page.get("/Resources", {}).get("/Font", {}).items()}
    font, marks, found = {}, [], {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name == "Tf":
            font = fonts.get(str(operands[0]), {})
        elif name in ("BMC", "BDC"):
            marks.append(operands)
        elif name == "EMC" and marks:
            marks.pop()
        elif name in ("Tj", "TJ"):
            letters = [font.get(glyph, "") for glyph in glyphs(operands[0])]
            if any(mark[0] == "/ReversedChars" for mark in marks):
                letters.reverse()
            numbers = [int(mark[1].MCID) for mark in marks if isinstance(mark[-1], pikepdf.Dictionary) and "/MCID" in mark[-1]]
            found.setdefault(numbers[-1] if numbers else None, []).append("".join(letters))
    return found


def as_read(opened):
    """What is on the pages, in the order of the tags: what runs from right to left has its order there, and not on the page."""
    pages = {page.objgen: marked(page) for page in opened.pages}
    if "/StructTreeRoot" in opened.Root:
        for page, number in leaves(opened.Root.StructTreeRoot):
            yield from pages.get(page, {}).get(number, [])


def unshown(opened):
    """What stands in the file besides: titles, bookmarks, words for pictures, notes, forms, facts about the file, files inside."""
    if "/Metadata" in opened.Root:
        yield opened.Root.Metadata.read_bytes()
    for attached in opened.attachments.values():
        yield attached.get_file().read_bytes()
    out = io.BytesIO()
    opened.save(
        out, object_stream_mode=pikepdf.ObjectStreamMode.disable, stream_decode_level=pikepdf.StreamDecodeLevel.none,
        compress_streams=False)
    written = out.getvalue()
    yield written
    # Strings that are not in Latin letters stand there as numbers.
    for piece in written.split(b"<feff")[1:]:
        number = piece.partition(b">")[0]
        yield bytes.fromhex(number.decode("ascii", "ignore")).decode("utf-16-be", "replace").encode()


def unpacked(content):
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        if sum(member.file_size for member in opened.infolist()) > MOST:
            raise ValueError("too large")
        for member in opened.infolist():
            inside = opened.read(member)
            yield member.filename.encode() + b"\n" + inside
            # Programs for letters cut words into pieces, with signs between them.
            if inside.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<"):
                yield re.sub(rb"<[^>]*>", b"", inside)
                yield re.sub(rb"<[^>]*>", b" ", inside)


def words(content):
    if content.startswith(b"PK"):
        return list(unpacked(content))
    with pikepdf.open(io.BytesIO(content)) as opened:
        # Words over the end of a page and words over the end of a line are one.
        texts = [" ".join(shown(content))]
        if runs_to_the_left(texts[0]):
            texts.append(" ".join(as_read(opened)))
        texts += [unicodedata.normalize("NFC", text) for text in texts]
        return [text.encode("utf-8", "replace") for text in texts] + list(unshown(opened))


def main():
    version = pypdfium2.PYPDFIUM_INFO.version.encode()
    answer("ready %d" % len(version), version)
    requests = sys.stdin.buffer
    for line in requests:
        content = requests.read(int(line.split()[1]))
        try:
            found = b"\n".join(words(content))
        except Exception as error:
            why = type(error).__name__.encode()
            answer("failed %d" % len(why), why)
        else:
            answer("words %d" % len(found), found)


main()
