/** The first line of an archive: what it holds, who wrote it and by which keys. Bytes in docs/archive-format.md. */
import { z } from 'zod';
import type { Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type ArchiveFault, archiveFault } from './archive-fault.ts';

export const ARCHIVE_FORMAT = 'meja-pokja/archive';
export const ARCHIVE_VERSION = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1).max(200);
const count = z.int().nonnegative();

const manifestShape = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  madeAt: z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value).ok),
  /** Version of the app that wrote it. */
  app: name,
  /** Whether it comes from the practice space, where trainees may do everything. */
  practice: z.boolean(),
  devices: z
    .array(
      z.strictObject({
        dev: hash.transform((text) => text as DeviceId),
        /** The raw public key, base64url. */
        key: z.string().length(43),
        /** Whom the key belongs to, in every role they signed in. */
        people: z.array(z.strictObject({ name, role: name })).readonly(),
      }),
    )
    .readonly(),
  streams: z
    .array(
      z.strictObject({
        stream: name.transform((text) => text as StreamId),
        kind: z.enum(['tender', 'office']),
        events: count,
        head: z.record(
          hash.transform((text) => text as DeviceId),
          z.strictObject({ n: z.int().positive(), hash: hash.transform((text) => text as Hash) }),
        ),
        /** The order a server gave: device, number, and how many of that device follow in a row. */
        order: z
          .array(z.tuple([hash.transform((text) => text as DeviceId), z.int().positive(), z.int().positive()]))
          .readonly()
          .exactOptional(),
      }),
    )
    .readonly(),
  attachments: z
    .array(z.strictObject({ sha256: hash.transform((text) => text as Hash), size: count, type: name }))
    .readonly(),
});

export type ArchiveManifest = z.infer<typeof manifestShape>;
export type ArchiveStream = ArchiveManifest['streams'][number];
export type ArchiveDevice = ArchiveManifest['devices'][number];

/**
 * Reads the first line of an archive.
 *
 * Fails   `not-an-archive`, `newer-archive`, `faulty-manifest` with the field, `wrong-key` where a key is not the one its
 *         fingerprint names, `repeated` where a device, stream or attachment is listed twice.
 */
export function readManifest(line: unknown): Result<ArchiveManifest, ArchiveFault> {
  if (typeof line !== 'object' || line === null || Reflect.get(line, 'format') !== ARCHIVE_FORMAT) {
    return err(archiveFault('not-an-archive', { line: 1, field: 'format', expected: ARCHIVE_FORMAT }));
  }
  const version: unknown = Reflect.get(line, 'version');
  if (typeof version === 'number' && version > ARCHIVE_VERSION) {
    return err(archiveFault('newer-archive', { line: 1, field: 'version', found: String(version) }));
  }
  const parsed = manifestShape.safeParse(line);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return err(archiveFault('faulty-manifest', { line: 1, field: [...(issue?.path ?? []), ...extra].join('/') }));
  }
  const fault = wrongKey(parsed.data) ?? repeated(parsed.data);
  return fault === null ? ok(parsed.data) : err(fault);
}

function wrongKey({ devices }: ArchiveManifest): ArchiveFault | null {
  for (const [index, { dev, key }] of devices.entries()) {
    const bytes = decodeBase64Url(key);
    const found = bytes === null ? null : sha256Hex(bytes);
    if ((found as string | null) === dev) continue;
    return archiveFault('wrong-key', { line: 1, field: `devices/${index}/key`, device: dev, expected: dev, found });
  }
  return null;
}

function repeated({ devices, streams, attachments }: ArchiveManifest): ArchiveFault | null {
  const lists = {
    devices: devices.map(({ dev }) => dev),
    streams: streams.map(({ stream }) => stream),
    attachments: attachments.map(({ sha256 }) => sha256),
  };
  for (const [list, ids] of Object.entries<readonly string[]>(lists)) {
    const at = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (at >= 0) return archiveFault('repeated', { line: 1, field: `${list}/${at}`, found: ids[at] ?? null });
  }
  return null;
}
