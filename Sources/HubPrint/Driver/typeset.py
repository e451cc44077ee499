"""Makes PDFs with Typst for Handrail, many in one process.

Reads requests on standard input and answers on standard output, in order. Nothing is read from or written to the disk
but the fonts of this machine. A request or answer is a line of words, then as many bytes as the line says:

    file BYTES PATH        a file that jobs may read; no answer
    job BYTES BYTES        the main source, then the paths it reads, one a line

    ready BYTES            first of all: the version of Typst, then the names of the fonts, one a line
    pdf BYTES BYTES        the PDF, then warnings, one a line
    failed BYTES           why, then FILE:LINE:COLUMN on a line of its own, if there is such a place
"""

import sys

# A module of the folder we were started in must not take the place of a real one.
sys.path = [place for place in sys.path if place]

import importlib.metadata
import os
import re

import typst

MAIN = "main.typ"
# Where Typst looks for files that it was not given: in its own package, where nothing of ours is.
ROOT = os.path.dirname(os.path.abspath(typst.__file__))
PLACE = re.compile("┌─ (.+):([0-9]+):([0-9]+)")


def answer(line, *parts):
    sys.stdout.buffer.write(line.encode() + b"\n" + b"".join(parts))
    sys.stdout.buffer.flush()


def place(error):
    found = PLACE.search(error.diagnostic)
    if not found:
        return ""
    path = os.path.relpath(os.path.abspath(found[1]), ROOT)
    return "\n%s:%s:%s" % (path, found[2], found[3])


def failed(message):
    words = message.encode()
    answer("failed %d" % len(words), words)


def compile_job(compiler, source, reads, files):
    sources = {path: files[path] for path in reads if path in files}
    sources[MAIN] = source
    try:
        pdf, warnings = compiler.compile_with_warnings(sources, format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        return failed(error.message.replace("\n", " ") + place(error))
    except Exception as error:
        return failed("%s: %s" % (type(error).__name__, error))
    notes = "\n".join(warning.message.replace("\n", " ") for warning in warnings).encode()
    answer("pdf %d %d" % (len(pdf), len(notes)), pdf, notes)


def main():
    fonts = typst.Fonts(True, False, [])
    compiler = typst.Compiler(font_paths=fonts, root=ROOT, package_path=ROOT, package_cache_path=ROOT)
    names = "\n".join([importlib.metadata.version("typst")] + fonts.families()).encode()
    answer("ready %d" % len(names), names)
    requests = sys.stdin.buffer
    files = {}
    for line in requests:
        words = line.decode().rstrip("\n").split(" ", 2)
        if words[0] == "file":
            files[words[2]] = requests.read(int(words[1]))
        else:
            source = requests.read(int(words[1]))
            reads = requests.read(int(words[2])).decode()
            compile_job(compiler, source, reads.split("\n"), files)


main()
