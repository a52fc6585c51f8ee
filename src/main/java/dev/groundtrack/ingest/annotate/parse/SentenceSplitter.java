package dev.groundtrack.ingest.annotate.parse;

import dev.groundtrack.text.syntax.GrammarWords;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a paragraph as words that the taggers read, with their places in the text. */
final class SentenceSplitter {
  /** A longer sentence is cut: parsing slows and goes astray. */
  static final int LONGEST = 150;

  /** How many tokens before the longest a cut is looked for. */
  private static final int WINDOW = 75;

  private SentenceSplitter() {}

  static List<List<CoreLabel>> of(String text, Paragraphs.Range paragraph) {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    for (List<CoreLabel> sentence :
        new WordToSentenceProcessor<CoreLabel>().process(words(text, paragraph))) {
      cut(sentence, sentences);
    }
    return sentences;
  }

  private static List<CoreLabel> words(String text, Paragraphs.Range paragraph) {
    var reader = new StringReader(text.substring(paragraph.start(), paragraph.end()));
    var tokenizer =
        new PTBTokenizer<>(
            reader, new CoreLabelTokenFactory(), "invertible,untokenizable=noneKeep");
    List<CoreLabel> words = tokenizer.tokenize();
    for (CoreLabel word : words) {
      word.setBeginPosition(word.beginPosition() + paragraph.start());
      word.setEndPosition(word.endPosition() + paragraph.start());
    }
    return NumberedNames.joined(words);
  }

  private static void cut(List<CoreLabel> sentence, List<List<CoreLabel>> into) {
    List<CoreLabel> rest = sentence;
    while (rest.size() > LONGEST) {
      int at = place(rest);
      into.add(new ArrayList<>(rest.subList(0, at)));
      rest = rest.subList(at, rest.size());
    }
    into.add(new ArrayList<>(rest));
  }

  private static int place(List<CoreLabel> words) {
    for (int i = LONGEST - 1; i > LONGEST - WINDOW; i--) {
      if (GrammarWords.CUTS.contains(words.get(i).word())) {
        return i + 1;
      }
    }
    return LONGEST;
  }
}
