package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Diagnostics;
import dev.rigc.diagnostic.Tally;
import dev.rigc.lint.FindingStore.Batch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run found, each once, in the order of files and places. The findings of one file at a time
 * are in memory; to go through them while others are added is not foreseen.
 */
public final class RunFindings implements Diagnostics, AutoCloseable {
  private final FindingStore store;
  private final Tally tally;
  private final Map<String, Batch> byFile = new TreeMap<>();

  /**
   * @param store where the findings are
   * @param tally the findings that are going to be {@link #put}, counted already
   */
  RunFindings(FindingStore store, Tally tally) {
    this.store = store;
    this.tally = tally;
  }

  /** Takes in findings of one file that are in the store, sorted and counted. */
  void put(String file, Batch findings) {
    if (findings == FindingStore.EMPTY) {
      return;
    }
    Batch others = byFile.putIfAbsent(file, findings);
    if (others != null) {
      List<Diagnostic> more = store.get(findings);
      tally.takeBack(more);
      add(file, more);
    }
  }

  /**
   * Takes in findings from elsewhere: they are sorted in among the others, and what is there
   * already does not become more.
   *
   * @throws SpillException if there is no room for them
   */
  public void add(Collection<Diagnostic> more) {
    byFile(more).forEach(this::add);
  }

  /** Some findings by the file they are in, otherwise in their order. */
  static Map<String, List<Diagnostic>> byFile(Collection<Diagnostic> findings) {
    Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
    for (Diagnostic finding : findings) {
      byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>()).add(finding);
    }
    return byFile;
  }

  /** Takes in findings of one file. */
  void add(String file, List<Diagnostic> more) {
    if (more.isEmpty()) {
      return;
    }
    List<Diagnostic> known = in(file);
    List<Diagnostic> all = new ArrayList<>(known);
    all.addAll(more);
    List<Diagnostic> sorted = Diagnostic.sorted(all);
    byFile.put(file, store.put(sorted));
    tally.takeBack(known);
    tally.add(sorted);
  }

  @Override
  public Set<String> files() {
    return Collections.unmodifiableSet(byFile.keySet());
  }

  @Override
  public List<Diagnostic> in(String file) {
    Batch findings = byFile.get(file);
    return findings == null ? List.of() : store.get(findings);
  }

  @Override
  public Tally tally() {
    return tally;
  }

  /**
   * The findings one by one.
   *
   * @throws SpillException when it comes to some that cannot be read any more
   */
  @Override
  public Iterator<Diagnostic> iterator() {
    return new OneByOne(byFile.values().iterator());
  }

  private final class OneByOne implements Iterator<Diagnostic> {
    private final Iterator<Batch> files;
    private Iterator<Diagnostic> here = Collections.emptyIterator();

    OneByOne(Iterator<Batch> files) {
      this.files = files;
    }

    @Override
    public boolean hasNext() {
      return here.hasNext() || files.hasNext();
    }

    @Override
    public Diagnostic next() {
      if (!here.hasNext()) {
        here = store.get(files.next()).iterator();
      }
      return here.next();
    }
  }

  /** Ends the run: findings that are not in memory are gone. */
  @Override
  public void close() {
    store.close();
  }
}
