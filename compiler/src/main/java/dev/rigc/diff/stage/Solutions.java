package dev.rigc.diff.stage;

import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.cfn.spec.fact.NameLimit;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Block;
import dev.rigc.diff.deadlock.Deadlock;
import dev.rigc.diff.deadlock.Deadlock.BlockTaken;
import dev.rigc.diff.deadlock.Deadlock.ExportInUse;
import dev.rigc.diff.deadlock.Deadlock.Moved;
import dev.rigc.diff.deadlock.Deadlock.NameTaken;
import dev.rigc.diff.deadlock.Deadlock.PriorityTaken;
import dev.rigc.diff.deadlock.Deadlock.StackInUse;
import dev.rigc.diff.stage.Stage.Import;
import dev.rigc.diff.system.ResourceModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says for each deadlock what the stacks must be meanwhile. */
final class Solutions {
  private static final int SHORTEST_LIMIT = 32;
  private static final String ASIDE = "-tmp";

  private final SystemDifference difference;
  private final StackEdits.ByKey edits;
  private final ExportSolutions exports;
  private final FreePlaces free;
  private final Set<String> unsolved = new TreeSet<>();
  private final Set<String> moved = new HashSet<>();

  Solutions(SystemDifference difference, StackEdits.ByKey edits) {
    this.difference = difference;
    this.edits = edits;
    this.exports = new ExportSolutions(difference, edits, unsolved::add);
    this.free = new FreePlaces(difference);
  }

  /** What no stage solves. */
  List<String> unsolved() {
    return List.copyOf(unsolved);
  }

  void solve(Deadlock deadlock) {
    if (deadlock instanceof ExportInUse found) {
      exports.solve(found);
    } else if (deadlock instanceof StackInUse found) {
      exports.explain(found);
    } else if (deadlock instanceof PriorityTaken found) {
      priority(found.holder());
    } else if (deadlock instanceof BlockTaken found) {
      block(found.holder());
    } else if (deadlock instanceof NameTaken found) {
      name(found);
    } else if (deadlock instanceof Moved found) {
      move(found);
    }
  }

  private void priority(ResourceModel holder) {
    if (moved.add(holder.stack().key() + "/" + holder.logicalId())) {
      clear(holder, "Priority", free.priority());
    }
  }

  private void clear(ResourceModel resource, String property, Object value) {
    edits
        .of(resource.stack())
        .ifPresent(
            edit ->
                edit.clear.add(
                    template ->
                        EditedTemplate.child(template.resource(resource.logicalId()), "Properties")
                            .put(property, value)));
  }

  private void block(ResourceModel holder) {
    if (!moved.add(holder.stack().key() + "/" + holder.logicalId())) {
      return;
    }
    Optional<Block> block = free.block(holder);
    if (block.isPresent()) {
      clear(holder, "CidrBlock", block.get().toString());
    } else {
      unsolved.add(
          "No block of the VPC is free to move `%s` of `%s` aside: add a secondary block to the"
                  .formatted(holder.logicalId(), holder.stack().key())
              + " VPC, or delete the subnet first.");
    }
  }

  private void name(NameTaken found) {
    int most =
        NameLimit.ofType(found.resource().type()).map(NameLimit::maximum).orElse(SHORTEST_LIMIT);
    String suffix = found.name().endsWith(".fifo") ? ASIDE + ".fifo" : ASIDE;
    String stem = found.name().replaceFirst("\\.fifo$", "");
    String name = stem.substring(0, Math.min(stem.length(), most - suffix.length())) + suffix;
    clear(found.resource(), found.property(), name);
  }

  /** In its stack a resource gets its new logical id before anything else; else it is imported. */
  private void move(Moved found) {
    Optional<StackEdits> from = edits.of(found.from().stack());
    Optional<StackEdits> to = edits.of(found.to().stack());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (found.isRenamed()) {
      from.get().renames.put(found.from().logicalId(), found.to().logicalId());
    } else if (difference.after().stack(found.from().stack().key()).isEmpty()) {
      unsolved.add(
          "%s `%s` moves to `%s` from the stack `%s`, which is dropped: keep the stack until"
                  .formatted(
                      found.property(),
                      found.name(),
                      found.to().stack().key(),
                      found.from().stack().key())
              + " the resource is moved, or move it with `aws cloudformation create-stack-refactor`.");
    } else {
      from.get().isEarly = true;
      if (ResourceTraits.stateful().contains(found.from().type())) {
        retain(found, from.get(), to.get());
      }
    }
  }

  private static void retain(Moved found, StackEdits from, StackEdits to) {
    from.clear.add(template -> EditedTemplate.retain(template.resource(found.from().logicalId())));
    to.imports.add(
        new Import(found.to().logicalId(), found.to().type(), found.property(), found.name()));
  }
}
