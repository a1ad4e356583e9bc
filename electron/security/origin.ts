/**
 * The scheme and the two hosts of the app's own pages.
 *
 * The origin is part of the address of the browser's database: to change it is to lose everyone's data.
 */
export const APP_SCHEME = 'app';
const APP_HOST = 'meja-pokja';
/** Where documents are laid out for paper: an origin of its own, with nothing stored in it. */
const PRINT_HOST = 'dokumen';

export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_URL = `${APP_ORIGIN}/index.html`;
export const PRINT_URL = `${APP_SCHEME}://${PRINT_HOST}/`;

/** An empty page for documents; nothing else lives on its host. */
export function isPrintUrl(address: string): boolean {
  return hostOf(address) === PRINT_HOST;
}

/** Compares origins as the parser of addresses sees them, so that `app://meja-pokja.evil` is not ours. */
export function isAppUrl(address: string): boolean {
  return hostOf(address) === APP_HOST;
}

/** The host of an address of our scheme; null for any other address. */
function hostOf(address: string): string | null {
  const url = URL.parse(address);
  // Credentials and ports never occur in an address of ours.
  if (url === null || url.protocol !== `${APP_SCHEME}:` || url.username !== '' || url.password !== '') return null;
  return url.port === '' ? url.hostname : null;
}
