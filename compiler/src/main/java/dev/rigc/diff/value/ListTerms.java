package dev.rigc.diff.value;

import dev.rigc.cfn.Mapping;
import dev.rigc.cfn.value.Cidr;
import dev.rigc.cfn.value.FindInMap;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Length;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Select;
import dev.rigc.cfn.value.Split;
import dev.rigc.cfn.value.Value;
import dev.rigc.diff.value.Term.Call;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The functions that make lists, take items out of them, or look values up. */
final class ListTerms {
  private static final Pattern INDEX = Pattern.compile("\\d{1,5}");

  private final TermResolver resolver;

  ListTerms(TermResolver resolver) {
    this.resolver = resolver;
  }

  /** What a function comes to; empty if it is not one of these, or its result is not known. */
  Optional<Term> call(Function function) {
    if (function instanceof Split split) {
      return split(split);
    } else if (function instanceof Select select) {
      return select(select);
    } else if (function instanceof FindInMap find) {
      return find(find);
    } else if (function instanceof Length length) {
      return Terms.value(resolver.of(length.argument())) instanceof Items items
          ? Optional.of(new Text(Integer.toString(items.items().size())))
          : Optional.empty();
    } else if (function instanceof Cidr cidr) {
      return Optional.of(new Call(cidr.name(), resolver.items(cidr.arguments()).items()));
    }
    return Optional.empty();
  }

  private Optional<Term> split(Split split) {
    if (split.source().isEmpty() || split.delimiter().filter(d -> !d.isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    String delimiter = split.delimiter().get();
    return Terms.value(resolver.of(split.source().get())) instanceof Text text
        ? Optional.of(
            new Items(
                Arrays.stream(text.text().split(Pattern.quote(delimiter), -1))
                    .<Term>map(Text::new)
                    .toList()))
        : Optional.empty();
  }

  private Optional<Term> select(Select select) {
    if (select.index().isEmpty() || select.items().isEmpty()) {
      return Optional.empty();
    }
    String index = Terms.text(resolver.of(select.index().get()));
    Term list = resolver.of(select.items().get());
    Term items = list instanceof Items ? list : Terms.value(list);
    if (!INDEX.matcher(index).matches() || !(items instanceof Items known)) {
      return Optional.of(new Call(select.name(), List.of(new Text(index), list)));
    }
    int at = Integer.parseInt(index);
    return at < known.items().size() ? Optional.of(known.items().get(at)) : Optional.empty();
  }

  private Optional<Term> find(FindInMap find) {
    if (find.map().isEmpty() || find.topKey().isEmpty() || find.secondKey().isEmpty()) {
      return Optional.empty();
    }
    @Nullable Mapping mapping =
        resolver.template().mappings().get(Terms.text(resolver.of(find.map().get())));
    Term top = resolver.of(find.topKey().get());
    Term second = resolver.of(find.secondKey().get());
    if (mapping == null || mapping.body().isEmpty()) {
      return Optional.empty();
    }
    if (Terms.isKnown(top) && Terms.isKnown(second)) {
      return mapping
          .find(Terms.text(top), Terms.text(second))
          .or(find::defaultValue)
          .map(resolver::of);
    }
    return Optional.of(new Call(find.name(), List.of(top, second, all(mapping.body().get(), top))));
  }

  /** All that an open key may lead to: a change of the mapping is a change of the value. */
  private Term all(MapValue mapping, Term top) {
    Optional<Value> row = Terms.isKnown(top) ? mapping.get(Terms.text(top)) : Optional.empty();
    return resolver.of(row.orElse(mapping));
  }
}
