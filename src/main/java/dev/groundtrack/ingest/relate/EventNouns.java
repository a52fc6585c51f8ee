package dev.groundtrack.ingest.relate;

import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads relations from nouns for what happens: “Russia's threat to”, “made an offer to”. */
final class EventNouns {
  private static final double SURE = 0.7;
  private static final Set<String> BY = Set.of("by");
  private static final Set<String> OF = Set.of("of");
  private static final Set<String> BETWEEN = Set.of("between", "among");

  /** Verbs that say no more than that it happens. */
  private static final Set<String> LIGHT =
      Set.of(
          "announce",
          "approve",
          "be",
          "begin",
          "carry",
          "conclude",
          "conduct",
          "continue",
          "deliver",
          "engage",
          "enter",
          "expand",
          "express",
          "extend",
          "file",
          "finalize",
          "form",
          "give",
          "have",
          "hold",
          "impose",
          "intensify",
          "issue",
          "keep",
          "launch",
          "lead",
          "level",
          "make",
          "mount",
          "negotiate",
          "offer",
          "open",
          "order",
          "pay",
          "plan",
          "pledge",
          "pose",
          "provide",
          "ramp",
          "reach",
          "renew",
          "repeat",
          "resume",
          "seal",
          "seek",
          "send",
          "set",
          "sign",
          "slap",
          "stage",
          "start",
          "step",
          "strengthen",
          "strike",
          "take",
          "threaten",
          "tighten",
          "toughen",
          "undertake",
          "urge",
          "voice",
          "win");

  private final Scene scene;
  private final SyntaxTree tree;
  private final Arguments arguments;
  private final Ends ends;

  EventNouns(Scene scene) {
    this.scene = scene;
    this.tree = scene.tree();
    this.arguments = new Arguments(tree);
    this.ends = new Ends(scene);
  }

  List<Candidate> of(Token noun, List<Phrase> phrases) {
    List<Candidate> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (hasWords(noun, phrase)) {
        between(noun, phrase, found);
        add(noun, phrase, subjects(noun, phrase), about(noun, phrase), found);
      }
    }
    return found;
  }

  private boolean hasWords(Token noun, Phrase phrase) {
    return phrase.words().subList(0, phrase.words().size() - 1).stream()
        .allMatch(
            wanted ->
                tree.children(noun, "compound", "amod", "nmod")
                    .anyMatch(t -> Grammar.is(t, wanted)));
  }

  private void between(Token noun, Phrase phrase, List<Candidate> found) {
    if (!phrase.relation().symmetric()) {
      return;
    }
    List<End> all = ends.of(arguments.behind(List.of(noun), BETWEEN), phrase.relation().to());
    for (int i = 0; i + 1 < all.size(); i++) {
      add(noun, phrase, List.of(all.get(i)), all.subList(i + 1, all.size()), found);
    }
  }

  private void add(
      Token noun, Phrase phrase, List<End> subjects, List<End> objects, List<Candidate> found) {
    for (End subject : subjects) {
      for (End object : objects) {
        found.add(
            new Candidate(
                phrase.relation(),
                noun,
                Set.of(noun),
                phrase.fullness(),
                subject,
                object,
                SURE,
                Rule.of(phrase, "event: " + phrase.text())));
      }
    }
  }

  /** What a phrase that this noun stands for is about, whoever does it. */
  List<End> about(Token noun, Phrase phrase) {
    Set<Token> objects =
        new LinkedHashSet<>(arguments.behind(List.of(noun), phrase.prepositions()));
    if (objects.isEmpty() && phrase.takesInfinitive()) {
      objects.addAll(arguments.inInfinitive(List.of(noun)));
    }
    if (objects.isEmpty()) {
      List<Token> imposed = tree.children(noun, "acl").filter(Grammar::isVerb).toList();
      objects.addAll(arguments.behind(imposed, phrase.prepositions()));
    }
    if (objects.isEmpty()) {
      objects.addAll(arguments.behind(nested(noun).toList(), phrase.prepositions()));
    }
    light(noun)
        .filter(v -> objects.isEmpty())
        .map(v -> arguments.behind(List.of(v), phrase.prepositions()))
        .ifPresent(objects::addAll);
    objects.remove(noun);
    return ends.of(objects, phrase.relation().to());
  }

  /** What hangs on the nouns behind it: “the expulsion of diplomats by Poland”. */
  private Stream<Token> nested(Token noun) {
    return tree.children(noun, "nmod")
        .filter(t -> t.index() > noun.index())
        .flatMap(t -> Stream.concat(Stream.of(t), nested(t)));
  }

  /** Whose it is by its own words, but for “its”: “Russia's demand”, “a demand made by Russia”. */
  List<End> doers(Token noun, Phrase phrase) {
    List<Token> doers =
        Stream.concat(
                arguments.owner(noun), tree.children(noun, "acl").flatMap(v -> arguments.agents(v)))
            .filter(t -> !t.tag().startsWith("PRP"))
            .toList();
    boolean done = phrase.prepositions().contains("of");
    return ends.of(
        doers.isEmpty() && !done ? arguments.behind(List.of(noun), OF) : doers,
        phrase.relation().from());
  }

  List<End> subjects(Token noun, Phrase phrase) {
    List<Token> owners = arguments.owner(noun).toList();
    if (!owners.isEmpty()) {
      return ends.of(owners.getLast(), phrase.relation().from());
    }
    Optional<Token> doer = nested(noun).filter(t -> Grammar.hasMarker(tree, t, BY)).findFirst();
    if (doer.isPresent()) {
      return ends.of(doer.get(), phrase.relation().from());
    }
    return ends.of(tellers(noun).toList(), phrase.relation().from());
  }

  private Stream<Token> tellers(Token noun) {
    Optional<Token> participle =
        tree.children(noun, "acl")
            .filter(v -> arguments.agents(v).findAny().isPresent())
            .findFirst();
    if (participle.isPresent()) {
      return arguments.agents(participle.get());
    }
    Optional<Token> relative =
        tree.children(noun, "acl:relcl").filter(v -> Grammar.is(v, LIGHT)).findFirst();
    if (relative.isPresent()) {
      return tree.children(relative.get(), "nsubj").filter(t -> !Grammar.isRelative(t));
    }
    return light(noun)
        .map(v -> Grammar.isPassive(tree, v) ? arguments.agents(v) : arguments.subject(v).stream())
        .orElse(Stream.empty())
        .filter(t -> !t.equals(noun));
  }

  /** The light verb whose object it is, or that it goes with: “holds talks”, “is in talks”. */
  private Optional<Token> light(Token noun) {
    if (tree.child(noun, "cop").isPresent()) {
      return Optional.of(noun);
    }
    return tree.parent(noun)
        .filter(Grammar::isVerb)
        .filter(v -> Grammar.is(v, LIGHT))
        .filter(v -> noun.relation().matches("obj|nsubj:pass|obl|nmod"));
  }
}
