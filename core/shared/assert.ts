/** Throws when an invariant of ours is broken; never used for bad input, which is a `Result`. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${message}`);
}

/** Marks a branch the types rule out; reaching it is a bug. */
export function unreachable(value: never): never {
  throw new Error(`Bug: unreachable value ${JSON.stringify(value)}`);
}
