#!/bin/sh
# Measures start-up and throughput: tools/measure/speed.sh [REPORTS.jsonl]
# CPU seconds (user + system) of whole processes, so that a busy machine disturbs little. Without a file the samples are used 50 times.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cpu() {
  /bin/bash -c 'TIMEFORMAT="%U %S %R"; time "$@" >/dev/null 2>"$0.err"' "$work/run" "$@" 2>"$work/time"
  awk '{ printf "%.2f %.2f\n", $1 + $2, $3 }' "$work/time"
}

"$root/dragoman" --version >/dev/null
printf 'version          %s (CPU s, wall s)\n' "$(cpu "$root/dragoman" --version)"
start=$(cpu "$root/dragoman" code "$root/samples/sahel-ambush.txt")
printf 'one short report %s (CPU s, wall s)\n' "$start"
if [ $# -gt 0 ]; then
  rows=$1
else
  rows=$work/rows.jsonl
  python3 - "$root" >"$rows" <<'PY'
import json, pathlib, sys
texts = [p.read_text(encoding="utf-8") for p in sorted(pathlib.Path(sys.argv[1], "samples").glob("*.txt"))]
for i in range(50):
    for j, text in enumerate(texts):
        print(json.dumps({"id": f"{i}-{j}", "text": text, "date": "2020-02-18"}))
PY
fi
many=$(cpu "$root/dragoman" code --from jsonl --format json "$rows")
n=$(wc -l <"$rows")
printf '%s reports       %s (CPU s, wall s)\n' "$n" "$many"
echo "$start $many $n" | awk '{ printf "per report       %.3f CPU s; %.1f reports a CPU second after loading\n", ($3 - $1) / $5, $5 / ($3 - $1) }'
