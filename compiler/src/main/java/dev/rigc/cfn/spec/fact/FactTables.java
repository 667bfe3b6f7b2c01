package dev.rigc.cfn.spec.fact;

/** The small tables, packed together and loaded at the first look into any of them. */
public final class FactTables {

  private FactTables() {}

  private static final class Holder {
    static final FactPack PACK = FactPack.load("tables.pack");
  }

  public static PackedValue load(String table) {
    return Holder.PACK.get(table);
  }
}
