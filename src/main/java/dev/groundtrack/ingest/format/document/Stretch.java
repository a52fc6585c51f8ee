package dev.groundtrack.ingest.format.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters on one baseline with no wide gap between them. */
record Stretch(String text, float left, float right, float baseline, float size) {
  /** Raised or lowered by no more than this, in sizes of the font, is on the same line. */
  private static final float RAISED = 0.5f;

  /** Smaller than this, beside what it stands with, is the mark of a note if raised. */
  private static final float SMALL = 0.8f;

  boolean crosses(float x) {
    return left < x && x < right;
  }

  /** What glyphs make up, from the top down. */
  static List<Stretch> of(List<Glyph> glyphs, float wide, float space) {
    List<Stretch> stretches = new ArrayList<>();
    for (List<Glyph> row : rows(glyphs)) {
      List<Glyph> run = new ArrayList<>();
      for (Glyph glyph : row) {
        if (!run.isEmpty() && glyph.left() - run.getLast().right() > wide * glyph.size()) {
          stretches.add(of(run, space));
          run.clear();
        }
        run.add(glyph);
      }
      stretches.add(of(run, space));
    }
    return stretches;
  }

  /** Glyphs by the lines that they stand on, without the raised marks of notes. */
  private static List<List<Glyph>> rows(List<Glyph> glyphs) {
    List<Glyph> sorted =
        glyphs.stream()
            .filter(g -> !g.text().isBlank())
            .sorted(Comparator.comparingDouble(Glyph::baseline))
            .toList();
    List<List<Glyph>> rows = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!row.isEmpty() && glyph.baseline() - row.getLast().baseline() > 0.25f * glyph.size()) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(glyph);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    rows.forEach(r -> r.sort(Comparator.comparingDouble(Glyph::left)));
    return rows;
  }

  private static Stretch of(List<Glyph> run, float space) {
    StringBuilder text = new StringBuilder();
    float right = run.getFirst().left();
    float size = 0;
    float baseline = 0;
    float largest = (float) run.stream().mapToDouble(Glyph::size).max().orElse(1);
    for (Glyph glyph : run) {
      if (glyph.size() < SMALL * largest && glyph.text().matches("[\\d*†‡]")) {
        // The mark of a note.
        right = Math.max(right, glyph.right());
        continue;
      }
      text.append(!text.isEmpty() && glyph.left() - right > space * glyph.size() ? " " : "");
      text.append(glyph.text());
      right = Math.max(right, glyph.right());
      if (glyph.size() >= size) {
        size = glyph.size();
        baseline = glyph.baseline();
      }
    }
    return new Stretch(text.toString(), run.getFirst().left(), right, baseline, size);
  }

  /** The lines that stretches of one column make up. */
  static List<PageLine> lines(List<Stretch> stretches) {
    List<Stretch> sorted =
        stretches.stream().sorted(Comparator.comparingDouble(Stretch::baseline)).toList();
    List<List<Stretch>> rows = new ArrayList<>();
    for (Stretch next : sorted) {
      Stretch last = rows.isEmpty() ? null : rows.getLast().getLast();
      if (last == null
          || next.baseline() - last.baseline() > RAISED * Math.max(next.size(), last.size())) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(next);
    }
    PageLine.Column column = column(stretches);
    return rows.stream().map(row -> line(row, column)).toList();
  }

  private static PageLine.Column column(List<Stretch> stretches) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Stretch stretch : stretches) {
      left = Math.min(left, stretch.left());
      right = Math.max(right, stretch.right());
    }
    return new PageLine.Column(left, right);
  }

  private static PageLine line(List<Stretch> row, PageLine.Column column) {
    row.sort(Comparator.comparingDouble(Stretch::left));
    float size = (float) row.stream().mapToDouble(Stretch::size).max().orElse(1);
    Stretch largest = row.stream().max(Comparator.comparingDouble(Stretch::size)).orElseThrow();
    StringBuilder text = new StringBuilder();
    float right = row.getFirst().left();
    for (Stretch part : row) {
      if (isMark(part, largest)) {
        continue;
      }
      text.append(!text.isEmpty() && part.left() - right > 0.17f * size ? " " : "");
      text.append(part.text());
      right = part.right();
    }
    return new PageLine(
        text.toString(),
        row.getFirst().left(),
        row.getLast().right(),
        largest.baseline(),
        size,
        column);
  }

  private static boolean isMark(Stretch part, Stretch beside) {
    return part.size() < SMALL * beside.size()
        && part.baseline() < beside.baseline() - 0.1f * beside.size()
        && part.text().matches("[\\d*†‡,]{1,5}");
  }
}
