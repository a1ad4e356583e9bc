/** Files in, by the tus protocol, and out.   Source  core/sync/SPEC.md [SYNC-80–86] */
import type { z } from 'zod';
import type { filesHereAnswer, filesHereRequest } from '#core/contract/sync-wire.ts';
import type { Hash } from '#core/log/envelope.ts';
import { mayRead, mayWrite } from '#core/registry/rights.ts';
import { err, ok } from '#core/shared/result.ts';
import { type FileAsker, uploadIdOf, type WholeFile } from '#server/attachments/attachments.ts';
import type { UploadPiece } from '#server/attachments/uploads.ts';
import type { Caller } from '../access/caller.ts';
import type { Office } from '../office.ts';
import { type Outcome, refusal, type Refusal, refuse } from '../outcome.ts';

/** How much of a file is here. */
export interface FileOffset {
  readonly offset: number;
  readonly size: number;
}

export interface Creation {
  readonly sha256: Hash;
  readonly size: number;
}

/** How long a device leaves a full server alone.   Units  seconds. */
const FULL_RETRY_S = 300;
const LOCKED_RETRY_S = 5;

export async function filesHere(
  { attachments }: Office,
  caller: Caller,
  { files }: z.output<typeof filesHereRequest>,
): Promise<Outcome<z.input<typeof filesHereAnswer>>> {
  return ok({ here: [...(await attachments.files.here(askerOf(caller), [...new Set(files)]))] });
}

/** Begins an upload; answers with when it ends by itself, or null where nothing is to be sent any more. */
export async function createFile(
  { attachments, metrics }: Office,
  caller: Caller,
  { sha256, size }: Creation,
): Promise<Outcome<{ readonly expires: string | null }>> {
  const { files, limits, uploads } = attachments;
  const asker = askerOf(caller);
  // The same for a hash that nobody named: nobody learns what there is.
  if (!(await files.mayHandIn(asker, sha256, size))) {
    return refuse('not-granted', 'No accepted event of a stream you may write in names that file with that length.');
  }
  if (await files.find(asker, sha256)) return ok({ expires: null });
  if (size > limits.maxBytes) return refuse('too-large', `A file has at most ${limits.maxBytes} bytes.`);
  const full = await fullFor(attachments, size);
  if (full !== null) return err(full);
  const created = await uploads.create(uploadIdOf(sha256, caller.dev), size);
  if (created.status !== 201) return refused(created);
  metrics.files.inc({ outcome: 'begun' });
  if (size > 0) return ok({ expires: created.headers.get('upload-expires') });
  const ended = await end(attachments, metrics, asker, sha256);
  return ended.ok ? ok({ expires: null }) : ended;
}

export async function fileOffset(
  { attachments, metrics }: Office,
  caller: Caller,
  sha256: Hash,
): Promise<Outcome<FileOffset>> {
  const { files, uploads } = attachments;
  const asker = askerOf(caller);
  const whole = await files.find(asker, sha256);
  if (whole !== null) return ok({ offset: whole.size, size: whole.size });
  const id = uploadIdOf(sha256, caller.dev);
  const told = await uploads.offset(id);
  if (told.status !== 200) {
    // It may have been proved while this question waited for its turn.
    const since = await files.find(asker, sha256);
    return since === null ? refused(told) : ok({ offset: since.size, size: since.size });
  }
  const offset = Number(told.headers.get('upload-offset'));
  const size = Number(told.headers.get('upload-length'));
  // Whoever lost the right to write there is answered as for what is not there.
  if (!(await files.mayHandIn(asker, sha256, size))) return notThere();
  if (offset < size) return ok({ offset, size });
  // The process that had all of it ended before it was proved.
  return end(attachments, metrics, asker, sha256);
}

export async function appendPiece(
  { attachments, metrics }: Office,
  caller: Caller,
  sha256: Hash,
  piece: UploadPiece,
): Promise<Outcome<FileOffset>> {
  const { files, uploads } = attachments;
  const asker = askerOf(caller);
  const id = uploadIdOf(sha256, caller.dev);
  const before = await uploads.state(id);
  if (before === null || !(await files.mayHandIn(asker, sha256, before.size))) return notThere();
  const full = await fullFor(attachments, before.size - before.offset);
  if (full !== null) return err(full);
  const appended = await uploads.append(id, piece);
  if (appended.status !== 204) {
    // The library says of a disk only that it failed.
    return appended.status === 500 ? err((await fullFor(attachments, 0)) ?? failedRefusal()) : refused(appended);
  }
  const offset = Number(appended.headers.get('upload-offset'));
  metrics.fileBytes.inc({ way: 'in' }, Math.max(0, offset - before.offset));
  if (offset < before.size) return ok({ offset, size: before.size });
  return end(attachments, metrics, asker, sha256);
}

export async function findFile({ attachments }: Office, caller: Caller, sha256: Hash): Promise<Outcome<WholeFile>> {
  const found = await attachments.files.find(askerOf(caller), sha256);
  return found === null ? notThere() : ok(found);
}

async function end(
  { files }: Office['attachments'],
  metrics: Office['metrics'],
  asker: FileAsker,
  sha256: Hash,
): Promise<Outcome<FileOffset>> {
  const finish = await files.finish(asker, sha256);
  if (finish !== 'unfinished') metrics.files.inc({ outcome: finish });
  if (finish === 'other-content') {
    return refuse('other-content', 'The bytes have another hash than the one declared; they were thrown away.');
  }
  const whole = await files.find(asker, sha256);
  // Its rights were taken meanwhile, or another request of this device ended it otherwise.
  return whole === null ? notThere() : ok({ offset: whole.size, size: whole.size });
}

/** Why so many bytes more do not fit, or null. */
async function fullFor({ limits, whole }: Office['attachments'], bytes: number): Promise<Refusal | null> {
  return (await whole.freeBytes()) - bytes >= limits.keepFreeBytes
    ? null
    : refusal('no-space', 'The disk of the server has no room for that file.', FULL_RETRY_S);
}

function askerOf({ dev, person, registry }: Caller): FileAsker {
  return {
    dev,
    mayRead: (stream) => mayRead(registry, person, stream),
    mayWrite: (stream) => mayWrite(registry, person, stream),
  };
}

function notThere(): Outcome<never> {
  return refuse('not-found', 'There is no such file for you.');
}

function failedRefusal(): Refusal {
  return refusal('failed', 'The server could not store; ask how much it has.', LOCKED_RETRY_S);
}

/** What the tus library says, as a problem of the contract. */
function refused({ status }: Response): Outcome<never> {
  switch (status) {
    case 404:
    case 410:
      return notThere();
    case 409:
      return refuse('wrong-offset', 'Another number of bytes is here; ask for it.');
    case 413:
      return refuse('too-large', 'More bytes than were declared.');
    case 500:
      return refuse('busy', 'Another request is at that upload.', LOCKED_RETRY_S);
    default:
      return refuse('malformed', 'That is no question of the tus protocol.');
  }
}
