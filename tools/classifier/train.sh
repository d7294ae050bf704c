#!/bin/sh
# Fits the clause model on tools/classifier/sentences and writes it into core's resources. Takes a minute or two.
# The same sentences give the same file.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
cd "$root"
mvn -q -B -Dmaven.test.skip=true package
java -Xms3g -Xmx3g -XX:+UseParallelGC -cp "app/target/lib/*" org.dragoman.TrainClauseModel \
  tools/classifier/sentences core/src/main/resources/org/dragoman/codebook/model/clause.bin
