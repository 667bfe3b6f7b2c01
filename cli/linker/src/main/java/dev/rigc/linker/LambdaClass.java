package dev.rigc.linker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
  private final List<Lambda> lambdas = new ArrayList<>();

  /** The types of the fields: those of the lambda that captures most. */
  private List<Type> kept = List.of();

  LambdaClass(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Takes up a lambda; gives the name of the static method that makes it of what it captures. */
  String add(Lambda lambda) {
    lambdas.add(lambda);
    if (lambda.captured().size() > kept.size()) {
      kept = lambda.kept();
    }
    return factory(lambdas.size() - 1);
  }

  private static String factory(int which) {
    return "of" + which;
  }

  byte[] bytes(String host) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    String[] interfaces =
        lambdas.stream()
            .map(lambda -> lambda.contract().getInternalName())
            .distinct()
            .toArray(String[]::new);
    writer.visit(Opcodes.V17, access, name, null, "java/lang/Object", interfaces);
    writer.visitNestHost(host);
    constructor(writer);
    for (int i = 0; i < lambdas.size(); i++) {
      factory(writer, i);
    }
    constants(writer);
    lambdas.stream().map(Lambda::method).distinct().forEach(method -> call(writer, method));
    writer.visitEnd();
    return writer.toByteArray();
  }

  private Method init() {
    List<Type> fields = new ArrayList<>(kept);
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
    for (int i = 0; i < kept.size(); i++) {
      field(writer, code, "c" + i, i, kept.get(i));
    }
    field(writer, code, WHICH, kept.size(), Type.INT_TYPE);
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
    Lambda lambda = lambdas.get(which);
    Type[] captured = lambda.captured().toArray(Type[]::new);
    Method factory = new Method(factory(which), lambda.contract(), captured);
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
      if (lambdas.get(i).captured().isEmpty()) {
        writer.visitField(access, constant(i), self().getDescriptor(), null, null).visitEnd();
        create(code, i);
        code.putStatic(self(), constant(i), self());
      }
    }
    code.returnValue();
    code.endMethod();
  }

  private void create(GeneratorAdapter code, int which) {
    code.newInstance(self());
    code.dup();
    code.loadArgs();
    for (int i = lambdas.get(which).captured().size(); i < kept.size(); i++) {
      code.push((String) null);
    }
    code.push(which);
    code.invokeConstructor(self(), init());
  }

  private void call(ClassWriter writer, Method method) {
    int[] those =
        IntStream.range(0, lambdas.size())
            .filter(i -> lambdas.get(i).method().equals(method))
            .toArray();
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, null, null, writer);
    Label[] starts = Arrays.stream(those).mapToObj(i -> new Label()).toArray(Label[]::new);
    if (those.length > 1) {
      code.loadThis();
      code.getField(self(), WHICH, Type.INT_TYPE);
      code.visitLookupSwitchInsn(starts[0], those, starts);
    }
    for (int i = 0; i < those.length; i++) {
      code.mark(starts[i]);
      call(code, lambdas.get(those[i]));
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
      code.getField(self(), "c" + i, kept.get(i));
      adapt(code, kept.get(i), lambda.captured().get(i));
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
