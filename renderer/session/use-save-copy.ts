import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hash } from '#core/log/envelope.ts';
import { AttachmentRefused, type ReadRefusal } from '#renderer/storage/attachments/attachment-refusal.ts';
import { useWorkspace } from './hooks.ts';
import { useSaveFile } from './use-save-file.tsx';

export interface CopySaver {
  readonly save: (file: { readonly name: string; readonly sha256: Hash }) => Promise<void>;
  /** Why the last copy was not made; null when it was. */
  readonly refused: { readonly name: string; readonly refusal: ReadRefusal } | null;
}

/** Saves the content of a file where the person says, whole and checked against its hash, or not at all. */
export function useSaveCopy(): CopySaver {
  const { t } = useTranslation();
  const { attachments } = useWorkspace();
  const saveFile = useSaveFile();
  const [refused, setRefused] = useState<CopySaver['refused']>(null);
  const save = useCallback<CopySaver['save']>(
    async ({ name, sha256 }) => {
      setRefused(null);
      const opened = await attachments.read(sha256);
      if (!opened.ok) {
        setRefused({ name, refusal: opened.error });
        return;
      }
      try {
        await saveFile(
          {
            pieces: opened.value.chunks,
            type: 'attachment',
            suggestedName: (name.split('/').at(-1) ?? name).slice(-200),
          },
          {
            saved: (fileName) => t('bidFiles.saved', { name: fileName }),
            notSaved: () => ({
              what: t('bidFiles.notSaved.what'),
              means: t('bidFiles.notSaved.means'),
              next: t('bidFiles.notSaved.next'),
            }),
          },
        );
      } catch (error) {
        if (!(error instanceof AttachmentRefused)) throw error;
        setRefused({ name, refusal: error.refusal });
      }
    },
    [attachments, saveFile, t],
  );
  return { save, refused };
}
