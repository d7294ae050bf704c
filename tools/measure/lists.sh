#!/bin/sh
# How long lists and series of a casebook of a million invented events take.
# usage: tools/measure/lists.sh [REPORTS]      (200000: five events each)
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
(cd "$root" && mvn -B -q -DskipTests package >&2)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
run() { java -Xmx1500m -cp "$root/casebook/target/test-classes:$root/app/target/lib/*" org.dragoman.query.LargeCasebook "$@"; }
run make "$work/big.casebook" "${1:-200000}"
run measure "$work/big.casebook"
