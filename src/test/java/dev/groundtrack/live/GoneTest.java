package dev.groundtrack.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whom it is told that a thing is gone. */
class GoneTest {
  private static final Gone THREAT =
      Gone.of(
          """
          {"id": "r", "type": "THREATENS", "confidence": 0.8, "contested": false,
           "firstSeen": "2022-03-05", "since": null,
           "subject": {"id": "russia", "name": "Russia", "labels": ["Country"]},
           "object": {"id": "iss", "name": "International Space Station", "labels": ["Spacecraft"]}}
          """);
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                            | true
          {"type": {"eq": "THREATENS"}}                                 | true
          {"type": {"eq": "ATTACKS"}}                                   | false
          {"type": {"in": ["ATTACKS", "THREATENS"]}}                    | true
          {"confidence": {"gte": 0.8}}                                  | true
          {"confidence": {"gt": 0.8}}                                   | false
          {"firstSeen": {"lt": "2022-03-06"}}                           | true
          {"since": {"eq": null}}                                       | true
          {"since": {"gt": "2020-01-01"}}                               | false
          {"contested": {"eq": true}}                                   | false
          {"subject": {"name": {"eq": "Russia"}}}                       | true
          {"subject": {"name": {"startsWith": "Nor"}}}                  | false
          {"object": {"name": {"contains": "Space"}}}                   | true
          {"object": {"name": {"endsWith": "Space"}}}                   | false
          {"AND": [{"type": {"eq": "THREATENS"}}, {"confidence": {"lte": 0.5}}]} | false
          {"OR": [{"type": {"eq": "ATTACKS"}}, {"confidence": {"gte": 0.5}}]}    | true
          {"NOT": {"type": {"eq": "THREATENS"}}}                        | false
          {"evidence": {"some": {"text": {"contains": "x"}}}}           | true
          """)
  void aFilterIsAskedOfItsOwnValuesAndThoseOfItsEnds(String where, boolean passes) {
    Map<?, ?> filter = JSON.readValue(where, Map.class);
    assertThat(THREAT.passes(filter)).isEqualTo(passes);
  }
}
