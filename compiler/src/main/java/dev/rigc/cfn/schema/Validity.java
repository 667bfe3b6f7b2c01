package dev.rigc.cfn.schema;

/** Whether a value is valid against a schema. */
enum Validity {
  VALID,
  INVALID,
  /** Only AWS, or whoever deploys, will know. */
  UNDECIDED
}
