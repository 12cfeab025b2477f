#!/usr/bin/env bash
# Makes what is given to others, in dist/: a release binary with Swift's runtime in it, as an archive and as a package of
# Debian's, each with manual pages, completions and the licences; a Dockerfile; the sources; a bill of materials; checksums.
#
#   scripts/dist.sh            builds and makes all of it
#   SIGNING_KEY=FILE …         also signs the checksums with that secret key of minisign; it never lies in the repository
#   BINARY=FILE …              packs a binary that is already built
set -euo pipefail
cd "$(dirname "$0")/.."

root=$PWD
out=$root/dist
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)

for tool in dpkg-deb dpkg-shlibdeps python3 strip xz; do
    command -v "$tool" >/dev/null || {
        echo "dist: $tool is missing. Install it (Debian: dpkg-dev, binutils, xz-utils, python3) and try again." >&2
        exit 1
    }
done

if [ -z "${BINARY:-}" ]; then
    options=(-c release --static-swift-stdlib --scratch-path .build-dist)
    swift build "${options[@]}" --product lexicon-compiler
    .build-dist/release/lexicon-compiler Sources/LexiconImage/lexicon.bin
    touch Sources/LexiconImage/lexicon_image.c
    swift build "${options[@]}" --product attache
    BINARY=.build-dist/release/attache
    export CHECKOUTS=.build-dist/checkouts
fi

rm -rf "$out"
mkdir -p "$out"
stage=$work/stage
share=$stage/usr/share
doc=$share/doc/attache
mkdir -p "$stage/usr/bin" "$share/man/man1" "$doc"
# The names of functions stay: a report of a crash is worth nothing without them.
strip --strip-debug -o "$stage/usr/bin/attache" "$BINARY"
chmod 755 "$stage/usr/bin/attache"
attache=$stage/usr/bin/attache
version=$("$attache" --version | awk '{ print $2 }')
architecture=$(dpkg --print-architecture)
name=attache-$version-linux-$(uname -m)

python3 scripts/manual.py "$attache" "$share/man/man1" "$day"
gzip -9n "$share"/man/man1/*
install -d "$share/bash-completion/completions" "$share/zsh/vendor-completions" "$share/fish/vendor_completions.d"
"$attache" --generate-completion-script bash >"$share/bash-completion/completions/attache"
"$attache" --generate-completion-script zsh >"$share/zsh/vendor-completions/_attache"
"$attache" --generate-completion-script fish >"$share/fish/vendor_completions.d/attache.fish"
install -m 644 README.md SECURITY.md THREATS.md DEPENDENCIES.md samples/article.txt packaging/copyright "$doc/"
gzip -9nc CHANGELOG.md >"$doc/changelog.gz"
scripts/dependencies.py licences "$work/LICENCES"
gzip -9nc "$work/LICENCES" >"$doc/LICENCES.gz"
scripts/dependencies.py sbom "$attache" "$doc/attache.cdx.json"
cp "$doc/attache.cdx.json" "$out/attache-$version.cdx.json"

# The archive: to be unpacked anywhere, bin/ and share/.
mkdir "$work/$name"
cp -r "$stage/usr/bin" "$stage/usr/share" LICENSE "$work/$name/"
mkdir -p "$work/$name/lib/systemd/system"
cp packaging/attache-desk.service "$work/$name/lib/systemd/system/"
export XZ_OPT=-T0
packed() { tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$1" -cJf "$2" "$3"; }
packed "$work" "$out/$name.tar.xz" "$name"

# The package.
install -D -m 644 packaging/attache-desk.service "$stage/lib/systemd/system/attache-desk.service"
install -D -m 644 packaging/attache-desk.default "$stage/etc/default/attache-desk"
mkdir -p "$work/source/debian" "$stage/DEBIAN"
printf 'Source: attache\nMaintainer: the contributors of Attaché <attache@localhost>\n\nPackage: attache\nArchitecture: any\n' \
    >"$work/source/debian/control"
depends=$(cd "$work/source" && dpkg-shlibdeps -O -e"$attache" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
# What is loaded only when it is needed stands nowhere in the binary.
depends="$depends, $(python3 scripts/dependencies.py lazy)"
[ "${depends:0:1}" != , ] || { echo "dist: dpkg-shlibdeps found no libraries of the binary" >&2; exit 1; }
cat >"$stage/DEBIAN/control" <<CONTROL
Package: attache
Version: $version
Architecture: $architecture
Maintainer: the contributors of Attaché <attache@localhost>
Section: text
Priority: optional
Depends: $depends
Recommends: ca-certificates
Installed-Size: $(du -sk --apparent-size "$stage/usr" "$stage/etc" "$stage/lib" | awk '{ sum += $1 } END { print sum }')
Description: sets what the press writes on an arms sale beside the official record
 Attaché reads official notices of arms sales and news, turns every claim into records that point to the words they came
 from, checks the press against the record, and shows where each sale stands in law. It works offline. Its reading room in
 a browser is the service attache-desk, which is not started until it is enabled.
CONTROL
echo /etc/default/attache-desk >"$stage/DEBIAN/conffiles"
cat >"$stage/DEBIAN/postinst" <<'SCRIPT'
#!/bin/sh
set -e
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    systemctl try-restart attache-desk.service
fi
SCRIPT
cat >"$stage/DEBIAN/prerm" <<'SCRIPT'
#!/bin/sh
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then systemctl --quiet disable --now attache-desk.service; fi
SCRIPT
chmod 755 "$stage/DEBIAN/postinst" "$stage/DEBIAN/prerm"
(cd "$stage" && find usr etc lib -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
dpkg-deb --root-owner-group -Zxz --build "$stage" "$out/attache_${version}_$architecture.deb" >/dev/null

# The sources, as they are committed.
git archive --format=tar --prefix="attache-$version/" HEAD | xz -6 -T0 >"$out/attache-$version.tar.xz"
cp packaging/Dockerfile "$out/"

(cd "$out" && sha256sum -- *.tar.xz *.deb *.json Dockerfile >SHA256SUMS)
if [ -n "${SIGNING_KEY:-}" ]; then
    minisign -S -s "$SIGNING_KEY" -t "attache $version of $day" -m "$out/SHA256SUMS"
else
    echo "dist: nothing is signed, as SIGNING_KEY names no key" >&2
fi
(cd "$out" && ls -l | awk 'NR > 1 { print $5, $9 }')
