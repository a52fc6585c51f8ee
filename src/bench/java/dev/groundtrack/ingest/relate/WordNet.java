package dev.groundtrack.ingest.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/** Verbs in WordNet 3.1 (Fellbaum 1998), by their commonest senses. */
final class WordNet {
  static final WordNet SHARED = new WordNet();
  private static final int SENSES = 4;

  private final Dictionary dictionary;
  private final Map<String, List<Synset>> known = new HashMap<>();

  private WordNet() {
    try {
      this.dictionary = Dictionary.getDefaultResourceInstance();
    } catch (JWNLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether two verbs share a sense, or one is a sort of the other, or both of a third. */
  boolean areNear(String a, String b) {
    Set<Long> first = around(a);
    return around(b).stream().anyMatch(first::contains);
  }

  private Set<Long> around(String verb) {
    Set<Long> around = new LinkedHashSet<>();
    for (Synset sense : senses(verb)) {
      around.add(sense.getOffset());
      sense.getPointers(PointerType.HYPERNYM).forEach(p -> around.add(target(p).getOffset()));
    }
    return around;
  }

  /** The verbs of a verb's senses, and those that are sorts of them. */
  Set<String> alike(String verb) {
    Set<String> alike = new LinkedHashSet<>();
    for (Synset sense : senses(verb)) {
      sense.getWords().forEach(w -> add(w, alike));
      for (Pointer pointer : sense.getPointers(PointerType.HYPONYM)) {
        target(pointer).getWords().forEach(w -> add(w, alike));
      }
    }
    alike.remove(verb);
    return alike;
  }

  private static void add(Word word, Set<String> words) {
    String lemma = word.getLemma().replace('_', ' ');
    if (lemma.equals(lemma.toLowerCase(Locale.ROOT))) {
      words.add(lemma);
    }
  }

  private static Synset target(Pointer pointer) {
    try {
      return pointer.getTargetSynset();
    } catch (JWNLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Synset> senses(String verb) {
    return known.computeIfAbsent(
        verb,
        v -> {
          try {
            IndexWord word = dictionary.getIndexWord(POS.VERB, v);
            List<Synset> senses = word == null ? List.of() : word.getSenses();
            return new ArrayList<>(senses.subList(0, Math.min(SENSES, senses.size())));
          } catch (JWNLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
