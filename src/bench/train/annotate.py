#!/usr/bin/env python3
"""Makes JSON Lines of texts in the markup of docs/annotation.md, or tells every mistake in them. A line is a
sentence; an empty line ends a paragraph.

usage: annotate.py FILE.txt... > corpus.jsonl      (exit code 1 and no output where anything is wrong)
       annotate.py --count FILE.txt...             (how many texts, sentences and relations of each type)

A line of output is a text: {"id", "text", "sentences": [[start, end]], "entities": [{"id", "type", "mentions":
[{"start", "end", "kind"}]}], "statements": [{"source", "cue", "content"}], "relations": [{"type", "subject",
"object", "polarity", "modality", "tense", "sentence"}]}; offsets are Unicode code points.
"""
import collections, json, re, sys

TYPES = {"Person", "Agency", "Country", "Spacecraft", "place", "other"}
RELATIONS = """OPERATES BUILT LAUNCHED DOCKED_AT SUPPLIES HEADS FOUNDED MEMBER_OF PART_OF BASED_IN CREW_OF COMMANDS
BACKUP_CREW_OF OFFERS_SUPPORT AGREES_WITH SUPPORTS AIDS COOPERATES_WITH CONSULTS YIELDS_TO THREATENS DEMANDS_OF ACCUSES
REJECTS SANCTIONS PROTESTS_AGAINST MOBILIZES_AGAINST COERCES ATTACKS INVESTIGATES""".split()
FLAGS = {"AFFIRMED": "polarity", "NEGATED": "polarity", "ACTUAL": "modality", "INTENDED": "modality",
         "POSSIBLE": "modality", "CONDITIONAL": "modality", "PAST": "tense", "PRESENT": "tense", "FUTURE": "tense"}
MENTION = re.compile(r"\[([a-z]+\d+)([~*]?)(?:=(\w+))?([~*]?) ([^\[\]]+)\]")
KINDS = {"": "NAME", "~": "NOMINAL", "*": "PRONOUN"}


class Text:
    def __init__(self, file, line, name):
        self.place, self.id = f"{file}:{line} {name}", name
        self.text, self.sentences, self.entities = "", [], {}
        self.mentions, self.statements, self.relations, self.mistakes = [], [], [], []
        self.paragraph = False

    def wrong(self, line, what):
        self.mistakes.append(f"{self.place}: {what}: {line[:120]}")

    def sentence(self, line):
        self.text += "" if not self.text else "\n\n" if self.paragraph else " "
        self.paragraph = False
        start = len(self.text)
        at = 0
        for m in MENTION.finditer(line):
            self.text += line[at:m.start()]
            ref, mark, kind, words = m[1], m[2] or m[4], m[3], m[5]
            if kind:
                if kind not in TYPES: self.wrong(m[0], "unknown type")
                if self.entities.setdefault(ref, kind) != kind: self.wrong(m[0], "another type than before")
            elif ref not in self.entities:
                self.wrong(m[0], "first mention has no =Type")
            self.mentions.append((len(self.sentences) + 1, ref, len(self.text), len(self.text) + len(words), KINDS[mark]))
            self.text += words
            at = m.end()
        self.text += line[at:]
        if "[" in self.text[start:] or "]" in self.text[start:]: self.wrong(line, "a bracket is left")
        self.sentences.append((start, len(self.text)))

    def end(self, line, name, sentence, other=None):
        ref, _, number = name.partition(".")
        found = [m for m in self.mentions if m[0] == sentence and m[1] == ref]
        if not found:
            self.wrong(line, f"{ref} is not mentioned in sentence {sentence}")
            return None
        if number:
            return found[int(number) - 1] if int(number) <= len(found) else self.wrong(line, f"no {name}")
        if other:
            return min(found, key=lambda m: abs(m[2] - other[2]))
        return found[0]

    def relation(self, line):
        words = line.split()
        if words[0] not in RELATIONS or len(words) < 4 or not words[3].isdigit():
            return self.wrong(line, "not TYPE SUBJECT OBJECT SENTENCE")
        flags = {"polarity": "AFFIRMED", "modality": "ACTUAL", "tense": "PAST"}
        for flag in words[4:]:
            if flag not in FLAGS: return self.wrong(line, f"unknown {flag}")
            flags[FLAGS[flag]] = flag
        sentence = int(words[3])
        subject = self.end(line, words[1], sentence)
        obj = self.end(line, words[2], sentence, subject)
        if subject and not words[1].count("."): subject = self.end(line, words[1], sentence, obj)
        if not subject or not obj: return
        if subject[1] == obj[1]: return self.wrong(line, "both ends are one")
        ends = {k: {"start": m[2], "end": m[3], "entity": m[1]} for k, m in (("subject", subject), ("object", obj))}
        self.relations.append({"type": words[0], **ends, **flags, "sentence": sentence - 1})

    def say(self, line):
        m = re.fullmatch(r'say (\S+) (\d+) "([^"]+)" \| (.+)', line)
        if not m: return self.wrong(line, 'not say SPEAKER SENTENCE "cue" | content')
        sentence = int(m[2])
        if sentence > len(self.sentences): return self.wrong(line, "no such sentence")
        start, end = self.sentences[sentence - 1]
        speaker = None if m[1] == "-" else self.end(line, m[1], sentence)
        cue = self.text.find(m[3], start, end)
        if cue < 0: return self.wrong(line, "its cue is not in the sentence")
        content, at = [], start
        for part in m[4].split(" … "):
            place = self.text.find(part.strip(), at)
            if place < 0: return self.wrong(line, f"its content is not in the text: {part!r}")
            content.append({"start": place, "end": place + len(part.strip())})
            at = place
        self.statements.append({"source": speaker and {"start": speaker[2], "end": speaker[3], "entity": speaker[1]},
                                "cue": {"start": cue, "end": cue + len(m[3])}, "content": content})

    def finished(self):
        entities = [{"id": ref, "type": kind, "mentions": [{"start": m[2], "end": m[3], "kind": m[4]}
                                                            for m in self.mentions if m[1] == ref]}
                    for ref, kind in self.entities.items()]
        return {"id": self.id, "text": self.text, "sentences": self.sentences, "entities": entities,
                "statements": self.statements, "relations": self.relations}


def read(files):
    texts = []
    for file in files:
        for number, raw in enumerate(open(file, encoding="utf-8"), 1):
            line = raw.rstrip("\n").strip()
            if line.startswith("=== "): texts.append(Text(file, number, line[4:].split("|")[0].strip()))
            elif not texts: continue
            elif not line: texts[-1].paragraph = True
            elif line.startswith("@ say "): texts[-1].say(line[2:])
            elif line.startswith("@ "): texts[-1].relation(line[2:])
            elif texts[-1].relations or texts[-1].statements: texts[-1].wrong(line, "a sentence behind the lines with @")
            else: texts[-1].sentence(line)
    return texts


def main():
    count = sys.argv[1:2] == ["--count"]
    texts = read(sys.argv[1 + count:])
    mistakes = [m for t in texts for m in t.mistakes]
    mistakes += [f"{i} stands twice" for i, n in collections.Counter(t.id for t in texts).items() if n > 1]
    for mistake in mistakes: print(mistake, file=sys.stderr)
    if count:
        types = collections.Counter(r["type"] for t in texts for r in t.relations)
        flags = collections.Counter(r[k] for t in texts for r in t.relations for k in ("polarity", "modality", "tense"))
        print(len(texts), "texts", sum(len(t.sentences) for t in texts), "sentences", sum(types.values()), "relations",
              sum(len(t.statements) for t in texts), "statements;", dict(flags))
        print(" ".join(f"{t}={types[t]}" for t in RELATIONS))
    elif not mistakes:
        for text in texts: print(json.dumps(text.finished(), ensure_ascii=False))
    sys.exit(1 if mistakes else 0)


main()
