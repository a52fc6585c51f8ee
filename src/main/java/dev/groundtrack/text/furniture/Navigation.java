package dev.groundtrack.text.furniture;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines of what one clicks on. */
final class Navigation {
  /** Words that are never a headline, not even alone on a line. */
  private static final Set<String> CLICKED =
      Set.of(
          "skip to content",
          "skip to main content",
          "skip navigation",
          "skip to navigation",
          "subscribe",
          "subscribe now",
          "log in",
          "login",
          "log out",
          "sign in",
          "sign up",
          "register",
          "menu",
          "search",
          "contact us",
          "about us",
          "copy link",
          "tweet",
          "email",
          "e-mail",
          "email this",
          "print",
          "print this",
          "comments",
          "add a comment",
          "leave a comment",
          "advertisement",
          "advertising",
          "sponsored",
          "read more",
          "continue reading",
          "read on",
          "back to top",
          "privacy policy",
          "terms of use",
          "terms of service",
          "terms and conditions",
          "cookie policy",
          "accept all",
          "accept cookies",
          "manage cookies",
          "cookie settings",
          "follow us",
          "newsletter",
          "newsletters",
          "gift this article",
          "save for later",
          "bookmark",
          "facebook",
          "twitter",
          "linkedin",
          "whatsapp",
          "reddit",
          "telegram",
          "instagram",
          "youtube",
          "rss",
          "faq",
          "sitemap",
          "show more",
          "load more",
          "view all",
          "see all",
          "my account",
          "close",
          "reprints",
          "view comments",
          "listen to this article",
          "enter your email address",
          "enter your email address:",
          "scroll to continue",
          "loading...");

  /** Words that are clicked on only beside others. */
  private static final Set<String> SECTIONS =
      Set.of(
          "home",
          "news",
          "world",
          "politics",
          "business",
          "sport",
          "sports",
          "opinion",
          "culture",
          "arts",
          "tech",
          "technology",
          "science",
          "health",
          "travel",
          "weather",
          "space",
          "video",
          "videos",
          "photos",
          "live",
          "more",
          "share",
          "save",
          "help",
          "about",
          "contact",
          "careers",
          "jobs",
          "terms",
          "privacy",
          "cookies",
          "next",
          "previous",
          "top",
          "listen",
          "markets",
          "money",
          "europe",
          "asia",
          "africa",
          "americas",
          "us",
          "uk",
          "local",
          "magazine",
          "podcasts",
          "shop");

  private static final Pattern SHARE =
      Pattern.compile(
          "(?i)(?:share|tweet|post|send|pin)(?: (?:this|it|the)(?:"
              + " (?:article|story|page|post))?)?(?: (?:on|via|by|with|to)"
              + " (?:x|twitter|facebook|linkedin|whatsapp|reddit|telegram|e-?mail"
              + "|friends|flipboard|pinterest|messenger|bluesky|threads))?:?");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)\\d[\\d.,]*k? (?:comments?|shares?|likes?|views?|min(?:ute)?"
              + " read)|(?:comments?|shares?) \\(\\d+\\)");

  private static final int LONGEST = 200;
  private static final int WORDS = 4;

  private Navigation() {}

  static boolean is(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    List<String> pieces = LabelledLines.pieces(line);
    if (pieces.size() == 1) {
      return isClicked(pieces.getFirst()) && !pieces.getFirst().equalsIgnoreCase("share");
    }
    boolean brief = pieces.stream().allMatch(p -> p.split("\\s+").length <= WORDS);
    long clicked = pieces.stream().filter(Navigation::isClicked).count();
    long sections = pieces.stream().filter(p -> SECTIONS.contains(lower(p))).count();
    return brief && (clicked > 0 || sections * 2 > pieces.size() || isPath(line, pieces));
  }

  /** “Home › Space › Launches”. */
  private static boolean isPath(String line, List<String> pieces) {
    return lower(pieces.getFirst()).equals("home") && line.matches(".*[›»>/|].*");
  }

  private static boolean isClicked(String piece) {
    return CLICKED.contains(lower(piece))
        || SHARE.matcher(piece).matches()
        || COUNTED.matcher(piece).matches();
  }

  private static String lower(String piece) {
    return piece.toLowerCase(Locale.ROOT);
  }
}
