#!/bin/sh
# Times the compact parser beside the NLP4J library in one process, on one report of twenty sentences:
#   tools/measure/parser-benchmark.sh            CPU time, in turns: for busy machines
#   tools/measure/parser-benchmark.sh corenlp    the same with CoreNLP beside them (downloads 490 MB, once; nothing of ours contains it)
#   tools/measure/parser-benchmark.sh jmh [...]  JMH, with its options (-t 2 for two threads): for quiet machines
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
cd "$root"
mvn -B -q -Dmaven.test.skip=true package
classes="parser-bench/target/classes:parser-bench/target/lib/*"
if [ "${1:-}" = jmh ]; then
  shift
  exec java -cp "$classes" org.openjdk.jmh.Main ParserBenchmark "$@"
fi
if [ "${1:-}" = corenlp ]; then
  version=4.5.10
  folder=parser-bench/target/corenlp
  for part in "jar" "jar:models"; do
    mvn -B -q dependency:get "-Dartifact=edu.stanford.nlp:stanford-corenlp:$version:$part"
    mvn -B -q dependency:copy "-Dartifact=edu.stanford.nlp:stanford-corenlp:$version:$part" "-DoutputDirectory=$root/$folder"
  done
  repository=$(mvn -B -q help:evaluate -Dexpression=settings.localRepository -DforceStdout | grep -o '/[^[:cntrl:]]*')
  ejml=$(find "$repository/org/ejml" -name 'ejml-*.jar' | tr '\n' ':')
  classes="$classes:$folder/*:$ejml"
fi
exec java -Xms3g -Xmx3g -XX:+UseParallelGC -cp "$classes" org.dragoman.parser.bench.SideBySide
