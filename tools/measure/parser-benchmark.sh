#!/bin/sh
# Times the compact parser beside the NLP4J library in one process; options are those of JMH (-t 2 for two threads).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
cd "$root"
mvn -B -q -Dmaven.test.skip=true package
exec java -cp "parser-bench/target/classes:parser-bench/target/lib/*" org.openjdk.jmh.Main ParserBenchmark "$@"
