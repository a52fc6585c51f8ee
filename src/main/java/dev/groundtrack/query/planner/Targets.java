package dev.groundtrack.query.planner;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.UnionType;
import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.model.time.Histories;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.ParameterRef;
import dev.groundtrack.query.plan.Plan;
import dev.groundtrack.query.plan.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The targets of a Model, by the name of the type, interface or union. */
public final class Targets {
  /** What is decided holds for all, and names what only some may see. */
  private static final Set<EvidenceRole> UNMARKED =
      Set.of(EvidenceRole.JUDGEMENT, EvidenceRole.REJECTION);

  private final Model model;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Histories histories;
  private final int clearance;

  /** For those who see everything. */
  public Targets(Model model) {
    this(model, MarkedProperties.ALL);
  }

  /** For those who are cleared so far. */
  private Targets(Model model, int clearance) {
    this.clearance = clearance;
    this.model = model;
    this.histories = Histories.of(model);
    for (EntityType type : model.nodeTypes().values()) {
      put(type.name(), type.fields().values());
    }
    for (InterfaceType type : model.interfaces().values()) {
      put(type.name(), type.fields().values());
    }
    for (UnionType type : model.unions().values()) {
      put(type.name(), List.of());
    }
  }

  /** Those of a Model for each clearance, by its number. */
  static List<Targets> all(Model model) {
    return IntStream.rangeClosed(0, MarkedProperties.ALL)
        .mapToObj(clearance -> new Targets(model, clearance))
        .toList();
  }

  private void put(String name, Collection<Property> properties) {
    Map<String, Labels> types = new LinkedHashMap<>();
    model
        .concrete(name)
        .forEach(
            type ->
                types.put(
                    type,
                    new Labels(Objects.requireNonNull(model.nodeTypes().get(type)).labels())));
    String key =
        properties.stream()
            .filter(property -> property.unique() || property.usage().identifier())
            .map(Property::databaseName)
            .findFirst()
            .orElse(Target.ELEMENT_ID);
    targets.put(name, new Target(name, labels(name, types), types, key));
  }

  /** What imports write bears its interface's name; all else is of one of the types. */
  private List<Labels> labels(String name, Map<String, Labels> types) {
    List<String> shared = model.labels(name);
    return shared.equals(List.of(name)) && model.interfaces().containsKey(name)
        ? List.of(Labels.of(name))
        : seen(name, List.copyOf(types.values()));
  }

  /** What became of relations may be another for those who do not see everything. */
  private List<Labels> seen(String name, List<Labels> labels) {
    boolean others =
        clearance < MarkedProperties.ALL
            && name.equals(model.roles().get(EvidenceRole.CHANGE))
            && Histories.areKept(model, name);
    return others ? List.of(Labels.of(MarkedProperties.change(clearance))) : labels;
  }

  /** From where those who ask for this look at the graph. */
  Plan.View view(@Nullable ParameterRef day) {
    return new Plan.View(day, model.hasEvidence() ? clearance : MarkedProperties.ALL, histories);
  }

  /** Whether nodes of a type are not told to those who ask, whatever they are. */
  boolean isWithheld(String type) {
    return view(null).isLimited() && isDecided(type);
  }

  private boolean isDecided(String type) {
    return UNMARKED.stream().anyMatch(role -> type.equals(model.roles().get(role)));
  }

  /** Refuses what rests on sources that whoever asks may not see, and cannot tell them apart. */
  void checkWhole(String what) {
    if (view(null).isLimited()) {
      throw RefusedException.forbidden(
          what,
          "it may rest on sources that you are not cleared for, and does not tell",
          "ask with a key that is cleared for restricted sources");
    }
  }

  boolean has(String type) {
    return targets.containsKey(type);
  }

  public Target target(String type) {
    Target target = Objects.requireNonNull(targets.get(type), type);
    if (isDecided(type)) {
      checkWhole(type);
    }
    return target;
  }
}
