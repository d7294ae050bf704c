package org.dragoman.parser.convert;

import java.lang.reflect.Field;

/** Reads private fields of the library's objects. Stateless. */
final class Reflect {
  private Reflect() {}

  @SuppressWarnings("unchecked")
  static <T> T get(Object object, String name) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return (T) read(field, object);
        }
      }
    }
    throw new IllegalStateException("no field " + name + " in " + object.getClass());
  }

  private static Object read(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
