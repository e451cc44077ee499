"""The recipes, as somebody copies them: valid for those who read them, and run step by step in a clone of a hub."""

import json
import shutil
import subprocess
import sys

import pytest
import yaml

from conftest import REPOSITORY, without_git_of_this_machine

GITHUB = ("GitHub Actions", "yaml")
GITLAB = ("GitLab", "yaml")
HOOK = ("Before a change is stored", "yaml")
SCRIPT = ("Before a change is stored", "sh")


@pytest.mark.parametrize("recipe,schema", [(GITHUB, "github-workflows"), (GITLAB, "gitlab-ci")])
def test_it_is_valid(recipes, recipe, schema, tmp_path):
    file = tmp_path / "recipe.yml"
    file.write_text(recipes[recipe], encoding="utf-8")
    words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    run = subprocess.run(words, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def steps(recipes) -> dict:
    """What the steps of the workflow run, by name."""
    job = yaml.safe_load(recipes[GITHUB])["jobs"]["check"]
    return {step["name"]: step["run"] for step in job["steps"] if "run" in step}


def github(hub, code: str):
    """GitHub runs a step like this in a container."""
    return hub.run("sh", "-e", "-c", code.replace("/opt/handrail/handrail", str(hub.program)))


def test_github_stops_at_errors_and_keeps_the_report(recipes, hub):
    hub.spoil()
    check = github(hub, steps(recipes)["Check"])
    assert check.returncode == 1 and "::error file=Content/pages/a%2C b.md,line=9" in check.stdout
    report = github(hub, steps(recipes)["Make the report"])
    assert report.returncode == 0 and (hub.folder / "report.html").read_text(encoding="utf-8").endswith("</html>\n")


def test_github_lets_a_good_hub_pass(recipes, hub):
    assert github(hub, steps(recipes)["Check"]).returncode == 0


def gitlab(recipes, hub):
    job = yaml.safe_load(recipes[GITLAB])["check"]
    program = hub.folder / ".handrail-program" / "handrail"
    program.parent.mkdir()
    program.symlink_to(hub.program)
    # GitLab joins the lines of a script, and stops at the first that fails.
    lines = [line for line in job["before_script"] if not line.startswith("apt-get")] + job["script"]
    return hub.run("sh", "-e", "-c", "\n".join(lines))


def test_gitlab_stops_at_errors_and_lists_them(recipes, hub):
    hub.spoil()
    run = gitlab(recipes, hub)
    assert run.returncode == 1 and "[missing-alternative-text]" in run.stdout or "[broken-picture]" in run.stdout
    assert (hub.folder / "report.html").stat().st_size > 1_000
    found = json.loads((hub.folder / "codequality.json").read_text(encoding="utf-8"))
    assert {"description", "check_name", "fingerprint", "severity", "location"} == set(found[0])
    assert {item["severity"] for item in found} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({item["fingerprint"] for item in found}) == len(found)
    assert found[0]["location"] == {"path": "Content/pages/a, b.md", "lines": {"begin": 9}}


def test_gitlab_lets_a_good_hub_pass(recipes, hub):
    run = gitlab(recipes, hub)
    assert run.returncode == 0, run.stdout + run.stderr
    assert json.loads((hub.folder / "codequality.json").read_text(encoding="utf-8")) == []


@pytest.fixture
def hooks(tmp_path) -> tuple:
    """A repository with our hooks and nothing else: its path and its commit."""
    folder = tmp_path / "handrail"
    folder.mkdir()
    shutil.copy(REPOSITORY / ".pre-commit-hooks.yaml", folder)
    who = ["-c", "user.name=A", "-c", "user.email=a@hub.example"]
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Hooks"]):
        subprocess.run(["git", *who, *words], cwd=folder, check=True, env=without_git_of_this_machine())
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=folder, check=True, capture_output=True, text=True, env=without_git_of_this_machine())
    return str(folder), head.stdout.strip()


def test_pre_commit(recipes, hub, hooks):
    address, commit = hooks
    settings = recipes[HOOK].replace("HANDRAIL_REPOSITORY", address).replace("HANDRAIL_COMMIT", commit)
    hub.write(".pre-commit-config.yaml", settings)
    pre_commit = [sys.executable, "-m", "pre_commit"]
    assert hub.run(*pre_commit, "install").returncode == 0
    hub.git("add", ".")
    hub.git("commit", "--quiet", "--message", "Checked from now on")
    hub.spoil()
    hub.git("add", ".")
    refused = hub.git("commit", "--quiet", "--message", "A page", check=False)
    assert refused.returncode == 1 and "Check the hub" in refused.stderr + refused.stdout, refused.stderr
    assert "Content/pages/a, b.md:9:1: error: " in refused.stderr + refused.stdout
    hub.write("Content/pages/a, b.md", "---\ntitle: A\n---\n\nWords.\n")
    hub.git("add", ".")
    hub.git("commit", "--quiet", "--message", "A page")


def test_the_two_lines_without_pre_commit(recipes, hub):
    hook = hub.folder / ".git" / "hooks" / "pre-commit"
    hook.write_text(recipes[SCRIPT], encoding="utf-8")
    hook.chmod(0o755)
    hub.spoil()
    hub.git("add", ".")
    assert hub.git("commit", "--quiet", "--message", "A page", check=False).returncode == 1
    hub.write("Content/pages/a, b.md", "---\ntitle: A\n---\n\nWords.\n")
    hub.git("add", ".")
    hub.git("commit", "--quiet", "--message", "A page")
