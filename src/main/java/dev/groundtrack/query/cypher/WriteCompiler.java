package dev.groundtrack.query.cypher;

import dev.groundtrack.query.plan.Action;
import dev.groundtrack.query.plan.Assignment;
import dev.groundtrack.query.plan.Change;
import dev.groundtrack.query.plan.Hop;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Predicate;
import dev.groundtrack.query.plan.Target;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingUpdate;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles actions, each into one statement whose text is the same for equal actions. Its rows tell
 * the element id of each node that it gives as {@link #NODE}, and of the node from which it came as
 * {@link #FROM}.
 */
public final class WriteCompiler {
  public static final String NODE = "node";
  public static final String FROM = "from";

  /** The column that is true where a node or edge is new. */
  public static final String FRESH = "fresh";

  /** The column with, for each change, true where a value was missing that it needs. */
  public static final String BLANK = "blank";

  /** The column with, for each change, true where an Int or a BigInt no longer fits. */
  public static final String OVER = "over";

  /** The column with the number of edges that were deleted with a node. */
  public static final String EDGES = "edges";

  /** The column with the names of required properties that a node lacks. */
  public static final String MISSING = "missing";

  /** The parameter with the element ids of the nodes that a statement starts from. */
  public static final String HERE = "here";

  /** The parameter with the properties that a node must have. */
  public static final String NEEDED = "needed";

  private static final String MARK = "groundtrackFresh";
  private static final SymbolicName ROW = Cypher.name("row");

  private final Variables variables = new Variables();
  private final PredicateCompiler conditions = new PredicateCompiler(variables);

  private WriteCompiler() {}

  /** The statement of an action. */
  public static String compile(Action action) {
    return StatementRenderer.render(new WriteCompiler().statement(action));
  }

  private Statement statement(Action action) {
    return switch (action) {
      case Action.Create create -> create(create);
      case Action.CreateOver over -> createOver(over.hop(), over.create(), over.edge());
      case Action.CreateClaimed claimed -> createClaimed(claimed.create());
      case Action.Merge merge -> merge(merge);
      case Action.Find find -> find(find);
      case Action.FindOver find -> findOver(find.hop(), find.target(), find.where());
      case Action.Only only -> those(start().ofAny(only.labels()));
      case Action.Require must -> those(conditions.unlike(start(), must.where()));
      case Action.Alter alter -> alter(alter.changes());
      case Action.AlterOver alter -> alterOver(alter);
      case Action.Connect connect -> connect(connect);
      case Action.Claim claim -> claim(claim);
      case Action.Disconnect parted -> disconnect(parted);
      case Action.Deny denied -> findOver(denied.hop(), denied.target(), denied.where());
      case Action.Remove remove -> remove();
      case Action.Strike strike -> here().returning(id("a").as(NODE)).build();
    };
  }

  private Expression given(int number) {
    return variables.parameter(new ParameterRef(number));
  }

  private static Expression id(String node) {
    return Cypher.elementId(Cypher.anyNode(node));
  }

  /** The nodes to start from, one after the other. */
  private static OngoingReadingWithWhere here() {
    return Cypher.unwind(Cypher.parameter(HERE))
        .as(HERE)
        .match(Cypher.anyNode("a"))
        .where(id("a").isEqualTo(Cypher.name(HERE)));
  }

  private Scope start() {
    return Scope.bound(variables, "a");
  }

  private static Node labelled(Action.Create create) {
    List<String> labels = create.labels();
    String[] more = labels.subList(1, labels.size()).toArray(String[]::new);
    return Cypher.node(labels.getFirst(), more).named("n");
  }

  private static Relationship edge(Hop hop, Node to) {
    Node from = Cypher.anyNode("a");
    Relationship edge =
        switch (hop.direction()) {
          case OUT, UNDIRECTED -> from.relationshipTo(to, hop.type());
          case IN -> from.relationshipFrom(to, hop.type());
        };
    return edge.named("r");
  }

  private Statement create(Action.Create create) {
    var made = Cypher.unwind(given(0)).as(ROW.getValue()).create(labelled(create));
    return made.set(assigned("n", create.node(), ROW)).returning(id("n").as(NODE)).build();
  }

  private static List<Expression> assigned(String owner, Assignment assignment, Expression row) {
    String part = owner.equals("r") ? "edge" : "node";
    return PropertyAssignments.operations(owner, assignment, row, part);
  }

  private Statement createOver(Hop hop, Action.Create create, Assignment edge) {
    OngoingUpdate node = here().unwind(given(0)).as(ROW.getValue()).create(labelled(create));
    OngoingUpdate both = node.create(edge(hop, Cypher.anyNode("n")));
    List<Expression> all = new ArrayList<>(assigned("n", create.node(), ROW));
    all.addAll(assigned("r", edge, ROW));
    return both.set(all).returning(id("a").as(FROM), id("n").as(NODE)).build();
  }

  private Statement createClaimed(Action.Create create) {
    OngoingUpdate node = here().unwind(given(0)).as(ROW.getValue()).create(labelled(create));
    return node.set(assigned("n", create.node(), ROW))
        .returning(id("a").as(FROM), id("n").as(NODE))
        .build();
  }

  private Statement merge(Action.Merge merge) {
    Node node = labelled(merge.create()).withProperties(merge.key(), given(0));
    Expression mark = Cypher.property("n", MARK);
    List<Expression> made = new ArrayList<>(assigned("n", merge.create().node(), given(1)));
    made.add(Cypher.set(mark, Cypher.literalTrue()));
    SymbolicName key = Cypher.name("key");
    Expression missing =
        Cypher.listWith(key)
            .in(Cypher.parameter(NEEDED))
            .where(Cypher.property(Cypher.name("n"), key).isNull())
            .returning();
    return Cypher.merge(node)
        .onCreate()
        .set(made)
        .onMatch()
        .set(assigned("n", merge.update(), given(2)))
        .with(
            Cypher.name("n"),
            Cypher.coalesce(mark, Cypher.literalFalse()).as(FRESH),
            missing.as(MISSING))
        .remove(Cypher.property("n", MARK))
        .returning(id("n").as(NODE), Cypher.name(FRESH), Cypher.name(MISSING))
        .build();
  }

  private Statement find(Action.Find find) {
    Scope scope = Scope.root(variables, find.target().labels());
    return Cypher.match(scope.pattern())
        .where(conditions.compile(scope, find.where()))
        .returning(id(scope.node()).as(NODE))
        .build();
  }

  private Statement findOver(Hop hop, Target target, Predicate where) {
    Scope far = start().over(variables, hop, target.labels());
    return here()
        .match(far.pattern())
        .where(conditions.compile(far, where))
        .returningDistinct(id("a").as(FROM), id(far.node()).as(NODE))
        .build();
  }

  private Statement those(Condition like) {
    return here().and(like).returning(id("a").as(NODE)).build();
  }

  private Statement alter(List<Change> changes) {
    PropertyChanges alterations = new PropertyChanges("a", variables);
    return here()
        .with(Cypher.name("a"), alterations.blank(changes).as(BLANK))
        .set(alterations.operations(changes))
        .returning(id("a").as(NODE), Cypher.name(BLANK), alterations.over(changes).as(OVER))
        .build();
  }

  private Statement alterOver(Action.AlterOver alter) {
    Scope far = start().over(variables, alter.hop(), alter.target().labels());
    String edge = String.valueOf(far.edge());
    PropertyChanges alterations = new PropertyChanges(edge, variables);
    return here()
        .match(far.pattern())
        .where(conditions.compile(far, alter.where()))
        .withDistinct(
            Cypher.name("a"),
            far.nodeName(),
            Cypher.name(edge),
            alterations.blank(alter.changes()).as(BLANK))
        .set(alterations.operations(alter.changes()))
        .returning(
            id("a").as(FROM),
            id(far.node()).as(NODE),
            Cypher.name(BLANK),
            alterations.over(alter.changes()).as(OVER))
        .build();
  }

  private Statement connect(Action.Connect connect) {
    Scope far = Scope.root(variables, connect.find().target().labels());
    Relationship edge = edge(connect.hop(), far.bound());
    Condition like = conditions.compile(far, connect.find().where());
    Condition found = connect.once() ? like.and(none(connect.hop(), far)) : like;
    return here()
        .match(far.pattern())
        .where(found)
        .create(edge)
        .set(assigned("r", connect.edge(), given(0)))
        .returning(id("a").as(FROM), id(far.node()).as(NODE))
        .build();
  }

  private static Condition none(Hop hop, Scope far) {
    PatternElement edge = edge(hop, far.bound());
    return Cypher.not(Cypher.exists(Cypher.match(edge).returning(Cypher.name("r")).build()));
  }

  private Statement claim(Action.Claim claim) {
    Scope far = Scope.root(variables, claim.find().target().labels());
    return here()
        .match(far.pattern())
        .where(conditions.compile(far, claim.find().where()))
        .returning(id("a").as(FROM), id(far.node()).as(NODE), none(claim.hop(), far).as(FRESH))
        .build();
  }

  private Statement disconnect(Action.Disconnect parted) {
    Scope far = start().over(variables, parted.hop(), parted.target().labels());
    SymbolicName edge = Cypher.name(String.valueOf(far.edge()));
    return here()
        .match(far.pattern())
        .where(conditions.compile(far, parted.where()))
        .withDistinct(edge, Cypher.name("a"), far.nodeName())
        .with(edge, id("a").as(FROM), id(far.node()).as(NODE))
        .delete(edge)
        .returning(Cypher.name(FROM), Cypher.name(NODE))
        .build();
  }

  /** One row a node; each tells the number of all edges, one between two of the nodes once. */
  private static Statement remove() {
    Relationship edge = Cypher.anyNode("a").relationshipBetween(Cypher.anyNode()).named("r");
    return here()
        .optionalMatch(edge)
        .with(
            Cypher.collectDistinct(Cypher.name("a")).as("gone"),
            Cypher.countDistinct(Cypher.name("r")).as(EDGES))
        .unwind(Cypher.name("gone"))
        .as("each")
        .detachDelete(Cypher.name("each"))
        .returning(Cypher.name(EDGES))
        .build();
  }
}
