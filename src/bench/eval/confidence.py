#!/usr/bin/env python3
"""Holds the confidence of relations against how often they are right.

usage: confidence.py table  SET FACTS [SET FACTS ...]           reliability, by bins of a tenth
       confidence.py shares SET FACTS [SET FACTS ...] [--judged SET FACTS COUNT SEED VERDICTS]
                                                                what to write into @checked in the schema
       confidence.py sample SET FACTS COUNT SEED                relations to judge by reading
       confidence.py judged SET FACTS COUNT SEED VERDICTS       their reliability; VERDICTS: a line of y and n

FACTS were read with --explain. Only passages with some gold relation count, and there only relations of the
set's classes that are not negated: KnowledgeNet annotates each passage for some properties and does not say
which. HEADS counts there where the wording says chief executive, for it annotates no other heads. Of 'interactions', where one pair a sentence is annotated, only what is read between that pair counts.

A share is (right + m * expected) / (total + m), the m-estimate of Cestnik (1990): first of a sort of wording, then of a
relation, then of both; at most .99. The total counts a relation as much as its ends are sure, for that is taken off its
share. m is 10, and 80 for what was judged by reading, the best of 3 to 160 in tenfold cross-validation over that. The expected calibration error is the mean distance, over bins
weighted by size, of mean confidence from the share that is right (Naeini, Cooper and Hauskrecht 2015).
"""
import collections, json, os, random, re, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import score

GUESS, MOST = 0.7, 0.99
CHIEF = r"\b(ceo|chief executive|executive officer)\b"
VOCABULARY = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "vocabulary.json")))

def read(folder, facts):
    gold = score.load(f"{folder}/gold.jsonl")
    return gold, {p["id"]: p for p in score.load(facts)}, {d["id"]: d["text"] for d in score.load(f"{folder}/docs.jsonl")}

def checked(folder, facts):
    """Each relation that can be held against gold, with whether it is right."""
    gold, predictions, _ = read(folder, facts)
    classes = {r["type"] for g in gold for r in g.get("relations", [])}
    one_pair = len(classes) > 10
    for g in gold:
        prediction, seen = predictions.get(g["id"], {}), {}
        for r in prediction.get("relations", []) if g.get("relations") else []:
            c = VOCABULARY.get(r["type"], r["type"])
            checkable = c != "HEADS" or re.search(CHIEF, r["explain"]["rule"])
            if c in classes and checkable and r.get("polarity") != "NEGATED":
                seen[str((c, *score.relation_ends(prediction, r)))] = (c, r)
        for c, r in seen.values():
            near = [x for x in g["relations"] if score.matches(x, *score.relation_ends(prediction, r))]
            if near or not one_pair:
                yield r, any(x["type"] == c for x in near)

def table(rows):
    bins = collections.defaultdict(list)
    for r, right in rows: bins[min(9, int(r["confidence"] * 10 + 1e-9))].append((r["confidence"], right))
    print(f"{'confidence':12} {'relations':>9} {'mean':>6} {'right':>6}")
    for b, found in sorted(bins.items()):
        print(f"{b / 10:.1f} to {(b + 1) / 10:.1f}   {len(found):9} {sum(c for c, _ in found) / len(found):6.2f} {sum(y for _, y in found) / len(found):6.2f}")
    n = sum(len(found) for found in bins.values())
    error = sum(abs(sum(c for c, _ in found) - sum(y for _, y in found)) for found in bins.values()) / n
    brier = sum((c - y) ** 2 for found in bins.values() for c, y in found) / n
    print(f"{n} relations, {sum(y for found in bins.values() for _, y in found) / n:.3f} right; expected calibration error {error:.3f}, Brier score {brier:.3f}")

def ends(relation):
    """How sure both its ends are, from 0 to 1."""
    scores = dict(score.split(": ") for score in relation["explain"]["scores"])
    return float(scores["subject"]) * float(scores["object"])

def shares(rows, weight):
    sort = lambda r: r["explain"]["rule"].split(":")[0].rstrip("s") + "s"
    keys = [lambda r: sort(r), lambda r: r["type"], lambda r: (r["type"], sort(r))]
    counts = [collections.defaultdict(lambda: [0, 0]) for _ in keys]
    for r, right in rows:
        for key, count in zip(keys, counts): count[key(r)][0] += right; count[key(r)][1] += ends(r)
    for type in sorted({t for t, _ in counts[2]}):
        line = []
        for s in ("verbs", "nouns", "events", "says"):
            if (type, s) not in counts[2]: continue
            share = GUESS
            for key, count in zip((s, type, (type, s)), counts): share = (count[key][0] + weight * share) / (count[key][1] + weight)
            line.append((s, min(MOST, share), *counts[2][type, s]))
        print(type, "@checked(" + ", ".join(f"{s}: {x:.2f}" for s, x, _, _ in line) + ")", "#", ", ".join(f"{r} of {n:.0f}" for _, _, r, n in line))

def sample(folder, facts, count, seed):
    _, predictions, texts = read(folder, facts)
    all = [(id, r) for id, p in sorted(predictions.items()) for r in p["relations"] if r.get("polarity") != "NEGATED"]
    return [(texts[id], r) for id, r in random.Random(seed).sample(all, count)]

def judged(folder, facts, count, seed, verdicts):
    found = sample(folder, facts, int(count), int(seed))
    said = [c == "y" for c in open(verdicts).read().split()]
    if len(said) != len(found): raise SystemExit(f"{len(said)} verdicts for {len(found)} relations")
    return [(r, y) for (_, r), y in zip(found, said)]

def main():
    if len(sys.argv) < 4: raise SystemExit(__doc__)
    what, rest = sys.argv[1], sys.argv[2:]
    if what in ("table", "shares"):
        rest, reading = (rest[:rest.index("--judged")], rest[rest.index("--judged") + 1:]) if "--judged" in rest else (rest, [])
        rows = [row for folder, facts in zip(rest[::2], rest[1::2]) for row in checked(folder, facts)]
        weight = 10 if rows else 80
        if reading: rows += judged(*reading)
        table(rows) if what == "table" else shares(rows, weight)
    elif what == "sample":
        for i, (text, r) in enumerate(sample(*rest[:2], int(rest[2]), int(rest[3]))):
            end = lambda e: text[e["start"]:e["end"]]
            print(f"{i + 1} {end(r['subject'])} {r['type']} {end(r['object'])} | {r['modality']} | {text}")
    elif what == "judged":
        table(judged(*rest))
    else: raise SystemExit(__doc__)

if __name__ == "__main__": main()
