/** How people compare a server's key: the first 32 hex digits of its id, in groups of four, read aloud or from paper. */
export function fingerprintOf(server: string): string {
  return server.slice(0, 32).replace(/(.{4})(?=.)/g, '$1 ');
}
