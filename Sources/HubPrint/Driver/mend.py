"""Mends the tags of PDFs that the command `typst` made, many in one process.

Reads requests on standard input and answers on standard output, in order. Nothing is read from or written to the disk.
A request or answer is a line of words, then as many bytes as the line says:

    mend BYTES BYTES       a PDF, then the source it was made from

    ready BYTES            first of all: the version of pikepdf
    pdf BYTES BYTES        the PDF, and nothing
    failed BYTES           why
"""

# Before this, `tags.py` and `order.py` are run: they know what to mend.


def answer(line, *parts):
    sys.stdout.buffer.write(line.encode() + b"\n" + b"".join(parts))
    sys.stdout.buffer.flush()


def main():
    version = pikepdf.__version__.encode()
    answer("ready %d" % len(version), version)
    requests = sys.stdin.buffer
    for line in requests:
        _, size, rest = line.decode().split()
        pdf, source = requests.read(int(size)), requests.read(int(rest))
        try:
            pdf = mended(pdf, source)
        except Exception as error:
            words = type(error).__name__.encode()
            answer("failed %d" % len(words), words)
        else:
            answer("pdf %d 0" % len(pdf), pdf)


main()
