package dev.groundtrack.ingest.attribution;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Headlines that give a speaker, a colon and what is said: “Kremlin: no talks planned”. A headline
 * is a paragraph of one sentence that does not end as a sentence does; the speaker is a short
 * phrase that names somebody.
 */
final class HeadlineStatements {
  private static final double CONFIDENCE = 0.6;
  private static final int LONGEST_SPEAKER = 5;
  private static final int SHORTEST_CONTENT = 2;
  private static final String RULE = "headline: speaker and colon";

  private final ParsedText prose;
  private final SpeakerMentions speakers;
  private final Map<Integer, List<Mention>> mentions;

  HeadlineStatements(ParsedText prose, SpeakerMentions speakers, List<Mention> mentions) {
    this.prose = prose;
    this.speakers = speakers;
    this.mentions = mentions.stream().collect(Collectors.groupingBy(Mention::sentence));
  }

  /** Those that no statement found so far has read. */
  List<Statement> statements(List<Statement> found) {
    Set<Span> cues = new HashSet<>();
    found.forEach(f -> cues.add(f.cue()));
    List<Statement> statements = new ArrayList<>();
    for (SyntaxTree tree : prose.trees()) {
      if (isHeadline(tree.sentence())) {
        statement(tree).filter(s -> !cues.contains(s.cue())).ifPresent(statements::add);
      }
    }
    return statements;
  }

  private boolean isHeadline(Sentence sentence) {
    int index = sentence.index();
    boolean first = index == 0 || !prose.sameParagraph(index - 1, index);
    boolean last = index + 1 == prose.trees().size() || !prose.sameParagraph(index, index + 1);
    return first && last && !sentence.tokens().getLast().text().matches("[.!?…”\"']+");
  }

  private Optional<Statement> statement(SyntaxTree tree) {
    List<Token> tokens = tree.sentence().tokens();
    int colon = 1;
    while (colon < tokens.size() && !tokens.get(colon).text().equals(":")) {
      colon++;
    }
    if (colon > LONGEST_SPEAKER || colon + SHORTEST_CONTENT >= tokens.size()) {
      return Optional.empty();
    }
    List<Span> content = TokenSpans.of(tree.sentence(), tokens.subList(colon + 1, tokens.size()));
    Span cue = tokens.get(colon).span();
    return content.isEmpty()
        ? Optional.empty()
        : speaker(tree, tokens.subList(0, colon)).map(s -> statement(tree, cue, content, s));
  }

  private Optional<Mention> speaker(SyntaxTree tree, List<Token> before) {
    boolean phrase =
        before.stream().allMatch(t -> t.tag().matches("NN.*|JJ.*|DT|POS|HYPH|IN|PRP\\$"))
            && PartsOfSpeech.isNoun(before.getLast());
    return phrase && before.stream().anyMatch(t -> isNamed(tree, t))
        ? Optional.of(speakers.mention(tree, before.getLast()))
        : Optional.empty();
  }

  /** Somebody's name stands here, and no mere place: “WASHINGTON: …” is a dateline. */
  private boolean isNamed(SyntaxTree tree, Token token) {
    return token.entityTag() == EntityTag.PERSON
        || token.entityTag() == EntityTag.ORGANIZATION
        || mentions.getOrDefault(tree.sentence().index(), List.of()).stream()
            .filter(m -> m.kind() != Mention.Kind.PRONOUN && !m.types().isEmpty())
            .anyMatch(m -> m.span().contains(token.span()));
  }

  private static Statement statement(
      SyntaxTree tree, Span cue, List<Span> content, Mention speaker) {
    return new Statement(
        tree.sentence().span(),
        cue,
        content,
        speaker,
        false,
        Mode.SAID,
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        null,
        CONFIDENCE,
        RULE);
  }
}
