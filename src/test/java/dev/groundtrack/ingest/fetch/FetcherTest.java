package dev.groundtrack.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.testing.PageServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched of a server on this machine, and what of it is not. */
class FetcherTest {
  private static final long MOST = 1 << 20;

  private static PageServer pages;
  private static Fetcher shut;
  private static Fetcher open;

  @BeforeAll
  static void start() {
    pages = PageServer.start().page("/page", "Words.").page("/wörter", "Wörter.");
    shut = new Fetcher(new FetchLimits(false, List.of(), MOST, Duration.ofSeconds(20)));
    open = new Fetcher(new FetchLimits(true, List.of(), MOST, Duration.ofSeconds(2)));
  }

  @AfterAll
  static void stop() {
    shut.close();
    open.close();
    pages.close();
  }

  private static Fetched.Found found(Fetcher fetcher, String url) {
    return (Fetched.Found) fetcher.fetch(url, Fetched.Version.ANY);
  }

  private static Problem refused(Fetcher fetcher, String url) {
    try {
      fetcher.fetch(url, Fetched.Version.ANY);
    } catch (RefusedException e) {
      return e.problems().getFirst();
    }
    throw new AssertionError(url + " was fetched");
  }

  @Test
  void aPageIsFetchedWithWhatItsServerTellsOfIt() {
    Fetched.Found page = found(open, pages.url("/to?/page"));
    assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("Words.");
    assertThat(page.type()).isEqualTo("text/plain; charset=utf-8");
    assertThat(page.url()).isEqualTo(pages.url("/page"));
    assertThat(page.version().etag()).isEqualTo("\"6\"");
    assertThat(open.fetch(pages.url("/page"), page.version()))
        .isInstanceOf(Fetched.Unchanged.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:{port}/page",
        "http://localhost:{port}/page",
        "http://127.1:{port}/page",
        "http://2130706433:{port}/page",
        "http://0x7f000001:{port}/page",
        "http://0x7f.1:{port}/page",
        "http://0177.0.0.1:{port}/page",
        "http://0:{port}/page",
        "http://0.0.0.0:{port}/page",
        "http://[::1]:{port}/page",
        "http://[::]:{port}/page",
        "http://[::ffff:127.0.0.1]:{port}/page",
        "http://[::ffff:7f00:1]:{port}/page",
        "http://[::127.0.0.1]:{port}/page",
        "http://[64:ff9b::7f00:1]:{port}/page",
        "http://[2002:7f00:1::]:{port}/page",
        "http://10.1.2.3/",
        "http://172.31.255.255/",
        "http://192.168.0.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://[ff02::1]/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://ⓛocalhost:{port}/page"
      })
  void whatIsNotPublicIsNotAskedHoweverItIsWritten(String url) {
    int before = pages.asked().size();
    Problem problem = refused(shut, url.replace("{port}", "" + pages.port()));
    assertThat(problem.what())
        .isIn(
            "leads to an address that is not public",
            "leads to no host that is known",
            "is not written as an address",
            "names its host by a number",
            "names no host");
    assertThat(problem.what() + problem.remedy()).doesNotContain("127.", "::1", "Exception");
    assertThat(pages.asked()).hasSize(before);
  }

  @Test
  void aHostThatTheOperatorNamedIsAskedAndNoOtherThatItSendsOnTo() {
    FetchLimits limits = new FetchLimits(false, List.of("localhost"), MOST, Duration.ofSeconds(20));
    try (Fetcher fetcher = new Fetcher(limits)) {
      String host = "http://localhost:" + pages.port();
      assertThat(found(fetcher, host + "/page").bytes()).hasSize(6);
      for (String inside :
          List.of(
              pages.url("/page"), "http://169.254.169.254/", "http://[::1]:1/", "//10.0.0.1/")) {
        assertThat(refused(fetcher, host + "/to?" + inside).what())
            .isEqualTo("leads to an address that is not public");
      }
      assertThat(refused(fetcher, host + "/to?file:///etc/passwd").what())
          .isEqualTo("is not an address of the web");
      assertThat(refused(fetcher, host + "/to?http://a:b@localhost/").what())
          .isEqualTo("has a user name in it");
    }
  }

  @Test
  void theVeryAddressesThatAreConnectedToAreThoseThatWereChecked() throws UnknownHostException {
    CheckedDns dns = new CheckedDns(new FetchLimits(false, List.of(), MOST, Duration.ZERO));
    assertThatThrownBy(() -> dns.resolve("localhost")).isInstanceOf(CheckedDns.NotPublic.class);
    assertThat(dns.resolve("93.184.215.14"))
        .containsExactly(InetAddress.getByName("93.184.215.14"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2606:4700::1111", "2a00:1450:4001::1", "8.8.8.8", "172.32.0.1", "100.128.0.1"})
  void whatIsEverybodysIsPublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.has(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "page", ""})
  void whatIsNoAddressOfTheWebIsRefused(String url) {
    assertThat(refused(open, url).what())
        .isIn("is not an address of the web", "is not written as an address");
  }

  @Test
  void aUserNameIsRefusedAndNotRepeated() {
    Problem problem = refused(open, "http://ida:secret@127.0.0.1/page");
    assertThat(problem.what()).isEqualTo("has a user name in it");
    assertThat(problem.toString()).doesNotContain("ida", "secret");
  }

  @Test
  void aServerThatTricklesNeverEndsOrUnpacksWithoutEndIsGivenUp() {
    assertThat(refused(open, pages.url("/trickle")).what()).isEqualTo("takes longer than 2 s");
    assertThat(refused(open, pages.url("/endless")).what())
        .startsWith("is larger than the 1048576");
    assertThat(refused(open, pages.url("/bomb")).what()).startsWith("is larger than the 1048576");
    assertThat(refused(open, pages.url("/broken")).what())
        .isEqualTo("cannot be fetched: the answer is broken off");
  }

  @Test
  void whatIsNotThereIsToldAndACircleIsLeft() {
    assertThat(refused(open, pages.url("/gone")).what())
        .isEqualTo("cannot be fetched: the server answers 404");
    assertThat(refused(open, pages.url("/to?" + "/to?".repeat(5) + "/page")).what())
        .isEqualTo("sends on more than 5 times");
    assertThat(refused(open, "http://127.0.0.1:9/").what())
        .isEqualTo("leads to a host that does not answer");
    assertThat(refused(open, "http://nowhere.invalid/").what())
        .isEqualTo("leads to no host that is known");
  }
}
