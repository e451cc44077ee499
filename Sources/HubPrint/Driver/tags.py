"""Mends the tags of PDFs that Typst 0.15 makes: names of rows here, the order of words that run from right to left in `order.py`.

Screen readers follow the tags. What is mended is written again with the same bytes each time.
"""

import sys

# A module of the folder we were started in must not take the place of a real one.
sys.path = [place for place in sys.path if place]

import io
import re
import unicodedata

import pikepdf


def inside(element):
    """What is right below a structure element, in order: elements, and numbers of marked content."""
    below = element.get("/K", [])
    return list(below) if isinstance(below, pikepdf.Array) else [below]


def is_element(thing):
    return isinstance(thing, pikepdf.Dictionary) and "/S" in thing


def children(element, kind=None):
    return [child for child in inside(element) if is_element(child) and (kind is None or child.S == kind)]


def leaves(element, page=None):
    """(page, number) of all marked content below, as it is listed."""
    page = element.get("/Pg", page)
    for child in inside(element):
        if is_element(child):
            yield from leaves(child, page)
        elif not isinstance(child, pikepdf.Dictionary):
            if page is not None:
                yield page.objgen, int(child)
        elif "/MCID" in child:
            yield child.get("/Pg", page).objgen, int(child.MCID)


def is_strong(element):
    """Whether there are no words but strong ones: so the theme marks the name of a row."""
    for child in inside(element):
        if not is_element(child):
            # A word that is not strong, or the place of a link.
            if not isinstance(child, pikepdf.Dictionary) or child.get("/Type") != "/OBJR":
                return False
        elif child.S not in ("/Strong", "/Figure") and not is_strong(child):
            return False
    return True


def table_attributes(cell):
    return next(attributes for attributes in cell.A if attributes.O == "/Table")


class Tables:
    """Makes the names of rows header cells of their rows.

    Typst cannot yet, but for its command with the feature “a11y-extras”: then there is nothing left to do here.
    """

    def __init__(self, pdf):
        self.pdf = pdf
        self.ids = {}
        self.number = 0
        waiting = children(pdf.Root.StructTreeRoot)
        while waiting:
            element = waiting.pop()
            if element.S == "/Table":
                self.number += 1
                self.mark(element)
            else:
                waiting += reversed(children(element))

    def mark(self, table):
        rows = [children(row) for body in children(table, "/TBody") for row in children(body, "/TR")]
        if not rows or not all(len(row) > 1 and row[0].S == "/TD" and is_strong(row[0]) for row in rows):
            return
        for at, (name, *cells) in enumerate(rows):
            identity = pikepdf.String("R%06dy%06d" % (self.number, at))
            self.ids[bytes(identity)] = (identity, name)
            name.S, name.ID = pikepdf.Name.TH, identity
            table_attributes(name).Scope = pikepdf.Name.Row
            for cell in cells:
                table_attributes(cell).Headers.append(identity)

    def finish(self):
        """Lists the names that were marked; false if there were none."""
        if not self.ids:
            return False
        names = self.pdf.Root.StructTreeRoot.IDTree.Names
        for at in range(0, len(names), 2):
            self.ids[bytes(names[at])] = (names[at], names[at + 1])
        self.pdf.Root.StructTreeRoot.IDTree.Names = pikepdf.Array([part for key in sorted(self.ids) for part in self.ids[key]])
        return True
