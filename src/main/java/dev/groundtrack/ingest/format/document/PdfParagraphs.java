package dev.groundtrack.ingest.format.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines as paragraphs, also over the end of a column or a page. Footnotes follow behind the text,
 * so that no sentence is torn by them.
 */
final class PdfParagraphs {
  private static final Pattern ENDED = Pattern.compile(".*[.!?…:]['\"”’)\\]]*");
  private static final Pattern ITEM =
      Pattern.compile("(?:[•▪◦‣·–-]|\\d{1,2}[.)]|\\([a-z\\d]\\)) .*");
  private static final Pattern NOTE = Pattern.compile("(?:\\d{1,3}[.)]?|[*†‡])\\s*[\\p{Lu}“\"].*");

  /** Lines of a paragraph stand no further apart than this, in the usual distance of lines. */
  private static final float LOOSE = 1.3f;

  private static final float SMALLER = 0.93f;
  private static final float LARGER = 1.2f;
  private static final int LONGEST_TITLE = 200;

  private final List<List<PageLine>> pages;
  private final Hyphens hyphens;
  private final float body;
  private final float pitch;

  PdfParagraphs(List<List<PageLine>> pages) {
    this.pages = pages;
    List<PageLine> lines = pages.stream().flatMap(List::stream).toList();
    this.hyphens = new Hyphens(lines.stream().map(PageLine::text).toList());
    this.body = commonest(lines);
    this.pitch = pitch();
  }

  /** The size that most characters have. */
  private static float commonest(List<PageLine> lines) {
    Map<Integer, Integer> sizes = new TreeMap<>();
    lines.forEach(l -> sizes.merge(Math.round(l.size() * 2), l.text().length(), Integer::sum));
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(size -> size.getKey() / 2f)
        .orElse(1f);
  }

  /**
   * How far apart lines of the body stand: the lower quartile, for short paragraphs stand further
   * apart.
   */
  private float pitch() {
    List<Float> steps = new ArrayList<>();
    for (List<PageLine> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        float step = page.get(i).baseline() - page.get(i - 1).baseline();
        if (step > 0 && isBody(page.get(i)) && isBody(page.get(i - 1))) {
          steps.add(step);
        }
      }
    }
    steps.sort(null);
    return steps.isEmpty() ? body * 1.2f : Math.min(steps.get(steps.size() / 4), body * 2.2f);
  }

  private boolean isBody(PageLine line) {
    return Math.abs(line.size() - body) < body * 0.1f;
  }

  /** What is largest on the first page, if it stands before the text. */
  @Nullable String title() {
    List<PageLine> first = pages.getFirst();
    float size = (float) first.stream().mapToDouble(PageLine::size).max().orElse(0);
    StringBuilder title = new StringBuilder();
    for (PageLine line : first) {
      if (line.size() > size * 0.95f) {
        title.append(title.isEmpty() ? "" : " ").append(line.text());
      } else if (!title.isEmpty()) {
        break;
      }
    }
    return size < body * LARGER || title.length() > LONGEST_TITLE ? null : title.toString();
  }

  List<String> all() {
    List<String> text = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    PageLine last = null;
    PageLine lastNote = null;
    for (List<PageLine> page : pages) {
      lastNote = null;
      for (PageLine line : page) {
        boolean small = line.size() < body * SMALLER;
        if (small && (NOTE.matcher(line.text()).matches() || follows(lastNote, line))) {
          add(notes, lastNote, line, NOTE.matcher(line.text()).matches());
          lastNote = line;
        } else {
          boolean turned = last != null && !page.contains(last);
          add(text, last, line, last == null || begins(last, line, turned));
          last = line;
          lastNote = null;
        }
      }
    }
    text.addAll(notes);
    return text;
  }

  private static boolean follows(@Nullable PageLine note, PageLine line) {
    return note != null
        && note.column().equals(line.column())
        && !ITEM.matcher(line.text()).matches();
  }

  private void add(List<String> to, @Nullable PageLine last, PageLine line, boolean begins) {
    if (begins || to.isEmpty() || last == null) {
      to.add(line.text());
    } else {
      to.add(hyphens.join(to.removeLast(), line.text()));
    }
  }

  /** Whether a line begins a paragraph. */
  private boolean begins(PageLine last, PageLine line, boolean turned) {
    boolean ended = ENDED.matcher(last.text()).matches();
    if (Math.abs(line.size() - last.size()) > body * 0.1f || ITEM.matcher(line.text()).matches()) {
      return true;
    }
    float step = line.baseline() - last.baseline();
    if (turned || !last.column().equals(line.column()) || step <= 0) {
      boolean goesOn = Character.isLowerCase(line.text().codePointAt(0)) || !last.isShort();
      return ended || !goesOn;
    }
    float usual = Math.max(isBody(line) ? pitch : line.size() * 1.25f, line.size());
    boolean indented = line.isIndented() && !last.isIndented();
    return step > usual * LOOSE || indented || last.isShort() && ended;
  }
}
