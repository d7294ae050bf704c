#!/bin/sh
# Compares the compact parser with the NLP4J library on all texts below the folders given:
#   tools/measure/parser-oracle.sh DIR...
# Takes 3 GB of memory and about ten minutes for a million words.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
[ -d "$root/app/target/lib" ] || (cd "$root" && mvn -B -q -Dmaven.test.skip=true package)
exec java -Xms3g -Xmx3g -XX:+UseParallelGC -cp "$root/app/target/lib/*" org.dragoman.parser.convert.Oracle "$@"
