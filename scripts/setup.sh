#!/usr/bin/env bash
# Installs the system libraries that the build needs and that are missing: by apt, with sudo only where not root.
set -euo pipefail

# What is needed: the pkg-config name, and Debian's package.
needs=(
    "libxml-2.0 libxml2-dev"
    "sqlite3 libsqlite3-dev"
    "zlib zlib1g-dev"
    "poppler-cpp libpoppler-cpp-dev"
    "libarchive libarchive-dev"
)

missing=()
command -v pkg-config >/dev/null || missing+=(pkg-config)
for need in "${needs[@]}"; do
    read -r library package <<<"$need"
    if ! command -v pkg-config >/dev/null || ! pkg-config --exists "$library"; then
        missing+=("$package")
    fi
done

if ! command -v swift >/dev/null; then
    echo "setup: no Swift toolchain is on the PATH. Install Swift 6.2 or later from swift.org and try again." >&2
    exit 1
fi
if [ "${#missing[@]}" -eq 0 ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "setup: this system has no apt-get. Install what these Debian packages hold, then try again:" >&2
    printf '  %s\n' "${missing[@]}" >&2
    exit 1
fi

sudo=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "setup: these packages are missing and there is no sudo to install them: ${missing[*]}" >&2
        exit 1
    }
    sudo=(sudo)
fi
echo "setup: installing ${missing[*]}" >&2
"${sudo[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
