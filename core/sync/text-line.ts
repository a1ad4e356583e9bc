/** A text as one line: as it is, or as a JSON string where a line cannot hold it or it would be taken for one. */

export function lineOfText(text: string): string {
  const isPlain = !text.startsWith('"') && !text.includes('\n') && text.isWellFormed();
  return isPlain ? text : JSON.stringify(text);
}

/** Null for a JSON string that is none. */
export function textOfLine(line: string): string | null {
  if (!line.startsWith('"')) return line;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
