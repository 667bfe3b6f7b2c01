package dev.rigc.page;

import dev.rigc.model.value.CidrBlock;
import java.util.ArrayList;
import java.util.List;

/** What is left of a block of addresses. */
final class FreeBlocks {
  private static final int WHOLE = 32;

  private FreeBlocks() {}

  /** The fewest blocks that hold every address of {@code whole} that none of {@code taken} has. */
  static List<CidrBlock> of(CidrBlock whole, List<CidrBlock> taken) {
    List<CidrBlock> free = new ArrayList<>();
    collect(whole, taken.stream().filter(whole::overlaps).toList(), free);
    return free;
  }

  private static void collect(CidrBlock block, List<CidrBlock> taken, List<CidrBlock> free) {
    if (taken.isEmpty()) {
      free.add(block);
    } else if (block.prefix() < WHOLE && taken.stream().noneMatch(one -> one.contains(block))) {
      for (int half = 0; half < 2; half++) {
        CidrBlock part = block.subnet(block.prefix() + 1, half);
        collect(part, taken.stream().filter(part::overlaps).toList(), free);
      }
    }
  }
}
