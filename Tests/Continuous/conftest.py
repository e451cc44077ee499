"""`check` where nobody looks: its SARIF, and the recipes of Documentation/ContinuousChecks.md, run as they stand there.

    .venv/bin/python -m pytest Tests/Continuous --handrail .build/debug/handrail -q
"""

import os
import re
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SETTINGS = "name: Hub\nbase-url: https://hub.example/\ncontact:\n  email: a@hub.example\n"
GOOD = "---\ntitle: Home\n---\n\nWelcome.\n"
BAD = "---\ntitle: A, 50%\naccept:\n  bare-address: It is about the address.\n---\n\n[here](../index.md): <https://a.example/x>\n\n![](no.png)\n"


def without_git_of_this_machine() -> dict:
    """The environment, without what a hook or a person has set for git."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return own | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def pytest_addoption(parser):
    parser.addoption("--handrail", default=os.environ.get("HANDRAIL", ".build/debug/handrail"),
                     help="the program (default: HANDRAIL, or .build/debug/handrail)")


class Hub:
    """A small hub under version control, as somebody clones it."""

    def __init__(self, folder: Path, program: Path):
        self.folder, self.program = folder, program
        self.write("Content/hub.yml", SETTINGS)
        self.write("Content/index.md", GOOD)
        self.git("init", "--quiet")
        self.git("add", ".")
        self.git("commit", "--quiet", "--message", "A hub")

    def write(self, name: str, text: str):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def spoil(self):
        self.write("Content/pages/a, b.md", BAD)

    def git(self, *words: str, check=True, **more) -> subprocess.CompletedProcess:
        who = ["-c", "user.name=A", "-c", "user.email=a@hub.example"]
        return subprocess.run(["git", *who, *words], cwd=self.folder, check=check, capture_output=True, text=True, env=self.environment, **more)

    @property
    def environment(self) -> dict:
        """With the program on the path."""
        return without_git_of_this_machine() | {"PATH": f"{self.program.parent}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(self.folder.parent / "pre-commit")}

    def run(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run(words, cwd=self.folder, capture_output=True, text=True, env=self.environment)

    def check(self, *words: str) -> subprocess.CompletedProcess:
        return self.run(str(self.program), "check", *words)


@pytest.fixture
def hub(tmp_path, request) -> Hub:
    program = Path(request.config.getoption("--handrail")).absolute()
    assert program.is_file(), "No handrail was built: run “swift build”, or say where it is with --handrail."
    folder = tmp_path / "hub"
    folder.mkdir()
    return Hub(folder, program)


@pytest.fixture(scope="session")
def recipes() -> dict:
    """The blocks of code of the page, by the heading above them; the last of each language."""
    text = (REPOSITORY / "Documentation" / "ContinuousChecks.md").read_text(encoding="utf-8")
    blocks = {}
    for part in text.split("\n## ")[1:]:
        heading = part.split("\n", 1)[0]
        for language, code in re.findall(r"```(\w+)\n(.*?)```", part, re.S):
            blocks[heading, language] = code
    return blocks
