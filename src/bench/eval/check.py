#!/usr/bin/env python3
"""Asserts that what was read lies in the text it was read from: check.py DOCS.jsonl FACTS.jsonl [DOCS FACTS ...]

Every offset must lie within its document and around words, not around nothing or white space; with --explain every
end of a relation carries its words, and the text there must be the same to the letter. No relation may lack either
end, or have an end whose entity has no mention there. Exits with 1 if anything is wrong.
"""
import json, sys

def load(path): return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]

def wrong(text, s):
    """What is wrong with a span, if anything."""
    if s is None or not isinstance(s.get("start"), int) or not isinstance(s.get("end"), int): return "is missing"
    if not 0 <= s["start"] < s["end"] <= len(text): return f"lies outside of the text: {s['start']} to {s['end']}"
    words = text[s["start"]:s["end"]]
    if words != words.strip(): return f"begins or ends with white space: {words!r}"
    if "text" in s and s["text"] != words: return f"is {words!r} in the text and {s['text']!r} in what was read"

def spans(facts, mentions):
    for s in facts["statements"]:
        if s.get("source"): yield "a source", s["source"]
        yield "a cue", s.get("cue")
        for part in s["content"]: yield "a content", part
    for r in facts["relations"]:
        for end in ("subject", "object"): yield f"the {end} of {r['type']}", r.get(end)
    for places in mentions.values():
        for place in places: yield "a mention", place

def main():
    if len(sys.argv) < 3 or len(sys.argv) % 2 == 0: raise SystemExit(__doc__)
    problems = []; documents = relations = checked = compared = 0
    for docs, facts in zip(sys.argv[1::2], sys.argv[2::2]):
        texts = {d["id"]: d["text"] for d in load(docs)}; read = load(facts)
        problems += [f"{docs}: {id} was not read" for id in sorted(set(texts) - {f["id"] for f in read})]
        for f in read:
            text = texts[f["id"]]; documents += 1; relations += len(f["relations"])
            mentions = {e["id"]: e["mentions"] for e in f["entities"]}
            for what, span in spans(f, mentions):
                checked += 1; compared += bool(span and "text" in span)
                found = wrong(text, span)
                if found: problems.append(f"{f['id']}: {what} {found}")
            for r in f["relations"]:
                for end in (r.get("subject") or {}, r.get("object") or {}):
                    places = mentions.get(end.get("entity"), [])
                    if "entity" in end and not any(m["start"] == end.get("start") and m["end"] == end.get("end") for m in places):
                        problems.append(f"{f['id']}: {r['type']} has an end that is no mention of its entity")
    for problem in problems[:20]: print(problem)
    print(f"{documents} documents, {relations} relations, {checked} spans, {compared} of them compared to the letter: {len(problems)} problems")
    sys.exit(1 if problems else 0)

if __name__ == "__main__": main()
