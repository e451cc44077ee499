"""A PDF says what the page says: the same words, in the same order."""

import re
from collections import Counter
from html.parser import HTMLParser

# What a page has besides the words of its author.
LEFT_OUT = {"breadcrumbs", "draft", "facts", "languages", "easy-read-link", "contents", "about", "topics", "pdfs", "related",
            "missing-languages", "letters", "parts", "pager", "dates", "visually-hidden", "standard-link",
            "hard-words", "checked", "formats", "ladder-frame", "opens", "part-label"}
VOID = {"img", "br", "hr", "link", "meta", "input"}


class PageWords(HTMLParser):
    """The words of the main part of a page that are its author's."""

    def __init__(self):
        super().__init__()
        self.around, self.words, self.in_main = [], [], False

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            if tag == "br":
                self.words.append(" ")
            return
        names = set((dict(attributes).get("class") or "").split())
        hidden = tag == "svg" or bool(names & LEFT_OUT)
        self.in_main |= tag == "main"
        self.around.append((tag, hidden))
        self.words.append(" " if tag not in ("a", "em", "strong", "code", "abbr", "span", "bdi") else "")

    def handle_endtag(self, tag):
        while self.around and self.around.pop()[0] != tag:
            pass
        self.in_main &= tag != "main"
        if tag not in ("a", "em", "strong", "code", "abbr", "span", "bdi"):
            self.words.append(" ")

    def handle_data(self, data):
        if self.in_main and not any(hidden for _, hidden in self.around):
            self.words.append(data)


def letters(text):
    """Without white space and signs that nobody sees: lines end elsewhere on paper. Pairs of a name and a value have a
    colon between them there."""
    return re.sub(r"[\s:\u200b-\u200f\u2060-\u2069\u00ad]", "", text)


def letters_of_page(path):
    reader = PageWords()
    reader.feed(path.read_text())
    return letters("".join(reader.words))


def letters_of_pdf(book):
    """Without contents, marks of items and words in drawings."""
    said = book.spoken
    first = next((index for index, (around, _) in enumerate(said) if "TOC" in around), None)
    heading = set(range(first - 1, first)) if first else set()
    return letters("".join(words for index, (around, words) in enumerate(said)
                           if index not in heading and not {"TOC", "Lbl", "Figure"} & set(around)))


def test_same_words_in_the_same_order(book, site):
    """Letter for letter, from the title to the author's last word."""
    if book.is_pack or book.folder.startswith("ar/"):
        return
    tree = "easy-read" if book.format == "easy-read" else "print"
    page, pdf = letters_of_page(site / tree / book.folder / "index.html"), letters_of_pdf(book)
    for at, (a, b) in enumerate(zip(page, pdf)):
        assert a == b, f"the page says “{page[max(0, at - 20):at + 30]}”, the PDF “{pdf[max(0, at - 20):at + 30]}”"
    assert len(pdf) >= len(page)


def test_arabic_letters_are_all_there(book, site):
    """Letters that run from right to left are in the file as they stand on the sheet, so they are counted, not compared."""
    if not book.folder.startswith("ar/"):
        return
    tree = "easy-read" if book.format == "easy-read" else "print"
    page = Counter(letters_of_page(site / tree / book.folder / "index.html"))
    assert not page - Counter(letters_of_pdf(book))
    assert sum(page.values()) > 300
