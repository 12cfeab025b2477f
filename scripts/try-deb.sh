#!/usr/bin/env bash
# Tries what `make dist` made as a user would, in a clean root of Debian's: installs the .deb with apt, looks at its manual
# and completions, briefs the sample, starts the desk by its unit's ExecStart as a user without rights and without any
# network but loopback, asks it, removes the package; unpacks the archive and runs it; checks checksums and a signature.
#
#   scripts/try-deb.sh [ROOT]      ROOT is a clean root to copy (made with debootstrap where it is not named)
#
# Needs root, and Debian's debootstrap, minisign and curl.
set -euo pipefail
cd "$(dirname "$0")/.."
mirror=${MIRROR:-http://deb.debian.org/debian}
work=$(mktemp -d)
root=$work/root
desk=
clean() {
    [ -z "$desk" ] || kill "$desk" 2>/dev/null || true
    umount -l "$root/proc" "$root/dev" 2>/dev/null || true
    rm -rf --one-file-system "$work"
}
trap clean EXIT
say() { printf '\n== %s\n' "$*"; }
fail() {
    echo "try-deb: $*" >&2
    exit 1
}
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root "$@"; }

say "checksums, and a signature made with a key of this run"
(cd dist && sha256sum --check --quiet SHA256SUMS) || fail "a file is not what its checksum says"
cp dist/SHA256SUMS "$work/"
(
    cd "$work"
    minisign -G -W -p key.pub -s key.sec >/dev/null
    minisign -S -s key.sec -m SHA256SUMS >/dev/null
    minisign -V -q -p key.pub -m SHA256SUMS || fail "the signature of these checksums is not taken"
    echo >>SHA256SUMS
    if minisign -V -q -p key.pub -m SHA256SUMS 2>/dev/null; then fail "checksums that were changed are taken"; fi
)
echo "the signature holds, and not over a changed file"

say "a clean root"
if [ $# -gt 0 ]; then cp -a "$1" "$root"; else debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/log" 2>&1; fi
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# The manual pages of the package are looked at below; a minimal root may leave them out.
rm -f "$root"/etc/dpkg/dpkg.cfg.d/docker
inside sh -c '. /etc/os-release; echo "$PRETTY_NAME, $(dpkg -l | grep -c ^ii) packages"'

say "apt install ./attache.deb"
cp dist/attache_*.deb "$root/tmp/"
inside apt-get update -qq
inside sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /tmp/attache_*.deb' \
    >"$work/apt" 2>&1 || { cat "$work/apt"; fail "apt could not install it"; }
inside dpkg -s attache | grep -E '^(Status|Version|Depends|Installed-Size)'
inside dpkg --verify attache
inside attache --version

say "manual pages, completions, unit, licences"
for file in /usr/share/man/man1/attache.1.gz /usr/share/man/man1/attache-desk.1.gz \
    /usr/share/bash-completion/completions/attache /usr/share/zsh/vendor-completions/_attache \
    /usr/share/fish/vendor_completions.d/attache.fish /lib/systemd/system/attache-desk.service \
    /etc/default/attache-desk /usr/share/doc/attache/copyright /usr/share/doc/attache/attache.cdx.json; do
    [ -s "$root$file" ] || fail "$file is not there"
    echo "$file"
done
if command -v systemd-analyze >/dev/null; then
    # A clean root has no systemd: this machine's looks at the unit, with the program where it lies.
    mkdir "$work/unit"
    sed "s#^ExecStart=#ExecStart=$root#" "$root/lib/systemd/system/attache-desk.service" >"$work/unit/attache-desk.service"
    systemd-analyze verify --man=no "$work/unit/attache-desk.service" || fail "systemd does not take the unit"
    systemd-analyze security --offline=true --threshold=30 "$work/unit/attache-desk.service" >"$work/exposure" ||
        fail "the unit leaves the service more rights than it was meant to"
    tail -n 1 "$work/exposure"
fi
bash -c "source '$root/usr/share/bash-completion/completions/attache'; complete -p attache"
if command -v groff >/dev/null; then
    for page in "$root"/usr/share/man/man1/attache*.1.gz; do
        zcat "$page" | groff -man -Tutf8 -ww -K utf8 >/dev/null 2>"$work/groff" || true
        [ ! -s "$work/groff" ] || { cat "$work/groff"; fail "$page is no clean manual page"; }
    done
fi

say "attache brief, without a network"
status=0
unshare -n chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root LANG=C.UTF-8 COLUMNS=100 \
    attache brief /usr/share/doc/attache/article.txt --ledger /tmp/ledger.sqlite >"$work/brief" || status=$?
head -20 "$work/brief"
[ "$status" -eq 1 ] || fail "the brief of the sample ends with $status and not with 1 (something is contradicted)"

say "the desk, by the unit's ExecStart, as a user without rights, with loopback alone"
unit=$root/lib/systemd/system/attache-desk.service
command=$(sed -n 's/^ExecStart=//p' "$unit" | sed 's/\$ATTACHE_DESK_OPTIONS//')
ledger=$(sed -n 's/^Environment=ATTACHE_LEDGER=//p' "$unit")
install -d -m 700 -o 61234 -g 61234 "$root$(dirname "$ledger")"
echo "ExecStart=$command  ATTACHE_LEDGER=$ledger"
# shellcheck disable=SC2086 # the command is split into its words, as systemd does
unshare -n bash -c 'ip link set lo up; exec "$@"' _ chroot "$root" \
    /usr/bin/setpriv --reuid 61234 --regid 61234 --clear-groups --no-new-privs --bounding-set=-all \
    /usr/bin/env -i ATTACHE_LEDGER="$ledger" $command >"$work/desk" 2>"$work/desklog" &
desk=$!
asked() { nsenter -n -t "$desk" curl -sS --max-time 20 "$@"; }
for _ in $(seq 1 100); do
    grep -q ^http "$work/desk" && break
    kill -0 "$desk" 2>/dev/null || { cat "$work/desklog"; fail "the desk ended"; }
    sleep 0.2
done
address=$(head -1 "$work/desk")
echo "it says $address"
asked -o /dev/null -w '/health         %{http_code}  %{time_total} s\n' "${address}health"
asked -o "$work/cases" -w '/cases.json     %{http_code}  %{size_download} bytes\n' "${address}cases.json"
asked -o /dev/null -w '/openapi.json   %{http_code}\n' "${address}openapi.json"
asked -o "$work/check" -w 'POST /api/check %{http_code}\n' --data-binary @samples/article.txt -H 'Content-Type: text/plain' \
    "${address}api/check"
python3 - "$work/check" "$work/cases" <<'PYTHON'
import json, sys
check, cases = (json.load(open(path)) for path in sys.argv[1:])
verdicts = json.dumps(check).count('"contradicted"')
print(f"the check has {verdicts} contradictions, the record {len(cases.get('cases', cases))} entries on its first page")
assert verdicts > 0
PYTHON
kill "$desk"
wait "$desk" || fail "the desk did not end well on SIGTERM"
desk=
echo "it ended with 0 on SIGTERM; its ledger: $(ls -l "$root$ledger" | awk '{ print $1, $3, $5 }')"
inside attache ledger verify --ledger "$ledger" | head -3

say "apt remove"
inside sh -c 'DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq attache' >/dev/null 2>&1
left=$(inside sh -c 'find / -xdev -name "*attache*" -not -path "/proc/*" -not -path "/tmp/*" -not -path "/var/lib/attache*" -not -path "/var/log/*"')
[ -z "$left" ] || fail "this is left behind: $left"
echo "nothing is left but the ledger"

say "the archive, unpacked anywhere"
mkdir "$root/opt/try"
tar -xJf dist/attache-*-linux-*.tar.xz -C "$root/opt/try" --strip-components=1
inside /opt/try/bin/attache --version

say "all of it went well"
