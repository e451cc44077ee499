"""One browser a worker, one page a mode: pages are visited, never opened anew."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
PROBES = Path(__file__).parent.parent / "probes"
OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"
CLOSE_ALL = "document.querySelectorAll('details').forEach(one => one.open = false)"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}

MODES = {
    "screen": {},
    "keyboard": {"reduced_motion": "reduce"},
    "no script": {"java_script_enabled": False},
    # A small phone, never turned or resized: what moves there moves by itself.
    "phone": {"viewport": PHONE},
    # Text spacing and text size are set as a reader's own style sheet would be, which the
    # page's content security policy cannot forbid.
    "reflow": {"bypass_csp": True},
}


def chromium_path() -> str:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        raise SystemExit("No Chromium found: run Scripts/install-test-tools.sh, or set CHROMIUM.")
    return path


def probe(name: str) -> str:
    """The JavaScript of `probes/NAME.js`, a function, with what all probes share around it."""
    shared = (PROBES / "shared.js").read_text(encoding="utf-8")
    function = (PROBES / f"{name}.js").read_text(encoding="utf-8")
    return f"(argument) => {{ {shared}\nreturn ({function})(argument); }}"


class Browsing:
    def __init__(self, browser):
        self.browser = browser
        self.pages = {}
        self.log = []
        self.requests = []
        self._probes = {}

    def look(self, address: str):
        """The page on a usual screen with every question open. The tests of one page follow
        each other and undo here what they changed, so they share one visit."""
        page = self.pages.get("screen")
        if not page or page.url != address:
            page = self.visit(address, "screen")
        page.emulate_media(media="screen", color_scheme="light",
                           forced_colors="none", reduced_motion="no-preference")
        page.evaluate(OPEN_ALL)
        return page

    def visit(self, address: str, mode: str):
        """Goes anew to the address in the page kept for this mode and gives that page."""
        if mode not in self.pages:
            self.pages[mode] = self._page(mode)
        page = self.pages[mode]
        self.log, self.requests = [], []
        page.goto(address, wait_until="load")
        return page

    def ask(self, page, name: str, argument=None):
        """What the probe of this name answers about the page."""
        if name not in self._probes:
            self._probes[name] = probe(name)
        return page.evaluate(self._probes[name], argument)

    def _page(self, mode: str):
        context = self.browser.new_context(**{"viewport": DESKTOP, **MODES[mode]})
        context.set_default_timeout(20_000)
        page = context.new_page()
        if mode == "screen":
            page.add_init_script(path=AXE)  # quicker than sending it to each page
        page.on("console", lambda message: self._listen(message))
        page.on("pageerror", lambda error: self.log.append(f"page error: {error}"))
        page.on("request", lambda request: self.requests.append(request.url))
        return page

    def _listen(self, message):
        if message.type in ("error", "warning", "assert"):
            self.log.append(f"console {message.type}: {message.text}")


@contextmanager
def browsing():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=["--no-sandbox"])
        yield Browsing(browser)
        browser.close()
