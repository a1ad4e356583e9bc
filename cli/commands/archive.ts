import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Instant, instantFromUnixMs } from '#core/calendar/instant.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { listedDevices, listedStream } from '#core/exchange/archive/manifest-of.ts';
import { writeArchive } from '#core/exchange/archive/write-archive.ts';
import type { DeviceId, EventId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { type Sign, sealEvent } from '#core/log/seal.ts';
import { UUID_RANDOM_BYTES, uuidV7 } from '#core/log/uuid.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { decide } from '#core/tender/decide.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { appVersion } from '#cli/app-version.ts';
import { nodeArchiveCodec } from '#cli/archive-codec.ts';
import { readDossier } from '#cli/read-dossier.ts';
import { type ExitCode, type Failure, failure, givenPath, say } from '#cli/terminal.ts';
import { makeFolder } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';

const ACTOR = { name: 'meja archive', role: 'admin' } as const;

/** `archive DOSSIER.json… -o ARSIP`: each dossier as a stream of one import, signed with a key made for this archive. */
export async function runArchive(args: readonly string[]): Promise<Result<ExitCode, Failure>> {
  const usage = parseUsage(args, { output: { type: 'string', short: 'o' } });
  if (!usage.ok) return usage;
  const { positionals: files, values } = usage.value;
  if (values.output === undefined) return err(wrongUsage('archive memerlukan -o ARSIP.'));
  if (files.length === 0) return err(wrongUsage('archive memerlukan paling sedikit satu berkas dossier.'));
  const dossiers: Dossier[] = [];
  for (const file of files) {
    const dossier = readDossier(file);
    if (!dossier.ok) return dossier;
    dossiers.push(dossier.value);
  }
  const streams = await sealAll(dossiers, files);
  if (!streams.ok) return streams;
  return write(
    values.output,
    streams.value,
    dossiers.every(({ practice }) => practice),
  );
}

interface Sealed {
  readonly eventsByStream: ReadonlyMap<StreamId, readonly SealedEvent[]>;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

async function sealAll(dossiers: readonly Dossier[], files: readonly string[]): Promise<Result<Sealed, Failure>> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Bug: Ed25519 gave no key pair');
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const dev = sha256Hex(publicKey) as string as DeviceId;
  const sign: Sign = async (input) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, input));
  const boot = crypto.randomUUID();
  const eventsByStream = new Map<StreamId, readonly SealedEvent[]>();
  for (const [index, dossier] of dossiers.entries()) {
    const file = files[index] ?? '';
    const stream = streamOf(dossier.notice);
    if (eventsByStream.has(stream)) return err(refused(file, `tender ${dossier.notice.code} disebut dua kali`));
    const body = { source: { kind: 'dossier', files: [file] }, dossier } as const;
    const decided = decide(null, { name: 'importDossier', body }, { evaluate: evaluateDossier, actor: ACTOR });
    if (!decided.ok) return err(refused(file, decided.error.kind));
    const now = Date.now();
    const at = instantFromUnixMs(now);
    const [event] = decided.value;
    if (event === undefined) throw new Error('Bug: an accepted import leaves an event');
    const sealed = await sealEvent(
      {
        id: uuidV7(now, crypto.getRandomValues(new Uint8Array(UUID_RANDOM_BYTES))) as EventId,
        stream,
        dev,
        n: 1,
        prev: null,
        after: [],
        type: event.type,
        tv: event.tv,
        seen: null,
        at,
        tz: dossier.notice.zone,
        boot,
        mono: Math.round(performance.now()),
        actor: ACTOR.name,
        role: ACTOR.role,
        cert: null,
        blobs: [],
      },
      event.body,
      sign,
    );
    eventsByStream.set(stream, [sealed]);
  }
  return ok({ eventsByStream, publicKey });
}

/** Whole or not at all: a half written archive would look like a cut one. */
async function write(
  output: string,
  { eventsByStream, publicKey }: Sealed,
  practice: boolean,
): Promise<Result<ExitCode, Failure>> {
  const path = givenPath(output);
  const made = makeFolder(dirname(output));
  if (!made.ok) return made;
  const madeAt: Instant = instantFromUnixMs(Date.now());
  const draft = {
    madeAt,
    app: appVersion(),
    practice,
    devices: listedDevices([...eventsByStream.values()].flat(), () => publicKey),
    streams: [...eventsByStream].map(([stream, events]) => listedStream(stream, 'tender', events)),
    attachments: [],
  };
  const source = {
    events: async (stream: StreamId) => eventsByStream.get(stream) ?? [],
    attachment: () => Readable.from([]),
  };
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(writeArchive(draft, source, nodeArchiveCodec)), createWriteStream(fresh));
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return err(
      failure(3, output, [
        `Arsip tidak dapat ditulis (${code}).`,
        'Isinya belum tersimpan.',
        'Periksa hak tulis dan ruang disk.',
      ]),
    );
  }
  say(`${output}: ${draft.streams.length} tender diarsipkan.`);
  return ok(0);
}

function refused(file: string, why: string): Failure {
  return failure(1, file, [
    `Dossier tidak dapat diarsipkan (${why}).`,
    'Arsip tidak ditulis.',
    'Perbaiki dossiernya, lalu ulangi.',
  ]);
}
