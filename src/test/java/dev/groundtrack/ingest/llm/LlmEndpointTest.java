package dev.groundtrack.ingest.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.problem.RefusedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may give as the address of a language model. */
class LlmEndpointTest {
  private static LlmEndpoint endpoint(String url, String model, String key) {
    return LlmEndpoint.of(url, model, key, Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({"no address,m", "ftp://host/v1,m", "http://host/v1,''"})
  void aWrongEndpointIsRefused(String url, String model) {
    assertThatThrownBy(() -> endpoint(url, model, "a-secret"))
        .isInstanceOf(RefusedException.class)
        .hasMessageNotContaining("a-secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a-secret\n", "a-secret\r\nHost: elsewhere", "a-secret two", "a-secret\u2026"})
  void aKeyThatNoHeaderCanHoldIsRefusedAndNotTold(String key) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> endpoint("http://host/v1", "m", key))
        .satisfies(
            refused ->
                assertThat(refused.problems().toString())
                    .contains("groundtrack.llm.api-key", "without spaces and line breaks")
                    .doesNotContain("a-secret"));
  }

  @Test
  void itPrintsWithoutItsKey() {
    assertThat(endpoint("http://host/v1/", "m", "a-secret").toString())
        .isEqualTo("m at http://host/v1");
  }
}
