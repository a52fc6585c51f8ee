"""Leaves out what coreference found: nocoref.py SET PREDICTIONS.jsonl OUT.jsonl, so that score.py tells what it is worth."""
import json, os, re, sys

PRONOUN = re.compile(r"(?i)^(he|him|his|she|her|hers|it|its|they|them|their|theirs|we|us|our|i|me|my|you|your|who|whom|whose|which|that|this|these|those)$")

def named(words):
    """Whether words name something, rather than refer to it: a capital on the last, the article apart."""
    words = re.sub(r"(?i)^(the|a|an) ", "", words.strip())
    return bool(words) and not PRONOUN.match(words) and words.split()[-1][:1].isupper()

folder, predictions, out = sys.argv[1:]
texts = {d["id"]: d["text"] for d in map(json.loads, open(os.path.join(folder, "docs.jsonl"), encoding="utf-8"))}
with open(out, "w", encoding="utf-8") as written:
    for prediction in map(json.loads, open(predictions, encoding="utf-8")):
        text = texts[prediction["id"]]
        for relation in prediction["relations"]:
            for end in (relation["subject"], relation["object"]):
                if not named(text[end["start"]:end["end"]]):
                    end.pop("entity", None)
        written.write(json.dumps(prediction, ensure_ascii=False) + "\n")
