package dev.groundtrack.web.operation;

import dev.groundtrack.graph.EmbeddedNeo4j;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.live.LiveChanges;
import dev.groundtrack.web.access.AuditLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What operators see of a running server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OperationConfiguration {
  /** Around all others, whose errors it counts. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  OperationTimer operationTimer(MeterRegistry meters) {
    return new OperationTimer(meters);
  }

  /** Only where somebody collects them. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @ConditionalOnProperty(TracingSwitch.ENDPOINT)
  OperationTraces operationTraces(Tracer tracer, Propagator callers) {
    return new OperationTraces(tracer, callers);
  }

  /** Within the timer, and around all that may take long. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SlowOperations slowOperations(
      Graph graph, @Value("${groundtrack.slow-query:1s}") Duration limit) {
    return new SlowOperations(graph, limit);
  }

  /** Nothing where relations do not rest on evidence. */
  @Bean
  MeterBinder graphMeters(Optional<ImportJobs> jobs, Optional<LiveChanges> live) {
    return meters -> {
      if (jobs.isPresent() && live.isPresent()) {
        new GraphMeters(jobs.get(), live.get()).bindTo(meters);
      }
    };
  }

  @Bean
  RouterFunction<ServerResponse> backupRoute(Optional<EmbeddedNeo4j> store, AuditLog audit) {
    return RouterFunctions.route().GET("/backup", new BackupDownload(store, audit)::answer).build();
  }

  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
