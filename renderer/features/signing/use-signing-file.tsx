import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '#core/documents/model.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { issuedFileName } from '#core/tender/named-files.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { MessageParts, type MessageText } from '#renderer/ui/Message.tsx';
import { notHereText } from './fault-text.ts';
import { readWhole } from '#renderer/session/read-issued.ts';
import { withSignatureFields } from './pdf-signing.ts';
import { saveWords } from './save-words.ts';

interface SigningFileOptions {
  readonly documentKey: DocumentKey;
  readonly version: IssuedDocument;
  readonly content: DocumentModel;
}

/** Saves the PDF that went out with an empty signature field for each signer, for a signing service. */
export function useSigningFile({ documentKey, version, content }: SigningFileOptions): {
  readonly busy: boolean;
  readonly save: () => void;
} {
  const { t } = useTranslation();
  const { attachments } = useWorkspace();
  const saveFile = useSaveFile();
  const [busy, setBusy] = useState(false);

  const saveNow = async () => {
    if (version.pdf === null) return;
    const ours = await readWhole(attachments, version.pdf.sha256);
    if (!ours.ok) return show(notHereText(t, ours.error));
    const prepared = await withSignatureFields(ours.value, content);
    if (!prepared.ok) return show(notHereText(t, 'damaged'));
    const suggestedName = `${issuedFileName(documentKey, version.version)}.pdf`;
    await saveFile({ type: 'pdf', suggestedName, content: prepared.value }, saveWords(t));
  };

  const show = (text: MessageText) =>
    void notifications.show({
      message: <MessageParts text={text} />,
      color: 'red',
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': t('shell.close') },
    });

  return {
    busy,
    save: () => {
      if (busy) return;
      setBusy(true);
      void saveNow().finally(() => setBusy(false));
    },
  };
}
