#!/bin/sh
# Times the compact parser beside the NLP4J library in one process, on one report of some twenty sentences:
#   tools/measure/parser-benchmark.sh            CPU time, in turns: for busy machines
#   tools/measure/parser-benchmark.sh jmh [...]  JMH, with its options (-t 2 for two threads): for quiet ones
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
cd "$root"
mvn -B -q -Dmaven.test.skip=true package
classes="parser-bench/target/classes:parser-bench/target/lib/*"
if [ "${1:-}" = jmh ]; then
  shift
  exec java -cp "$classes" org.openjdk.jmh.Main ParserBenchmark "$@"
fi
exec java -Xms3g -Xmx3g -XX:+UseParallelGC -cp "$classes" org.dragoman.parser.bench.SideBySide
