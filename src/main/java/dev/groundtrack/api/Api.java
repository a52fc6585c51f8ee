package dev.groundtrack.api;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.access.AccessRules;
import graphql.GraphQLError;
import graphql.language.SDLDefinition;
import graphql.schema.FieldCoordinates;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A generated API: its schema, and what each of its fields means. It never changes. */
public final class Api {
  private final Model model;
  private final TypeDefinitionRegistry types;
  private final Meanings meanings;
  private final AccessRules access;

  public Api(Model model, List<SDLDefinition<?>> definitions, Meanings meanings) {
    this.model = model;
    this.access = AccessRules.NONE;
    this.types = new TypeDefinitionRegistry();
    types.addAll(List.copyOf(definitions)).ifPresent(Api::mistaken);
    this.meanings = meanings;
  }

  private Api(Api of, AccessRules access) {
    this.model = of.model;
    this.types = of.types;
    this.meanings = of.meanings;
    this.access = access;
  }

  /** The same API, of which this is asked of callers. */
  public Api asking(AccessRules rules) {
    return new Api(this, rules);
  }

  /** What is asked of callers; in conditions on nodes all values are those of their scalars. */
  public AccessRules access() {
    return access;
  }

  private static void mistaken(GraphQLError error) {
    throw new IllegalArgumentException(error.getMessage());
  }

  /** What every generated field means. */
  public record Meanings(
      Map<FieldCoordinates, FieldMeaning> fields,
      Map<FieldCoordinates, InputMeaning> inputs,
      Map<FieldCoordinates, MutationMeaning> mutations,
      WriteFilters filters) {
    public Meanings {
      fields = Map.copyOf(fields);
      inputs = Map.copyOf(inputs);
      mutations = Map.copyOf(mutations);
    }
  }

  /**
   * The names of the filters by which mutations find nodes and edges.
   *
   * @param nodes of nodes, by their type
   * @param edges of edges and the nodes they lead to
   */
  public record WriteFilters(Map<String, String> nodes, Map<EdgeKind, String> edges) {
    public WriteFilters {
      nodes = Map.copyOf(nodes);
      edges = Map.copyOf(edges);
    }
  }

  /** Edges that lead alike to a type, and what stands on them. */
  public record EdgeKind(String target, @Nullable String properties) {}

  public Model model() {
    return model;
  }

  /**
   * The definitions of the schema, less what only the server can do; the caller's own to add to.
   */
  public TypeDefinitionRegistry definitions() {
    TypeDefinitionRegistry copy = new TypeDefinitionRegistry();
    copy.merge(types);
    return copy;
  }

  /**
   * What a field of an object type or interface asks for, where it asks for such.
   *
   * @param kind what fields of the type may mean
   */
  public <M extends FieldMeaning> Optional<M> field(String type, String field, Class<M> kind) {
    return Optional.ofNullable(meanings.fields().get(FieldCoordinates.coordinates(type, field)))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** Whether the query type has a field. */
  public boolean hasQuery(String field) {
    return field("Query", field, RootFieldMeaning.class).isPresent();
  }

  /** What a field of the mutation type asks for, or of what it gives back. */
  public <M extends MutationMeaning> Optional<M> mutation(
      String type, String field, Class<M> kind) {
    return Optional.ofNullable(meanings.mutations().get(FieldCoordinates.coordinates(type, field)))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** Whether there is anything that clients may write. */
  public boolean hasMutations() {
    return types.getTypeOrNull("Mutation") != null;
  }

  /** Whether there is anything of which clients are told. */
  public boolean hasSubscriptions() {
    return types.getTypeOrNull("Subscription") != null;
  }

  /**
   * What a field of an input says.
   *
   * @param kind what fields of the input may say
   * @throws IllegalArgumentException if there is no such field
   */
  public <M extends InputMeaning> M input(String type, String field, Class<M> kind) {
    InputMeaning meaning = meanings.inputs().get(FieldCoordinates.coordinates(type, field));
    if (meaning == null) {
      throw new IllegalArgumentException("The input " + type + " has no field " + field);
    }
    return kind.cast(meaning);
  }

  /** The names of the fields of an input. */
  public Set<String> inputFields(String type) {
    return meanings.inputs().keySet().stream()
        .filter(at -> at.getTypeName().equals(type))
        .map(FieldCoordinates::getFieldName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The type whose nodes an input filters, if it filters any. */
  public Optional<String> filteredBy(String input) {
    return meanings.filters().nodes().entrySet().stream()
        .filter(each -> each.getValue().equals(input))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The filter by which mutations find nodes of a type: the name of its input type. */
  public String nodeFilter(String type) {
    return Objects.requireNonNull(meanings.filters().nodes().get(type), type);
  }

  /** The filter by which mutations find edges, and the nodes they lead to. */
  public String edgeFilter(EdgeKind edges) {
    return Objects.requireNonNull(meanings.filters().edges().get(edges), edges::toString);
  }
}
