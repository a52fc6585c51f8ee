#!/usr/bin/env python3
"""How far two annotations of the same texts agree: agreement.py ONE.jsonl OTHER.jsonl

Of each thing the F1 of one annotation held against the other (Hripcsak and Rothschild 2005: what
kappa comes to where what is not annotated cannot be counted). Mentions are the same where they overlap and
have one type; relations where both ends overlap those of a relation of the same type, the other way round too
where it holds both ways; relations of entities where both say them in the same sentence, whichever
mentions stand for the two; statements where their cues overlap.
"""
import json, sys

SYMMETRIC = {"AGREES_WITH", "COOPERATES_WITH", "CONSULTS"}

def load(path): return {d["id"]: d for d in map(json.loads, open(path, encoding="utf-8"))}
def overlap(a, b): return a["start"] < b["end"] and b["start"] < a["end"]
def mentions(d): return [dict(m, type=e["type"]) for e in d["entities"] for m in e["mentions"]]

def ends(a, b):
    return overlap(a["subject"], b["subject"]) and overlap(a["object"], b["object"]) or a["type"] in SYMMETRIC \
        and overlap(a["subject"], b["object"]) and overlap(a["object"], b["subject"])

def by_entity(one, other):
    """The relations of other with the entities of one, by the names that both mark."""
    names = lambda d: {e["id"]: [m for m in e["mentions"] if m["kind"] == "NAME"] for e in d["entities"]}
    same = {x: y for y, ms in names(one).items() for x, ns in names(other).items() if any(overlap(m, n) for m in ms for n in ns)}
    return [(r["type"], same.get(r["subject"]["entity"], "?"), same.get(r["object"]["entity"], "?"), r["sentence"]) for r in other["relations"]]

def f1_of_entities(one, other, ids):
    counts = [0, 0, 0, 0]
    for i in ids:
        for at, (x, y) in enumerate(((one[i], other[i]), (other[i], one[i]))):
            own = [(r["type"], r["subject"]["entity"], r["object"]["entity"], r["sentence"]) for r in x["relations"]]
            told = by_entity(x, y)
            counts[at] += sum(r in told or r[0] in SYMMETRIC and (r[0], r[2], r[1], r[3]) in told for r in own)
            counts[2 + at] += len(own)
    p, r = counts[0] / counts[2], counts[1] / counts[3]
    return 2 * p * r / (p + r)

THINGS = {
    "names": (lambda d: [m for m in mentions(d) if m["kind"] == "NAME"], overlap),
    "names with their types": (lambda d: [m for m in mentions(d) if m["kind"] == "NAME"],
                               lambda a, b: overlap(a, b) and a["type"] == b["type"]),
    "other mentions": (lambda d: [m for m in mentions(d) if m["kind"] != "NAME"], overlap),
    "related pairs": (lambda d: d["relations"], lambda a, b: ends(a, b) or ends(b, a)),
    "relations": (lambda d: d["relations"], lambda a, b: a["type"] == b["type"] and ends(a, b)),
    "statements": (lambda d: d["statements"], lambda a, b: overlap(a["cue"], b["cue"])),
}

def main():
    if len(sys.argv) != 3: raise SystemExit(__doc__)
    one, other = load(sys.argv[1]), load(sys.argv[2])
    shared = sorted(i for i in set(one) & set(other) if one[i]["text"] == other[i]["text"])
    print(f"{len(shared)} texts, {sum(len(one[i]['sentences']) for i in shared)} sentences")
    for name, (of, same) in THINGS.items():
        met = [sum(any(same(a, b) for b in of(y[i])) for i in shared for a in of(x[i])) for x, y in ((one, other), (other, one))]
        count = [sum(len(of(x[i])) for i in shared) for x in (one, other)]
        p, r = met[0] / count[0], met[1] / count[1]
        print(f"{name:24} {count[0]:5} {count[1]:5}  {2 * p * r / (p + r):.3f}")
    print(f"{'relations of entities':24} {'':11}  {f1_of_entities(one, other, shared):.3f}")
    both = [(a, b) for i in shared for a in one[i]["relations"] for b in other[i]["relations"] if a["type"] == b["type"] and ends(a, b)]
    for what in ("polarity", "modality", "tense"):
        print(f"{what + ' of shared relations':24} {len(both):5}        {sum(a[what] == b[what] for a, b in both) / len(both):.3f}")

if __name__ == "__main__": main()
