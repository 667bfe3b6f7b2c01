package dev.rigc.load.bind;

/** What is wrong with a text where the name of a secret belongs. The text is never repeated. */
enum SecretMistake {
  OPEN_REFERENCE("it opens a reference with `${` and does not close it", "Add the closing brace."),
  ARN(
      "it must be a name, not an ARN",
      "Give the name of the parameter or secret, without the six characters that AWS adds to the"
          + " name of a secret; rigc builds the ARN from it, in the riglet's account and region."),
  FIELD_OF_PARAMETER(
      "a parameter has no fields: only the name of a Secrets Manager secret may end with `:` and a"
          + " key of its JSON",
      "Remove the colon and what follows it, or name a secret of Secrets Manager, without a slash"
          + " at the start."),
  COLONS(
      "the name of a secret may be followed by one `:` and a key of its JSON only",
      "Write `name:key`, without the stage and version of ECS's syntax, or `name` for the whole"
          + " secret."),
  OTHER(
      "it must be the name of a parameter or secret",
      "Store the value as a SecureString parameter and give its name, such as"
          + " `/owner/project/name`; a secret that has been in a file is to be replaced.");

  private final String wanted;
  private final String hint;

  SecretMistake(String wanted, String hint) {
    this.wanted = wanted;
    this.hint = hint;
  }

  static SecretMistake of(String value) {
    int open = value.lastIndexOf("${");
    if (open >= 0 && value.indexOf('}', open) < 0) {
      return OPEN_REFERENCE;
    }
    if (value.startsWith("arn:")) {
      return ARN;
    }
    if (value.startsWith("/") && value.contains(":")) {
      return FIELD_OF_PARAMETER;
    }
    boolean isUrl = value.contains("://");
    return !isUrl && (value.endsWith(":") || value.indexOf(':') != value.lastIndexOf(':'))
        ? COLONS
        : OTHER;
  }

  /** What it should be, to follow "but ". */
  String wanted() {
    return wanted;
  }

  String hint() {
    return hint;
  }
}
