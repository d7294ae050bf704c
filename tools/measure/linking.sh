#!/bin/sh
# How well reports of one happening are put together: pairwise precision, recall and F1 with intervals.
# usage: tools/measure/linking.sh REPORTS.jsonl [--errors]      (rows have id, date, title, text and `cluster`, the happening)
set -eu
[ $# -ge 1 ] || { sed -n 2,3p "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd -P)
(cd "$root" && mvn -B -q -DskipTests package >&2)
exec java -Xmx2g -cp "$root/casebook/target/test-classes:$root/app/target/lib/*" org.dragoman.reconcile.MeasureLinks "$@"
