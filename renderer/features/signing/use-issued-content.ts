import { useEffect, useState } from 'react';
import type { DocumentModel } from '#core/documents/model.ts';
import type { Result } from '#core/shared/result.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { type NotHere, readContent } from './issued-bytes.ts';

/** What a version says; null while it is read. */
export function useIssuedContent(version: IssuedDocument): Result<DocumentModel, NotHere> | null {
  const { attachments } = useWorkspace();
  const [read, setRead] = useState<{
    readonly version: IssuedDocument;
    readonly content: Result<DocumentModel, NotHere>;
  } | null>(null);
  useEffect(() => {
    let isShown = true;
    const load = async () => {
      const content = await readContent(attachments, version);
      if (isShown) setRead({ version, content });
    };
    void load();
    return () => {
      isShown = false;
    };
  }, [attachments, version]);
  return read?.version === version ? read.content : null;
}
