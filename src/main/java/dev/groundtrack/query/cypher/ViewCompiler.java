package dev.groundtrack.query.cypher;

import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.model.time.AsOf;
import dev.groundtrack.model.time.Histories;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Plan;
import java.util.List;
import java.util.Objects;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.SymbolicName;

/** What is there, and what stands on it, for a statement that does not ask for all as it is. */
record ViewCompiler(Plan.View view) {
  private static final SymbolicName EACH = Cypher.name("d");

  private Histories histories() {
    return view.histories();
  }

  /** Whether nodes with one of these labels tell who sees them, and from when on they are known. */
  boolean tellsOf(List<Labels> labels) {
    return labels.stream().allMatch(l -> l.all().stream().anyMatch(this::tells));
  }

  private boolean tells(String label) {
    return histories().labels().contains(label) || MarkedProperties.isLabel(label);
  }

  /** Whether properties of nodes with one of these labels may be others. */
  boolean changes(List<Labels> labels) {
    return !labels.stream().allMatch(l -> l.all().stream().anyMatch(this::isUnchanging));
  }

  private boolean isUnchanging(String label) {
    return histories().unchanging().contains(label) || MarkedProperties.isLabel(label);
  }

  boolean tellsOfEdge(String type) {
    return histories().edges().contains(type);
  }

  boolean isEnding(String type) {
    return type.equals(histories().endedBy());
  }

  /** By which edges one gets from a state to what ended it. */
  String[] endings(String type) {
    if (view.day() == null) {
      return new String[] {type, MarkedProperties.endedBy(view.clearance())};
    }
    return view.isLimited()
        ? new String[] {AsOf.WAS_ENDED_BY, MarkedProperties.wasEndedBy(view.clearance())}
        : new String[] {AsOf.WAS_ENDED_BY};
  }

  /** That a node or an edge is seen. */
  Condition known(String name) {
    return view.day() == null ? cleared(name) : raw(name, AsOf.KNOWN).lte(day()).and(cleared(name));
  }

  /** That whoever looks may see it, whenever it was known. */
  Condition cleared(String name) {
    return view.isLimited()
        ? Cypher.coalesce(Cypher.property(name, MarkedProperties.MARKING), Cypher.literalOf(0))
            .lte(clearance())
        : Cypher.noCondition();
  }

  private Condition inPlace(String name) {
    Property others = Cypher.property(name, MarkedProperties.NOT_AT);
    return others.isNull().or(clearance().in(others).not());
  }

  /** That as a text to go on with. */
  String text(String name) {
    String cleared = clearedText(name);
    if (view.day() == null) {
      return cleared;
    }
    String known =
        "%s <= $%s".formatted(text(name, AsOf.KNOWN), Variables.name(view.day().number()));
    return cleared.isEmpty() ? known : known + " AND " + cleared;
  }

  /** That whoever looks may see it, as a text; empty where they see everything. */
  String clearedText(String name) {
    return view.isLimited()
        ? "coalesce(%s.%s, 0) <= %d".formatted(name, MarkedProperties.MARKING, view.clearance())
        : "";
  }

  /** That it is the same for whoever looks as for all others, as a text; empty likewise. */
  String sameText(String name) {
    return view.isLimited()
        ? "coalesce(%s.%s, 0) <= %d".formatted(name, MarkedProperties.DIFFERS, view.clearance())
        : "";
  }

  /** A property as whoever looks sees it, but as it is now, as a text. */
  String text(String owner, String name) {
    String now = owner + "." + DatabaseNames.quoted(name);
    return differs(name)
        ? "(CASE WHEN %s.%s > %d THEN %s.%s ELSE %s END)"
            .formatted(
                owner,
                MarkedProperties.DIFFERS,
                view.clearance(),
                owner,
                DatabaseNames.quoted(MarkedProperties.at(view.clearance(), name)),
                now)
        : now;
  }

  /** That an edge to what ended a state tells so. */
  Condition told(String edge) {
    Condition inPlace = view.isLimited() ? inPlace(edge) : Cypher.noCondition();
    return view.day() == null
        ? inPlace
        : Cypher.property(edge, AsOf.FROM)
            .lte(day())
            .and(Cypher.property(edge, AsOf.BEFORE).gt(day()))
            .and(inPlace);
  }

  /** Whether a property may be another than the one that stands there. */
  boolean changes(String name) {
    return differs(name) || view.day() != null && histories().changing().containsKey(name);
  }

  private boolean differs(String name) {
    return view.isLimited() && histories().mayDiffer(name);
  }

  /** Whether something is another than what stands there. */
  Condition hasChanged(String owner) {
    Condition differs = view.isLimited() ? differsFor(owner) : Cypher.noCondition();
    return view.day() == null
        ? differs
        : differs.or(Cypher.property(owner, AsOf.CHANGED).gt(day()));
  }

  private Condition differsFor(String owner) {
    return Cypher.property(owner, MarkedProperties.DIFFERS).gt(clearance());
  }

  /** The value that a property has, or had. */
  Expression property(String owner, String name) {
    Histories.Form form = view.day() == null ? null : histories().changing().get(name);
    if (form == null) {
      return raw(owner, name);
    }
    Expression now =
        Cypher.caseExpression()
            .when(Cypher.property(owner, AsOf.CHANGED).gt(day()))
            .then(before(Cypher.property(owner, AsOf.DAYS), at(owner, name, false), form))
            .elseDefault(Cypher.property(owner, name));
    return view.isLimited()
        ? Cypher.caseExpression()
            .when(differsFor(owner))
            .then(
                Cypher.caseExpression()
                    .when(marked(owner, AsOf.CHANGED).gt(day()))
                    .then(before(marked(owner, AsOf.DAYS), at(owner, name, true), form))
                    .elseDefault(marked(owner, name)))
            .elseDefault(now)
        : now;
  }

  /** As it is now, to whoever looks. */
  private Expression raw(String owner, String name) {
    Property now = Cypher.property(owner, name);
    return differs(name)
        ? Cypher.caseExpression().when(differsFor(owner)).then(marked(owner, name)).elseDefault(now)
        : now;
  }

  private Property marked(String owner, String name) {
    return Cypher.property(owner, MarkedProperties.at(view.clearance(), name));
  }

  private Property at(String owner, String name, boolean marked) {
    String was = AsOf.was(name);
    return marked ? marked(owner, was) : Cypher.property(owner, was);
  }

  private Expression before(Property days, Property values, Histories.Form form) {
    Expression last =
        Cypher.size(Cypher.listWith(EACH).in(days).where(EACH.lte(day())).returning())
            .subtract(Cypher.literalOf(1));
    return value(Cypher.valueAt(values, last), form);
  }

  private static Expression value(Expression then, Histories.Form form) {
    return switch (form) {
      case AS_IT_IS -> then;
      case TEXT -> unless(then, Cypher.literalOf(AsOf.NO_TEXT));
      case DAY -> unless(then, Cypher.date(Cypher.mapOf("year", Cypher.literalOf(1))));
      case TEXTS -> texts(then);
    };
  }

  private static Expression unless(Expression then, Expression none) {
    return Cypher.call("nullIf").withArgs(then, none).asFunction();
  }

  private static Expression texts(Expression then) {
    return (Expression)
        Cypher.caseExpression()
            .when(then.isEqualTo(Cypher.literalOf(AsOf.NO_TEXT)))
            .then(Cypher.listOf())
            .elseDefault(
                Cypher.call("split").withArgs(then, Cypher.literalOf(AsOf.BETWEEN)).asFunction());
  }

  private Expression day() {
    ParameterRef day = view.day();
    return Variables.of(Objects.requireNonNull(day));
  }

  private Expression clearance() {
    return Cypher.literalOf(view.clearance());
  }
}
