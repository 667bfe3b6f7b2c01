package dev.rigc.linker;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Method;

/**
 * A lambda or method reference.
 *
 * @param contract the interface
 * @param captured the types of what is captured
 * @param method the interface's method, erased
 * @param instantiated the types with which it is called
 * @param implementation what it does
 */
record Lambda(
    Type contract, List<Type> captured, Method method, Type instantiated, Handle implementation) {
  private static final Type ANY = Type.getType(Object.class);

  /** The lambda of a dynamic call of the metafactory. */
  static Lambda of(String method, String form, Object... arguments) {
    return new Lambda(
        Type.getReturnType(form),
        List.of(Type.getArgumentTypes(form)),
        new Method(method, ((Type) arguments[0]).getDescriptor()),
        (Type) arguments[2],
        (Handle) arguments[1]);
  }

  /**
   * What lambdas have in common that one class can stand for. None of the JDK's functions has a
   * method that does what another one's does not, so that a class may be several of them.
   */
  String shape() {
    String interfaces =
        contract.getInternalName().startsWith("java/util/function/") ? "" : contract.toString();
    return captured.stream().anyMatch(Lambda::isPrimitive) ? interfaces + kept() : interfaces;
  }

  /** The types of the fields for what is captured. */
  List<Type> kept() {
    return captured.stream().map(type -> isPrimitive(type) ? type : ANY).toList();
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** How the implementation is called. */
  int opcode() {
    return switch (implementation.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      // A private method of the nest is called like any other since Java 11.
      default -> implementation.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }
}
