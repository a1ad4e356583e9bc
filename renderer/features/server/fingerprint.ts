/** How a person compares a server's key with what is read to them: the first 32 hex digits of its hash, in groups of four. */
export function fingerprintOf(id: string): string {
  return id.slice(0, 32).replace(/(.{4})(?=.)/g, '$1 ');
}
