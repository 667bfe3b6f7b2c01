package dev.rigc.render.deploy.aws;

import java.util.List;
import java.util.function.Consumer;

/** Builds an XML answer. */
final class Xml {
  private final StringBuilder out = new StringBuilder();

  static String document(String root, Consumer<Xml> body) {
    Xml xml = new Xml();
    xml.element(root, body);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.out;
  }

  Xml element(String name, Consumer<Xml> body) {
    out.append('<').append(name).append('>');
    body.accept(this);
    out.append("</").append(name).append('>');
    return this;
  }

  Xml text(String name, Object value) {
    return element(name, inner -> inner.out.append(escaped(value.toString())));
  }

  <T> Xml list(String name, List<T> items, Consumer<T> body) {
    return element(
        name, inner -> items.forEach(item -> inner.element("member", x -> body.accept(item))));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
