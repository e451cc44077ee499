"""The PDFs of a built site, each looked at by every test.

    .venv/bin/python -m pytest Tests/PDF --site Output -q
"""

import os
from pathlib import Path

import pytest

from support.book import Book


def pytest_addoption(parser):
    parser.addoption("--site", default=os.environ.get("HANDRAIL_SITE", "Output"),
                     help="the folder of the built site (default: HANDRAIL_SITE, or Output)")
    parser.addoption("--keep-pictures", action="store_true", help="keep the pictures of pages as they are now")


def pytest_configure(config):
    site = Path(config.getoption("--site")).resolve()
    listed = site / ".handrail" / "pdfs"
    if not listed.is_file():
        raise pytest.UsageError(f"No PDFs of ours in {site}. Build the site first, or say where it is with --site DIR.")
    names = [line.split(" ", 5)[5] for line in listed.read_text().splitlines()[1:]]
    config.site = site
    config.books = [Book(site, site / name) for name in names]


def pytest_generate_tests(metafunc):
    if "book" in metafunc.fixturenames:
        books = metafunc.config.books
        metafunc.parametrize("book", books, ids=[book.name for book in books])


@pytest.fixture(scope="session")
def site(pytestconfig):
    return pytestconfig.site


@pytest.fixture(scope="session")
def books(pytestconfig):
    return pytestconfig.books


def judge(faults):
    if faults:
        pytest.fail("\n".join(faults[:20]), pytrace=False)
