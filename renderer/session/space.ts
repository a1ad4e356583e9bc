/**
 * Which space this window works in. It is the first part of the address (`#/latihan/paket`), so that a reload keeps it,
 * two windows may differ, and no link can lead from practice into the office unseen.
 */
import type { SpaceName } from '#renderer/storage/space-database.ts';

export function spaceOfHash(hash: string): SpaceName {
  return /^#\/latihan(\/|\?|$)/.test(hash) ? 'latihan' : 'kantor';
}

export function basePathOf(space: SpaceName): string {
  return `/${space}`;
}

/** An address without a space means the office; it is written out, so that the router finds its base path. */
export function settleAddress(space: SpaceName): void {
  const base = `#${basePathOf(space)}`;
  const { hash } = window.location;
  if (hash === base || hash.startsWith(`${base}/`) || hash.startsWith(`${base}?`)) return;
  window.history.replaceState(null, '', `${base}${hash.length > 2 ? hash.slice(1) : '/'}`);
}

/** Leads into another space; whoever watches the address opens it. */
export function switchSpace(space: SpaceName): void {
  window.location.hash = `#${basePathOf(space)}/`;
}

/** Says when the address is led into another space, by a switch, by hand or by the back button. Returns the way to stop. */
export function watchSpaceOfAddress(onSpace: (space: SpaceName) => void): () => void {
  const check = () => onSpace(spaceOfHash(window.location.hash));
  window.addEventListener('hashchange', check);
  window.addEventListener('popstate', check);
  return () => {
    window.removeEventListener('hashchange', check);
    window.removeEventListener('popstate', check);
  };
}
