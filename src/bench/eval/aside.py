#!/usr/bin/env python3
"""Writes a part of a set: aside.py SET FOLDER [half | seen | aside | untaught]

half  (the default) the half that StatementTraining leaves aside with "half"
seen  two thirds of the set, to look at while mending what is read wrong
aside the other third, never looked at, only scored
untaught  the fifth that the encoder's weights are not learnt from

Which third a document falls into is told by the SHA-256 of its id up to an "@", so that all passages
of one article fall into the same.
"""
import hashlib, json, os, sys

def number(id, digits): return int(hashlib.sha256(id.encode()).hexdigest()[:digits], 16)

PARTS = {
    "half": lambda id: number(id, 1) % 2 == 1,
    "seen": lambda id: number(id.split("@")[0], 8) % 3 != 0,
    "aside": lambda id: number(id.split("@")[0], 8) % 3 == 0,
    "untaught": lambda id: number(id.split("@")[0], 6) % 5 == 0,
}

def main():
    if len(sys.argv) not in (3, 4) or sys.argv[3:4] not in ([], *([p] for p in PARTS)): raise SystemExit(__doc__)
    source, target = sys.argv[1:3]
    part = PARTS[sys.argv[3] if len(sys.argv) == 4 else "half"]
    os.makedirs(target, exist_ok=True)
    for name in ("docs.jsonl", "gold.jsonl"):
        with open(os.path.join(source, name), encoding="utf-8") as lines, open(os.path.join(target, name), "w", encoding="utf-8") as out:
            out.writelines(line for line in lines if part(json.loads(line)["id"]))

if __name__ == "__main__": main()
