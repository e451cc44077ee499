#!/usr/bin/env python3
"""Makes a hub of any size to measure with: make_corpus.py FOLDER COUNT

The words are drawn from a short list, always the same for the same COUNT. Of ten documents six are guides, two are
questions, one is a ladder and one a charter, of about 5 KB each; every third guide has an easy read beside it.
"""

import random
import sys
from pathlib import Path

WORDS = """we you they people group member meeting room time way plan choice view voice question answer story
help learn listen ask tell show share make give take keep bring start finish begin change try agree check
clear short plain good fair open kind calm new local public shared early late first next small large
week month year day place money travel food care health work home letter page picture list step reason
trust power respect promise support access budget report summary feedback partner council service""".split()

RUNGS = ["Co-production", "Co-design", "Engagement", "Consultation", "Informing", "Educating", "Coercion"]
CLAUSES = [
    "Who is in the group", "What the group does", "Why we meet", "What we value", "How we decide", "How we meet",
    "When we look at this again",
]
KINDS = {"guides": 6, "faqs": 2, "ladders": 1, "charters": 1}
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="14" cy="14" r="8"/>'
    '<circle cx="34" cy="14" r="8"/><path d="M4 44a10 12 0 0 1 20 0zM24 44a10 12 0 0 1 20 0z"/></svg>\n'
)
SETTINGS = "name: A hub to measure\nbase-url: https://hub.example/\ncontact:\n  email: hello@hub.example\n"
HOME = "---\ntitle: Home\n---\n\nA hub of many documents, to measure with.\n"


class Author:
    """Writes the documents of one hub."""

    def __init__(self, count):
        self.random = random.Random(count)
        self.count = count

    def words(self, fewest, most):
        chosen = self.random.choices(WORDS, k=self.random.randint(fewest, most))
        chosen[0] = chosen[0].capitalize()
        return " ".join(chosen)

    def sentence(self, fewest=7, most=16):
        text = self.words(fewest, most)
        mark = self.random.random()
        if mark < 0.18:
            first, second, rest = text.split(" ", 2)
            text = f"{first} **{second}** {rest}" if mark < 0.1 else f"{first} *{second}* {rest}"
        return text + "."

    def paragraph(self, count):
        return " ".join(self.sentence() for _ in range(count)) + "\n\n"

    def bullets(self, count):
        return "".join(f"- {self.sentence(4, 9)}\n" for _ in range(count)) + "\n"

    def opening(self, title):
        day = f"2026-{self.random.randint(1, 6):02}-{self.random.randint(10, 28)}"
        return f'---\ntitle: "{title}: {self.words(4, 7)}"\nsummary: "{self.words(7, 14)}."\npublished: {day}\n---\n\n'

    def guides(self, number):
        text = self.opening(f"Guide {number}")
        for section in range(5):
            text += f"## {self.words(3, 6)}\n\n" + self.paragraph(5) + self.bullets(4)
            if section % 2 == 0:
                text += f"> “{self.sentence()} {self.sentence()}”\n\n"
            if section == 1:
                other = self.random.randrange(max(1, self.count * 6 // 10))
                text += f"Read on in [{self.words(2, 4)}](guide-{other}.md) when you like.\n\n"
            text += self.paragraph(4)
        return text

    def faqs(self, number):
        text = self.opening(f"Questions {number}")
        return text + "".join(f"## {self.words(5, 9)}?\n\n{self.paragraph(4)}{self.paragraph(2)}" for _ in range(9))

    def ladders(self, number):
        text = self.opening(f"Ladder {number}") + self.paragraph(3)
        return text + "".join(f"## {rung}\n\n{self.paragraph(4)}{self.bullets(3)}" for rung in RUNGS)

    def charters(self, number):
        text = self.opening(f"Charter {number}")
        return text + "".join(f"## {clause}\n\n{self.paragraph(3)}{self.bullets(5)}" for clause in CLAUSES)

    def easy(self, number):
        text = f"---\ntitle: Guide {number} in easy read\n---\n\n"
        for _ in range(4):
            text += f"## {self.words(3, 5)}\n\n"
            text += "".join(f"![Two people](../pictures/people.svg)\n{self.sentence(4, 9)}\n\n" for _ in range(4))
        return text


def make(hub, count):
    content = hub / "Content"
    for folder in [*KINDS, "pictures"]:
        (content / folder).mkdir(parents=True, exist_ok=True)
    (content / "hub.yml").write_text(SETTINGS)
    (content / "index.md").write_text(HOME)
    (content / "pictures/people.svg").write_text(PICTURE)
    author = Author(count)
    turn = [kind for kind, share in KINDS.items() for _ in range(share)]
    made = dict.fromkeys(KINDS, 0)
    for index in range(count):
        kind = turn[index % len(turn)]
        number = made[kind]
        made[kind] += 1
        path = content / kind / f"{kind[:-1]}-{number}"
        path.with_suffix(".md").write_text(getattr(author, kind)(number))
        if kind == "guides" and number % 3 == 0:
            path.with_suffix(".easy.md").write_text(author.easy(number))


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
