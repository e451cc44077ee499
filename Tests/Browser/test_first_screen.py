"""What a reader has before they scroll or wait: the heading on the first screen of a small phone,
nothing that moves while the page loads, and a page light enough for a slow line."""

from pathlib import Path

import pytest

LOWEST_HEADING = 320
MOST_OF_A_STYLE = 30_000
MOST_OF_A_HOME_PAGE = 60_000

HEADING_TOP = "document.querySelector('h1').getBoundingClientRect().top + scrollY"
# Sizes are set, so that pictures have their place before they come.
SHIFTS = """() => new Promise(resolve => {
  const moved = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) moved.push(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => resolve(moved), 50));
})"""


def first_screen_faults(browsing, address: str) -> list[str]:
    page = browsing.visit(address, "phone")
    moved = sum(page.evaluate(SHIFTS))
    faults = [f"[phone] what was there moves while the page loads ({moved:.3f})"] if moved > 0.001 else []
    top = page.evaluate(HEADING_TOP)
    if top > LOWEST_HEADING:
        faults.append(f"[phone] the heading starts at {top:.0f} px, and {LOWEST_HEADING} is the most")
    return faults


def weight_faults(folder: Path) -> list[str]:
    """Bytes before compression."""
    faults = []
    for style in sorted(folder.glob("assets/*.css")):
        if (size := style.stat().st_size) > MOST_OF_A_STYLE:
            faults.append(f"[weight] assets/{style.name} has {size} bytes, and {MOST_OF_A_STYLE} are the most")
        if "@font-face" in style.read_text(encoding="utf-8"):
            faults.append(f"[weight] assets/{style.name} loads a font")
    styles = {style.name.split(".")[0]: style.stat().st_size for style in folder.glob("assets/*.css")}
    for tree, size in styles.items():
        home = folder / ("" if tree == "standard" else tree) / "index.html"
        if home.is_file() and (whole := home.stat().st_size + size) > MOST_OF_A_HOME_PAGE:
            faults.append(f"[weight] the home page of {tree} has {whole} bytes with its style, "
                          f"and {MOST_OF_A_HOME_PAGE} are the most")
    return faults


def test_first_screen(page, browsing, root, verdict):
    if page.is_not_found:
        pytest.skip("served at any depth: its links lead nowhere here")
    verdict("first screen", page, first_screen_faults(browsing, root + page.path))


def test_weight(site, judge):
    judge("weight", weight_faults(site.folder), len(list(site.folder.glob("assets/*.css"))))
