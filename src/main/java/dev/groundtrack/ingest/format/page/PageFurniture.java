package dev.groundtrack.ingest.format.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What stands around an article and is not of it: menus, teasers of other articles, captions, bars
 * to share it by, newsletters, notices of cookies, comments, boxes about its author. Told by the
 * elements and roles that HTML has for them, by the words in their classes and ids, by their
 * headings, and by being links alone.
 */
final class PageFurniture {
  private static final String ELEMENTS =
      "nav, footer, aside, menu, [hidden], [aria-hidden=true],"
          + " [role~=^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog"
          + "|alert|menu|menubar|toolbar|tablist)$], [style~=(?i)display:\\s*none]";

  private static final Pattern NAMES =
      named(
          "related|recommend(?:ed|ations?)?|recirc(?:ulation)?|most-(?:read|popular|viewed|shared)"
              + "|popular|trending|read-?more|also-read|see-also|more-(?:on|from|stories|news)"
              + "|up-next|next-(?:up|article|post)|prev-(?:article|post)|newsletters?|subscribe"
              + "|subscription|sign-?up|cookies?|consent|gdpr|privacy|share|shares|sharing"
              + "|share-?(?:bar|tools|links|buttons?)|social|author-?(?:box|bio|info|card)|bio"
              + "|about-(?:the-)?author|byline|captions?|credits?|breadcrumbs?|promos?|promotion"
              + "|promoted|ad|ads|advert|adverts|advertisements?|advertising|sponsor(?:ed)?"
              + "|side-?bar|taboola|outbrain|tags|tag-list|topics|pagination|pager|toolbar"
              + "|paywall|skip(?:-link)?|menu|nav|navbar|navigation|masthead|footer|site-footer"
              + "|site-header|toc|modal|popup|overlay|banner|dateline-time|timestamp|print-only"
              + "|sr-only|screen-reader-text|visually-hidden|widgets?");

  private static final Pattern COMMENTS = named("comments?|comment-list|disqus|replies|respond");

  static final Pattern HEADINGS =
      Pattern.compile(
          "(?i)(?:related(?: \\w+)?|most (?:read|popular|viewed|shared)|more (?:on this.*|from .*"
              + "|stories.*|news)|read (?:more|next|also)|recommended.*|you (?:may|might) also.*"
              + "|trending.*|popular.*|latest(?: \\w+)?|top stories|comments?(?: \\(?\\d+\\)?)?"
              + "|\\d+ comments?|leave a (?:reply|comment)|share this.*|about the authors?"
              + "|(?:our |the |free )?newsletters?.*|sign up.*|subscribe.*|follow (?:us|me).*"
              + "|tags|topics|don['’]t miss.*|in other news|elsewhere.*|sponsored.*|up next"
              + "|editors?['’]?s? picks?|see also|keep reading|what to read next)\\s*:?");

  /** Lines that no article says, whatever they stand in. */
  static final Pattern LINES =
      Pattern.compile(
          "(?i)(?:advertisement|story continues below.*|article continues below.*|skip to"
              + " .{1,30}|share(?: this)?(?: article| story)?(?: on \\w+)?|copy"
              + " link|print|save|listen|(?:photo|image|picture|video|file photo)s?(?: source|"
              + " credit| by)?\\s*[:,].{1,150}|(?:photo|image)"
              + " (?:©|\\(c\\)).{1,100}|credit:.{1,100}|(?:related|read more|read also|also"
              + " read|see also|watch|listen|more on this|recommended|don['’]t miss)(?:"
              + " \\w+){0,2}:.{1,200}|sign up (?:for|to) .{1,150}|subscribe"
              + " (?:to|now|for|today).{0,150}|follow (?:us|me|@?\\w+) on .{1,100}|(?:we use|this"
              + " site uses) cookies.{0,300}|(?:©|\\(c\\)|copyright) .{1,200}|all rights"
              + " reserved\\.?|\\d+ min(?:utes?)? read|(?:last )?(?:updated|published|posted):?"
              + " .{1,60}|loading\\W*)");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)[\\W]*(?:related|read|read more|read also|also read|see also|watch|listen|more"
              + "|more on this|recommended|don['’]t miss|next|previous)?[\\W]*");

  private static final Pattern PROSE = Pattern.compile("\\w.{40,}[.!?…]");

  private static final String LINES_OF_LINKS = "p, li, div, h1, h2, h3, h4, h5, h6, td, dd, span";

  /** What stands around each of them is looked at, and no article has as many. */
  private static final int MOST_HEADINGS = 2_000;

  private static final int LONGEST_TEASER = 600;
  private static final double MOSTLY = 0.5;

  private final Document page;
  private final int words;
  private int teasers;

  private PageFurniture(Document page) {
    this.page = page;
    this.words = length(page.select("p"));
  }

  /** Takes it off a page; how many teasers of other articles there were. */
  static int remove(Document page) {
    PageFurniture furniture = new PageFurniture(page);
    page.select(PageText.WORDLESS).remove();
    furniture.drop(page.select(ELEMENTS));
    furniture.drop(page.select("header").not(":has(p)"));
    page.select("table").stream().filter(PageFurniture::isData).forEach(Element::remove);
    furniture.named();
    furniture.headed();
    furniture.teasers();
    furniture.links();
    return furniture.teasers;
  }

  private static Pattern named(String words) {
    return Pattern.compile("-(?:" + words + ")-");
  }

  private void drop(Elements found) {
    found.stream().filter(element -> !holdsTheArticle(element)).forEach(Element::remove);
  }

  private boolean holdsTheArticle(Element element) {
    return element.is("html, body, main, article, [itemprop~=articleBody]")
        || !element.select("main, [itemprop~=articleBody]").isEmpty()
        || words > 0 && length(element.select("p")) > words * MOSTLY;
  }

  /** Old pages keep their prose in tables too. */
  private static boolean isData(Element table) {
    return table.select("td, th").stream().noneMatch(cell -> PROSE.matcher(cell.text()).find());
  }

  private static int length(Elements elements) {
    return elements.stream().mapToInt(element -> element.text().length()).sum();
  }

  private void named() {
    for (Element element : page.body().select("[class], [id]")) {
      String name = words(element.className() + " " + element.id());
      boolean comments = COMMENTS.matcher(name).find() && !element.is("html, body, main");
      if (comments && element.select("h1, main, [itemprop~=articleBody]").isEmpty()
          || NAMES.matcher(name).find() && !holdsTheArticle(element)) {
        element.remove();
      }
    }
  }

  /** The words of a name, parted by hyphens: "shareBar_top" is "-share-bar-top-". */
  private static String words(String name) {
    String parted = name.replaceAll("([a-z])([A-Z])", "$1-$2").replaceAll("[^A-Za-z0-9]+", "-");
    return "-" + parted.toLowerCase(Locale.ROOT) + "-";
  }

  private void headed() {
    String headings = "h2, h3, h4, h5, h6, p:has(> strong:only-child)";
    for (Element heading : page.body().select(headings).stream().limit(MOST_HEADINGS).toList()) {
      if (!HEADINGS.matcher(heading.text().strip()).matches()) {
        continue;
      }
      Element parent = heading.parent();
      if (parent != null && !parent.is("article, body, main") && !holdsTheArticle(parent)) {
        parent.remove();
        continue;
      }
      for (Element next = heading.nextElementSibling();
          next != null && next.is("ul, ol, div, section, aside");
          next = heading.nextElementSibling()) {
        next.remove();
      }
      heading.remove();
    }
  }

  /** A heading that is a link tells of another page, and so does what little stands about it. */
  private void teasers() {
    String headings = "h1, h2, h3, h4, h5, h6";
    for (Element heading : page.body().select(headings).stream().limit(MOST_HEADINGS).toList()) {
      Element link = heading.closest("a[href]");
      Element linked = link == null ? heading.selectFirst("a[href]") : link;
      if (linked == null || !linked.text().contains(heading.text()) || isOwn(linked)) {
        continue;
      }
      teasers++;
      Element card = (link == null ? heading : link).parent();
      Element whole = card == null ? null : card.closest("article, li, section, div, td");
      boolean little =
          whole != null
              && whole.text().length() <= LONGEST_TEASER
              && whole.select("h1").not("h1:has(a)").isEmpty();
      (little && whole != null ? whole : heading).remove();
    }
  }

  private boolean isOwn(Element link) {
    String target = link.absUrl("href").replaceFirst("#.*", "");
    return !target.isEmpty() && target.equals(page.baseUri());
  }

  /** Lines that are links, but for a label before them; no list of sources within a sentence. */
  private void links() {
    for (Element line : page.body().select(LINES_OF_LINKS)) {
      Elements links = line.select("a[href]");
      if (links.isEmpty() || !line.select("p").not(line.tagName()).isEmpty()) {
        continue;
      }
      String rest = line.text();
      for (Element link : links) {
        rest = rest.replace(link.text(), "");
      }
      if (LABEL.matcher(rest).matches() && isALine(line)) {
        line.remove();
      }
    }
  }

  private static boolean isALine(Element line) {
    return !line.is("span") || line.parent() != null && line.parent().children().size() == 1;
  }
}
