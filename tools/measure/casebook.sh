#!/bin/sh
# What adding to a casebook costs, by stage, for growing casebooks.
# usage: tools/measure/casebook.sh REPORTS.jsonl [SIZE...]      (sizes: 1000 10000 50000)
# Reports are multiplied (tools/measure/multiply.py) with SENTENCES each, default 12; DRAGOMAN_JAVA_OPTS may limit the memory.
set -eu
[ $# -ge 1 ] || { sed -n 2,4p "$0" >&2; exit 2; }
rows=$1
shift
[ $# -gt 0 ] || set -- 1000 10000 50000
here=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
for size in "$@"; do
  python3 "$here/tools/measure/multiply.py" "$rows" "$size" "${SENTENCES:-12}" >"$work/many.jsonl"
  rm -f "$work"/book*
  /usr/bin/env time -f '%e s, %U s of CPU, %M kB of memory' \
    "$here/dragoman" add --timings "$work/book" "$work/many.jsonl" 2>"$work/err" || cat "$work/err" >&2
  printf '%s reports, casebook of %s MB: ' "$size" "$(($(wc -c <"$work/book") / 1000000))"
  tail -n 3 "$work/err" | grep -E 'CPU' | tr '\n' ';'
  echo
done
