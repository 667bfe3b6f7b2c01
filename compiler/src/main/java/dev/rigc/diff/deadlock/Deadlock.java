package dev.rigc.diff.deadlock;

import dev.rigc.diff.change.OutputDifference;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import java.util.List;
import java.util.Optional;

/** A difference that CloudFormation, or the service behind it, refuses to deploy in one step. */
public sealed interface Deadlock {
  /**
   * An export that other stacks import goes, gets another name, or gets another value.
   *
   * @param stack the stack that exports it, on the old side
   * @param output the output
   * @param importers the keys of the stacks that import it on the old side
   * @param isGone whether no stack of the new side exports the name
   */
  record ExportInUse(
      StackModel stack, OutputDifference output, List<String> importers, boolean isGone)
      implements Deadlock {
    /** Keeps a copy. */
    public ExportInUse {
      importers = List.copyOf(importers);
    }
  }

  /**
   * A stack is dropped, and stacks of the new side still import what it exports, so that it cannot
   * be deleted.
   *
   * @param stack the stack, on the old side
   * @param export the name of the export
   * @param importers the keys of the stacks that import it on the new side
   * @param exporter the key of the stack that exports the name on the new side
   */
  record StackInUse(
      StackModel stack, String export, List<String> importers, Optional<String> exporter)
      implements Deadlock {
    /** Keeps a copy. */
    public StackInUse {
      importers = List.copyOf(importers);
    }
  }

  /**
   * A listener rule takes a priority that another rule still has.
   *
   * @param rule the rule on the new side
   * @param holder the rule that has the priority on the old side
   * @param priority the priority
   */
  record PriorityTaken(ResourceModel rule, ResourceModel holder, String priority)
      implements Deadlock {}

  /**
   * A subnet takes addresses that a subnet of the old side still has.
   *
   * @param subnet the subnet on the new side
   * @param holder the subnet that has some of the addresses on the old side
   * @param block the new block
   * @param held the old one
   */
  record BlockTaken(ResourceModel subnet, ResourceModel holder, String block, String held)
      implements Deadlock {}

  /**
   * A resource must be replaced, and its name is fixed, so that the new one cannot be made while
   * the old one is there.
   *
   * @param resource the resource on the new side
   * @param property the property that names it
   * @param name the name
   */
  record NameTaken(ResourceModel resource, String property, String name) implements Deadlock {}

  /**
   * A named resource is declared under another logical id or in another stack.
   *
   * @param from the resource on the old side
   * @param to the resource on the new side
   * @param property the property that names it
   * @param name the name
   */
  record Moved(ResourceModel from, ResourceModel to, String property, String name)
      implements Deadlock {
    /** Whether it stays in its stack. */
    public boolean isRenamed() {
      return from.stack().key().equals(to.stack().key());
    }
  }
}
