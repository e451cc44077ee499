#!/usr/bin/env bash
# Runs every test: Swift's, then a real browser on every page of the hub in Content/, and readers of PDFs on every PDF.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

Scripts/install-test-tools.sh

echo "Running the Swift tests."
# Few at a time: where hundreds wait for two cores, an answer that a test waits for comes minutes late.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4
swift test --skip HubPreviewTests
# By themselves: what they time must not wait for two cores that other tests keep busy.
swift test --filter HubPreviewTests

# The program that all tests below run.
HANDRAIL=$(swift build --show-bin-path)/handrail
export HANDRAIL

site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
echo "Building the hub for the browser tests."
"$HANDRAIL" build --output "$site"

echo "Running the browser tests on every page."
.venv/bin/python -m pytest Tests/Browser --site "$site" --quiet

echo "Running the recipes that check every change."
.venv/bin/python -m pytest Tests/Continuous --quiet

echo "Running the tests of the preview in a browser."
.venv/bin/python -m pytest Tests/Preview --ignore Tests/Preview/test_crowd.py --quiet
# By itself too: it times how soon pages come.
.venv/bin/python -m pytest Tests/Preview/test_crowd.py -n 0 --quiet

echo "Looking at every PDF."
.venv/bin/python -m pytest Tests/PDF --site "$site" -n 2 --quiet

echo "Making packs for a list of people, and looking at them."
.venv/bin/python -m pytest Tests/Post --quiet

echo "Taking pictures of one page of each kind into Screenshots/, for people to look at."
.venv/bin/python Scripts/screenshots.py --site "$site" --out Screenshots --contact-sheet
