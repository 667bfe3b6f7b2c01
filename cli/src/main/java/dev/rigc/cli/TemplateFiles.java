package dev.rigc.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the files that arguments of {@code rigc lint} name. */
final class TemplateFiles {
  /** The endings that templates have; other files in a folder are not looked at. */
  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json", "template", "cfn");

  private final List<Path> inFolder = new ArrayList<>();

  private TemplateFiles() {}
}
