package dev.groundtrack.ingest.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private final Weights weights =
      new Weights(Map.of("l=say", 2f, "l=say p=verb", 1f, "r=root", 0.5f, "r=root p=noun", 8f));

  @Test
  void featuresAreFoundWhateverPartsTheirNamesAreToldIn() {
    Features features = new Features();
    features.cross(new String[] {" p=verb", " f=verbcommunication"}, "l=", "say");
    features.add("r=", "ro", "ot");
    features.add("r=", "root", " p=", "verb");

    assertThat(weights.score(features)).isEqualTo(3.5);
  }

  @Test
  void theHeaviestAreToldByName() {
    Features features = new Features();
    features.cross(new String[] {" p=verb"}, "l=", "say");
    features.add("r=", "root");

    assertThat(weights.heaviest(features, 2))
        .containsExactly("l=say: +2.00", "l=say p=verb: +1.00");
  }
}
