/**
 * Which space this window works in. It is the first part of the address (`#/latihan/paket`), so that a reload keeps it,
 * two windows may differ, and no link can lead from practice into the office unseen.
 */
import type { SpaceName } from '#renderer/storage/space-database.ts';

function spaceOfHash(hash: string): SpaceName {
  return /^#\/latihan(\/|\?|$)/.test(hash) ? 'latihan' : 'kantor';
}

export function basePathOf(space: SpaceName): string {
  return `/${space}`;
}

/** A place of the app: the space, and the address inside it. */
export interface Address {
  readonly space: SpaceName;
  readonly hash: string;
}

/** Where the window is led. An address without a space means the office; it is written out, so that the router finds its base path. */
export function currentAddress(): Address {
  const { hash } = window.location;
  const space = spaceOfHash(hash);
  const base = `#${basePathOf(space)}`;
  const isWhole = hash === base || hash.startsWith(`${base}/`) || hash.startsWith(`${base}?`);
  return { space, hash: isWhole ? hash : `${base}${hash.length > 2 ? hash.slice(1) : '/'}` };
}

export function settleAddress({ hash }: Address): void {
  if (window.location.hash !== hash) window.history.replaceState(null, '', hash);
}

/** Leads into another space, to its first screen unless `path` says otherwise; whoever watches the address opens it. */
export function switchSpace(space: SpaceName, path = '/'): void {
  window.location.hash = `#${basePathOf(space)}${path}`;
}

/**
 * Says when the address is led out of a space: by a switch, by hand or by the back button. The router of the space that
 * is left takes the address for its own and rewrites it, so it is told as it was. Returns the way to stop.
 */
export function watchAddress(space: SpaceName, onOther: (address: Address) => void): () => void {
  const check = () => {
    const address = currentAddress();
    if (address.space !== space) onOther(address);
  };
  // `popstate` alone: `hashchange` follows when the address has been rewritten.
  window.addEventListener('popstate', check);
  return () => window.removeEventListener('popstate', check);
}
