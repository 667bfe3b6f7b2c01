package dev.rigc.linker;

import java.util.List;
import java.util.stream.Collectors;
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

  /** What lambdas have in common that one class can stand for. */
  String shape() {
    return contract
        + " "
        + method
        + kept().stream().map(Type::getDescriptor).collect(Collectors.joining());
  }

  /** The types of the fields for what is captured. */
  List<Type> kept() {
    return captured.stream().map(type -> type.getSort() < Type.ARRAY ? type : ANY).toList();
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
