/** What went out, read from its files on this device. */
import { type FrozenFault, readFrozen } from '#core/documents/issue/frozen.ts';
import { sealOf } from '#core/documents/issue/seal.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { AttachmentRefused, type ReadRefusal } from '#renderer/storage/attachments/attachment-refusal.ts';
import type { Attachments } from './attachments.ts';

/** Why what went out cannot be shown here. */
export type NotShown = FrozenFault | ReadRefusal['kind'];

/** What a version says, checked against its fingerprint and under its seal. */
export async function readIssued(
  attachments: Pick<Attachments, 'read'>,
  version: IssuedDocument,
  tenderCode: string,
): Promise<Result<DocumentModel, NotShown>> {
  const { sha256 } = version.content;
  const bytes = await readWhole(attachments, sha256);
  if (!bytes.ok) return bytes;
  const frozen = readFrozen(new TextDecoder().decode(bytes.value), sha256);
  return frozen.ok ? ok({ ...frozen.value, seal: sealOf(version, tenderCode) }) : frozen;
}

/** A small file whole, checked against its hash. */
export async function readWhole(
  attachments: Pick<Attachments, 'read'>,
  sha256: Hash,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadRefusal['kind']>> {
  const opened = await attachments.read(sha256);
  if (!opened.ok) return err(opened.error.kind);
  try {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of opened.value.chunks) chunks.push(chunk);
    return ok(new Uint8Array(await new Blob(chunks).arrayBuffer()));
  } catch (error) {
    if (!(error instanceof AttachmentRefused)) throw error;
    return err(error.refusal.kind);
  }
}
