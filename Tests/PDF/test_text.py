"""A PDF says what the page says: the same words, in the same order."""

import re
import unicodedata
from html.parser import HTMLParser

import pytest

# What a page has besides the words of its author.
LEFT_OUT = {"breadcrumbs", "draft", "facts", "languages", "easy-read-link", "contents", "about", "topics", "pdfs", "related",
            "missing-languages", "letters", "parts", "pager", "dates", "visually-hidden", "standard-link",
            "hard-words", "checked", "formats", "ladder-frame", "opens", "part-label", "file-facts"}
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
    colon between them there. Letters of one meaning, such as the shapes that an Arabic letter has, are one letter."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s:\u200b-\u200f\u2060-\u2069\u00ad]", "", text)


def letters_of_page(path):
    reader = PageWords()
    reader.feed(path.read_text())
    return letters("".join(reader.words))


def letters_of_pdf(book, wanted=range(0, 10**9)):
    """Without contents, marks of items and words in drawings. `wanted`: of the book's words, by number."""
    said = book.spoken
    first = next((index for index, (around, _) in enumerate(said) if "TOC" in around), None)
    heading = set(range(first - 1, first)) if first else set()
    return letters("".join(words for index, (around, words) in enumerate(said)
                           if index in wanted and index not in heading and not {"TOC", "Lbl", "Figure"} & set(around)))


def compare(page, pdf):
    for at, (a, b) in enumerate(zip(page, pdf)):
        assert a == b, f"the page says “{page[max(0, at - 20):at + 30]}”, the PDF “{pdf[max(0, at - 20):at + 30]}”"
    assert len(pdf) >= len(page)


def tree(book):
    return "easy-read" if book.format == "easy-read" else "print"


def test_same_words_in_the_same_order(book, site):
    """Letter for letter, from the title to the author's last word, whichever way the letters run."""
    if book.is_pack:
        return
    page = letters_of_page(site / tree(book) / book.folder / "index.html")
    assert len(page) > 300
    compare(page, letters_of_pdf(book))


def test_packs_say_what_their_documents_say(books, site):
    """Each document of a pack, from its title on, says what its page says."""
    packs = [book for book in books if book.is_pack]
    if not packs:
        pytest.skip("the site has no packs")
    for book in packs:
        pages = documents(site, book)
        assert len(pages) >= 4
        for start, page in zip(chapters(book, [title for title, _ in pages]), [page for _, page in pages]):
            compare(page, letters_of_pdf(book, range(start, 10**9)))


def documents(site, book):
    """The documents of a pack, as the list of packs links to them: title and letters of each page."""
    listed = (site / tree(book) / "packs/index.html").read_text()
    listed = re.search(r'class="listing packs".*?</div></li>\n</ul>', listed, re.S)[0]
    links = re.findall(r'<li><a href="([^"]+)"[^>]*>([^<]+)</a></li>', listed)
    folder = site / tree(book) / "packs"
    pages = [(letters(title), folder / address / "index.html") for address, title in links if not address.endswith(".pdf")]
    return [(title, letters_of_page(page)) for title, page in pages if page.exists() and "easy-read-missing" not in page.read_text()]


def chapters(book, titles):
    """Where each document begins: at headings of the first level, in order."""
    found, titles = [], list(titles)
    heading, first = "", None
    for index, (around, words) in enumerate(book.spoken):
        if "H1" not in around:
            heading, first = "", None
            continue
        first = index if first is None else first
        heading += letters(words)
        if titles and heading == titles[0]:
            found.append(first)
            titles.pop(0)
    assert not titles, f"no chapter of the name {titles[0]}"
    return found
