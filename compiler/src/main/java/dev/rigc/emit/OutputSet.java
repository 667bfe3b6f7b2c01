package dev.rigc.emit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All files of an output, in memory.
 *
 * @param files the files by their paths, in the order of the paths
 */
public record OutputSet(Map<OutputPath, OutputFile> files) {
  /** Keeps a sorted copy. */
  public OutputSet {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** The file with this path. */
  public Optional<OutputFile> file(String path) {
    return Optional.ofNullable(files.get(new OutputPath(path)));
  }
}
