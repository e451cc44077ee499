"""The checks themselves: a good page passes each of them, and each bad page fails."""

import pytest

from support.mutants import GOOD, MUTANTS
from support.server import serving
from support.site import Site
from test_axe import axe_faults
from test_first_screen import first_screen_faults, weight_faults
from test_forced_colours import forced_colours_faults
from test_html_validity import validity_faults
from test_keyboard import keyboard_faults
from test_links import link_faults
from test_print_media import print_faults
from test_quiet_pages import noise
from test_reflow import reflow_faults
from test_structure import shared_titles, structure_faults
from test_targets import target_faults
from test_typography import typography_faults
from test_without_script import without_script_faults

IN_THE_BROWSER = {
    "axe": axe_faults,
    "quiet": lambda browsing, root: noise(browsing, root, root),
    "reflow": reflow_faults,
    "targets": target_faults,
    "large targets": lambda browsing, root: target_faults(browsing, root, "large-print"),
    "keyboard": keyboard_faults,
    "without script": without_script_faults,
    "forced colours": forced_colours_faults,
    "print": print_faults,
    "typography": typography_faults,
    "large typography": lambda browsing, root: typography_faults(browsing, root, "large-print"),
    "structure": structure_faults,
    "first screen": first_screen_faults,
}
ON_FILES = {
    "links": lambda site: link_faults(site, site.pages[0]),
    "html": lambda site: validity_faults(site.folder),
}


@pytest.fixture
def faults(tmp_path, browsing):
    """What the named check says about a site of one page."""
    def faults(check: str, html: str) -> list[str]:
        (tmp_path / "index.html").write_text(html, encoding="utf-8")
        if check in ON_FILES:
            return ON_FILES[check](Site(tmp_path))
        with serving(tmp_path) as root:
            return IN_THE_BROWSER[check](browsing, root)
    return faults


@pytest.mark.parametrize("check", [*IN_THE_BROWSER, *ON_FILES])
def test_good_page_passes(check, faults):
    html = GOOD.replace("118.75%", "150%") if check == "large typography" else GOOD
    assert faults(check, html) == []


@pytest.mark.parametrize("check, change, says", MUTANTS,
                         ids=[f"{check}: {says}" for check, _, says in MUTANTS])
def test_bad_page_fails(check, change, says, faults):
    old, new = change
    assert old in GOOD
    found = faults(check, GOOD.replace(old, new))
    assert any(says in fault for fault in found), found


def test_heavy_pages_fail(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "standard.1.css").write_text("a" * 30_001 + "@font-face{}")
    (tmp_path / "index.html").write_text("a" * 30_000)
    found = weight_faults(tmp_path)
    assert len(found) == 3 and "loads a font" in found[1]
    (tmp_path / "assets" / "standard.1.css").write_text("a" * 30_000)
    assert weight_faults(tmp_path) == []


def test_same_title_twice_in_one_tree(tmp_path):
    for name in ("a", "b", "print/a"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(GOOD, encoding="utf-8")
    assert len(shared_titles(Site(tmp_path).pages)) == 1


def test_variant_of_the_organisation_is_a_tree(tmp_path):
    (tmp_path / "yellow" / "about").mkdir(parents=True)
    for name in ("", "yellow", "yellow/about"):
        (tmp_path / name / "index.html").write_text(GOOD, encoding="utf-8")
    assert {page.path: page.tree for page in Site(tmp_path).pages}["yellow/about/"] == "yellow"


def test_redirect_is_no_page(tmp_path):
    (tmp_path / "index.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "old.html").write_text('<meta http-equiv="refresh" content="0; url=gone/">', encoding="utf-8")
    site = Site(tmp_path)
    assert [page.path for page in site.pages] == [""]
    assert link_faults(site, site.redirects[0]) == ["[links] <meta refresh> leads to no file: gone/"]
