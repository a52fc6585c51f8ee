#!/bin/bash
# Learns schema/weights anew: src/bench/train/train.sh SETS [OUT] [options of TrainPairs]
# SETS holds the sets of src/bench/eval; OUT is where everything is left that was made on the way
# (target/train). About half an hour on one core. The README beside this tells what is learnt from what.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ $# -ge 1 ] && [ -d "$1" ] || { sed -n '2,4p' "$0" | cut -c3-; exit 2; }
sets=$(realpath "$1"); shift
out=target/train
if [ $# -ge 1 ] && [[ "$1" != --* ]]; then out=$1; shift; fi
mkdir -p "$out/candidates"; out=$(realpath "$out")
for set in interactions roles documents; do
  [ -f "$sets/$set/docs.jsonl" ] || { echo "$sets/$set/docs.jsonl is missing: name the folder that holds the sets"; exit 2; }
done
for java in "${JAVA_HOME:-}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1) || true
  [ "${version:-0}" -lt 25 ] || break
done
[ "${version:-0}" -ge 25 ] || { echo "Training needs a JDK 25 or newer: point JAVA_HOME at one"; exit 2; }
export JAVA_HOME=${java%/bin/java}
options=$(sed -n 's|.*<jvm.args>\(.*\)</jvm.args>.*|\1|p' pom.xml)

mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
(cd src/bench/train && mvn -q -B -ntp compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt)
read_by() { $java $options -Xmx3g -cp "target/bench:target/classes:$(cat target/classpath.txt)" "dev.groundtrack.ingest.relate.$1" "${@:2}"; }
candidates() { read_by CandidateDump "$@" "$out/own.jsonl" "$out/candidates/own.jsonl" \
  $(for set in interactions roles documents; do echo "$sets/$set/docs.jsonl" "$out/candidates/$set.jsonl"; done); }
# libtorch asks for and gives back much memory; without these most of the time goes into that.
train() { OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE MALLOC_ARENA_MAX=1 \
  MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=17179869184 \
  $java -Xmx3g --enable-native-access=ALL-UNNAMED -cp "src/bench/train/target/classes:$(cat src/bench/train/target/classpath.txt)" \
  dev.groundtrack.bench.train.TrainPairs src/bench/train/corpus "$sets" "$out/candidates" "$out" "$@"; }

echo "1 of 4: the reader's own candidates, and what the wording makes of them"
cat src/bench/train/corpus/*.jsonl > "$out/own.jsonl"
candidates

echo "2 of 4: the encoder and its heads"
train "$@"

echo "3 of 4: how sure wording and encoder are together, of the candidates as they are with their names typed"
cp -n schema/weights/confidence.json "$out/"
candidates --weights "$out"
train "$@" --only-examples true
read_by ConfidenceTraining "$out" "$out/confidence.jsonl" "$out/aside.jsonl"

echo "4 of 4: into schema/weights"
cp "$out"/{encoder.onnx,pairs.bin,names.bin,labels.json,confidence.json} schema/weights/
