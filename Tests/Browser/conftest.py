"""Options, fixtures and the closing count of the browser tests.

    .venv/bin/python -m pytest Tests/Browser --site Output -q
"""

import os
from collections import Counter
from pathlib import Path

import pytest

from support.browsing import browsing as open_browser
from support.server import serving
from support.site import Site


def pytest_addoption(parser):
    parser.addoption("--site", default=os.environ.get("HANDRAIL_SITE", "Output"),
                     help="the folder of the built site (default: HANDRAIL_SITE, or Output)")


def pytest_configure(config):
    folder = Path(config.getoption("--site")).resolve()
    if not (folder / "index.html").is_file():
        raise pytest.UsageError(f"No built site: {folder} has no index.html. Build it first, "
                                "or say where it is with --site DIR.")
    config.option.site = str(folder)
    config.site = Site(folder)


def pytest_generate_tests(metafunc):
    """A test that asks for `page` runs on all pages, one that asks for `walked` on some."""
    site = metafunc.config.site
    for name, pages in (("page", site.pages), ("walked", site.pages_to_walk)):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, pages, ids=[page.path or "home" for page in pages])


def pytest_collection_modifyitems(items):
    """What runs once over the whole site takes longest: it starts first. The tests of one
    page follow each other, so that they can share a visit: the one that must see it load
    comes first."""
    def place(item):
        parameters = getattr(item, "callspec", None) and item.callspec.params or {}
        page = parameters.get("page") or parameters.get("walked")
        sees_it_load = item.originalname == "test_page_is_quiet"
        return (page is not None, page.path if page else "", not sees_it_load)
    items.sort(key=place)


@pytest.fixture(scope="session")
def site(pytestconfig):
    return pytestconfig.site


@pytest.fixture(scope="session")
def root(site):
    with serving(site.folder, site.base_path) as address:
        yield address


@pytest.fixture(scope="session")
def browsing():
    with open_browser() as started:
        yield started


@pytest.fixture
def judge(record_property):
    """Counts what was looked at, and fails with one line a fault."""
    def judge(topic: str, faults: list[str], looked_at: int = 1):
        record_property("count", [topic, looked_at, len(faults)])
        if faults:
            pytest.fail("\n".join(faults), pytrace=False)
    return judge


@pytest.fixture
def verdict(judge):
    """`judge` for one page: each fault gets the page's address before it."""
    def verdict(topic: str, page, faults: list[str]):
        judge(topic, [f"/{page.path} {fault}" for fault in faults])
    return verdict


def pytest_terminal_summary(terminalreporter):
    looked_at, faults = Counter(), Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", None) == "call":
                for name, value in report.user_properties:
                    if name == "count":
                        looked_at[value[0]] += value[1]
                        faults[value[0]] += value[2]
    terminalreporter.section("what was checked")
    for topic in sorted(looked_at):
        terminalreporter.line(f"{topic}: {looked_at[topic]} pages, {faults[topic]} faults")
