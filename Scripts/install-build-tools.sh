#!/usr/bin/env bash
# Installs what handrail is built on, where it is missing: libcmark for Markdown, libyaml for settings, zlib for PDFs that were there before,
# mimalloc in the place of malloc, Typst and fonts for PDFs it makes. On a Mac the libraries come with
# `brew install cmark libyaml zlib pkg-config`, and Typst 0.15 with `brew install typst`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v swift >/dev/null; then
    echo "Swift 6.1 or later is needed and cannot be installed from here. See https://www.swift.org/install/" >&2
    exit 1
fi

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

has_package() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_packages() {
    local missing=()
    command -v pkg-config >/dev/null || missing+=(pkg-config)
    pkg-config --exists libcmark 2>/dev/null || missing+=(libcmark-dev)
    pkg-config --exists yaml-0.1 2>/dev/null || missing+=(libyaml-dev)
    pkg-config --exists zlib 2>/dev/null || missing+=(zlib1g-dev)
    # It has no entry for pkg-config, and a Mac does without.
    [ "$(uname)" = Darwin ] || [ -e /usr/include/mimalloc.h ] || missing+=(libmimalloc-dev)
    python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || missing+=(python3 python3-venv)
    if command -v dpkg-query >/dev/null; then
        # Latin letters with the measures of Arial; Arabic and many other scripts.
        has_package fonts-liberation2 || has_package fonts-liberation || missing+=(fonts-liberation2)
        has_package fonts-noto-core || missing+=(fonts-noto-core)
    fi
    [ ${#missing[@]} -gt 0 ] || return 0

    if ! command -v apt-get >/dev/null; then
        echo "Missing, and there is no apt-get here to install it: ${missing[*]}" >&2
        exit 1
    fi
    echo "Installing from Debian's packages: ${missing[*]}"
    as_root apt-get update --quiet --quiet
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}" >/dev/null
}

# PDFs are made with the command typst where there is one, else with Python's package in .venv-print. Without either the
# site is still built, without PDFs. Tags of some PDFs, and booklets and batches of packs, need pikepdf from there in any case.
install_typst() {
    local requirements=Scripts/requirements-print.txt stamp=.venv-print/requirements
    ! cmp --silent "$requirements" "$stamp" || [ ! -x .venv-print/bin/python ] || return 0
    echo "Installing Typst and pikepdf into .venv-print"
    python3 -m venv --clear .venv-print &&
        .venv-print/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$requirements" &&
        cp "$requirements" "$stamp" ||
        echo "Typst and pikepdf could not be installed: without a command typst the site will have no PDFs, with one it lacks some." >&2
}

install_packages
install_typst
