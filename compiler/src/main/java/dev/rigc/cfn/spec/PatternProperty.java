package dev.rigc.cfn.spec;

/** The schema of every property whose name fits a pattern, as in JSON Schema. */
public record PatternProperty(ValuePattern name, PropertySchema schema) {}
