import type { Result } from '#core/shared/result.ts';

/** The value of an outcome a test knows to be good; a refusal fails the test and shows itself. */
export function unwrap<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.error)}`);
}
