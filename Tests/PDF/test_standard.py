"""PDF/UA-1, as far as machines can tell: every PDF says that it follows it, and a checker finds nothing."""

import subprocess

from pdfua import validate

from conftest import judge


def test_says_that_it_is_pdf_ua(book):
    metadata = book.pdf.open_metadata()
    assert str(metadata.get("pdfuaid:part")) == "1"


def test_checker_finds_nothing(book):
    report = validate(str(book.path))
    judge([f"{finding.rule_id} {finding.severity.name}: {finding.message}" for finding in report.findings])


def test_file_is_whole(book):
    run = subprocess.run(["qpdf", "--check", book.path], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
