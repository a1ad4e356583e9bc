import { describe, expect, it } from 'vitest';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Bytes } from '#core/log/hash.ts';
import { enrolmentInput, tokenInput } from '#core/sync/access.ts';

const server = 'a'.repeat(64) as Hash;
const claim = { challenge: 'c', code: '00000-00000-00000-00000', signingKey: 'k', exchangeKey: 'x' };

function textOf(input: Uint8Array, context: string): Uint8Array {
  expect(new TextDecoder().decode(input.slice(0, context.length))).toBe(context);
  return input.slice(context.length);
}

describe('what a device signs to be let in', () => {
  it('is the text of the contract, under a context of its own', () => {
    expect(textOf(tokenInput(server, 'c'), 'token/1')).toEqual(sha256Bytes(`${server} c`));
    const text = `${server} c 00000-00000-00000-00000 k x`;
    expect(textOf(enrolmentInput(server, claim), 'enrol/1')).toEqual(sha256Bytes(text));
  });

  it('is another for another server, challenge, code or key', () => {
    const other = 'b'.repeat(64) as Hash;
    const inputs = [
      tokenInput(server, 'c'),
      tokenInput(other, 'c'),
      tokenInput(server, 'd'),
      enrolmentInput(server, claim),
      enrolmentInput(other, claim),
      ...Object.keys(claim).map((part) => enrolmentInput(server, { ...claim, [part]: 'other' })),
    ];
    expect(new Set(inputs.map(String)).size).toBe(inputs.length);
  });
});
