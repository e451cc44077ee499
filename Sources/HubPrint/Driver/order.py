

"""The letters of a page, and the order in which words are read that run from right to left."""

# Before this, `tags.py` is run.

# What may stand in a line among words.
INLINE = {"/Span", "/Strong", "/Em", "/Link", "/Code", "/Quote", "/Lbl", "/Reference", "/Figure", "/Note"}
# Points: what differs less in height stands on one line.
SAME_LINE = 2
# Ways in which words run.
LEFT, RIGHT = "to the left", "to the right"
# Around words whose letters are drawn from the last to the first (ISO 32000-1, 14.8.2.3.3).
REVERSED = pikepdf.ContentStreamInstruction([pikepdf.Name.ReversedChars], pikepdf.Operator("BMC"))
DONE = pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))


def times(a, b):
    """The matrix that does `a`, then `b`."""
    return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])


def glyphs(operand):
    pieces = operand if isinstance(operand, pikepdf.Array) else [operand]
    raw = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    return [raw[at:at + 2].hex().upper() for at in range(0, len(raw), 2)]


def letters_of(font):
    """The letters of each glyph that has a line of its own in the font's table of them."""
    table = font.ToUnicode.read_bytes().decode("latin-1") if "/ToUnicode" in font else ""
    pairs = re.findall(r"<([0-9A-F]{4})>\s*<([0-9A-F]+)>\s*(?=[<e])", table.upper().replace("ENDBFCHAR", "e"))
    return {glyph: bytes.fromhex(letters).decode("utf-16-be", "replace") for glyph, letters in pairs}


def way_of(letters):
    """The way in which letters run; nil for spaces and signs alone, which run as what is around them does."""
    ways = {unicodedata.bidirectional(letter) for letter in letters}
    return LEFT if ways & {"R", "AL"} else RIGHT if ways & {"L", "EN", "AN"} else None


def in_reading_order(line):
    """A line, as pairs of a place and a way, from the right, but for words that run to the right."""
    line = sorted(line, key=lambda item: -item[0])
    ways = [item[1] for item in line]
    found, at = [], 0
    while at < len(line):
        end = at
        if ways[at] == RIGHT:
            last = at
            while end < len(line) and ways[end] != LEFT:
                last = end if ways[end] == RIGHT else last
                end += 1
            end = last
        found += reversed(line[at:end + 1])
        at = end + 1
    return found


class Page:
    """The words of a page: which way they run, where they begin; and in the order in which they are read."""

    def __init__(self, pdf, page):
        self.runs = {}
        self.fonts = {name: letters_of(font) for name, font in page.get("/Resources", {}).get("/Font", {}).items()}
        self.changed = False
        matrix, saved, marks = (1, 0, 0, 1, 0, 0), [], []
        whole, block = [], None
        for instruction in pikepdf.parse_content_stream(page):
            operands, name = instruction.operands, str(instruction.operator)
            if block is not None and name != "ET":
                block.append(instruction)
                continue
            if name == "q":
                saved.append(matrix)
            elif name == "Q":
                matrix = saved.pop()
            elif name == "cm":
                matrix = times([float(number) for number in operands], matrix)
            elif name in ("BDC", "BMC"):
                marks.append(operands[1] if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else {})
            elif name == "EMC":
                marks.pop()
            elif name == "BT":
                block = []
            elif name == "ET":
                whole += self.ordered(block, matrix, marks)
                block = None
            whole.append(instruction)
        if self.changed:
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(whole))

    def ordered(self, block, matrix, marks):
        """What is between BT and ET: the words of a line, each placed by itself."""
        groups, group, depth, font, shown = [], [], 0, {}, None
        place, way, is_marked = 0, None, False
        for instruction in block:
            operands, name = instruction.operands, str(instruction.operator)
            group.append(instruction)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
            if name == "BMC" and operands[0] == "/ReversedChars":
                is_marked = True
            elif name == "Tf":
                font = self.fonts.get(str(operands[0]), {})
            elif name == "Tm":
                place = float(operands[4])
            elif name in ("Tj", "TJ"):
                shown = glyphs(operands[0])
                way = LEFT if is_marked else way_of("".join(font.get(glyph, "") for glyph in shown))
            if shown and depth == 0:
                if way == LEFT and not is_marked and len(shown) > 1:
                    group = [REVERSED, *group, DONE]
                    self.changed = True
                groups.append((place, way, group, shown))
                group, shown, way, is_marked = [], None, None, False
        self.note(groups, matrix, marks, font)
        if len(groups) < 2 or all(way != LEFT for _, way, *_ in groups):
            return block
        self.changed = True
        return [instruction for _, _, inside, _ in in_reading_order(groups) for instruction in inside] + group

    def note(self, groups, matrix, marks, font):
        mark = next((mark for mark in reversed(marks) if "/MCID" in mark), None)
        if mark is None or not groups:
            return
        if len(groups) == 1 and self.is_mark(*groups[0][2:], font):
            mark.ActualText = pikepdf.String("")
            self.changed = True
            return
        ways = {way for _, way, *_ in groups}
        self.runs.setdefault(int(mark.MCID), (matrix[4], LEFT if LEFT in ways else RIGHT if RIGHT in ways else None, matrix[5]))

    def is_mark(self, group, shown, font):
        """Whether a mark above a letter stands by itself. Its letter stands elsewhere, with it: it is not said twice."""
        letters = font.get(shown[0], "")
        return len(shown) == 1 < len(letters) and any(map(unicodedata.combining, letters)) and all(
            str(instruction.operator) != "BMC" for instruction in group)


class Lines:
    """Puts the words of lines that run from right to left in the order in which they are read.

    Typst lists them from left to right.
    """

    def __init__(self, pdf):
        pages = [(page.objgen, Page(pdf, page)) for page in pdf.pages]
        self.changed = any(page.changed for _, page in pages)
        self.runs = {name: page.runs for name, page in pages}
        waiting = [(element, None) for element in children(pdf.Root.StructTreeRoot)]
        while waiting:
            element, page = waiting.pop()
            page = element.get("/Pg", page)
            if self.is_text(element):
                self.sort(element, page)
            else:
                waiting += [(child, page) for child in children(element)]

    def is_text(self, element):
        """Whether nothing but words and what stands among them is below."""
        return bool(inside(element)) and all(
            not is_element(child) or child.S in INLINE and (child.S == "/Figure" or self.is_text(child))
            for child in inside(element))

    def sort(self, element, page):
        lines = []
        for leaf in leaves(element, page):
            run = self.runs[leaf[0]].get(leaf[1])
            if run is None:
                continue
            if not lines or lines[-1][0][2][0] != leaf[0] or abs(lines[-1][0][3] - run[2]) > SAME_LINE:
                lines.append([])
            lines[-1].append((run[0], run[1], leaf, run[2]))
        ordered = [leaf for line in lines for _, _, leaf, _ in in_reading_order(line)]
        self.rank = {leaf: rank for rank, leaf in enumerate(ordered)}
        self.reorder(element, page)

    def reorder(self, element, page):
        page = element.get("/Pg", page)
        for child in children(element):
            self.reorder(child, page)
        before = inside(element)
        after = sorted(before, key=lambda child: self.place(child, page))
        if len(before) > 1 and any(a is not b for a, b in zip(before, after)):
            element.K = pikepdf.Array(after)
            self.changed = True

    def place(self, child, page):
        if is_element(child):
            return min((self.rank[leaf] for leaf in leaves(child, page) if leaf in self.rank), default=len(self.rank))
        if not isinstance(child, pikepdf.Dictionary):
            return self.rank.get((page.objgen, int(child)), len(self.rank))
        return self.rank.get((child.get("/Pg", page).objgen, int(child.MCID)), len(self.rank)) if "/MCID" in child else len(self.rank)


def mended(pdf, source):
    """A PDF with its tags as they should be, made from this source."""
    has_tables, runs_to_the_left = b"/S/Table" in pdf, b": rtl" in source or b", rtl" in source
    if not has_tables and not runs_to_the_left:
        return pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        changed = Tables(opened).finish() if has_tables else False
        changed = (Lines(opened).changed if runs_to_the_left else False) or changed
        if not changed:
            return pdf
        out = io.BytesIO()
        opened.save(out, deterministic_id=True)
        return out.getvalue()


