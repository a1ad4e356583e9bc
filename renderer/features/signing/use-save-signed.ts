import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedCopy } from '#core/tender/signing-model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { type NotShown, readWhole } from '#renderer/session/read-issued.ts';
import { saveWords } from './save-words.ts';

export interface SignedSaver {
  readonly save: (file: SignedCopy['file']) => Promise<void>;
  /** Why the last one was not saved; null when it was. */
  readonly fault: NotShown | null;
}

/** Saves a signed paper as it came. */
export function useSaveSigned(): SignedSaver {
  const { t } = useTranslation();
  const { attachments } = useWorkspace();
  const saveFile = useSaveFile();
  const [fault, setFault] = useState<NotShown | null>(null);
  const save = useCallback<SignedSaver['save']>(
    async ({ name, sha256 }) => {
      const bytes = await readWhole(attachments, sha256);
      setFault(bytes.ok ? null : bytes.error);
      if (!bytes.ok) return;
      await saveFile({ type: 'attachment', suggestedName: name.slice(-200), content: bytes.value }, saveWords(t));
    },
    [attachments, saveFile, t],
  );
  return { save, fault };
}
