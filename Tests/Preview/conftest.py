"""The preview of a copy of the hub in Content/, in a real browser.

    .venv/bin/python -m pytest Tests/Preview --handrail .build/debug/handrail -q
"""

import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests" / "Browser"))

from support.browsing import browsing as open_browser  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--handrail", default=os.environ.get("HANDRAIL", ".build/debug/handrail"),
                     help="the program (default: HANDRAIL, or .build/debug/handrail)")


class Preview:
    """A running `handrail preview`, and the hub that it shows."""

    def __init__(self, program: str, hub: Path, port: int = 0):
        self.hub = hub
        self.process = subprocess.Popen(
            [program, "preview", "--project", str(hub), "--port", str(port)],
            stderr=subprocess.PIPE, text=True)
        self.said = []
        self.root = None
        while self.root is None:
            line = self.process.stderr.readline()
            assert line, "".join(self.said)
            self.said.append(line)
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            self.root = found and found[0]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stderr:
            self.said.append(line)

    @property
    def port(self) -> int:
        return int(self.root.rstrip("/").rsplit(":", 1)[1])

    def file(self, name: str) -> Path:
        return self.hub / "Content" / name

    def write(self, name: str, text: str):
        path = self.hub / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str):
        text = self.file(name).read_text(encoding="utf-8")
        assert old in text
        self.file(name).write_text(text.replace(old, new, 1), encoding="utf-8")

    def stop(self) -> int:
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


@pytest.fixture(scope="session")
def program(pytestconfig):
    return str(Path(pytestconfig.getoption("--handrail")).resolve())


def copied_content(hub: Path) -> Path:
    """A hub with the content of this repository, none of it overdue: each text waits to be looked at again until a day far off."""
    shutil.copytree(REPOSITORY / "Content", hub / "Content")
    for file in (hub / "Content").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"^review-by: .*", "review-by: 2099-01-01", text, flags=re.MULTILINE), encoding="utf-8")
    return hub


@pytest.fixture(scope="session")
def built(program, tmp_path_factory):
    """The hub, with what a build makes of it: pages say of their PDFs what they will say in the end."""
    hub = copied_content(tmp_path_factory.mktemp("built") / "hub")
    subprocess.run([program, "build", "--project", str(hub)], check=True, stderr=subprocess.DEVNULL)
    return hub


@pytest.fixture
def preview(program, built, tmp_path):
    shutil.copytree(built, tmp_path / "hub")
    running = Preview(program, tmp_path / "hub")
    yield running
    running.stop()


@pytest.fixture
def new_preview(program, tmp_path):
    """Of a hub that nobody has built yet."""
    running = Preview(program, copied_content(tmp_path / "hub"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browsing():
    with open_browser() as started:
        yield started


@pytest.fixture
def page(browsing):
    """A new page, closed with all it holds at the end of the test. Its errors are faults."""
    context = browsing.browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error"
            and "favicon" not in (message.location or {}).get("url", "") else None)
    page.faults = faults
    yield page
    context.close()
