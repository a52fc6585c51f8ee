package dev.groundtrack.web.mcp;

import static dev.groundtrack.web.mcp.Selections.map;
import static dev.groundtrack.web.mcp.Selections.maps;

import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said, and what a text would add. */
final class StatementTools {
  private static final String ENTITY = "An id, a name or an alias";
  private static final int LONGEST_TEXT = 200_000;
  private static final String PREVIEW =
      """
      mutation ($text: String!) {
        previewImport(input: {text: $text}) {
          document { id alreadyKnown }
          statements { id text start end mode speaker { id name } cue { text } }
          relations {
            id relation isNew type polarity modality confidence
            subject { id name type state } object { id name type state }
          }
          entities { id type name state candidates { id name score } }
          problems { what remedy }
        }
      }
      """;

  private final Selections selections;
  private final ToolOperations operations;
  private final EntityFinder finder;

  StatementTools(Selections selections, ToolOperations operations) {
    this.selections = selections;
    this.operations = operations;
    this.finder = new EntityFinder(selections, operations);
  }

  List<AgentTool> all() {
    return List.of(
        new AgentTool(
            "statements",
            "Who said what",
            "What sources say: by a speaker, about an entity, with some words in it, or any of"
                + " these together. Each has its sentences, speaker, source, offsets and link.",
            new InputSchema()
                .text("speaker", "Who says it: " + ENTITY)
                .text("about", "Whom it mentions: " + ENTITY)
                .text("query", "Words that stand in it, as they are written")
                .paged(),
            this::statements),
        new AgentTool(
            "preview_text",
            "What a text would add",
            "Reads English prose and tells what it says: statements with their speakers, relations,"
                + " entities, known ones and new ones. Nothing is written.",
            new InputSchema()
                .neededText("text", "The prose, an article as it stands", LONGEST_TEXT),
            this::preview));
  }

  private AgentTool.Answer statements(ToolArguments arguments) {
    List<Map<String, ?>> all = new ArrayList<>();
    if (arguments.text("speaker") instanceof String speaker) {
      String id = finder.id(arguments.context(), speaker);
      all.add(Map.of("speaker", Map.of("id", Map.of("eq", id))));
    }
    if (arguments.text("about") instanceof String about) {
      String id = finder.id(arguments.context(), about);
      all.add(Map.of("about", Map.of("some", Map.of("id", Map.of("eq", id)))));
    }
    if (arguments.text("query") instanceof String words) {
      all.add(Map.of("text", Map.of("contains", words)));
    }
    EntityType statement = selections.part(EvidenceRole.STATEMENT);
    String operation =
        """
        query ($first: Int!, $after: String, $where: %s) {
          page: %sConnection(first: $first, after: $after, where: $where) {
            totalCount edges { node %s } pageInfo { hasNextPage endCursor }
          }
        }
        """
            .formatted(
                TypeNames.where(statement.name()), statement.plural(), selections.statement());
    Map<?, ?> page =
        map(
            operations
                .data(arguments.context(), operation, arguments.page(Map.of("AND", all)))
                .get("page"));
    List<Map<String, Object>> found =
        Pages.nodes(page).stream().map(node -> Selections.linked(node, null)).toList();
    return Pages.answer("statements", found, page, StatementTools::line);
  }

  static String line(Map<?, ?> statement) {
    Object speaker = map(statement.get("speaker")).get("name");
    Map<?, ?> source = map(statement.get("source"));
    return "“%s” (%s; %s)"
        .formatted(
            statement.get("text"),
            speaker == null ? "in the source's own voice" : "said by " + speaker,
            Objects.toString(source.get("title"), "source " + source.get("id")));
  }

  private AgentTool.Answer preview(ToolArguments arguments) {
    Map<?, ?> preview =
        map(
            operations
                .data(arguments.context(), PREVIEW, Map.of("text", arguments.needed("text")))
                .get("previewImport"));
    Map<String, Object> answer = new LinkedHashMap<>(Pages.texts(preview));
    List<? extends Map<?, ?>> relations = maps(preview.get("relations"));
    String head =
        "%d statements, %d relations, %d entities; nothing was written"
            .formatted(
                maps(preview.get("statements")).size(),
                relations.size(),
                maps(preview.get("entities")).size());
    return new AgentTool.Answer(
        answer, relations.isEmpty() ? head : head + "\n" + RelationTools.lines(relations));
  }
}
