/** What went out, read from its files on this device. */
import { type FrozenFault, readFrozen } from '#core/documents/issue/frozen.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { AttachmentRefused, type ReadRefusal } from '#renderer/storage/attachments/attachment-refusal.ts';
import type { Attachments } from './attachments.ts';

/** Why a file of what went out is not to be had here. */
export type NotHere = FrozenFault | ReadRefusal['kind'];

/** A whole file beside the log. */
export async function readAttachment(
  attachments: Pick<Attachments, 'read'>,
  sha256: Hash,
): Promise<Result<Uint8Array<ArrayBuffer>, NotHere>> {
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

/** What a version says, checked against its fingerprint. */
export async function readContent(
  attachments: Pick<Attachments, 'read'>,
  { content }: IssuedDocument,
): Promise<Result<DocumentModel, NotHere>> {
  const bytes = await readAttachment(attachments, content.sha256);
  return bytes.ok ? readFrozen(new TextDecoder().decode(bytes.value), content.sha256) : bytes;
}
