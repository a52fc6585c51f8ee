package dev.groundtrack.ingest.annotate.parse;

import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructureFactory;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The parsers to choose from. Those of CoreNLP other than the product's need its whole models. */
public enum Parsers {
  /** The product's: one tagger of names, the neural parser of dependencies. */
  NNDEP {
    @Override
    public SyntaxParser load() {
      return SyntaxParser.load();
    }
  },
  /** The shift-reduce parser of constituents with a beam, turned into dependencies. */
  SHIFT_REDUCE {
    @Override
    public SyntaxParser load() {
      return new SyntaxParser(SyntaxParser.tagger(), SyntaxParser.names(), shiftReduce());
    }
  },
  /** Three taggers of names, as CoreNLP combines them. */
  THREE_TAGGERS {
    @Override
    public SyntaxParser load() {
      return new SyntaxParser(SyntaxParser.tagger(), threeTaggers(), SyntaxParser.dependencies());
    }
  },
  /** The names of NLP4J, which {@code src/bench/nlp4j} has to bring. */
  NLP4J_NAMES {
    @Override
    @SuppressWarnings("unchecked")
    public SyntaxParser load() {
      return new SyntaxParser(
          SyntaxParser.tagger(),
          (UnaryOperator<List<CoreLabel>>) brought("Nlp4jNames"),
          SyntaxParser.dependencies());
    }
  },
  /** The dependencies of NLP4J, made Universal ones by rules. */
  NLP4J_TREES {
    @Override
    @SuppressWarnings("unchecked")
    public SyntaxParser load() {
      return new SyntaxParser(
          SyntaxParser.tagger(),
          SyntaxParser.names(),
          (Function<List<CoreLabel>, Collection<TypedDependency>>) brought("Nlp4jTrees"));
    }
  };

  private static final String MODELS = "edu/stanford/nlp/models/";

  public abstract SyntaxParser load();

  private static Object brought(String part) {
    try {
      return Class.forName(part).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(part + " is not on the class path", e);
    }
  }

  private static Function<List<CoreLabel>, Collection<TypedDependency>> shiftReduce() {
    ShiftReduceParser parser =
        ShiftReduceParser.loadModel(MODELS + "srparser/englishSR.beam.ser.gz");
    var structures = new UniversalEnglishGrammaticalStructureFactory(word -> true);
    return words -> structures.newGrammaticalStructure(parser.apply(words)).typedDependencies();
  }

  private static UnaryOperator<List<CoreLabel>> threeTaggers() {
    try {
      NERClassifierCombiner combined =
          new NERClassifierCombiner(
              false,
              false,
              MODELS + "ner/english.all.3class.distsim.crf.ser.gz",
              MODELS + "ner/english.muc.7class.distsim.crf.ser.gz",
              MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");
      return combined::classifySentence;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
