"""Packs for a list of people, made by the real program from the hub in Content/.

    .venv/bin/python -m pytest Tests/Post --handrail .build/debug/handrail -q
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
# What reads PDFs for the tests of documents reads packs too.
sys.path.append(str(HERE.parent / "PDF"))
HUB = HERE.parent.parent


def pytest_addoption(parser):
    parser.addoption("--handrail", default=os.environ.get("HANDRAIL", ".build/debug/handrail"), help="the program")


@pytest.fixture(scope="session")
def program(pytestconfig):
    return Path(pytestconfig.getoption("--handrail")).resolve()


@pytest.fixture(scope="session")
def make(program, tmp_path_factory):
    """Makes packs with more options, and says where they are."""

    def run(*options, people=HERE / "people.csv"):
        folder = tmp_path_factory.mktemp("post")
        # The list must not lie in the hub.
        people = shutil.copy(people, folder)
        out = folder / "packs"
        words = [program, "pack", "welcome", "--project", HUB, "--recipients", people, "--out", out, *options]
        result = subprocess.run(words, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
        return out

    return run


@pytest.fixture(scope="session")
def packs(make):
    return make()
