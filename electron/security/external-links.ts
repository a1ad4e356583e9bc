/** Hosts whose pages may be opened in the person's own browser: where the law and the tenders are published. */
const ALLOWED_HOSTS: ReadonlySet<string> = new Set([
  'jdih.lkpp.go.id',
  'peraturan.bpk.go.id',
  'spse.inaproc.id',
  'data.inaproc.id',
]);

/** Gives the address in its parsed form when it may leave the app; null otherwise. */
export function externalLink(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') {
    return null;
  }
  return ALLOWED_HOSTS.has(url.hostname) ? url.href : null;
}
