"""The words of marked content, as a screen reader gets them. Poppler's own list of them drops digits."""

import re

import pikepdf


def words_by_number(page: pikepdf.Page) -> dict[int, str]:
    """The words of each marked content of a page, by its number (MCID)."""
    fonts = {name: letters_of(font) for name, font in page.get("/Resources", {}).get("/Font", {}).items()}
    found: dict[int, str] = {}
    around, font, reversed_from = [], {}, None
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            settings = operands[1] if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else {}
            said = settings.get("/ActualText")
            around.append((settings.get("/MCID"), said is not None))
            if name == "BMC" and operands[0] == "/ReversedChars":
                reversed_from = len(around)
            if said is not None:
                add(found, around, str(said), replaced=True)
        elif name == "EMC":
            if reversed_from == len(around):
                reversed_from = None
            around.pop()
        elif name == "Tf":
            font = fonts.get(str(operands[0]), {})
        elif name == "Tj":
            add(found, around, decoded([operands[0]], font, reversed_from))
        elif name == "TJ":
            add(found, around, decoded([piece for piece in operands[0] if isinstance(piece, pikepdf.String)], font, reversed_from))
    return found


def add(found, around, words, replaced=False):
    """Glyphs below words that stand in for them are not said."""
    inside = around[:-1] if replaced else around
    if any(has_words for _, has_words in inside):
        return
    number = next((number for number, _ in reversed(around) if number is not None), None)
    if number is not None:
        found[int(number)] = found.get(int(number), "") + words


def decoded(pieces, font: dict[int, str], is_reversed) -> str:
    """The letters of glyphs; what is marked as running from right to left is drawn from its end."""
    raw = b"".join(bytes(piece) for piece in pieces)
    glyphs = [font.get(int.from_bytes(raw[at:at + 2], "big"), "") for at in range(0, len(raw), 2)]
    return "".join(reversed(glyphs) if is_reversed else glyphs)


def letters_of(font) -> dict[int, str]:
    """Glyph → letters, from the table that the font has for it (ToUnicode)."""
    if "/ToUnicode" not in font:
        return {}
    table = font.ToUnicode.read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for glyph, letters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(glyph, 16)] = bytes.fromhex(letters).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, letters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            text = bytes.fromhex(letters).decode("utf-16-be")
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = text[:-1] + chr(ord(text[-1]) + step)
    return found
