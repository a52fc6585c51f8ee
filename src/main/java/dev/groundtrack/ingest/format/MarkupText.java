package dev.groundtrack.ingest.format;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML and XML, whole pages and parts of them; Markdown may hold some. */
final class MarkupText {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)\\A\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|script|style|meta)\\b");

  private static final Pattern DECLARED =
      Pattern.compile("(?is)\\A\\s*(?:<\\?xml\\b|<!doctype\\b|<!\\[CDATA\\[|<\\?php\\b|<%)");

  /** RSS 0.9 and 1.0 are RDF too, with the vocabulary of RSS. */
  private static final Pattern RSS_IN_RDF =
      Pattern.compile(
          "(?is)\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*<rdf:rdf\\b[^>]*"
              + "http://(?:purl\\.org/rss/1\\.0/|my\\.netscape\\.com/rdf/simple/0\\.9/)");

  private static final Pattern FENCED = Pattern.compile("(?sm)^(```|~~~).*?(?:^\\1\\s*?$|\\z)");
  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][\\w:.-]{0,60})(?:\\s[^<>]{0,2000})?/?>");

  /** Tags within sentences, which Markdown takes too. */
  private static final Set<String> WITHIN_SENTENCES =
      Set.of(
          "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark",
          "q", "s", "small", "span", "strong", "sub", "sup", "time", "u");

  /** Tags that parts of pages begin with. */
  private static final Set<String> OF_PAGES =
      Set.of(
          "article",
          "aside",
          "blockquote",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "iframe",
          "li",
          "link",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "title",
          "tr",
          "ul");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final double TAGS_A_WORD = 0.02;
  private static final double MOSTLY = 0.5;
  private static final double HARDLY = 0.1;

  private MarkupText() {}

  static Optional<Format> detect(String text) {
    String bare = text.strip();
    if (DECLARED.matcher(bare).lookingAt() || PAGE.matcher(bare).lookingAt()) {
      return Optional.of(named(bare));
    }
    Tags tags = new Tags(FENCED.matcher(bare).replaceAll(""));
    boolean wrapped = bare.startsWith("<") && bare.endsWith(">") && TAG.matcher(bare).lookingAt();
    return wrapped && tags.hold() || tags.areMost() ? Optional.of(named(bare)) : Optional.empty();
  }

  /** How much of a text stands in tags, and within the elements that make up pages. */
  private static final class Tags {
    private int blocks;
    private int length;
    private int words;
    private int wordsOutside;
    private final int all;

    Tags(String text) {
      this.all = text.length();
      int depth = 0;
      int from = 0;
      for (MatchResult tag : TAG.matcher(text).results().toList()) {
        count(text.substring(from, tag.start()), depth);
        from = tag.end();
        length += tag.end() - tag.start();
        if (!WITHIN_SENTENCES.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
          blocks++;
          depth = tag.group().startsWith("</") ? Math.max(0, depth - 1) : depth + 1;
        }
      }
      count(text.substring(from), depth);
    }

    private void count(String between, int depth) {
      int found = (int) WORD.matcher(between).results().count();
      words += found;
      wordsOutside += depth == 0 ? found : 0;
    }

    /** Whether the words stand within elements, and these are not very long. */
    boolean hold() {
      return blocks > 1 && blocks >= words * TAGS_A_WORD && wordsOutside <= words * HARDLY;
    }

    boolean areMost() {
      return blocks > 1 && length > all * MOSTLY;
    }
  }

  private static Format named(String text) {
    if (RSS_IN_RDF.matcher(text).find()) {
      return MediaTypes.text("application/rss+xml");
    }
    String type = ContentDetector.mediaType(ContentDetector.utf8(text));
    if (type.endsWith("xml") && !type.equals("application/xml")) {
      return MediaTypes.text(type);
    }
    if (text.startsWith("<?php") || text.startsWith("<%")) {
      return Format.code("source code");
    }
    Matcher root = TAG.matcher(text);
    String name = root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    return switch (name.substring(name.indexOf(':') + 1)) {
      case "opml" -> MediaTypes.text("text/x-opml");
      case "rss" -> MediaTypes.text("application/rss+xml");
      case "feed" -> MediaTypes.text("application/atom+xml");
      case "svg" -> MediaTypes.text("image/svg+xml");
      default ->
          MediaTypes.text(
              PAGE.matcher(text).lookingAt() || OF_PAGES.contains(name)
                  ? "text/html"
                  : "application/xml");
    };
  }
}
