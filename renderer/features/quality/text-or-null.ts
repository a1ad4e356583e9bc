/** What was typed, without spaces around it; null where nothing was. */
export function textOrNull(text: string): string | null {
  const typed = text.trim();
  return typed === '' ? null : typed;
}
