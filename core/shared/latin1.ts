/** Bytes as text of as many letters, and back: the platform's decoder knows only a likeness of it, which changes some. */

/** More arguments than this a function may not take. */
const AT_ONCE = 8192;

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(from, from + AT_ONCE));
  }
  return text;
}

export function latin1Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
