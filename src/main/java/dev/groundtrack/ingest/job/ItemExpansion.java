package dev.groundtrack.ingest.job;

import dev.groundtrack.ingest.fetch.Fetched;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.ingest.source.Item;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The things that are found in an item, on their way into its job, some at a time however many
 * there are. What is found again after a crash has the same place in the order, and is not put
 * there twice. One thing alone does not become an item of its own.
 */
final class ItemExpansion {
  private static final int MOST_ITEMS = 200;
  private static final int MOST_SIZE = 4 << 20;

  /** A list of feeds, a feed, its page: nothing that is meant so nests more. */
  private static final int MOST_DEPTH = 3;

  /** What was fetched, and which version of it that is. */
  record Origin(Content content, Fetched.Version version) {}

  private final ItemLeases leases;
  private final ClaimedItem parent;
  private @Nullable Origin unkept;
  private final List<ItemChild> waiting = new ArrayList<>();
  private @Nullable Item first;
  private int count;
  private long size;

  /**
   * @param fetched what it is found in, if nobody keeps that yet
   */
  ItemExpansion(ItemLeases leases, ClaimedItem parent, @Nullable Origin fetched) {
    this.leases = leases;
    this.parent = parent;
    this.unkept = fetched;
  }

  /** Takes one more. */
  void take(Item item) {
    first = count == 0 ? item : null;
    waiting.add(new ItemChild(count, found(item)));
    count++;
    size += size(item);
    if (count > 1 && (waiting.size() >= MOST_ITEMS || size > MOST_SIZE)) {
      write();
    }
  }

  /** The one thing that was found; none if it was none or several. */
  @Nullable Item single() {
    return count == 1 ? first : null;
  }

  /**
   * Writes all that was found.
   *
   * @throws RefusedException if it was nothing
   */
  void end() {
    if (count == 0) {
      throw RefusedException.of(
          parent.work().place(), "has nothing in it to import", "look into it yourself");
    }
    write();
    leases.expanded(parent);
  }

  private void write() {
    if (unkept != null) {
      leases.keep(parent, unkept.content(), unkept.version());
      unkept = null;
    }
    leases.found(parent, waiting);
    waiting.clear();
    size = 0;
  }

  private ItemChild.Found found(Item item) {
    if (parent.depth() >= MOST_DEPTH && !(item instanceof Item.Article)) {
      return hopeless(item.place(), "lies in too many others", "import it by itself");
    }
    return switch (item) {
      case Item.Article(String place, var document, List<Problem> warnings) ->
          new ItemChild.ToDo(new ClaimedItem.Read(place, document, warnings));
      case Item.Rows rows -> new ItemChild.ToDo(new ClaimedItem.Look(rows.content()));
      case Item.Page page ->
          new ItemChild.ToDo(
              new ClaimedItem.Fetch(page.url(), page.about(), page.excerpt(), Fetched.Version.ANY));
      case Item.Refused(String place, List<Problem> problems) ->
          new ItemChild.Hopeless(place, problems);
    };
  }

  private static ItemChild.Found hopeless(String place, String what, String remedy) {
    return new ItemChild.Hopeless(place, List.of(new Problem(place, what, remedy)));
  }

  private static long size(Item item) {
    return switch (item) {
      case Item.Article article -> article.document().text().toString().length();
      case Item.Rows rows -> rows.content().bytes().length;
      case Item.Page page -> page.excerpt() == null ? 0 : page.excerpt().text().toString().length();
      case Item.Refused refused -> 0;
    };
  }
}
