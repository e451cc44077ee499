"""Tables in the largest letters, of a hub that has one with many long words."""

import subprocess

import pytest

from support.book import Book

PAGE = """---
title: Who does what
---

| | Responsibility | Representative | Communication | Accessibility |
|---|---|---|---|---|
| **Partnership** | Commissioning | Chairperson | Correspondence | |
| **Neighbourhood** | Straightforward | Administrator | Conversations | Interpreters |
"""


@pytest.fixture(scope="module")
def book(program, tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    subprocess.run([program, "init", folder / "hub"], check=True, stdout=subprocess.DEVNULL)
    content = folder / "hub" / "Content"
    (content / "guides" / "who.md").write_text(PAGE)
    pack = content / "packs" / "welcome.md"
    pack.write_text(pack.read_text().replace("documents: [", "documents: [guides/who, "))
    people = folder / "people.csv"
    people.write_text("name,address,format,text size\nAnn One,\"1 High Street, Leeds\",large-print,28\n")
    words = [program, "pack", "welcome", "--project", folder / "hub", "--recipients", people, "--out", folder / "packs"]
    subprocess.run(words, check=True, capture_output=True)
    return Book(folder / "packs", folder / "packs" / "row-002.pdf")


def test_rows_are_items_where_words_have_no_room(book):
    """Each cell behind the name of its column, an empty one left out, and no word parted."""
    rows = [[book.said(line) for line in item.below() if line.kind == "P"] for item in book.elements if item.kind == "LI"]
    assert ["Partnership", "Responsibility: Commissioning", "Representative: Chairperson", "Communication: Correspondence"] in rows
    assert rows.count(
        ["Neighbourhood", "Responsibility: Straightforward", "Representative: Administrator", "Communication: Conversations",
         "Accessibility: Interpreters"]) == 1
    assert not any(element.kind == "Table" for element in book.elements)
