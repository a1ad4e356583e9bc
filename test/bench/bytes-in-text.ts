// Values with bytes in them as text, for a wire that carries only text.

import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';

export function writeWithBytes(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each instanceof Uint8Array ? { bytesInBase64: encodeBase64Url(each) } : each,
  );
}

export function readWithBytes(text: string): unknown {
  return JSON.parse(text, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && 'bytesInBase64' in each && typeof each.bytesInBase64 === 'string'
      ? (decodeBase64Url(each.bytesInBase64) ?? new Uint8Array())
      : each,
  );
}
