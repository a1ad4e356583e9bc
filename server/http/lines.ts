/** Lines of JSON (NDJSON). */

const LINE_FEED = 0x0a;

/** The lines of a text; the last may end with a line feed or without. */
export function splitLines(content: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  while (from < content.length) {
    const found = content.indexOf(LINE_FEED, from);
    const end = found === -1 ? content.length : found;
    lines.push(content.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

/** The text of a line; null for bytes that are no UTF-8, which would otherwise become other bytes. */
export function textOfLine(line: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    // The decoder only says that the bytes are none.
    return null;
  }
}

export function writeLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
