package dev.rigc.cfn.spec;

/** The shape of every property whose name fits a pattern, as in JSON Schema. */
public record PatternProperty(ValuePattern name, PropertyShape shape) {}
