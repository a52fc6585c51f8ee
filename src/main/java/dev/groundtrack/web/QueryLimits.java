package dev.groundtrack.web;

import dev.groundtrack.web.error.ErrorCode;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.validation.ValidationError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns away queries that nest too deeply or ask for too many fields, before they are validated.
 * Each fragment is weighed once, so that fragments within fragments cost no more than their text.
 */
final class QueryLimits extends SimplePerformantInstrumentation {
  private final int maxDepth;
  private final int maxFields;

  QueryLimits(int maxDepth, int maxFields) {
    this.maxDepth = maxDepth;
    this.maxFields = maxFields;
  }

  @Override
  public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
      InstrumentationValidationParameters parameters, InstrumentationState state) {
    check(parameters.getDocument());
    return SimpleInstrumentationContext.noOp();
  }

  private void check(Document document) {
    Scales scales = new Scales(document);
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      Weight weight = scales.of(operation.getSelectionSet());
      if (weight.depth() > maxDepth) {
        throw refusal(
            "The query nests %d levels deep, more than the %d allowed"
                .formatted(weight.depth(), maxDepth),
            "Ask for fewer levels at once, or let the server start with a larger"
                + " groundtrack.max-depth");
      }
      if (weight.fields() > maxFields) {
        throw refusal(
            "The query asks for %d fields, more than the %d allowed"
                .formatted(weight.fields(), maxFields),
            "Ask for fewer at once, or one after the other, or let the server start with a larger"
                + " groundtrack.max-fields");
      }
    }
  }

  private static AbortExecutionException refusal(String what, String remedy) {
    return new AbortExecutionException(List.of(ErrorCode.LIMIT_EXCEEDED.error(what, remedy)));
  }

  /** How deep selections go, and how many fields they have, fragments put in their places. */
  private record Weight(int depth, long fields) {
    static final Weight NONE = new Weight(0, 0);
    static final long MOST = Integer.MAX_VALUE;

    Weight beside(Weight other) {
      return new Weight(Math.max(depth, other.depth), Math.min(MOST, fields + other.fields));
    }

    Weight within() {
      return new Weight(depth + 1, Math.min(MOST, fields + 1));
    }
  }

  /** Weighs the selections of one document. */
  private static final class Scales {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Weight> weighed = new HashMap<>();

    Scales(Document document) {
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    Weight of(@Nullable SelectionSet selections) {
      return selections == null
          ? Weight.NONE
          : selections.getSelections().stream().map(this::of).reduce(Weight.NONE, Weight::beside);
    }

    private Weight of(Selection<?> selection) {
      return switch (selection) {
        case Field field -> of(field.getSelectionSet()).within();
        case InlineFragment inline -> of(inline.getSelectionSet());
        case FragmentSpread spread -> fragment(spread.getName());
        default -> Weight.NONE;
      };
    }

    /** Validation turns away fragments that hold themselves; until then they weigh nothing more. */
    private Weight fragment(String name) {
      Weight known = weighed.get(name);
      FragmentDefinition fragment = fragments.get(name);
      if (known != null || fragment == null) {
        return known == null ? Weight.NONE : known;
      }
      weighed.put(name, Weight.NONE);
      Weight weight = of(fragment.getSelectionSet());
      weighed.put(name, weight);
      return weight;
    }
  }
}
