package dev.groundtrack.ingest.format.page;

import dev.groundtrack.text.Document.About;
import dev.groundtrack.text.SourceKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article: by JSON-LD of schema.org first, then OpenGraph, the meta
 * elements of other vocabularies, microdata, {@code <time>}, and what is to be seen.
 */
final class PageMetadata {
  private static final Pattern BY =
      Pattern.compile("(?i)^(?:words |story |text |written )?by:?\\s+");
  private static final Pattern SITE = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{2,40}$");
  private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:https?:|www\\.|/|@).*");
  private static final int LONGEST_NAME = 120;

  private final Document page;
  private final @Nullable String fetchedFrom;
  private final LinkedData data;

  PageMetadata(Document page, @Nullable String fetchedFrom) {
    this.page = page;
    this.fetchedFrom = fetchedFrom;
    this.data = LinkedData.of(page);
  }

  /** Whether it says that there is one article in it. */
  boolean tellsOfAnArticle() {
    return data.hasArticle()
        || meta("og:type").filter(type -> type.equalsIgnoreCase("article")).isPresent()
        || !page.select("[itemprop~=articleBody]").isEmpty();
  }

  About about() {
    return new About(
        SourceKind.ARTICLE,
        title().orElse(null),
        url().orElse(null),
        publisher().orElse(null),
        author().orElse(null),
        publishedOn().orElse(null),
        null);
  }

  private Optional<String> title() {
    return first(
        Stream.of(
            () -> data.text("headline", "name"),
            () -> meta("og:title"),
            () -> meta("twitter:title"),
            () -> meta("dc.title"),
            () -> seen("[itemprop~=headline]"),
            () -> only("h1"),
            () -> Optional.of(page.title()).map(title -> SITE.matcher(title).replaceFirst(""))));
  }

  /** The address that the page gives as its own, unless that is the front page of its site. */
  private Optional<String> url() {
    return first(
        Stream.of(
            () -> link("link[rel~=(?i)canonical]", "abs:href"),
            () -> meta("og:url").flatMap(this::ownAddress),
            () -> data.text("url", "mainEntityOfPage", "@id").flatMap(this::ownAddress),
            () -> Optional.ofNullable(fetchedFrom)));
  }

  private Optional<String> link(String selector, String attribute) {
    return page.select(selector).stream()
        .map(link -> link.attr(attribute))
        .flatMap(address -> ownAddress(address).stream())
        .findFirst();
  }

  private Optional<String> ownAddress(String address) {
    return Optional.of(address.strip())
        .filter(url -> url.matches("(?i)https?://\\S+"))
        .filter(url -> isPage(url) || fetchedFrom == null || !isPage(fetchedFrom));
  }

  private static boolean isPage(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getPath() != null && uri.getPath().length() > 1 || uri.getQuery() != null;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private Optional<String> publisher() {
    return first(
        Stream.of(
            () -> data.names("publisher").stream().findFirst(),
            () -> meta("og:site_name"),
            () -> meta("publisher"),
            () -> meta("dc.publisher"),
            () -> seen("[itemprop~=publisher] [itemprop~=name]"),
            () -> meta("application-name")));
  }

  private Optional<String> author() {
    return first(
        Stream.of(
            () -> joined(data.names("author").stream()),
            () -> joined(all("author", "article:author", "dc.creator", "parsely-author", "byl")),
            () -> joined(seenAll("[itemprop~=author] [itemprop~=name]")),
            () -> joined(seenAll("[itemprop~=author]")),
            () -> joined(seenAll("a[rel~=author]")),
            () -> joined(seenAll(".byline, .p-author, .author-name, .article__author").limit(1))));
  }

  /** Names, without the addresses that some give instead. */
  private static Optional<String> joined(Stream<String> names) {
    List<String> all =
        names
            .map(name -> BY.matcher(name.strip()).replaceFirst("").strip())
            .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
            .filter(name -> !ADDRESS.matcher(name).matches())
            .distinct()
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
  }

  private Optional<LocalDate> publishedOn() {
    return Stream.of(
            data.text("datePublished", "dateCreated").stream(),
            all(
                "article:published_time",
                "og:published_time",
                "datepublished",
                "dc.date",
                "dc.date.issued",
                "dcterms.created",
                "date",
                "pubdate",
                "publishdate",
                "parsely-pub-date",
                "sailthru.date"),
            page.select("[itemprop~=datePublished]").stream().map(PageMetadata::moment),
            page.select("time[pubdate]").stream().map(PageMetadata::moment),
            page.select("article time, header time, main time, time").stream()
                .map(PageMetadata::moment))
        .flatMap(dates -> dates)
        .flatMap(date -> PublicationDay.of(date).stream())
        .findFirst();
  }

  private static String moment(Element element) {
    return Stream.of("datetime", "content")
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(element::text);
  }

  private Optional<String> meta(String name) {
    return all(name).findFirst();
  }

  private Stream<String> all(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                page.select("meta").stream()
                    .filter(
                        meta ->
                            Stream.of("property", "name", "itemprop")
                                .map(key -> meta.attr(key).toLowerCase(Locale.ROOT))
                                .anyMatch(name::equals))
                    .map(meta -> meta.attr("content").strip()))
        .filter(content -> !content.isEmpty());
  }

  private Optional<String> seen(String selector) {
    return seenAll(selector).findFirst();
  }

  private Optional<String> only(String selector) {
    List<String> all = seenAll(selector).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private Stream<String> seenAll(String selector) {
    return page.select(selector).stream().map(Element::text).filter(text -> !text.isBlank());
  }

  private static Optional<String> first(Stream<Supplier<Optional<String>>> ways) {
    return ways.flatMap(way -> way.get().stream())
        .map(found -> found.replaceAll("\\s+", " ").strip())
        .filter(found -> !found.isEmpty())
        .findFirst();
  }
}
