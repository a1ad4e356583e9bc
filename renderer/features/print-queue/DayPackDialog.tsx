import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { versionsOf } from '#core/tender/issued-model.ts';
import { useOfficeSettings, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { daysOf, packOf } from './day-pack.ts';
import { layOutIssued } from './lay-out-issued.ts';
import { PrintQueueDialog } from './PrintQueueDialog.tsx';
import type { QueueItem, QueuePaper } from './queue-model.ts';

/** Everything that went out on a day, over all tenders: printed or saved at once. */
export function DayPackDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { readDossier, attachments } = useWorkspace();
  const { markLanguage: lang, paper } = useOfficeSettings();
  const tenders = useTenderList((list) => list.tenders);
  const days = useMemo(() => daysOf(tenders), [tenders]);
  const [chosen, setChosen] = useState<string | null>(null);
  const day = days.find(({ date }) => date === chosen) ?? days[0];
  const pack = useMemo(() => (day === undefined ? [] : packOf(tenders, day.date)), [tenders, day]);
  const items = pack.map(
    ({ id, line, tender, code }): QueueItem => ({
      id,
      name: line.subject === null ? line.name : `${line.name}: ${line.subject}`,
      tender: `${code} · ${tender}`,
      date: null,
      state: t('issue.listed', { version: line.version }),
      isThere: true,
      isComplete: true,
      isIssued: true,
    }),
  );

  async function layOut(id: string, on: QueuePaper) {
    const asked = pack.find((each) => each.id === id);
    const dossier = asked === undefined ? null : await readDossier(asked.stream);
    const version = asked === undefined || dossier === null ? undefined : versionsOf(dossier, asked.line.key).at(-1);
    if (asked === undefined || version === undefined) return null;
    return layOutIssued(attachments, { version, paper: on, code: asked.code, lang });
  }

  if (day === undefined) {
    return (
      <Dialog title={t('printQueue.day.title')} onClose={onClose}>
        <EmptyState title={t('printQueue.day.none')} text={t('printQueue.day.noneText')} />
      </Dialog>
    );
  }
  return (
    <PrintQueueDialog
      key={day.date}
      title={t('printQueue.day.title')}
      fileName={`dokumen-${day.date}`}
      fileTitle={t('printQueue.day.fileTitle', { date: formatDate(day.date) })}
      items={items}
      paper={paper.size}
      layOut={layOut}
      onClose={onClose}
    >
      <NativeSelect
        size="xs"
        label={t('printQueue.day.date')}
        value={day.date}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={days.map(({ date, count }) => ({
          value: date,
          label: t('printQueue.day.option', { date: formatDate(date), count }),
        }))}
      />
    </PrintQueueDialog>
  );
}
