#!/usr/bin/env bash
# Installs the C libraries that handrail is built on, where they are missing: libcmark for Markdown, zlib for PDFs.
# On a Mac they come with `brew install cmark zlib pkg-config`.
set -euo pipefail

if ! command -v swift >/dev/null; then
    echo "Swift 6.1 or later is needed and cannot be installed from here. See https://www.swift.org/install/" >&2
    exit 1
fi

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing=()
command -v pkg-config >/dev/null || missing+=(pkg-config)
pkg-config --exists libcmark 2>/dev/null || missing+=(libcmark-dev)
pkg-config --exists zlib 2>/dev/null || missing+=(zlib1g-dev)
[ ${#missing[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Missing, and there is no apt-get here to install it: ${missing[*]}" >&2
    exit 1
fi
echo "Installing from Debian's packages: ${missing[*]}"
as_root apt-get update --quiet --quiet
as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}" >/dev/null
