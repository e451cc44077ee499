"""Makes PDFs with Typst for Handrail, many in one process.

Reads requests on standard input and answers on standard output, in order. Nothing is read from the disk but the fonts of
this machine. Nothing is written to it but photos of the hub, in a folder of their own that goes at the end: Typst takes
only text from memory. A request or answer is a line of words, then as many bytes as the line says:

    file BYTES PATH        a file that jobs may read; no answer
    job BYTES BYTES        the main source, then the paths it reads, one a line

    ready BYTES            first of all: the version of Typst, then the names of the fonts, one a line
    pdf BYTES BYTES        the PDF, then warnings, one a line
    failed BYTES           why, then FILE:LINE:COLUMN on a line of its own, if there is such a place
"""

# Before this, `tags.py` and `order.py` are run: they mend the tags of what Typst makes.

import sys

# A module of the folder we were started in must not take the place of a real one.
sys.path = [place for place in sys.path if place]

import importlib.metadata
import os
import re
import tempfile

import typst

MAIN = "main.typ"
# Where Typst looks for files that it was not given: in its own package, where nothing of ours is.
PACKAGES = os.path.dirname(os.path.realpath(typst.__file__))
PLACE = re.compile("┌─ (.+):([0-9]+):([0-9]+)")


def answer(line, *parts):
    sys.stdout.buffer.write(line.encode() + b"\n" + b"".join(parts))
    sys.stdout.buffer.flush()


def is_text(content):
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


class Files:
    """What jobs may read: text in memory, photos in a folder that is there only if there are any."""

    def __init__(self):
        self.texts = {}
        self.photos = None

    @property
    def root(self):
        return self.photos.name if self.photos else PACKAGES

    def add(self, path, content):
        if is_text(content):
            self.texts[path] = content
            return
        self.photos = self.photos or tempfile.TemporaryDirectory(prefix="handrail-")
        place = os.path.join(self.photos.name, path)
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
        with open(place, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(content)


def place(error, root):
    found = PLACE.search(error.diagnostic)
    if not found:
        return ""
    path = os.path.relpath(os.path.abspath(found[1]), root)
    return "\n%s:%s:%s" % (path, found[2], found[3])


def failed(message):
    words = message.encode()
    answer("failed %d" % len(words), words)


def compile_job(compiler, source, reads, files):
    sources = {path: files.texts[path] for path in reads if path in files.texts}
    sources[MAIN] = source
    try:
        pdf, warnings = compiler.compile_with_warnings(sources, format="pdf", pdf_standards=["ua-1"], root=files.root)
        pdf = mended(pdf, source)
    except typst.TypstError as error:
        return failed(error.message.replace("\n", " ") + place(error, files.root))
    except Exception as error:
        return failed("%s: %s" % (type(error).__name__, error))
    notes = "\n".join(warning.message.replace("\n", " ") for warning in warnings).encode()
    answer("pdf %d %d" % (len(pdf), len(notes)), pdf, notes)


def main():
    fonts = typst.Fonts(True, False, [])
    compiler = typst.Compiler(font_paths=fonts, root=PACKAGES, package_path=PACKAGES, package_cache_path=PACKAGES)
    names = "\n".join([importlib.metadata.version("typst")] + fonts.families()).encode()
    answer("ready %d" % len(names), names)
    requests = sys.stdin.buffer
    files = Files()
    for line in requests:
        words = line.decode().rstrip("\n").split(" ", 2)
        if words[0] == "file":
            files.add(words[2], requests.read(int(words[1])))
        else:
            source = requests.read(int(words[1]))
            reads = requests.read(int(words[2])).decode()
            compile_job(compiler, source, reads.split("\n"), files)


main()
