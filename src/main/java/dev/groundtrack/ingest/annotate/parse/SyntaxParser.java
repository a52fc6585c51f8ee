package dev.groundtrack.ingest.annotate.parse;

import dev.groundtrack.text.ReadingTime;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.Token;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into sentences and parses them: tokens, parts of speech, lemmas, names and
 * Universal Dependencies, by Stanford CoreNLP's fast models. A sentence never crosses a paragraph,
 * and one of more than {@value Sentences#LONGEST} tokens is cut into pieces, so that time and
 * memory grow with the length of the text and no faster. Safe for use by many threads at once.
 */
public final class SyntaxParser {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private static @Nullable SyntaxParser loaded;

  private final MaxentTagger tagger;
  private final UnaryOperator<List<CoreLabel>> names;
  private final Function<List<CoreLabel>, Collection<TypedDependency>> dependencies;

  /** A parser of these parts, each a function of the words of a sentence. */
  SyntaxParser(
      MaxentTagger tagger,
      UnaryOperator<List<CoreLabel>> names,
      Function<List<CoreLabel>, Collection<TypedDependency>> dependencies) {
    this.tagger = tagger;
    this.names = names;
    this.dependencies = dependencies;
  }

  /**
   * Loads the models from the class path: some four seconds and 400 MB. Once a process, whoever
   * asks: they are only read.
   */
  public static synchronized SyntaxParser load() {
    SyntaxParser parser = loaded;
    if (parser == null) {
      parser = new SyntaxParser(tagger(), names(), dependencies());
      loaded = parser;
    }
    return parser;
  }

  static MaxentTagger tagger() {
    return new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger");
  }

  static UnaryOperator<List<CoreLabel>> names() {
    CRFClassifier<CoreLabel> classifier =
        CRFClassifier.getClassifierNoExceptions(
            MODELS + "ner/english.all.3class.distsim.crf.ser.gz");
    return classifier::classifySentence;
  }

  static Function<List<CoreLabel>, Collection<TypedDependency>> dependencies() {
    DependencyParser parser =
        DependencyParser.loadFromModelFile(MODELS + "parser/nndep/english_UD.gz");
    return words -> parser.predict(words).typedDependencies();
  }

  /** The sentences of a text, in its order; spans are code points. */
  public List<Sentence> parse(Text text) {
    return parse(text, List.of());
  }

  /** The same without the words of some spans, in the order of the text. */
  public List<Sentence> parse(Text text, List<Span> unread) {
    String whole = QuoteNormaliser.ascii(text.toString());
    String plain = without(unread, text, whole);
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (Paragraphs.Range range : Paragraphs.of(whole, plain)) {
      for (List<CoreLabel> words : SentenceSplitter.of(plain, range)) {
        ReadingTime.check();
        sentences.add(parse(text, words, new Place(sentences.size(), paragraph)));
      }
      paragraph++;
    }
    return List.copyOf(sentences);
  }

  /** Spaces for words, so that all places stay what they are. */
  private static String without(List<Span> unread, Text text, String plain) {
    StringBuilder kept = new StringBuilder(plain);
    for (Span span : unread) {
      for (int i = text.charIndex(span.start()); i < text.charIndex(span.end()); i++) {
        kept.setCharAt(i, plain.charAt(i) == '\n' ? '\n' : ' ');
      }
    }
    return kept.toString();
  }

  /** Where a sentence stands among the sentences and the paragraphs. */
  private record Place(int sentence, int paragraph) {}

  private Sentence parse(Text text, List<CoreLabel> words, Place place) {
    tagger.tagCoreLabels(words);
    TreeRepair.mendTags(words);
    NumberedNames.mendTags(words);
    ParticipleRepair.retag(words);
    List<CoreLabel> named = names.apply(words);
    EntityTag[] tags = tags(words, named);
    Tree tree = tree(words);
    RelativeRepair.rehang(words, tags, tree.heads, tree.relations);
    Morphology morphology = new Morphology();
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      Span span = text.span(word.beginPosition(), word.endPosition());
      String lemma = morphology.lemma(word.word(), word.tag());
      tokens.add(
          new Token(
              i,
              span,
              text.cut(span),
              lemma == null ? word.word() : lemma,
              word.tag(),
              tags[i],
              tree.heads[i],
              tree.relations[i]));
    }
    Span span = tokens.getFirst().span().union(tokens.getLast().span());
    return new Sentence(place.sentence(), place.paragraph(), span, tokens);
  }

  /** What each word is part of the name of; “CT” behind a place and a comma is one as well. */
  private static EntityTag[] tags(List<CoreLabel> words, List<CoreLabel> named) {
    EntityTag[] tags = new EntityTag[words.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] =
          Optional.ofNullable(named.get(i).get(AnswerAnnotation.class))
              .flatMap(EntityTag::named)
              .orElse(EntityTag.NONE);
      boolean state =
          i > 1
              && words.get(i).word().matches("\\p{Lu}{2}|(\\p{Lu}\\.){2}")
              && words.get(i - 1).word().equals(",")
              && tags[i - 2] == EntityTag.LOCATION;
      tags[i] = state ? EntityTag.LOCATION : tags[i];
    }
    OrganisationNames.complete(words, tags);
    return tags;
  }

  /** Each token's head and its relation to it. */
  private record Tree(int[] heads, String[] relations) {}

  private Tree tree(List<CoreLabel> words) {
    int[] heads = new int[words.size()];
    String[] relations = new String[words.size()];
    java.util.Arrays.fill(heads, Token.ROOT);
    java.util.Arrays.fill(relations, "dep");
    for (TypedDependency edge : dependencies.apply(words)) {
      int dependent = edge.dep().index() - 1;
      heads[dependent] = edge.gov().index() - 1;
      relations[dependent] = edge.reln().toString();
    }
    TreeRepair.mend(words, heads, relations);
    ParticipleRepair.rehang(words, heads, relations);
    return new Tree(heads, relations);
  }
}
