package dev.rigc.load.finding;

import dev.rigc.rule.RuleInfo;
import java.util.List;

/**
 * What must hold before a riglet can be understood: of its text (RIG0…), of its keys and types
 * (RIG10…) and of the form of single values (RIG11…). All of them are errors.
 */
public final class LoadRules {
  private static final List<RuleInfo> ALL =
      List.of(
          SyntaxRules.SYNTAX,
          SyntaxRules.DUPLICATE_KEY,
          SyntaxRules.COMPLEX_KEY,
          SyntaxRules.TAB,
          SyntaxRules.EMPTY,
          SyntaxRules.SEVERAL_DOCUMENTS,
          SyntaxRules.ALIAS,
          SyntaxRules.TOO_LARGE,
          SyntaxRules.ENCODING,
          SyntaxRules.TAG,
          KeyRules.UNKNOWN_KEY,
          KeyRules.MISSING_KEY,
          KeyRules.TYPE,
          KeyRules.WORD,
          KeyRules.FORMAT,
          KeyRules.COUNT,
          KeyRules.UNKNOWN_NAME,
          TextRules.NAME,
          TextRules.BRANCH,
          TextRules.REGION,
          TextRules.DOMAIN,
          TextRules.ARN,
          TextRules.KEY_NAME,
          TextRules.REPOSITORY,
          TextRules.HEALTH_CHECK,
          TextRules.EMAIL,
          TextRules.INSTANCE_TYPE,
          TextRules.IMAGE,
          TextRules.CIDR,
          TextRules.SECRET_NAME,
          TextRules.SCHEDULE,
          TextRules.LOG_PATTERN,
          TextRules.DATABASE_NAME,
          TextRules.RESTORE_POINT,
          OverrideRules.OPERATION,
          OverrideRules.POINTER,
          TextRules.ENGINE_VERSION,
          TextRules.CAPACITY,
          TextRules.KEY_ATTRIBUTE);

  private LoadRules() {}

  /** The catalogue entries of all that loading may find. */
  public static List<RuleInfo> infos() {
    return ALL;
  }
}
