import { type Dirent, readdirSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';

/** The files that may be served, each by its resolved path; fixed at start, so nothing added later is ever served. */
export interface AssetList {
  readonly root: string;
  readonly paths: ReadonlySet<string>;
}

export type AssetMatch =
  | { readonly kind: 'file'; readonly path: string }
  /** An address inside the app that is no file: a screen, shown by the app's one page. */
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'none' };

/** Walks the folder by hand: inside an archive the recursive form of `readdir` is not promised to work. */
export function listAssets(folder: string): AssetList {
  const root = resolve(folder);
  return { root, paths: new Set(filesUnder(root)) };
}

/**
 * Finds what an address names. Its path is decoded once, resolved, and must then *be* one of the listed files: a path
 * that only begins like the root, or climbs out of it in any spelling, is none of them.
 */
export function matchAsset(assets: AssetList, address: string): AssetMatch {
  const pathname = decodedPath(address);
  if (pathname === null || pathname.includes('\0') || pathname.includes('\\')) return { kind: 'none' };
  const path = resolve(assets.root, `.${pathname}`);
  if (assets.paths.has(path)) return { kind: 'file', path };
  const isInside = path === assets.root || path.startsWith(assets.root + sep);
  const index = join(assets.root, 'index.html');
  const isScreen = extname(pathname) === '' && isInside && assets.paths.has(index);
  return isScreen ? { kind: 'page', path: index } : { kind: 'none' };
}

function filesUnder(folder: string): readonly string[] {
  const entries: readonly Dirent[] = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    // A symbolic link is neither: what it points to lies outside the list.
    return entry.isFile() ? [path] : [];
  });
}

function decodedPath(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return null;
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    // A broken percent escape names no file.
    return null;
  }
}
