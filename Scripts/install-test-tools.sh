#!/usr/bin/env bash
# Installs what the tests need, and nothing that is there already: a browser, Java for the HTML checker, hunspell,
# fonts and readers of PDFs from Debian's packages,
# and Python packages in .venv/ at the root of the repository.
# On a machine without apt (a Mac, say), install Chromium, Java and Python 3.11
# yourself and set CHROMIUM to the browser's path.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
requirements=(Tests/Browser/requirements.txt Tests/PDF/requirements.txt Tests/Continuous/requirements.txt)
stamp=.venv/requirements.sha256

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

has_package() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_packages() {
    local missing=()
    [ -x "${CHROMIUM:-}" ] || command -v chromium >/dev/null || missing+=(chromium)
    java -version >/dev/null 2>&1 || missing+=(default-jre-headless)
    command -v pdftotext >/dev/null || missing+=(poppler-utils)
    command -v qpdf >/dev/null || missing+=(qpdf)
    command -v jq >/dev/null || missing+=(jq)
    python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || missing+=(python3 python3-venv)
    if command -v dpkg-query >/dev/null; then
        has_package fonts-liberation2 || has_package fonts-liberation || missing+=(fonts-liberation2)
        has_package fonts-noto-core || missing+=(fonts-noto-core)
        has_package hunspell || missing+=(hunspell)
        has_package hunspell-en-gb || missing+=(hunspell-en-gb)
    fi
    [ ${#missing[@]} -gt 0 ] || return 0

    if ! command -v apt-get >/dev/null; then
        echo "Missing, and there is no apt-get here to install it: ${missing[*]}" >&2
        exit 1
    fi
    for package in "${missing[@]}"; do echo "Installing the package $package"; done
    as_root apt-get update --quiet --quiet
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}" >/dev/null
}

install_python_packages() {
    local wanted
    wanted=$(python3 -c 'import hashlib, sys; print(hashlib.sha256(b"".join(open(path, "rb").read() for path in sys.argv[1:])).hexdigest())' "${requirements[@]}")
    [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ] || [ ! -x .venv/bin/python ] || return 0

    echo "Installing the Python packages of ${requirements[*]} into .venv"
    python3 -m venv --clear .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "${requirements[@]/#/--requirement=}"
    # The stamp comes last: a run that was cut short starts again.
    echo "$wanted" >"$stamp"
}

install_packages
install_python_packages
echo "The test tools are ready."
