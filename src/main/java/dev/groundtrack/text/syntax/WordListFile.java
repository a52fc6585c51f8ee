package dev.groundtrack.text.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resource of named lists of words. A list is a comment that tells its purpose, its name and a
 * colon, and its words; more lines of words are indented. “+NAME” among the words stands for all
 * words of a list further up.
 */
public final class WordListFile {
  private static final Pattern HEAD = Pattern.compile("([A-Z][A-Z_]*):(.*)");
  private static final Pattern PART = Pattern.compile("\\+([A-Z][A-Z_]*)");
  private static final String COMMENT = "#";

  private final String file;
  private final Map<String, Set<String>> lists = new LinkedHashMap<>();
  private final Set<String> parts = new HashSet<>();
  private String open = "";
  private boolean told;

  private WordListFile(String file) {
    this.file = file;
  }

  /**
   * Reads the resource of this name that lies beside a class.
   *
   * @throws IllegalStateException if it lacks, or is not in order
   */
  public static WordListFile load(Class<?> beside, String name) {
    InputStream in = beside.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The class path lacks " + name + " beside " + beside);
    }
    return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** Reads lists from what is written; the file's name is for what is wrong in it. */
  static WordListFile read(String file, Reader written) {
    WordListFile lists = new WordListFile(file);
    int number = 0;
    try (BufferedReader reader = new BufferedReader(written)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lists.read(line, ++number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lists.lists.forEach((name, words) -> check(!words.isEmpty(), file, name + " has no words"));
    return lists;
  }

  private void read(String line, int number) {
    String place = file + ":" + number;
    Matcher head = HEAD.matcher(line);
    if (line.isBlank()) {
      open = "";
      told = false;
    } else if (line.startsWith(COMMENT)) {
      told = true;
    } else if (head.matches()) {
      open = head.group(1);
      check(told, place, open + " does not tell its purpose in a comment right above it");
      told = false;
      check(!lists.containsKey(open), place, open + " stands twice");
      lists.put(open, new LinkedHashSet<>());
      add(head.group(2), place);
    } else {
      check(line.startsWith(" ") && !open.isEmpty(), place, "\"" + line + "\" is of no list");
      add(line, place);
    }
  }

  private void add(String words, String place) {
    Set<String> list = lists.getOrDefault(open, Set.of());
    for (String word : words.strip().split("\\s+")) {
      Matcher part = PART.matcher(word);
      if (part.matches()) {
        String name = part.group(1);
        check(lists.containsKey(name) && !name.equals(open), place, name + " is no list above");
        parts.add(name);
        lists.getOrDefault(name, Set.of()).forEach(w -> addOne(list, w, place));
      } else if (!word.isEmpty()) {
        addOne(list, word, place);
      }
    }
  }

  private void addOne(Set<String> list, String word, String place) {
    check(list.add(word), place, open + " has \"" + word + "\" twice");
  }

  /**
   * The words of a list.
   *
   * @throws IllegalStateException if there is no list of this name
   */
  public Set<String> words(String name) {
    Set<String> words = lists.getOrDefault(name, Set.of());
    check(!words.isEmpty(), file, "there is no list " + name);
    return Set.copyOf(words);
  }

  /**
   * Checks that each list is asked for by one of these names, or is a part of another list.
   *
   * @throws IllegalStateException if nobody can ask for one
   */
  public void checkAllKnown(Collection<String> names) {
    for (String name : lists.keySet()) {
      check(names.contains(name) || parts.contains(name), file, "nobody asks for " + name);
    }
  }

  private static void check(boolean sound, String place, String what) {
    if (!sound) {
      throw new IllegalStateException(place + " " + what);
    }
  }
}
