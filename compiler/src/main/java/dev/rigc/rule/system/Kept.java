package dev.rigc.rule.system;

import dev.rigc.cfn.Template;

/** A template as it is kept for the rules on its set, which may be in less than an object each. */
public interface Kept {
  /** The file's name. */
  String name();

  /**
   * The template, or what was kept of it. It may be made anew for each call, so whoever asks again
   * must not rely on getting the same nodes.
   */
  Template template();

  /** A template that is kept as it is. */
  static Kept whole(Template template) {
    return new Whole(template);
  }

  /**
   * A template that is kept as it is.
   *
   * @param template the template
   */
  record Whole(Template template) implements Kept {
    @Override
    public String name() {
      return template.source().name();
    }
  }
}
