package dev.rigc.diff.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Files below a root, on disk or in a revision. */
public interface FileTree {
  /** Whether it is a single file that was named, which is then the only one. */
  boolean isFile();

  /** The paths of all files that may be templates, plans or riglets, sorted, with slashes. */
  List<String> files();

  /**
   * The contents of some of them.
   *
   * @throws IOException if one cannot be read
   */
  Map<String, byte[]> read(List<String> paths) throws IOException;

  /** What findings call a file. */
  String nameOf(String path);
}
