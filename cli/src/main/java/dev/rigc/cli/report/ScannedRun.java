package dev.rigc.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is known of a run without its results.
 *
 * @param report the report it is in
 * @param index its position among the runs of the report, from 0
 * @param tool the tool's name, its version and the kind of its columns; empty where they lack
 * @param rules the rules that it describes, by id
 * @param isPlain whether it holds nothing but a tool and results that all name a rule
 * @param isSorted whether its results stand in the order of their places
 */
record ScannedRun(
    Path report,
    int index,
    List<String> tool,
    Map<String, JsonNode> rules,
    boolean isPlain,
    boolean isSorted) {}
