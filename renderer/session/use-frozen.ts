import { useEffect, useState } from 'react';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Result } from '#core/shared/result.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { useWorkspace } from './hooks.ts';
import { type NotShown, readIssued } from './read-issued.ts';

export type FrozenDocument = Result<DocumentModel, NotShown>;

interface Read {
  readonly version: IssuedDocument;
  readonly frozen: FrozenDocument;
}

/** What a version says, under its seal; null while it is read, or of no version. */
export function useFrozen(version: IssuedDocument | null, tenderCode: string): FrozenDocument | null {
  const { attachments } = useWorkspace();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (version === null) return undefined;
    let isShown = true;
    const load = async () => {
      const frozen = await readIssued(attachments, version, tenderCode);
      if (isShown) setRead({ version, frozen });
    };
    void load();
    return () => {
      isShown = false;
    };
  }, [attachments, version, tenderCode]);
  return read !== null && read.version === version ? read.frozen : null;
}
