"""The report of `handrail check --format html`: the same demands as on pages of the site. It is
made here from a small hub with faults of many kinds, so that every part of it is filled."""

import os
import subprocess
from pathlib import Path

import pytest
from test_axe import axe_faults
from test_html_validity import validity_faults

HERE = Path(__file__).parent


def program() -> Path:
    """The program that was built last."""
    named = os.environ.get("HANDRAIL")
    built = [Path(named)] if named else [HERE.parents[1] / ".build" / kind / "handrail" for kind in ("debug", "release")]
    there = [path for path in built if path.is_file()]
    assert there, "No handrail was built: run “swift build”, or say where it is in HANDRAIL."
    return max(there, key=lambda path: path.stat().st_mtime)


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> Path:
    run = subprocess.run([program(), "check", "--project", HERE / "ReportHub", "--format", "html"], capture_output=True)
    assert run.returncode == 1, "the hub of the report has errors"
    file = tmp_path_factory.mktemp("report") / "index.html"
    file.write_bytes(run.stdout)
    return file


def test_every_part_is_filled(report):
    text = report.read_text(encoding="utf-8")
    for words in ("Error:", "Warning:", "out of date", "The address is what the page is about", "was to be looked at again", "<rect class=\"above\""):
        assert words in text, words
    for words in ("Nothing was found", "Nothing is overdue", "No text has a reading age"):
        assert words not in text, words


def test_it_is_valid(report):
    assert validity_faults(report.parent) == []


def test_axe_finds_nothing(report, browsing):
    assert axe_faults(browsing, report.as_uri()) == []


def test_it_needs_nothing_else(report, browsing):
    browsing.visit(report.as_uri(), "no script")
    assert browsing.requests in ([], [report.as_uri()])


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_it_fits_the_screen(report, browsing, width):
    page = browsing.look(report.as_uri())
    page.set_viewport_size({"width": width, "height": 800})
    try:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    finally:
        page.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.parametrize("width", [320, 400, 640, 768, 1280])
def test_wide_tables_say_that_they_can_be_moved(report, browsing, width):
    page = browsing.look(report.as_uri())
    page.set_viewport_size({"width": width, "height": 800})
    try:
        silent = page.eval_on_selector_all(
            ".table", """tables => tables.filter(t => t.scrollWidth > t.clientWidth + 1
                && !t.querySelector('.hint').checkVisibility()).map(t => t.className)""")
        assert silent == []
        if width == 1280:
            assert page.eval_on_selector_all(".hint", "hints => hints.filter(h => h.checkVisibility()).length") == 0
    finally:
        page.set_viewport_size({"width": 1280, "height": 900})


def test_what_to_mend_first_leads_to_the_findings(report, browsing):
    page = browsing.look(report.as_uri())
    dead = page.eval_on_selector_all("main a[href^='#']", "links => links.filter(a => !document.querySelector(a.getAttribute('href'))).map(a => a.href)")
    assert dead == []
    assert page.locator(".groups > li .fix").count() > 0
