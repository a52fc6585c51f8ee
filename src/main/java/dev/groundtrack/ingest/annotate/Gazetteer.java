package dev.groundtrack.ingest.annotate;

import static java.util.stream.Collectors.toSet;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.EntityNames.Form;
import dev.groundtrack.evidence.EntityNames.How;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the names that are known in a sentence, the longest first come. */
final class Gazetteer {
  private static final String ARTICLE = "the ";

  private final EntityNames names;
  private final Spelling spelling;

  Gazetteer(EntityNames names, CapitalCues casing) {
    this.names = names;
    this.spelling = new Spelling(casing);
  }

  List<MentionCandidate> in(SyntaxTree tree) {
    List<Token> tokens = tree.sentence().tokens();
    List<List<String>> words = tokens.stream().map(t -> EntityNames.words(t.text())).toList();
    List<MentionCandidate> found = new ArrayList<>();
    for (int from = 0; from < tokens.size(); ) {
      Optional<MentionCandidate> longest = longest(tree, words, from);
      longest.ifPresent(whole -> found.addAll(parts(tree, words, whole)));
      from = longest.map(MentionCandidate::to).orElse(from + 1);
    }
    return found;
  }

  /** “SpaceX Crew Dragon” names its maker too, for “Crew Dragon” alone is the same craft. */
  private List<MentionCandidate> parts(
      SyntaxTree tree, List<List<String>> words, MentionCandidate whole) {
    String known = whole.known();
    for (int at = whole.from() + 1; known != null && at < whole.to(); at++) {
      Optional<MentionCandidate> first = exactly(tree, words, whole.from(), at);
      Optional<MentionCandidate> rest = exactly(tree, words, at, whole.to());
      boolean same = rest.filter(r -> known.equals(r.known())).isPresent();
      boolean other =
          first.filter(f -> f.known() != null && !whole.types().equals(f.types())).isPresent();
      if (same && other) {
        return List.of(first.get(), rest.get());
      }
    }
    return List.of(whole);
  }

  private Optional<MentionCandidate> exactly(
      SyntaxTree tree, List<List<String>> words, int from, int to) {
    List<String> key = words.subList(from, to).stream().flatMap(List::stream).toList();
    List<Form> forms = names.called(key);
    return forms.isEmpty() ? Optional.empty() : found(tree, forms, new Spelling.Range(from, to));
  }

  private Optional<MentionCandidate> longest(SyntaxTree tree, List<List<String>> words, int from) {
    if (words.get(from).isEmpty()) {
      return Optional.empty();
    }
    Optional<MentionCandidate> longest = Optional.empty();
    List<String> key = new ArrayList<>();
    for (int to = from; to < words.size() && key.size() < names.longest(); to++) {
      key.addAll(words.get(to));
      if (words.get(to).isEmpty()) {
        continue;
      }
      List<Form> forms = names.called(key);
      if (!forms.isEmpty()) {
        Optional<MentionCandidate> found = found(tree, forms, new Spelling.Range(from, to + 1));
        longest = found.isPresent() ? found : longest;
      }
    }
    return longest;
  }

  private Optional<MentionCandidate> found(
      SyntaxTree tree, List<Form> forms, Spelling.Range range) {
    List<Form> fitting = forms.stream().filter(f -> spelling.fits(tree, range, f)).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Set<String> ids = fitting.stream().map(f -> f.entity().id()).collect(toSet());
    Set<How> hows = fitting.stream().map(Form::how).collect(toSet());
    boolean demonym = hows.equals(Set.of(How.DEMONYM));
    boolean place = hows.equals(Set.of(How.METONYM));
    boolean acts = place && acts(tree, range, fitting);
    return Optional.of(
        new MentionCandidate(
            range.from(),
            range.to(),
            demonym ? Mention.Kind.DEMONYM : Mention.Kind.NAME,
            fitting.stream().map(f -> f.entity().type()).collect(toSet()),
            ids.size() == 1 && place == acts ? ids.iterator().next() : null,
            acts));
  }

  /** A city that only tells where is no country; a seat such as “the Kremlin” acts in a title. */
  private static boolean acts(SyntaxTree tree, Spelling.Range range, List<Form> forms) {
    Token last = tree.token(range.to() - 1);
    boolean seat = forms.stream().anyMatch(f -> names(f).contains(ARTICLE + f.text()));
    return PlaceMetonymy.acts(tree, last)
        || (seat && range.to() < tree.size() && PlaceMetonymy.isBeforeANoun(tree, last));
  }

  private static List<String> names(Form form) {
    return form.entity().metonyms();
  }
}
