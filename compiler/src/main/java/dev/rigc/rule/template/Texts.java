package dev.rigc.rule.template;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a template that need a closer look; all others are skipped in one walk. */
public final class Texts {
  private static final TemplateIndex<Texts> ALL =
      new TemplateIndex<>(context -> new Texts(context.template()));

  private final List<Text> withBraces = new ArrayList<>();
  private final List<Text> beginningAws = new ArrayList<>();
  private final List<Scalar> behindZero = new ArrayList<>();

  /**
   * A text of the resources or outputs.
   *
   * @param scalar the text
   * @param parent the innermost function it stands in, if it is in one
   * @param inSub whether one of the functions it stands in is a Sub
   */
  public record Text(Scalar scalar, @Nullable Function parent, boolean inSub) {}

  private Texts(Template template) {
    template.root().ifPresent(this::visit);
  }

  private void visit(MapValue root) {
    for (int i = 0; i < root.size(); i++) {
      boolean used = root.name(i).equals("Resources") || root.name(i).equals("Outputs");
      visit(root.value(i), used, null, false);
    }
  }

  /** Those of a template, looked for once. */
  public static Texts of(TemplateContext context) {
    return ALL.of(context);
  }

  /**
   * Whether some text of the resources or outputs holds another one.
   *
   * @param part a text with an opening brace in it, such as that of a dynamic reference
   */
  public static boolean hold(TemplateContext context, String part) {
    for (Text text : of(context).withBraces()) {
      if (text.scalar().node().text().contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Texts of the resources and outputs with an opening brace in them. */
  public List<Text> withBraces() {
    return withBraces;
  }

  /** Texts of the resources and outputs that begin with {@code AWS::}. */
  public List<Text> beginningAws() {
    return beginningAws;
  }

  /** Texts of the whole template, without quotes, that begin with a zero and go on. */
  public List<Scalar> behindZero() {
    return behindZero;
  }

  private void visit(Value value, boolean used, @Nullable Function parent, boolean inSub) {
    if (value instanceof Scalar scalar) {
      look(scalar, used, parent, inSub);
    }
    Function innermost = value instanceof Function function ? function : parent;
    for (Value child : value.children()) {
      visit(child, used, innermost, inSub || value instanceof Sub);
    }
  }

  private void look(Scalar scalar, boolean used, @Nullable Function parent, boolean inSub) {
    String text = scalar.node().text();
    if (used && text.indexOf('{') >= 0) {
      withBraces.add(new Text(scalar, parent, inSub));
    } else if (used && text.startsWith("AWS::")) {
      beginningAws.add(new Text(scalar, parent, inSub));
    } else if (text.length() > 1 && text.charAt(0) == '0' && scalar.node().isPlain()) {
      behindZero.add(scalar);
    }
  }
}
