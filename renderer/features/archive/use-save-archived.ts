import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ArchivedFile, readArchivedFile } from '#core/exchange/archive/archive-contents.ts';
import { browserArchiveCodec } from '#renderer/session/archive-codec.ts';
import { piecesOf } from '#renderer/session/file-pieces.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';

interface SaveArchived {
  readonly save: (file: ArchivedFile) => Promise<void>;
  readonly busy: boolean;
}

/** Saves one file of an archive, read from it once more and piece by piece. */
export function useSaveArchived(archive: File): SaveArchived {
  const { t } = useTranslation();
  const saveFile = useSaveFile();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    save: async ({ sha256, name }) => {
      setBusy(true);
      try {
        const pieces = readArchivedFile(piecesOf(archive), browserArchiveCodec, sha256);
        await saveFile(
          { pieces, type: 'attachment', suggestedName: name ?? sha256.slice(0, 16) },
          {
            saved: (fileName) => t('retention.look.saved', { name: fileName }),
            notSaved: () => ({
              what: t('retention.look.failed.what'),
              means: t('retention.look.failed.means'),
              next: t('retention.look.failed.next'),
            }),
          },
        );
      } finally {
        setBusy(false);
      }
    },
  };
}
