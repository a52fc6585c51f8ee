#!/usr/bin/env python3
"""Writes the half of a set that StatementTraining leaves aside with "half": aside.py SET FOLDER"""
import hashlib, json, os, sys

source, target = sys.argv[1:3]
os.makedirs(target, exist_ok=True)
for name in ("docs.jsonl", "gold.jsonl"):
    with open(os.path.join(source, name), encoding="utf-8") as lines, open(os.path.join(target, name), "w", encoding="utf-8") as out:
        for line in lines:
            if int(hashlib.sha256(json.loads(line)["id"].encode()).hexdigest()[0], 16) % 2:
                out.write(line)
