/** Files of Word and Excel are archives: packs their parts, and takes some out. */

/**
 * The date of every part: a fixed one, so that the same document is the same bytes. Written without a zone, because
 * archives hold the time of a wall clock and the library reads it by the machine's.
 */
const PART_DATE = '1980-01-01T12:00:00';

/** Pictures are packed already: to try again costs more than all the rest of a file. */
const PICTURE = /\.(?:png|jpeg)$/;

/** Packs parts by their path, in the order given. */
export async function packParts(
  parts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array<ArrayBuffer>> {
  // Only those who save a file need it.
  const { strToU8, zipSync } = await import('fflate');
  const files = Object.entries(parts).map(([path, part]) => {
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    return [path, PICTURE.test(path) ? [bytes, { level: 0 }] : bytes];
  });
  return zipSync(Object.fromEntries(files), { mtime: PART_DATE, level: 6 });
}

/** The same parts with the fixed date, of an archive that somebody else packed. */
export async function repackParts(archive: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { unzipSync } = await import('fflate');
  return packParts(unzipSync(archive));
}

/** Parts are a page of text at most where this is asked; a larger one is not what its name says. */
const MOST_PART_BYTES = 1_000_000;

/** Some parts of an archive as text; those it does not have, or has too large, are absent. Rejects for what is no archive. */
export async function unpackTexts(archive: Uint8Array, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { strFromU8, unzipSync } = await import('fflate');
  const parts = unzipSync(archive, {
    filter: ({ name, originalSize }) => paths.includes(name) && originalSize <= MOST_PART_BYTES,
  });
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
