package dev.rigc.linker;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * The class that takes the place of those that {@link java.lang.invoke.LambdaMetafactory} would
 * spin at the first calls of some lambdas of one class, those of one {@link Lambda#shape}: every
 * class less is one less to load. A lambda keeps what it captured, takes the arguments of the
 * interface's method as their instantiated types, and calls its implementation.
 */
final class LambdaClass {
  private static final String WHICH = "which";

  private final String name;
  private final Lambda first;
  private final List<Lambda> lambdas = new ArrayList<>();

  /** A class for lambdas of the shape of this one, none of which it holds yet. */
  LambdaClass(String name, Lambda first) {
    this.name = name;
    this.first = first;
  }

  String name() {
    return name;
  }

  /** Takes up a lambda; gives the name of the static method that makes it of what it captures. */
  String add(Lambda lambda) {
    lambdas.add(lambda);
    return factory(lambdas.size() - 1);
  }

  private static String factory(int which) {
    return "of" + which;
  }

  byte[] bytes(String host) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    String[] interfaces = {first.contract().getInternalName()};
    writer.visit(Opcodes.V17, access, name, null, "java/lang/Object", interfaces);
    writer.visitNestHost(host);
    constructor(writer);
    for (int i = 0; i < lambdas.size(); i++) {
      factory(writer, i);
    }
    if (first.captured().isEmpty()) {
      constants(writer);
    }
    call(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private Method init() {
    List<Type> fields = new ArrayList<>(first.kept());
    fields.add(Type.INT_TYPE);
    return new Method("<init>", Type.VOID_TYPE, fields.toArray(Type[]::new));
  }

  private Type self() {
    return Type.getObjectType(name);
  }

  private void constructor(ClassWriter writer) {
    GeneratorAdapter code = new GeneratorAdapter(0, init(), null, null, writer);
    code.loadThis();
    code.invokeConstructor(Type.getType(Object.class), Method.getMethod("void <init> ()"));
    for (int i = 0; i < first.kept().size(); i++) {
      field(writer, code, "c" + i, i, first.kept().get(i));
    }
    field(writer, code, WHICH, first.kept().size(), Type.INT_TYPE);
    code.returnValue();
    code.endMethod();
  }

  private void field(ClassWriter writer, GeneratorAdapter code, String field, int at, Type type) {
    writer.visitField(Opcodes.ACC_FINAL, field, type.getDescriptor(), null, null).visitEnd();
    code.loadThis();
    code.loadArg(at);
    code.putField(self(), field, type);
  }

  private void factory(ClassWriter writer, int which) {
    Type[] captured = lambdas.get(which).captured().toArray(Type[]::new);
    Method factory = new Method(factory(which), first.contract(), captured);
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, factory, null, null, writer);
    if (captured.length == 0) {
      code.getStatic(self(), constant(which), self());
    } else {
      create(code, which);
    }
    code.returnValue();
    code.endMethod();
  }

  private static String constant(int which) {
    return "ONLY" + which;
  }

  /** As the JVM does it, a lambda that captures nothing exists once. */
  private void constants(ClassWriter writer) {
    int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    Method start = Method.getMethod("void <clinit> ()");
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, start, null, null, writer);
    for (int i = 0; i < lambdas.size(); i++) {
      writer.visitField(access, constant(i), self().getDescriptor(), null, null).visitEnd();
      create(code, i);
      code.putStatic(self(), constant(i), self());
    }
    code.returnValue();
    code.endMethod();
  }

  private void create(GeneratorAdapter code, int which) {
    code.newInstance(self());
    code.dup();
    code.loadArgs();
    code.push(which);
    code.invokeConstructor(self(), init());
  }

  private void call(ClassWriter writer) {
    GeneratorAdapter code =
        new GeneratorAdapter(Opcodes.ACC_PUBLIC, first.method(), null, null, writer);
    Label[] starts = lambdas.stream().map(lambda -> new Label()).toArray(Label[]::new);
    if (starts.length > 1) {
      code.loadThis();
      code.getField(self(), WHICH, Type.INT_TYPE);
      code.visitTableSwitchInsn(0, starts.length - 1, starts[0], starts);
    }
    for (int i = 0; i < starts.length; i++) {
      code.mark(starts[i]);
      call(code, lambdas.get(i));
      code.returnValue();
    }
    code.endMethod();
  }

  private void call(GeneratorAdapter code, Lambda lambda) {
    Handle implementation = lambda.implementation();
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
    wanted.addAll(List.of(Type.getArgumentTypes(implementation.getDesc())));
    for (int i = 0; i < lambda.captured().size(); i++) {
      code.loadThis();
      code.getField(self(), "c" + i, first.kept().get(i));
      adapt(code, first.kept().get(i), lambda.captured().get(i));
      adapt(code, lambda.captured().get(i), wanted.get(i));
    }
    Type[] given = lambda.instantiated().getArgumentTypes();
    for (int i = 0; i < given.length; i++) {
      code.loadArg(i);
      adapt(code, lambda.method().getArgumentTypes()[i], given[i]);
      adapt(code, given[i], wanted.get(lambda.captured().size() + i));
    }
    code.visitMethodInsn(
        lambda.opcode(),
        implementation.getOwner(),
        implementation.getName(),
        implementation.getDesc(),
        implementation.isInterface());
    Type result = isNew ? owner : Type.getReturnType(implementation.getDesc());
    adapt(code, result, lambda.method().getReturnType());
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
