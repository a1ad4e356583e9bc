import { useEffect, useState } from 'react';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Result } from '#core/shared/result.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { useWorkspace } from './hooks.ts';
import { type NotHere, readContent } from './issued-files.ts';

export type FrozenDocument = Result<DocumentModel, NotHere>;

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
      const frozen = await readContent(attachments, version);
      if (isShown) setRead({ version, frozen });
    };
    void load();
    return () => {
      isShown = false;
    };
  }, [attachments, version]);
  return read !== null && read.version === version ? read.frozen : null;
}
