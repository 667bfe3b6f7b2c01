package dev.rigc.cfn.eval;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code Fn::Cidr} makes: subnet blocks from the start of a block.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html">Fn::Cidr</a>
 */
final class Subnets {
  /** A literal address: never a host name, which would be looked up. */
  private static final Pattern BLOCK =
      Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*)/(\\d{1,3})");

  /** {@code Fn::Cidr} makes at most this many blocks. */
  private static final int MAX_COUNT = 256;

  private Subnets() {}

  /** The blocks; empty if there is not room for {@code count} blocks with that many host bits. */
  static Optional<List<String>> of(String block, int count, int hostBits) {
    var match = BLOCK.matcher(block);
    if (!match.matches() || count < 1 || count > MAX_COUNT) {
      return Optional.empty();
    }
    byte[] address;
    try {
      address = InetAddress.getByName(match.group(1)).getAddress();
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
    int width = address.length * 8;
    int prefix = Integer.parseInt(match.group(2));
    int bits = hostBits > 0 ? hostBits : width - prefix;
    if (prefix > width
        || bits > width - prefix
        || BigInteger.valueOf(count).compareTo(BigInteger.ONE.shiftLeft(width - prefix - bits))
            > 0) {
      return Optional.empty();
    }
    return Optional.of(blocks(new BigInteger(1, address), width, prefix, bits, count));
  }

  private static List<String> blocks(
      BigInteger address, int width, int prefix, int bits, int count) {
    BigInteger base = address.shiftRight(width - prefix).shiftLeft(width - prefix);
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigInteger start = base.add(BigInteger.valueOf(i).shiftLeft(bits));
      blocks.add(text(start, width) + "/" + (width - bits));
    }
    return blocks;
  }

  private static String text(BigInteger address, int width) {
    List<String> parts = new ArrayList<>();
    int step = width == 32 ? 8 : 16;
    for (int shift = width - step; shift >= 0; shift -= step) {
      int part = address.shiftRight(shift).intValue() & ((1 << step) - 1);
      parts.add(width == 32 ? Integer.toString(part) : Integer.toHexString(part));
    }
    return String.join(width == 32 ? "." : ":", parts);
  }
}
