"""One PDF of the site: its tags, its words, and where on the sheets they stand."""

import re
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pikepdf

from support.words import words_by_number

FORMATS = ("large-print", "easy-read")


@dataclass
class Element:
    """A structure element."""
    kind: str
    node: pikepdf.Object
    parent: "Element | None" = None
    children: list["Element"] = field(default_factory=list)
    # (page object number, marked content number) of what stands right in it.
    content: list[tuple[int, int]] = field(default_factory=list)
    # Both, in reading order.
    order: list = field(default_factory=list)

    def below(self):
        yield self
        for child in self.children:
            yield from child.below()

    def pages(self) -> list[int]:
        """Object numbers of the pages that its content stands on, in reading order."""
        return [page for element in self.below() for page, _ in element.content]


class Book:
    def __init__(self, site: Path, path: Path):
        self.path = path
        self.name = str(path.relative_to(site))
        stem = path.stem
        self.format = next((name for name in FORMATS if stem.endswith("-" + name)), "standard")
        self.folder = str(path.relative_to(site).parent)
        self.is_pack = self.folder.startswith("packs/") or "/packs/" in self.folder

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        return pikepdf.open(self.path)

    @cached_property
    def page_numbers(self) -> dict[int, int]:
        return {page.objgen[0]: number for number, page in enumerate(self.pdf.pages, 1)}

    @cached_property
    def tags(self) -> list[Element]:
        return [element_of(kid, None, None) for kid in kids(self.pdf.Root.StructTreeRoot)]

    @cached_property
    def elements(self) -> list[Element]:
        return [element for top in self.tags for element in top.below()]

    @cached_property
    def words(self) -> dict[int, dict[int, str]]:
        """By page object number and marked content number."""
        return {page.objgen[0]: words_by_number(page) for page in self.pdf.pages}

    def said(self, element) -> str:
        """The words of an element, in the order a screen reader says them."""
        return "".join(
            self.said(part) if isinstance(part, Element) else self.words[part[0]].get(part[1], "") for part in element.order)

    @cached_property
    def spoken(self) -> list[tuple[list[str], str]]:
        """What a screen reader says, in order: the kinds of elements around it, and the words."""
        found = []

        def say(element, around):
            around = around + [element.kind]
            for part in element.order:
                if isinstance(part, Element):
                    say(part, around)
                else:
                    found.append((around, self.words[part[0]].get(part[1], "")))

        for top in self.tags:
            say(top, [])
        return found

    @cached_property
    def boxes(self) -> list[tuple[int, float, float, float, float, float, float]]:
        """Each word: page, left, top, right, bottom, width and height of the page, in points."""
        text = subprocess.run(["pdftotext", "-bbox", self.path, "-"], capture_output=True, text=True).stdout
        text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
        found = []
        name = "{http://www.w3.org/1999/xhtml}"
        for number, page in enumerate(ET.fromstring(text).iter(name + "page"), 1):
            size = float(page.get("width")), float(page.get("height"))
            for word in page.iter(name + "word"):
                if (word.text or "").strip():
                    box = [float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")]
                    found.append((number, *box, *size))
        return found

    @cached_property
    def sizes(self) -> dict[float, str]:
        """The sizes of letters in points, each with where it was met."""
        found: dict[float, str] = {}
        for number, page in enumerate(self.pdf.pages, 1):
            for size in letter_sizes(page, (1, 0, 0, 1, 0, 0)):
                found.setdefault(round(size, 1), f"page {number}")
        return found


def element_of(node, parent, page) -> Element:
    element = Element(str(node.S)[1:], node, parent)
    page = node.Pg.objgen[0] if "/Pg" in node else page
    for kid in kids(node):
        if isinstance(kid, int) or "/MCID" in kid:
            number = kid if isinstance(kid, int) else int(kid.MCID)
            place = kid.Pg.objgen[0] if not isinstance(kid, int) and "/Pg" in kid else page
            element.content.append((place, number))
            element.order.append((place, number))
        elif "/S" in kid:
            child = element_of(kid, element, page)
            element.children.append(child)
            element.order.append(child)
    return element


def kids(node) -> list:
    if "/K" not in node:
        return []
    inside = node.K
    return list(inside) if isinstance(inside, pikepdf.Array) else [inside]


def times(a, b):
    """The matrix that does `a`, then `b`."""
    return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2],
            a[2] * b[1] + a[3] * b[3], a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])


def letter_sizes(holder, matrix):
    """The height of letters wherever some are shown, drawings in the page included."""
    stack, size, text = [], 0.0, (1, 0, 0, 1, 0, 0)
    forms = holder.get("/Resources", {}).get("/XObject", {})
    for operands, operator in pikepdf.parse_content_stream(holder):
        name = str(operator)
        if name == "q":
            stack.append(matrix)
        elif name == "Q":
            matrix = stack.pop()
        elif name == "cm":
            matrix = times([float(x) for x in operands], matrix)
        elif name == "BT":
            text = (1, 0, 0, 1, 0, 0)
        elif name == "Tf":
            size = float(operands[1])
        elif name == "Tm":
            text = [float(x) for x in operands]
        elif name in ("Tj", "TJ"):
            whole = times(text, matrix)
            yield size * (whole[2] ** 2 + whole[3] ** 2) ** 0.5
        elif name == "Do" and forms.get(operands[0], {}).get("/Subtype") == "/Form":
            form = forms[operands[0]]
            own = [float(x) for x in form.get("/Matrix", [1, 0, 0, 1, 0, 0])]
            yield from letter_sizes(form, times(own, matrix))
