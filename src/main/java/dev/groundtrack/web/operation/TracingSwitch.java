package dev.groundtrack.web.operation;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Leaves out all that Spring Boot sets up for traces where nobody collects them. */
public final class TracingSwitch
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** Where traces are sent to, by OTLP over HTTP. */
  static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

  private static final String BOOT = "org.springframework.boot.";
  private static final String SET_UP =
      String.join(
          ",",
          BOOT + "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
          BOOT + "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
          BOOT
              + "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
          BOOT + "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
          BOOT + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (environment.getProperty(ENDPOINT, "").isBlank()) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource("no traces", Map.of("spring.autoconfigure.exclude", SET_UP)));
    }
  }
}
