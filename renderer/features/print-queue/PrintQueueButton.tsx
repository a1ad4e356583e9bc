import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import { detailsOf, type DocumentInput } from '#core/documents/draft.ts';
import { subjectName } from '#core/documents/subject-name.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { type DocumentKey, refOf } from '#core/tender/document-kind.ts';
import { versionsOf } from '#core/tender/issued-model.ts';
import { carriedFontCss } from '#renderer/session/document-fonts.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { layOutIssued } from './lay-out-issued.ts';
import { PrintQueueDialog } from './PrintQueueDialog.tsx';
import { queueDocument, type QueueItem, type QueuePaper, type QueueState } from './queue-model.ts';

interface QueueDocuments {
  readonly input: DocumentInput;
  readonly words: OfficialWords;
  readonly keys: readonly DocumentKey[];
  /** Those not looked at yet are absent. */
  readonly states: ReadonlyMap<DocumentKey, QueueState>;
}

/** Opens the queue in which several documents of the tender are printed or saved at once. */
export function PrintQueueButton({ input, words, keys, states }: QueueDocuments) {
  const { t } = useTranslation();
  const { attachments } = useWorkspace();
  const [isOpen, setIsOpen] = useState(false);
  const { dossier, office } = input;
  const { code, name } = dossier.notice;

  /** What went out where something did, else the draft; null where neither is at hand. */
  async function layOut(key: DocumentKey, paper: QueuePaper) {
    const version = versionsOf(dossier, key).at(-1);
    return version === undefined
      ? queueDocument(key, input, { paper, fontCss: await carriedFontCss(office.text) })
      : layOutIssued(attachments, { version, paper, code, lang: office.markLanguage });
  }

  function itemOf(key: DocumentKey): QueueItem {
    const state = states.get(key);
    const kind = documentNameOf(refOf(key).kind, words);
    const about = subjectName(dossier, key);
    const version = versionsOf(dossier, key).at(-1);
    return {
      id: key,
      name: about === null ? kind : `${kind}: ${about}`,
      tender: null,
      date: detailsOf(dossier, key).date,
      state: version === undefined ? stateText(state) : t('issue.listed', { version: version.version }),
      isThere: version !== undefined || state?.kind !== 'unavailable',
      isComplete: version !== undefined || (state?.kind === 'missing' && state.count === 0),
      isIssued: version !== undefined,
    };
  }

  function stateText(state: QueueState | undefined): string {
    if (state === undefined) return '';
    if (state.kind === 'unavailable') return t(`documents.reasons.${state.reason}.short`, { ...words });
    return state.count === 0 ? t('documents.complete') : t('printQueue.draft', { count: state.count });
  }

  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setIsOpen(true)}>
        {t('printQueue.open')}
      </Button>
      {isOpen ? (
        <PrintQueueDialog
          title={t('printQueue.title')}
          fileName={`dokumen-${code}`}
          fileTitle={t('printQueue.fileTitle', { name, code })}
          items={keys.map(itemOf)}
          paper={office.paper.size}
          layOut={(id, paper) => layOut(id as DocumentKey, paper)}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
