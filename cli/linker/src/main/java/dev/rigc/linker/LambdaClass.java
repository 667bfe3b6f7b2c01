package dev.rigc.linker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * The class that {@link java.lang.invoke.LambdaMetafactory} would spin at the first call: it keeps
 * what the lambda captured, takes the arguments of the interface's method as their instantiated
 * types, and calls the implementation.
 *
 * @param name of the class
 * @param contract the interface
 * @param captured the types of what is captured
 * @param method the interface's method, erased
 * @param instantiated the types with which it is called
 * @param implementation what it does
 */
record LambdaClass(
    String name,
    Type contract,
    List<Type> captured,
    Method method,
    Type instantiated,
    Handle implementation) {
  /** The static method that takes what is captured and gives the lambda. */
  static final String FACTORY = "of";

  private static final String ONLY = "ONLY";

  /** The class for a dynamic call of the metafactory. */
  static LambdaClass of(String name, String method, String form, Object... arguments) {
    return new LambdaClass(
        name,
        Type.getReturnType(form),
        List.of(Type.getArgumentTypes(form)),
        new Method(method, ((Type) arguments[0]).getDescriptor()),
        (Type) arguments[2],
        (Handle) arguments[1]);
  }

  byte[] bytes(String host) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    String[] interfaces = {contract.getInternalName()};
    writer.visit(Opcodes.V17, access, name, null, "java/lang/Object", interfaces);
    writer.visitNestHost(host);
    constructor(writer);
    factory(writer);
    call(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private Method init() {
    return new Method("<init>", Type.VOID_TYPE, captured.toArray(Type[]::new));
  }

  private Type self() {
    return Type.getObjectType(name);
  }

  private void constructor(ClassWriter writer) {
    GeneratorAdapter code = new GeneratorAdapter(0, init(), null, null, writer);
    code.loadThis();
    code.invokeConstructor(Type.getType(Object.class), Method.getMethod("void <init> ()"));
    for (int i = 0; i < captured.size(); i++) {
      String type = captured.get(i).getDescriptor();
      writer.visitField(Opcodes.ACC_FINAL, "c" + i, type, null, null).visitEnd();
      code.loadThis();
      code.loadArg(i);
      code.putField(self(), "c" + i, captured.get(i));
    }
    code.returnValue();
    code.endMethod();
  }

  /** As the JVM does it, a lambda that captures nothing exists once. */
  private void factory(ClassWriter writer) {
    Method factory = new Method(FACTORY, contract, captured.toArray(Type[]::new));
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, factory, null, null, writer);
    if (captured.isEmpty()) {
      int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      writer.visitField(access, ONLY, self().getDescriptor(), null, null).visitEnd();
      Method start = Method.getMethod("void <clinit> ()");
      GeneratorAdapter first = new GeneratorAdapter(Opcodes.ACC_STATIC, start, null, null, writer);
      create(first);
      first.putStatic(self(), ONLY, self());
      first.returnValue();
      first.endMethod();
      code.getStatic(self(), ONLY, self());
    } else {
      create(code);
    }
    code.returnValue();
    code.endMethod();
  }

  private void create(GeneratorAdapter code) {
    code.newInstance(self());
    code.dup();
    code.loadArgs();
    code.invokeConstructor(self(), init());
  }

  private void call(ClassWriter writer) {
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, null, null, writer);
    Type owner = Type.getObjectType(implementation.getOwner());
    boolean isNew = implementation.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (isNew) {
      code.newInstance(owner);
      code.dup();
    }
    List<Type> wanted = new ArrayList<>();
    if (!isNew && implementation.getTag() != Opcodes.H_INVOKESTATIC) {
      wanted.add(owner);
    }
    wanted.addAll(Arrays.asList(Type.getArgumentTypes(implementation.getDesc())));
    for (int i = 0; i < captured.size(); i++) {
      code.loadThis();
      code.getField(self(), "c" + i, captured.get(i));
      adapt(code, captured.get(i), wanted.get(i));
    }
    Type[] given = instantiated.getArgumentTypes();
    for (int i = 0; i < given.length; i++) {
      code.loadArg(i);
      adapt(code, method.getArgumentTypes()[i], given[i]);
      adapt(code, given[i], wanted.get(captured.size() + i));
    }
    code.visitMethodInsn(
        opcode(),
        implementation.getOwner(),
        implementation.getName(),
        implementation.getDesc(),
        implementation.isInterface());
    adapt(
        code, isNew ? owner : Type.getReturnType(implementation.getDesc()), method.getReturnType());
    code.returnValue();
    code.endMethod();
  }

  private int opcode() {
    return switch (implementation.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      // A private method of the nest is called like any other since Java 11.
      default -> implementation.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  /** Converts as {@code LambdaMetafactory} promises: casts, boxes, unboxes, widens or drops. */
  private static void adapt(GeneratorAdapter code, Type from, Type to) {
    boolean isFromObject = from.getSort() >= Type.ARRAY;
    boolean isToObject = to.getSort() >= Type.ARRAY;
    if (from.equals(to)) {
      return;
    }
    if (to.getSort() == Type.VOID) {
      drop(code, from);
    } else if (isFromObject && isToObject) {
      code.checkCast(to);
    } else if (isFromObject) {
      code.unbox(to);
    } else if (isToObject) {
      code.valueOf(from);
    } else {
      code.cast(from, to);
    }
  }

  private static void drop(GeneratorAdapter code, Type type) {
    if (type.getSize() == 2) {
      code.pop2();
    } else {
      code.pop();
    }
  }
}
