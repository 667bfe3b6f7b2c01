package dev.rigc.diff.stage;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.cfn.spec.fact.NameLimit;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.cfn.value.SubText;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Block;
import dev.rigc.diff.deadlock.Deadlock;
import dev.rigc.diff.deadlock.Deadlock.BlockTaken;
import dev.rigc.diff.deadlock.Deadlock.ExportInUse;
import dev.rigc.diff.deadlock.Deadlock.Moved;
import dev.rigc.diff.deadlock.Deadlock.NameTaken;
import dev.rigc.diff.deadlock.Deadlock.PriorityTaken;
import dev.rigc.diff.stage.Stage.Import;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says for each deadlock what the stacks must be meanwhile. */
final class Solutions {
  private static final int HIGHEST_PRIORITY = 50_000;
  private static final int SMALLEST_BLOCK = 28;
  private static final int SHORTEST_LIMIT = 32;
  private static final String ASIDE = "-tmp";
  private static final String RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";
  private static final String SUBNET = "AWS::EC2::Subnet";

  private final SystemDifference difference;
  private final Map<String, StackEdits> edits;
  private final Set<String> unsolved = new TreeSet<>();
  private final Set<String> moved = new HashSet<>();
  private final List<Block> aside = new ArrayList<>();
  private int nextPriority = HIGHEST_PRIORITY;

  Solutions(SystemDifference difference, Map<String, StackEdits> edits) {
    this.difference = difference;
    this.edits = edits;
  }

  /** What no stage solves. */
  List<String> unsolved() {
    return List.copyOf(unsolved);
  }

  void solve(Deadlock deadlock) {
    if (deadlock instanceof ExportInUse found) {
      export(found);
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

  private Optional<StackEdits> edits(StackModel stack) {
    return Optional.ofNullable(edits.get(stack.key()));
  }

  // ---- exports

  private void export(ExportInUse found) {
    Optional<StackEdits> exporter = edits(found.stack());
    if (exporter.isEmpty()) {
      return;
    }
    exporter.get().isEarly = true;
    if (found.isGone()) {
      exporter.get().keep.add(template -> keepOutput(template, found));
      importersAreThere(found);
      return;
    }
    for (String importer : found.importers()) {
      difference.before().stack(importer).ifPresent(stack -> detach(stack, found));
    }
  }

  /** An output that was is there again, with what it refers to. */
  private static void keepOutput(EditedTemplate template, ExportInUse found) {
    EditedTemplate old = EditedTemplate.of(found.stack().template());
    String name = found.output().name();
    Map<String, Object> outputs = template.section("Outputs");
    Object output = Objects.requireNonNull(old.section("Outputs").get(name));
    outputs.put(outputs.containsKey(name) ? name + "Kept" : name, output);
    new Keeping(old, template).keep(output);
  }

  private void importersAreThere(ExportInUse found) {
    Set<String> stillImport = new TreeSet<>();
    for (String importer : found.importers()) {
      Optional<StackModel> now = difference.after().stack(importer);
      if (now.isPresent() && !imports(now.get(), found.output().exportBefore()).isEmpty()) {
        stillImport.add(importer);
      }
    }
    if (!stillImport.isEmpty()) {
      unsolved.add(
          "The export `%s` is gone and the new side still imports it in %s: export it again, or"
                  .formatted(found.output().exportBefore(), String.join(", ", stillImport))
              + " change the import.");
    }
  }

  private void detach(StackModel importer, ExportInUse found) {
    Optional<StackEdits> edit = edits(importer);
    String export = found.output().exportBefore();
    List<FunctionUse> uses = imports(importer, export);
    if (edit.isEmpty() || uses.isEmpty()) {
      return;
    }
    String parameter = "Held" + found.output().name();
    edit.get().held.put(parameter, export);
    edit.get()
        .detach
        .add(
            template -> {
              EditedTemplate.child(template.section("Parameters"), parameter).put("Type", "String");
              uses.forEach(
                  use -> template.put(use.function().node().path(), Map.of("Ref", parameter)));
            });
  }

  private static List<FunctionUse> imports(StackModel stack, String export) {
    return stack.template().functions().stream()
        .filter(use -> use.function() instanceof ImportValue)
        .filter(
            use -> Terms.text(stack.term(((ImportValue) use.function()).argument())).equals(export))
        .toList();
  }

  // ---- what is in the way

  private void priority(ResourceModel holder) {
    if (moved.add(holder.stack().key() + "/" + holder.logicalId())) {
      int free = freePriority();
      clear(holder, "Priority", free);
    }
  }

  private int freePriority() {
    Set<String> used = new HashSet<>();
    for (SystemModel side : List.of(difference.before(), difference.after())) {
      side.stacks().values().stream()
          .flatMap(stack -> stack.resources().values().stream())
          .filter(resource -> resource.type().equals(RULE))
          .forEach(rule -> used.add(Terms.text(rule.property("Priority"))));
    }
    while (used.contains(Integer.toString(nextPriority))) {
      nextPriority--;
    }
    return nextPriority--;
  }

  private void clear(ResourceModel resource, String property, Object value) {
    edits(resource.stack())
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
    Optional<Block> free = freeBlock(holder);
    if (free.isEmpty()) {
      unsolved.add(
          "No block of the VPC is free to move `%s` of `%s` aside: add a secondary block to the"
                  .formatted(holder.logicalId(), holder.stack().key())
              + " VPC, or delete the subnet first.");
      return;
    }
    aside.add(free.get());
    clear(holder, "CidrBlock", free.get().toString());
  }

  /** A block of the VPC that no subnet of either side has: as large as the old one, or small. */
  private Optional<Block> freeBlock(ResourceModel holder) {
    Term vpc = Terms.value(holder.property("VpcId"));
    Optional<Block> whole =
        vpc instanceof Term.Reference reference
            ? difference
                .before()
                .resource(reference.stack(), reference.resource())
                .flatMap(found -> Block.of(Terms.text(found.property("CidrBlock"))))
            : Optional.empty();
    Optional<Block> own = Block.of(Terms.text(holder.property("CidrBlock")));
    if (whole.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    List<Block> used = new ArrayList<>(aside);
    used.addAll(blocks(difference.before(), vpc));
    used.addAll(blocks(difference.after(), vpc));
    return free(whole.get(), own.get().prefix(), used)
        .or(() -> free(whole.get(), SMALLEST_BLOCK, used));
  }

  private static Optional<Block> free(Block whole, int prefix, List<Block> used) {
    long size = 1L << (32 - prefix);
    for (long at = whole.first() + whole.size() - size; at >= whole.first(); at -= size) {
      Block block = new Block(at, prefix);
      Optional<Block> hit = used.stream().filter(block::overlaps).findFirst();
      if (hit.isEmpty()) {
        return Optional.of(block);
      }
      // Straight to below what is in the way, so that a small block costs no long search.
      at = Math.min(at, (hit.get().first() / size) * size);
    }
    return Optional.empty();
  }

  private static List<Block> blocks(SystemModel side, Term vpc) {
    List<Block> blocks = new ArrayList<>();
    for (StackModel stack : side.stacks().values()) {
      for (ResourceModel resource : stack.resources().values()) {
        if (resource.type().equals(SUBNET) && Terms.value(resource.property("VpcId")).equals(vpc)) {
          Block.of(Terms.text(resource.property("CidrBlock"))).ifPresent(blocks::add);
        }
      }
    }
    return blocks;
  }

  // ---- names

  private void name(NameTaken found) {
    int most =
        NameLimit.ofType(found.resource().type()).map(NameLimit::maximum).orElse(SHORTEST_LIMIT);
    String suffix = found.name().endsWith(".fifo") ? ASIDE + ".fifo" : ASIDE;
    String stem = found.name().replaceFirst("\\.fifo$", "");
    String name = stem.substring(0, Math.min(stem.length(), most - suffix.length())) + suffix;
    clear(found.resource(), found.property(), name);
  }

  private void move(Moved found) {
    boolean isStateful = ResourceTraits.stateful().contains(found.from().type());
    Optional<StackEdits> from = edits(found.from().stack());
    Optional<StackEdits> to = edits(found.to().stack());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (found.isRenamed() || difference.after().stack(found.from().stack().key()).isEmpty()) {
      unsolved.add(
          "%s `%s` of `%s` gets the logical id `%s` in `%s`: keep the logical id and the stack, or"
                  .formatted(
                      found.property(),
                      found.name(),
                      found.from().stack().key(),
                      found.to().logicalId(),
                      found.to().stack().key())
              + " move it with `aws cloudformation create-stack-refactor`.");
      return;
    }
    from.get().isEarly = true;
    if (isStateful) {
      from.get()
          .clear
          .add(
              template -> {
                Map<String, Object> resource = template.resource(found.from().logicalId());
                resource.put("DeletionPolicy", "Retain");
              });
      to.get()
          .imports
          .add(
              new Import(
                  found.to().logicalId(), found.to().type(), found.property(), found.name()));
    }
  }

  /** Brings what a kept output refers to along, where the new template no longer has it. */
  private static final class Keeping {
    private static final List<String> SECTIONS =
        List.of("Resources", "Parameters", "Mappings", "Conditions");

    private final EditedTemplate old;
    private final EditedTemplate target;

    Keeping(EditedTemplate old, EditedTemplate target) {
      this.old = old;
      this.target = target;
    }

    void keep(Object value) {
      if (value instanceof Map<?, ?> map) {
        map.forEach(
            (key, inner) -> {
              String name = String.valueOf(key);
              if (inner instanceof String text && NAMING.contains(name)) {
                names(name, text).forEach(this::bring);
              }
              keep(inner);
            });
      } else if (value instanceof List<?> list) {
        list.forEach(
            item -> {
              if (item instanceof String text) {
                bring(text);
              }
              keep(item);
            });
      }
    }

    private static final Set<String> NAMING =
        Set.of("Ref", "Fn::Sub", "Fn::GetAtt", "Condition", "DependsOn");

    private static List<String> names(String function, String text) {
      if (!function.equals("Fn::Sub")) {
        return List.of(text.split("\\.", -1)[0]);
      }
      List<String> names = new ArrayList<>();
      SubText.parse(text)
          .placeholders()
          .forEach(placeholder -> names.add(placeholder.trimmed().split("\\.", -1)[0]));
      return names;
    }

    private void bring(String name) {
      for (String section : SECTIONS) {
        @Nullable Object there = old.section(section).get(name);
        if (there != null && !target.section(section).containsKey(name)) {
          target.section(section).put(name, there);
          keep(there);
        }
      }
    }
  }
}
