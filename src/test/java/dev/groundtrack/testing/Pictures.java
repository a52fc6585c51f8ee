package dev.groundtrack.testing;

import com.microsoft.playwright.PlaywrightException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures of the page, painted in passing by a test where they are asked for: {@code -Dpictures}
 * writes them into {@code target/pictures}, {@code -Dpictures=update} those of the documents, too;
 * look at them before you commit them.
 */
public final class Pictures {
  private static final Path PAINTED = Path.of("target/pictures");
  private static final Path SHOWN = Path.of("docs/pictures");
  private static final boolean PAINTS = System.getProperty("pictures") != null;
  private static final boolean UPDATE = "update".equals(System.getProperty("pictures"));
  private static final int PALETTE = 256;

  private Pictures() {}

  /** The seed of a test that paints: the whole one for the documents, else one that is fast. */
  public static String seed() {
    return "--groundtrack.seed=" + (UPDATE ? "all" : "src/test/resources/golden/graph");
  }

  /** Paints what the visitor sees now; a busy machine takes up to a minute for it. */
  public static void paint(Visitor visitor, String name) {
    if (!PAINTS) {
      return;
    }
    try {
      BufferedImage picture = indexed(ImageIO.read(new ByteArrayInputStream(visitor.picture())));
      write(picture, PAINTED.resolve(name + ".png"));
      if (UPDATE) {
        write(picture, SHOWN.resolve(name + ".png"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Paints what the visitor saw when a test failed, for whoever mends it; as far as it can be. */
  static void paintFailed(Visitor visitor, String test) {
    try {
      Files.createDirectories(PAINTED);
      Path file = PAINTED.resolve("failed " + test.replaceAll("\\W+", "-") + ".png");
      Files.write(file, visitor.page().screenshot());
    } catch (IOException | PlaywrightException e) {
      System.err.println("No picture of what was seen when " + test + " failed: " + e);
    }
  }

  private static void write(BufferedImage picture, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), smallest);
    } finally {
      writer.dispose();
    }
  }

  /**
   * The picture in its most frequent colours, the others as the nearest of these: a third as big.
   */
  private static BufferedImage indexed(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> palette =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(PALETTE)
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, Integer> places = new HashMap<>();
    int[] indexes = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      indexes[i] = places.computeIfAbsent(pixels[i], colour -> nearest(colour, palette));
    }
    int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
    BufferedImage small =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE));
    small.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), indexes);
    return small;
  }

  private static int nearest(int colour, List<Integer> palette) {
    int best = 0;
    for (int place = 1; place < palette.size(); place++) {
      if (distance(colour, palette.get(place)) < distance(colour, palette.get(best))) {
        best = place;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }
}
