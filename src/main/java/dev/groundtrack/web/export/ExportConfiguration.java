package dev.groundtrack.web.export;

import dev.groundtrack.export.GraphExporter;
import dev.groundtrack.export.LinkedDataContext;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.model.Model;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.graphql.execution.GraphQlSource;

/** Exports of the graph. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {
  /** The API is made when a filter is first asked for: a command may do without. */
  @Bean
  @DependsOn("constraints")
  GraphExporter graphExporter(
      Graph graph, Model model, LinkedDataContext context, ObjectProvider<GraphQlSource> api) {
    return new GraphExporter(
        graph,
        model,
        context,
        (where, after) -> new RelationPages(api.getObject(), model).page(where, after));
  }
}
