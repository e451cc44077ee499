#!/usr/bin/env python3
"""Measures the preview: from a save until the page in Chromium has changed, the first page after the start, and what it costs
when nobody writes.

    make bench-preview
    .venv/bin/python Benchmarks/preview.py --handrail .build/release/handrail [--sizes 1000,10000] [--saves 20]

The page's own clock tells when it changed: a test tool that looks for the change now and then would see it up to half a second
late. Both clocks are that of this machine.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import make_corpus

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests" / "Browser"))
from support.browsing import browsing  # noqa: E402

WATCH = """() => { window.seen = {}; new MutationObserver(() => {
    const mark = document.querySelector('main').textContent.match(/Mark\\d+/);
    if (mark && !(mark[0] in seen)) requestAnimationFrame(() => { seen[mark[0]] ??= Date.now(); });
}).observe(document.body, { subtree: true, childList: true, characterData: true }); }"""
HEADING = "\n## "
TICKS = os.sysconf("SC_CLK_TCK")


class Preview:
    def __init__(self, handrail, hub):
        self.process = subprocess.Popen(
            [handrail, "preview", "--project", str(hub), "--port", "0"], stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            if found:
                self.root = found[0]
                return
        sys.exit("The preview did not start.")

    def processor(self):
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self):
        """MB, at most so far."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


def page_to_change(hub):
    """The first guide that has a heading and no easy read, so that one text is all that changes."""
    for file in sorted((hub / "Content" / "guides").rglob("*.md")):
        if not file.name.endswith(".easy.md") and HEADING in file.read_text() and not file.with_suffix(".easy.md").exists():
            return file
    sys.exit("The corpus has no guide with a heading.")


def measure(handrail, hub, saves, browser):
    file = page_to_change(hub)
    address = str(file.relative_to(hub / "Content").with_suffix("")) + "/"
    text = file.read_text()
    start = time.time()
    preview = Preview(handrail, hub)
    urllib.request.urlopen(preview.root + address).read()
    first = time.time() - start
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(preview.root + address)
    page.wait_for_timeout(1500)
    page.evaluate(WATCH)
    took = []
    for number in range(saves):
        saved = time.time()
        file.write_text(text.replace(HEADING, f"{HEADING}Mark{number} ", 1))
        for _ in range(100):
            page.wait_for_timeout(100)
            seen = page.evaluate(f"window.seen['Mark{number}'] ?? 0")
            if seen:
                break
        else:
            sys.exit("A save did not show within ten seconds.")
        took.append(seen - saved * 1000)
        page.wait_for_timeout(300)
    file.write_text(text)
    page.wait_for_timeout(2000)
    before = preview.processor()
    time.sleep(10)
    idle = (preview.processor() - before) / 10
    memory = preview.memory()
    page.context.close()
    preview.stop()
    return first, sorted(took), idle, memory


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--handrail", required=True)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--saves", type=int, default=20)
    words = parser.parse_args()
    print("| documents | save to change: median (fastest to slowest) | first page after start | idle | most memory |")
    print("|---|---|---|---|---|")
    with browsing() as started:
        for size in map(int, words.sizes.split(",")):
            with tempfile.TemporaryDirectory() as folder:
                hub = Path(folder) / "hub"
                make_corpus.make(hub, size)
                first, took, idle, memory = measure(words.handrail, hub, words.saves, started.browser)
            print(f"| {size:,} | {statistics.median(took):.0f} ms ({took[0]:.0f} to {took[-1]:.0f}) | {first * 1000:.0f} ms "
                  f"| {idle:.1%} of a core | {memory} MB |", flush=True)


if __name__ == "__main__":
    main()
