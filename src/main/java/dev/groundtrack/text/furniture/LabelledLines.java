package dev.groundtrack.text.furniture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that are told by the words on them: captions, credits, links, notes of copyright. */
final class LabelledLines {
  private static final String AGENCY =
      "(?:AP|AFP|Reuters|REUTERS|EPA|Getty|Getty Images|UPI|TASS|Xinhua|dpa|PA|NASA|ESA)";

  /** In this order; the first that holds counts. */
  private static final List<Entry<Pattern, Zone.Kind>> KINDS =
      List.of(
          kind(Zone.Kind.LEGAL, "(?:©|&copy;|\\((?:c|C)\\) ?\\d{4}).*"),
          kind(
              Zone.Kind.LEGAL,
              "(?:Copyright|COPYRIGHT)(?::| (?:©|&copy;|\\([cC]\\)|\\d{4}\\b|by \\p{Lu})).*"),
          kind(Zone.Kind.LEGAL, "(?i).{0,200}\\ball rights reserved\\b.{0,200}"),
          kind(
              Zone.Kind.LEGAL,
              "(?i)this (?:material|article|story|content) may not be (?:published|reproduced"
                  + "|republished|copied).*"),
          kind(
              Zone.Kind.CAPTION,
              "(?i)[\\[(]?(?:(?:file"
                  + " )?(?:photo|image|picture|photograph|illustration|graphic|video|screenshot)s?|pictured|caption|(?:photo|image|picture)"
                  + " (?:credit|caption)|credit|photo(?:graph)? (?:by|courtesy of)[^:]{0,60}|image"
                  + " courtesy)\\s*[:|].*"),
          kind(Zone.Kind.CAPTION, "FILE(?: PHOTO)? ?[-–—:].*"),
          kind(
              Zone.Kind.CAPTION,
              "[\\[(](?:Photo|Image|Picture|Illustration)[^\\])]{0,120}[\\])]\\.?"),
          kind(Zone.Kind.CAPTION, "(?:Photo|Image|Photograph)s? by \\p{Lu}[^.]{2,60}"),
          kind(Zone.Kind.CAPTION, ".{0,300}\\b(?:Photo|Image|Picture)? ?[Cc]redits?: [^.]{2,60}"),
          kind(Zone.Kind.CAPTION, ".{0,300}\\b(?:Photo|Image|Picture|Photograph): [^.]{2,60}"),
          kind(
              Zone.Kind.CAPTION,
              ".{0,300}[(\\[](?:Photo|Image|Picture|AP Photo)\\b[^)\\]]{0,80}[)\\]]\\.?"),
          kind(
              Zone.Kind.CAPTION,
              ".{0,300}(?:(?:/|via |from )(?:Getty Images|AP Photo|AFP|AP|Shutterstock|EPA)"
                  + "|REUTERS/[\\p{L} .'-]{2,40}|AP Photo/[\\p{L} .'-]{2,40})\\)?\\.?"),
          kind(Zone.Kind.CAPTION, "[^.]{0,200}[^.\\s] \\(" + AGENCY + "\\)"),
          kind(
              Zone.Kind.CREDIT,
              "(?i)[(\\[](?:additional"
                  + " )?(?:reporting|writing|editing|compiled|edited|translated|written|produced|report)(?:"
                  + " and (?:writing|editing))? by\\b[^()]{2,300}[)\\]]?\\.?"),
          kind(
              Zone.Kind.CREDIT,
              "(?:Additional reporting|Reporting|Writing|Editing|Edited|Translated|Compiled)(?: and"
                  + " (?:writing|editing))? by (?:(?:\\p{Lu}[\\p{L}.'’-]*|and|in|&|de|van|von)["
                  + " ,]*)+(?:[;.] ?(?:[Ww]riting|[Ee]diting|[Aa]dditional reporting|[Rr]eporting)"
                  + " by .{2,120})?\\.?"),
          kind(
              Zone.Kind.CREDIT,
              ".{3,120} contributed (?:reporting )?to this (?:report|story|article)\\.?"),
          kind(Zone.Kind.CREDIT, "[Ss]ource: [^.]{2,60}"),
          kind(
              Zone.Kind.RELATED,
              "(?i)(?:related(?:"
                  + " (?:stor(?:y|ies)|articles?|coverage|content|reading|news|links?|posts?))?|read"
                  + " (?:more|also|next|on)|also read|see (?:also|more)|more(?: on this| like"
                  + " this)?|watch(?: now| live)?|listen(?: now)?|don['’]t miss|recommended|up"
                  + " next|explainer|in pictures|in depth|what to read next|further"
                  + " reading|background)\\s*[:»>|].*"),
          kind(
              Zone.Kind.RELATED,
              "(?:RELATED|READ MORE|READ ALSO|ALSO READ|SEE ALSO|READ NEXT|DON['’]T MISS|WATCH NOW)"
                  + "(?: [\\p{Lu}\\d“\"].*|\\s*[–—-] .*)"),
          kind(
              Zone.Kind.NAVIGATION,
              "(?i)(?:sign up|subscribe|register|click|tap|download|enter your e?-?mail|already a"
                  + " (?:subscriber|member)|this (?:web)?site uses|we use|by (?:clicking|signing"
                  + " up|continuing|subscribing)|please enable|your browser|want"
                  + " more)\\b.{0,200}\\b"
                  + "(?:newsletters?|inbox|e-?mails?|app|podcast|cookies|alerts|javascript|terms|privacy|browser|here|below|youtube|telegram|whatsapp|daily"
                  + " (?:briefing|digest)|subscriber)\\b.{0,160}"),
          kind(
              Zone.Kind.NAVIGATION,
              "(?i)(?:follow|like|join|find|reach)\\b.{1,120}\\bon (?:twitter|facebook|instagram|x"
                  + "|telegram|whatsapp|youtube|linkedin|tiktok|threads|mastodon|bluesky)\\b.{0,80}"),
          kind(Zone.Kind.NAVIGATION, "(?i)(?:follow|reach) [^.]{0,60}@\\S+\\.?"),
          kind(Zone.Kind.NAVIGATION, "(?i)(?:story|article) continues (?:below|after).{0,60}"));

  private static final Set<String> LISTS =
      Set.of(
          "most read",
          "most popular",
          "most viewed",
          "most shared",
          "most commented",
          "trending",
          "trending now",
          "top stories",
          "latest news",
          "latest stories",
          "latest",
          "popular now",
          "related stories",
          "related articles",
          "related news",
          "related links",
          "related content",
          "related posts",
          "related topics",
          "related",
          "more stories",
          "more news",
          "more on this story",
          "more on this",
          "more from us",
          "read more",
          "read next",
          "read also",
          "also read",
          "you may also like",
          "you might also like",
          "recommended",
          "recommended for you",
          "recommended stories",
          "editor's picks",
          "editors' picks",
          "what to read next",
          "in other news",
          "don't miss",
          "from our partners",
          "sponsored content",
          "popular stories",
          "more headlines",
          "other news",
          "see also",
          "up next",
          "more to explore",
          "topics",
          "tags");

  private static final Pattern MORE_FROM = Pattern.compile("(?i)more (?:from|in|about) .{2,40}");

  /** Longer lines are prose, but for notes of copyright. */
  private static final int LONGEST = 400;

  private LabelledLines() {}

  private static Entry<Pattern, Zone.Kind> kind(Zone.Kind kind, String pattern) {
    return Map.entry(Pattern.compile(pattern), kind);
  }

  static Optional<Zone.Kind> of(String line) {
    return line.length() > LONGEST
        ? Optional.empty()
        : KINDS.stream()
            .filter(kind -> kind.getKey().matcher(line).matches())
            .map(Entry::getValue)
            .findFirst();
  }

  /** Whether a line stands over a list of other articles. */
  static boolean isOverLinks(String line) {
    String bare =
        line.replace('’', '\'').replaceFirst("\\s*[:»>]+$", "").strip().toLowerCase(Locale.ROOT);
    return LISTS.contains(bare) || line.length() < 60 && MORE_FROM.matcher(line).matches();
  }

  /** The pieces of a line that are parted by bars, dots, arrows or wide gaps. */
  static List<String> pieces(String line) {
    return Arrays.stream(line.split("\\s*[|·•›»>]\\s*|\\t+|\\s{2,}"))
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }
}
