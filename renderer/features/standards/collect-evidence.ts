/** Every file of evidence that is on this device, under the standard it belongs to; those that are not are named. */
import type { AttachedFile } from '#core/log/attached-file.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { serviceStandardOf } from '#core/standards/service-standards.ts';
import type { Result } from '#core/shared/result.ts';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';

/** Opens content by its hash; fails where it is not here. */
export type ReadContent = (
  sha256: Hash,
) => Promise<Result<{ readonly chunks: AsyncIterable<Uint8Array<ArrayBuffer>> }, unknown>>;

export interface CollectedEvidence {
  /** Content by the path it has in the archive. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly placeOf: (line: EvidenceLine) => string | null;
  /** Names of files that are not here, or damaged. */
  readonly missing: readonly string[];
}

export async function collectEvidence(
  register: readonly EvidenceLine[],
  read: ReadContent,
): Promise<CollectedEvidence> {
  const files: Record<string, Uint8Array> = {};
  const places = new Map<string, string>();
  const missing = new Set<string>();
  for (const { standard, file } of register) {
    if (file === null || places.has(keyOf(standard, file))) continue;
    const bytes = await contentOf(file.sha256, read);
    if (bytes === null) {
      missing.add(file.name);
      continue;
    }
    const path = placeFor(standard, file, Object.keys(files));
    files[path] = bytes;
    places.set(keyOf(standard, file), path);
  }
  return {
    files,
    placeOf: ({ standard, file }) => (file === null ? null : (places.get(keyOf(standard, file)) ?? null)),
    missing: [...missing],
  };
}

function keyOf(standard: EvidenceLine['standard'], { sha256 }: AttachedFile): string {
  return `${standard} ${sha256}`;
}

/** `bukti/05/surat.pdf`; a second one of the same name is told apart by its hash. */
function placeFor(
  standard: EvidenceLine['standard'],
  { name, sha256 }: AttachedFile,
  taken: readonly string[],
): string {
  const folder = `bukti/${String(serviceStandardOf(standard).number).padStart(2, '0')}`;
  const safe = name.replaceAll(/[\\/:*?"<>|]/g, '-');
  const path = `${folder}/${safe}`;
  return taken.includes(path) ? `${folder}/${sha256.slice(0, 8)}-${safe}` : path;
}

/** Null where it is not here, or not what it was. */
async function contentOf(sha256: Hash, read: ReadContent): Promise<Uint8Array | null> {
  const opened = await read(sha256);
  if (!opened.ok) return null;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    for await (const piece of opened.value.chunks) pieces.push(piece);
  } catch (error) {
    if (!(error instanceof AttachmentRefused)) throw error;
    return null;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
