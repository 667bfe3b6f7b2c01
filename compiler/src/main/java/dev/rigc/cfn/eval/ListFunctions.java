package dev.rigc.cfn.eval;

import dev.rigc.cfn.eval.Combinations.Combination;
import dev.rigc.cfn.eval.Outcome.Known;
import dev.rigc.cfn.value.Cidr;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.Length;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Select;
import dev.rigc.cfn.value.Split;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The functions that make lists, or take items out of them. */
final class ListFunctions {
  private static final Pattern INDEX = Pattern.compile("\\d{1,5}");

  private final Resolver resolver;
  private final Combinations combinations;

  ListFunctions(Resolver resolver) {
    this.resolver = resolver;
    this.combinations = new Combinations(resolver);
  }

  List<Alternative> split(Split split, Guard guard) {
    if (split.source().isEmpty() || split.delimiter().filter(d -> !d.isEmpty()).isEmpty()) {
      return resolver.unknown(split, guard);
    }
    Pattern delimiter = Pattern.compile(Pattern.quote(split.delimiter().get()));
    List<Alternative> made = new ArrayList<>();
    for (Alternative source : resolver.alternatives(split.source().get(), guard)) {
      if (!spend(1 + source.text().map(String::length).orElse(0) / 4)) {
        break;
      }
      Outcome outcome =
          source
              .text()
              .<Outcome>map(
                  text -> new Known(Synthetic.list(List.of(delimiter.split(text, -1)), split)))
              .orElseGet(() -> Resolver.unknown(Resolver.label(source), Outcome.Type.LIST));
      made.add(Resolver.made(split, source.guard(), outcome));
    }
    return made;
  }

  List<Alternative> select(Select select, Guard guard) {
    if (select.index().isEmpty() || select.items().isEmpty()) {
      return resolver.unknown(select, guard);
    }
    List<List<Alternative>> arguments =
        List.of(
            resolver.alternatives(select.index().get(), guard),
            resolver.alternatives(select.items().get(), guard));
    List<Alternative> made = new ArrayList<>();
    for (Combination combination : combinations.of(arguments, guard)) {
      Alternative items = combination.arguments().get(1);
      Optional<Integer> index = number(combination.arguments().get(0));
      if (index.isPresent() && items.known().orElse(null) instanceof ListValue list) {
        made.addAll(item(select, list, index.get(), combination.guard()));
      } else {
        String label =
            "<%s of %s>"
                .formatted(Resolver.label(combination.arguments().get(0)), Resolver.label(items));
        made.add(
            Resolver.made(
                select, combination.guard(), Resolver.unknown(label, Outcome.Type.STRING)));
      }
    }
    return made.size() > Evaluator.BOUND ? made.subList(0, Evaluator.BOUND) : made;
  }

  private boolean spend(long steps) {
    return resolver.evaluator().budget().spend(steps);
  }

  private List<Alternative> item(Select select, ListValue list, int index, Guard guard) {
    if (!spend(1 + list.items().size() / 4)) {
      return resolver.unknown(select, guard);
    }
    boolean fixed = list.items().stream().noneMatch(ListFunctions::mayVanish);
    if (fixed) {
      return index < list.items().size()
          ? at(select, resolver.alternatives(list.items().get(index), guard))
          : resolver.unknown(select, guard);
    }
    List<List<Alternative>> arguments = resolver.all(list.items(), guard);
    List<Alternative> made = new ArrayList<>();
    for (Combination combination : combinations.of(arguments, guard)) {
      List<Alternative> there =
          combination.arguments().stream().filter(item -> !item.isAbsent()).toList();
      if (index < there.size()) {
        made.add(Resolver.made(select, combination.guard(), there.get(index).outcome()));
      }
    }
    return made.isEmpty() ? resolver.unknown(select, guard) : made;
  }

  private static List<Alternative> at(Select select, List<Alternative> items) {
    return items.stream().map(item -> Resolver.made(select, item.guard(), item.outcome())).toList();
  }

  private static boolean mayVanish(Value item) {
    return item instanceof If || (item instanceof Ref ref && ref.isNoValue());
  }

  List<Alternative> length(Length length, Guard guard) {
    List<Alternative> made = new ArrayList<>();
    for (Alternative list : resolver.alternatives(length.argument(), guard)) {
      if (list.known().orElse(null) instanceof ListValue known) {
        made.addAll(counted(length, known, list.guard()));
      } else {
        made.add(
            Resolver.made(
                length, list.guard(), Resolver.unknown("<Fn::Length>", Outcome.Type.STRING)));
      }
    }
    return made;
  }

  private List<Alternative> counted(Length length, ListValue list, Guard guard) {
    spend(list.items().size() / 4);
    List<List<Alternative>> arguments =
        list.items().stream()
            .filter(ListFunctions::mayVanish)
            .map(item -> resolver.alternatives(item, guard))
            .toList();
    int certain = list.items().size() - arguments.size();
    List<Alternative> made = new ArrayList<>();
    for (Combination combination : combinations.of(arguments, guard)) {
      long more = combination.arguments().stream().filter(item -> !item.isAbsent()).count();
      made.add(
          Resolver.made(
              length, combination.guard(), Resolver.text(Long.toString(certain + more), length)));
    }
    return made;
  }

  List<Alternative> cidr(Cidr cidr, Guard guard) {
    if (cidr.block().isEmpty() || cidr.count().isEmpty()) {
      return resolver.unknown(cidr, guard);
    }
    List<List<Alternative>> arguments = new ArrayList<>();
    arguments.add(resolver.alternatives(cidr.block().get(), guard));
    arguments.add(resolver.alternatives(cidr.count().get(), guard));
    cidr.bits().ifPresent(bits -> arguments.add(resolver.alternatives(bits, guard)));
    List<Alternative> made = new ArrayList<>();
    for (Combination combination : combinations.of(arguments, guard)) {
      Outcome outcome =
          blocks(combination.arguments())
              .filter(blocks -> spend(blocks.size()))
              .<Outcome>map(blocks -> new Known(Synthetic.list(blocks, cidr)))
              .orElseGet(() -> Resolver.unknown("<Fn::Cidr>", Outcome.Type.LIST));
      made.add(Resolver.made(cidr, combination.guard(), outcome));
    }
    return made;
  }

  private static Optional<List<String>> blocks(List<Alternative> arguments) {
    Optional<String> block = arguments.get(0).text();
    Optional<Integer> count = number(arguments.get(1));
    Optional<Integer> bits = arguments.size() > 2 ? number(arguments.get(2)) : Optional.of(0);
    return block.isPresent() && count.isPresent() && bits.isPresent()
        ? Subnets.of(block.get(), count.get(), bits.get())
        : Optional.empty();
  }

  private static Optional<Integer> number(Alternative alternative) {
    return alternative.text().filter(t -> INDEX.matcher(t).matches()).map(Integer::valueOf);
  }
}
