#!/usr/bin/env python3
"""Our own texts as a set, and how well the reader does on them.

usage: own.py write FOLDER [kept | taught]     docs.jsonl and gold.jsonl: the fifth that no weights are learnt from, or the rest
       own.py score FOLDER PREDICTIONS.jsonl   what `groundtrack extract` has written of docs.jsonl

Relations are those of score.py, of the schema's own types; what is denied is left out on both sides.
References: of the phrases and pronouns that mean something with a name, how many were read to mean just that, something
else, or nothing.
"""
import collections, glob, importlib.util, json, os, sys

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, "..", "train", "corpus", "*.jsonl")

def script(name):
    spec = importlib.util.spec_from_file_location(name, os.path.join(HERE, name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

def corpus(): return [json.loads(line) for path in sorted(glob.glob(CORPUS)) for line in open(path, encoding="utf-8")]

def write(folder, part):
    kept = script("aside").PARTS["untaught"]
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "docs.jsonl"), "w", encoding="utf-8") as docs, open(os.path.join(folder, "gold.jsonl"), "w", encoding="utf-8") as gold:
        for text in corpus():
            if kept(text["id"]) != (part == "kept"): continue
            relations = [r | {end: [[r[end]["start"], r[end]["end"]]] for end in ("subject", "object")}
                         for r in text["relations"] if r["polarity"] != "NEGATED"]
            docs.write(json.dumps({"id": text["id"], "text": text["text"]}) + "\n")
            gold.write(json.dumps({"id": text["id"], "relations": relations, "entities": text["entities"]}) + "\n")

def spans(mentions): return [(m["start"], m["end"]) for m in mentions]

def references(gold, predictions):
    told = collections.Counter()
    for text in gold:
        found = [spans(e["mentions"]) for e in predictions.get(text["id"], {}).get("entities", [])]
        named = {e["id"]: spans(m for m in e["mentions"] if m["kind"] == "NAME") for e in text["entities"]}
        overlap = lambda a, b: a[0] < b[1] and b[0] < a[1]
        for entity in text["entities"]:
            for mention in entity["mentions"]:
                if mention["kind"] == "NAME" or not named[entity["id"]]: continue
                at = (mention["start"], mention["end"])
                chains = [c for c in found if any(overlap(s, at) and s[1] - s[0] <= 40 + at[1] - at[0] for s in c)]
                meant = {i for c in chains for s in c for i, names in named.items() for n in names if overlap(s, n)}
                how = "right" if meant == {entity["id"]} else "wrong" if meant else "open"
                told[mention["kind"], how] += 1
    for kind in ("NOMINAL", "PRONOUN"):
        print(f"{kind.lower():8} " + ", ".join(f"{how} {told[kind, how]}" for how in ("right", "wrong", "open")))

def score(folder, path):
    scores = script("score")
    gold, predictions = scores.load(os.path.join(folder, "gold.jsonl")), {p["id"]: p for p in scores.load(path)}
    scores.score_relations(gold, predictions, {}, 0)
    references(gold, predictions)

def main():
    if len(sys.argv) >= 3 and sys.argv[1] == "write": write(sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "kept")
    elif len(sys.argv) == 4 and sys.argv[1] == "score": score(*sys.argv[2:])
    else: raise SystemExit(__doc__)

if __name__ == "__main__": main()
