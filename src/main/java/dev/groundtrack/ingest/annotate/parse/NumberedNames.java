package dev.groundtrack.ingest.annotate.parse;

import dev.groundtrack.text.syntax.NumberedName;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/**
 * Names with their number, which the tokenizer cuts in three and no tagger puts together again:
 * they are joined before they are read.
 */
final class NumberedNames {
  private NumberedNames() {}

  /** The same words, each such name one of them. */
  static List<CoreLabel> joined(List<CoreLabel> words) {
    List<CoreLabel> joined = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      while (i + 2 < words.size() && goOn(word, words.get(i + 1), words.get(i + 2))) {
        word = joined(word, words.get(i + 2));
        i += 2;
      }
      joined.add(word);
    }
    return joined;
  }

  private static boolean goOn(CoreLabel name, CoreLabel hyphen, CoreLabel number) {
    return hyphen.word().equals("-")
        && name.endPosition() == hyphen.beginPosition()
        && hyphen.endPosition() == number.beginPosition()
        && NumberedName.is(name.word(), number.word());
  }

  private static CoreLabel joined(CoreLabel name, CoreLabel number) {
    CoreLabel joined = new CoreLabel(name);
    String text = name.word() + '-' + number.word();
    joined.setWord(text);
    joined.setValue(text);
    joined.setOriginalText(text);
    joined.setAfter(number.after());
    joined.setEndPosition(number.endPosition());
    return joined;
  }

  /** Taggers, which have not seen the name, take it for a common noun or a number. */
  static void mendTags(List<CoreLabel> words) {
    words.stream().filter(word -> NumberedName.is(word.word())).forEach(word -> word.setTag("NNP"));
  }
}
