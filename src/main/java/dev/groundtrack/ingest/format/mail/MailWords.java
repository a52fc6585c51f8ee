package dev.groundtrack.ingest.format.mail;

import dev.groundtrack.ingest.format.page.PageText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the sender of a mail wrote in it: without what it answers to, and without the signature. A
 * mail that only passes another one on says what that says.
 */
final class MailWords {
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?$");

  /** “On 3 April 2031, Rita Moll wrote:”, which mail programs fold into up to three lines. */
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?m)^(?:On|In) [^\\n]{1,200}(?:\\n[^\\n]{1,120}){0,2}?\\b(?:wrote|writes):[ \\t]*$");

  private static final Pattern ANSWERED =
      Pattern.compile("(?mi)^\\s*(?:-{2,} ?original message ?-{2,}|_{20,}\\s*\\n\\s*from:).*$");

  /** Outlook's: the headers of what is answered, without a mark. */
  private static final Pattern HEADERS =
      Pattern.compile(
          "(?m)^\\*?From:\\*? .+\\n\\*?(?:Sent|Date):\\*? .+\\n(?:\\*?\\w+:\\*? .*\\n)*");

  private static final Pattern PASSED_ON =
      Pattern.compile(
          "(?mi)^\\s*(?:-{2,} ?forwarded message ?-{2,}|begin forwarded message:)\\s*$");

  private static final Pattern QUOTED = Pattern.compile("(?m)^>.*(?:\\n|\\z)");

  private static final Pattern OF_PROGRAMS =
      Pattern.compile(
          "(?i)sent from (?:my )?\\w.{0,60}|get outlook for .{0,30}"
              + "|(?:view|read|open) (?:this|it)?.{0,40}\\bin (?:your|a|the) browser\\W*"
              + "|.{0,40}\\bunsubscribe\\b.{0,80}|(?:manage|update) (?:your )?preferences\\W*");

  private static final String ANSWERED_IN_HTML =
      "blockquote[type=cite], .gmail_quote, .gmail_extra, .gmail_signature, .moz-cite-prefix,"
          + " .moz-signature, .yahoo_quoted, #divRplyFwdMsg, #appendonsend, [id^=isForwardContent]";

  private MailWords() {}

  /**
   * The words of a plain part.
   *
   * @param flowed whether its lines are to be joined where they end in a space (RFC 3676)
   */
  static String plain(String part, boolean flowed) {
    String text = part.replace("\r\n", "\n").replace('\r', '\n');
    Matcher passedOn = PASSED_ON.matcher(text);
    if (passedOn.find() && text.substring(0, passedOn.start()).isBlank()) {
      text = withoutHeaders(text.substring(passedOn.end()).replaceAll("(?m)^> ?", ""));
    }
    String own = before(PASSED_ON, before(HEADERS, before(ANSWERED, before(SIGNATURE, text))));
    own = ATTRIBUTION.matcher(own).replaceAll("");
    own = QUOTED.matcher(own).replaceAll("");
    return tidy(flowed ? unflowed(own) : own);
  }

  /** Nothing but headers stands before the first empty line. */
  private static String withoutHeaders(String text) {
    String bare = text.stripLeading();
    int end = bare.indexOf("\n\n");
    return end >= 0 && bare.matches("(?s)\\*?\\w+:.*") ? bare.substring(end) : bare;
  }

  private static String before(Pattern mark, String text) {
    Matcher found = mark.matcher(text);
    return found.find() ? text.substring(0, found.start()) : text;
  }

  private static String unflowed(String text) {
    StringBuilder joined = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String stuffed = line.startsWith(" ") ? line.substring(1) : line;
      joined.append(stuffed).append(stuffed.endsWith(" ") ? "" : "\n");
    }
    return joined.toString();
  }

  private static String tidy(String text) {
    String lines =
        text.lines()
            .map(String::stripTrailing)
            .filter(line -> !OF_PROGRAMS.matcher(line.strip()).matches())
            .collect(Collectors.joining("\n"));
    String bare = lines.replaceAll("\n{3,}", "\n\n").strip();
    return bare.isEmpty() ? "" : bare + "\n";
  }

  /** The words of an HTML part. */
  static String html(String part) {
    Document mail = Jsoup.parse(part);
    mail.select("#divRplyFwdMsg, #appendonsend").forEach(MailWords::removeWithWhatFollows);
    mail.select(ANSWERED_IN_HTML).remove();
    List<String> paragraphs = List.of(PageText.of(mail.body().html()).split("\n\n", -1));
    return tidy(
        paragraphs.stream()
            .takeWhile(line -> !SIGNATURE.matcher(line.strip()).matches())
            .filter(line -> !ATTRIBUTION.matcher(line.strip()).matches())
            .collect(Collectors.joining("\n\n")));
  }

  private static void removeWithWhatFollows(Element element) {
    while (element.nextSibling() != null) {
      element.nextSibling().remove();
    }
    element.remove();
  }
}
