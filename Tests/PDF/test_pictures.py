"""Pages of every kind look as they did when a person last looked at them.

After a change that is meant: look at the new pages, then run with --keep-pictures. That run fails, so that it is not forgotten.
"""

import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

KEPT = Path(__file__).parent / "Pictures"
# Fonts of another version move edges by a pixel: pictures are blurred, and a small difference is none.
MOST = 3.0
PAGES = {
    "guide-large-print": ("guides/good-meetings/good-meetings-large-print.pdf", 2),
    "guide-easy-read": ("guides/good-meetings/good-meetings-easy-read.pdf", 1),
    "questions": ("faqs/joining/joining.pdf", 2),
    "ladder": ("ladders/co-production/co-production.pdf", 1),
    "ladder-large-print": ("ladders/citizen-participation/citizen-participation-large-print.pdf", 2),
    "charter": ("charters/ways-of-working/ways-of-working.pdf", 1),
    "arabic": ("ar/guides/what-is-co-production/what-is-co-production.pdf", 2),
    "pack-cover": ("packs/welcome/welcome-easy-read.pdf", 1),
    "pack-contents": ("packs/welcome/welcome-large-print.pdf", 3),
}


def drawn(pdf: Path, page: int, out: Path) -> Image.Image:
    subprocess.run(["pdftoppm", "-r", "40", "-png", "-singlefile", "-f", str(page), "-l", str(page), pdf, out], check=True)
    return Image.open(out.with_suffix(".png")).convert("L")


@pytest.mark.parametrize("name", PAGES)
def test_page_looks_as_it_did(name, site, tmp_path, pytestconfig):
    file, page = PAGES[name]
    now = drawn(site / file, page, tmp_path / "page")
    kept = KEPT / f"{name}.png"
    if pytestconfig.getoption("keep_pictures"):
        now.save(kept, optimize=True)
        pytest.fail(f"{kept.name} is kept as it is now: look at it")
    before = Image.open(kept).convert("L")
    assert now.size == before.size
    blurred = [image.filter(ImageFilter.GaussianBlur(2)) for image in (now, before)]
    difference = ImageStat.Stat(ImageChops.difference(*blurred)).rms[0]
    assert difference <= MOST, f"{name}: {difference:.1f} of {MOST} apart"
