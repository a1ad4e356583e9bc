import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';

export function canonicalCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(code) ? code : null;
}

export function codeHash(code: string): Hash {
  return sha256Hex(code);
}
