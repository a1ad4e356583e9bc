/** Reading JSON that people hand over, with every digit of its numbers. */
import { err, ok, type Result } from '#core/shared/result.ts';
import { type JsonFault, locateFault } from './json-fault.ts';

/** A number in the text with so many digits that a double may not hold them all. */
const LONG_NUMBER = /[:,[]\s*-?\d[\d.]{14,}/;
const DIGITS_A_DOUBLE_HOLDS = 14;

/**
 * Parses JSON without losing a digit: a number too long for a double comes back as the text it was written in.
 *
 * Where the engine does not give access to that text (before Chromium 114) such a number is rounded as usual; readers
 * refuse integers beyond 2^53 then.
 */
export function parseJson(text: string): Result<unknown, JsonFault> {
  try {
    return ok(LONG_NUMBER.test(text) ? JSON.parse(text, keepLongNumber) : JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return err(locateFault(text));
  }
}

function keepLongNumber(this: unknown, _key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  return context.source.replace(/\D/g, '').length > DIGITS_A_DOUBLE_HOLDS ? context.source : value;
}
