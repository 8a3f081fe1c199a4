/** A deep copy of plain data and of models: of arrays, maps, sets and objects, which stay of their kind. */
export function copyOf<T>(original: T): T {
  return copied(original, new Map()) as T;
}

function copied(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  if (ArrayBuffer.isView(value)) return structuredClone(value);
  const copy: object =
    value instanceof Map
      ? new Map()
      : value instanceof Set
        ? new Set()
        : Array.isArray(value)
          ? []
          : (Object.create(Object.getPrototypeOf(value) as object | null) as object);
  known.set(value, copy);
  if (value instanceof Map)
    for (const [key, each] of value) (copy as Map<unknown, unknown>).set(key, copied(each, known));
  if (value instanceof Set) for (const each of value) (copy as Set<unknown>).add(copied(each, known));
  for (const key of Object.keys(value)) Reflect.set(copy, key, copied(Reflect.get(value, key), known));
  return copy;
}
