package dev.groundtrack.ingest.format;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mails as they are sent (RFC 5322): headers before the words. */
final class MailText {
  private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):(?: .*)?");
  private static final Pattern SENDER = Pattern.compile("(?im)^from:.*\\S@\\S");
  private static final Pattern ENVELOPE = Pattern.compile("\\AFrom \\S+.*\\n");

  /** Nobody but a mail program writes these. */
  private static final Set<String> OF_PROGRAMS =
      Set.of(
          "message-id",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "return-path",
          "received",
          "delivered-to",
          "dkim-signature");

  private static final Set<String> OF_PEOPLE =
      Set.of("from", "to", "cc", "bcc", "subject", "date", "reply-to", "sender");

  private static final int FEW = 3;

  private MailText() {}

  static Optional<Format> detect(String text) {
    String mail = ENVELOPE.matcher(text.stripLeading()).replaceFirst("");
    Set<String> found = new TreeSet<>();
    StringBuilder head = new StringBuilder();
    for (String line : mail.lines().takeWhile(l -> !l.isBlank()).toList()) {
      Matcher header = HEADER.matcher(line);
      boolean goesOn = !found.isEmpty() && Character.isWhitespace(line.charAt(0));
      if (header.matches()) {
        found.add(header.group(1).toLowerCase(Locale.ROOT));
      } else if (!goesOn) {
        return Optional.empty();
      }
      head.append(line).append('\n');
    }
    long programs = found.stream().filter(OF_PROGRAMS::contains).count();
    long people = found.stream().filter(OF_PEOPLE::contains).count();
    boolean sent = programs > 0 && programs + people >= FEW;
    boolean addressed = people >= FEW && SENDER.matcher(head).find();
    return sent || addressed
        ? Optional.of(Format.mail("an e-mail with its headers"))
        : Optional.empty();
  }
}
