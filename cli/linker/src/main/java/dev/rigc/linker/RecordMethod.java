package dev.rigc.linker;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * The {@code equals}, {@code hashCode} or {@code toString} that {@link
 * java.lang.runtime.ObjectMethods} would assemble at the first call, as a static method of the
 * record; the results are the same.
 *
 * @param owner the record
 * @param kind the name of the method
 * @param form its parameters and its result, the record first
 * @param fields what it is about, in order
 */
record RecordMethod(Type owner, String kind, String form, List<Handle> fields) {
  private static final Type OBJECTS = Type.getType(java.util.Objects.class);
  private static final Type BUILDER = Type.getType(StringBuilder.class);
  private static final int PRIME = 31;
  private static final int STACK = 6;
  private static final int LOCALS = 2;

  /** The method for a dynamic call of the bootstrap: the record, the names, the getters. */
  static RecordMethod of(String owner, String kind, String form, Object... arguments) {
    List<Handle> fields = Arrays.stream(arguments).skip(2).map(Handle.class::cast).toList();
    return new RecordMethod(Type.getObjectType(owner), kind, form, fields);
  }

  String name() {
    return "record$" + kind;
  }

  void addTo(ClassVisitor visitor) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    MethodVisitor method = visitor.visitMethod(access, name(), form, null, null);
    GeneratorAdapter code = new GeneratorAdapter(method, access, name(), form);
    switch (kind) {
      case "equals" -> equalTo(code, method);
      case "hashCode" -> hash(code);
      default -> text(code);
    }
    code.returnValue();
    // The rest of the class is copied and nothing computed for it, so these are given, ample.
    method.visitMaxs(STACK, LOCALS);
    method.visitEnd();
  }

  private void load(GeneratorAdapter code, Handle field) {
    code.visitFieldInsn(
        Opcodes.GETFIELD, owner.getInternalName(), field.getName(), field.getDesc());
  }

  private void equalTo(GeneratorAdapter code, MethodVisitor plain) {
    Label different = new Label();
    code.loadArg(1);
    code.instanceOf(owner);
    code.ifZCmp(GeneratorAdapter.EQ, different);
    for (Handle field : fields) {
      code.loadArg(0);
      load(code, field);
      code.loadArg(1);
      code.checkCast(owner);
      load(code, field);
      compare(code, Type.getType(field.getDesc()), different);
    }
    code.push(true);
    code.returnValue();
    code.mark(different);
    // Not through the adapter, which takes expanded frames only.
    plain.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.push(false);
  }

  private static void compare(GeneratorAdapter code, Type type, Label different) {
    if (type.getSort() >= Type.ARRAY) {
      code.invokeStatic(OBJECTS, Method.getMethod("boolean equals (Object, Object)"));
      code.ifZCmp(GeneratorAdapter.EQ, different);
    } else if (type.getSort() == Type.FLOAT || type.getSort() == Type.DOUBLE) {
      // Not ==: a record's NaN equals itself and its 0.0 does not equal -0.0.
      code.invokeStatic(box(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
      code.ifZCmp(GeneratorAdapter.NE, different);
    } else {
      code.ifCmp(type, GeneratorAdapter.NE, different);
    }
  }

  private void hash(GeneratorAdapter code) {
    code.push(0);
    for (Handle field : fields) {
      Type type = Type.getType(field.getDesc());
      code.push(PRIME);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      code.loadArg(0);
      load(code, field);
      boolean isObject = type.getSort() >= Type.ARRAY;
      Type taken = isObject ? Type.getType(Object.class) : type;
      code.invokeStatic(
          isObject ? OBJECTS : box(type),
          new Method("hashCode", Type.INT_TYPE, new Type[] {taken}));
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
  }

  private void text(GeneratorAdapter code) {
    code.newInstance(BUILDER);
    code.dup();
    code.invokeConstructor(BUILDER, Method.getMethod("void <init> ()"));
    String before = simpleName() + "[";
    for (Handle field : fields) {
      append(code, before + field.getName() + "=");
      before = ", ";
      code.loadArg(0);
      load(code, field);
      append(code, appended(Type.getType(field.getDesc())));
    }
    append(code, fields.isEmpty() ? before + "]" : "]");
    code.invokeVirtual(BUILDER, Method.getMethod("String toString ()"));
  }

  private static void append(GeneratorAdapter code, String text) {
    code.push(text);
    append(code, Type.getType(String.class));
  }

  private static void append(GeneratorAdapter code, Type type) {
    code.invokeVirtual(BUILDER, new Method("append", BUILDER, new Type[] {type}));
  }

  private static Type appended(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY, Type.OBJECT -> Type.getType(Object.class);
      case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
      default -> type;
    };
  }

  private String simpleName() {
    String name = owner.getInternalName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1)
        .replaceFirst("^\\d+", "");
  }

  private static Type box(Type type) {
    return Type.getType(
        switch (type.getSort()) {
          case Type.BOOLEAN -> Boolean.class;
          case Type.CHAR -> Character.class;
          case Type.BYTE -> Byte.class;
          case Type.SHORT -> Short.class;
          case Type.INT -> Integer.class;
          case Type.LONG -> Long.class;
          case Type.FLOAT -> Float.class;
          default -> Double.class;
        });
  }
}
