package dev.rigc.stack.app;

/**
 * Logical ids for what a riglet names itself. Names are in lower case, so that capitals can stand
 * for what a logical id may not hold: no two names give the same id.
 */
final class LogicalIds {
  private LogicalIds() {}

  static String of(String what, Object name) {
    return what + name.toString().replace('.', 'D').replace('-', 'H');
  }
}
