package dev.groundtrack.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are everybody's: what the IANA's registries of special-purpose addresses (RFC
 * 6890) do not keep for one machine, one network, or for no traffic at all.
 */
final class PublicAddresses {
  private static final List<Block> SPECIAL_IPV4 =
      List.of(
          Block.of(8, 0),
          Block.of(8, 10),
          Block.of(10, 100, 64),
          Block.of(8, 127),
          Block.of(16, 169, 254),
          Block.of(12, 172, 16),
          Block.of(24, 192, 0, 0),
          Block.of(24, 192, 0, 2),
          Block.of(24, 192, 88, 99),
          Block.of(16, 192, 168),
          Block.of(15, 198, 18),
          Block.of(24, 198, 51, 100),
          Block.of(24, 203, 0, 113),
          Block.of(4, 224),
          Block.of(4, 240));

  /** All that is given out so far; mapped, translated, local and multicast ones lie outside. */
  private static final Block GLOBAL_IPV6 = Block.of(3, 0x20);

  /** Within it: protocol assignments and Teredo, documentation, and tunnels to any IPv4 address. */
  private static final List<Block> SPECIAL_IPV6 =
      List.of(
          Block.of(23, 0x20, 0x01, 0x00, 0x00),
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Block.of(16, 0x20, 0x02),
          Block.of(20, 0x3f, 0xff, 0x00));

  private PublicAddresses() {}

  /** An IPv4 address that is written as an IPv6 one is an IPv4 address to Java already. */
  static boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? SPECIAL_IPV4.stream().noneMatch(block -> block.has(bytes))
        : GLOBAL_IPV6.has(bytes) && SPECIAL_IPV6.stream().noneMatch(block -> block.has(bytes));
  }

  /** All addresses that begin with the same bits. */
  private record Block(int bits, int[] start) {
    static Block of(int bits, int... start) {
      return new Block(bits, start);
    }

    boolean has(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        int at = bit / Byte.SIZE;
        int expected = at < start.length ? start[at] : 0;
        if ((address[at] & mask) != (expected & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
