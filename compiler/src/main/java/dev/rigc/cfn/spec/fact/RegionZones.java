package dev.rigc.cfn.spec.fact;

/**
 * How many availability zones of a region every account may use. The table, with its source, is
 * {@code schemas/curated/tables/region-zones.json}.
 */
public final class RegionZones {
  private static final String TABLE = "region-zones";

  private RegionZones() {}

  /** The number that is certain for any account; the region itself may have more zones. */
  public static int certain(String region) {
    PackedValue table = FactTables.load(TABLE);
    return table
        .member("fewer")
        .flatMap(fewer -> fewer.member(region))
        .or(() -> table.member("every"))
        .map(zones -> (int) zones.number())
        .orElseThrow();
  }
}
