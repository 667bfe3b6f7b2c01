package dev.rigc.render.deploy.aws;

/** Something that happened to a stack or to a resource of it. */
record Event(
    String id,
    String token,
    String logicalId,
    String physicalId,
    String type,
    String status,
    String reason) {}
