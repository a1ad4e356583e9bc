import { useEffect, useState } from 'react';
import { type FrozenFault, readFrozen } from '#core/documents/issue/frozen.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { err, type Result } from '#core/shared/result.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import type { Attachments } from '#renderer/session/attachments.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { AttachmentRefused, type ReadRefusal } from '#renderer/storage/attachments/attachment-refusal.ts';

/** Why what went out cannot be shown here. */
export type NotShown = FrozenFault | ReadRefusal['kind'];

export type FrozenDocument = Result<DocumentModel, NotShown>;

interface Read {
  readonly version: IssuedDocument;
  readonly frozen: FrozenDocument;
}

/** What a version says, read from its file and checked against its fingerprint; null while it is read, or of no version. */
export function useFrozen(version: IssuedDocument | null): FrozenDocument | null {
  const { attachments } = useWorkspace();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (version === null) return undefined;
    let isShown = true;
    const load = async () => {
      const frozen = await readVersion(attachments, version);
      if (isShown) setRead({ version, frozen });
    };
    void load();
    return () => {
      isShown = false;
    };
  }, [attachments, version]);
  return read !== null && read.version === version ? read.frozen : null;
}

async function readVersion(attachments: Attachments, { content }: IssuedDocument): Promise<FrozenDocument> {
  const opened = await attachments.read(content.sha256);
  if (!opened.ok) return err(opened.error.kind);
  try {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of opened.value.chunks) chunks.push(chunk);
    const text = await new Blob(chunks).text();
    return readFrozen(text, content.sha256);
  } catch (error) {
    if (!(error instanceof AttachmentRefused)) throw error;
    return err(error.refusal.kind);
  }
}
