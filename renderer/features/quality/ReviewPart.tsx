import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { ManagementReview } from '#core/quality/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListBar } from '#renderer/ui/ListScreen.tsx';
import styles from './Quality.module.css';
import { type QualityColumn, QualityTable } from './QualityTable.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { type Period, useReviewPack } from './use-review-pack.ts';
import { useSeason } from './use-season.ts';

type Row = readonly [id: string, review: ManagementReview];

/** Papers for a management review over any period, and the reviews that were held. */
export function ReviewPart({ renderDocument }: { readonly renderDocument: (model: DocumentModel) => ReactNode }) {
  const { t } = useTranslation();
  const { today } = useSeason();
  const reviews = useOffice((view) => view.office.quality.reviews);
  const may = useMayInOffice('recordReview');
  const [from, setFrom] = useState<DateOnly | null>(`${today.slice(0, 4)}-01-01` as DateOnly);
  const [to, setTo] = useState<DateOnly | null>(today);
  const [shown, setShown] = useState<Period | null>(null);
  const [opened, setOpened] = useState<{ readonly id: string | null } | null>(null);
  const model = useReviewPack(shown);
  const isPeriod = from !== null && to !== null && from <= to;
  const rows = Object.entries(reviews).toSorted(([, a], [, b]) => (a.heldOn > b.heldOn ? -1 : 1));
  const columns: readonly QualityColumn<Row>[] = [
    { key: 'held', head: t('quality.review.heldOn'), width: '160px', textOf: ([, { heldOn }]) => formatDate(heldOn) },
    {
      key: 'period',
      head: t('quality.review.period'),
      width: 'minmax(240px, 1.4fr)',
      textOf: ([, review]) =>
        t('quality.review.periodOf', { from: formatDate(review.from), to: formatDate(review.to) }),
    },
    {
      key: 'chair',
      head: t('quality.review.chairedBy'),
      width: 'minmax(180px, 1fr)',
      textOf: ([, { chairedBy }]) => chairedBy,
    },
    {
      key: 'decisions',
      head: t('quality.review.decisions'),
      width: 'minmax(240px, 2fr)',
      textOf: ([, { decisions }]) => decisions.map(({ text }) => text).join('; ') || '—',
    },
  ];
  return (
    <>
      <ListBar>
        <div className={styles.period}>
          <DateField label={t('quality.review.from')} value={from} onChange={setFrom} />
          <DateField label={t('quality.review.to')} value={to} onChange={setTo} />
          <Button disabled={!isPeriod} onClick={() => (isPeriod ? setShown({ from, to }) : undefined)}>
            {t('quality.review.compose')}
          </Button>
          <Button variant="default" disabled={!may} onClick={() => setOpened({ id: null })}>
            {t('quality.review.record')}
          </Button>
        </div>
      </ListBar>
      {rows.length === 0 ? (
        <EmptyState title={t('quality.review.emptyTitle')} text={t('quality.review.emptyText')} />
      ) : (
        <QualityTable
          label={t('quality.parts.tinjauan.title')}
          columns={columns}
          rows={rows}
          keyOf={([id]) => id}
          leastWidth={860}
          lines={2}
          onOpen={([id]) => setOpened({ id })}
        />
      )}
      {model === null ? null : (
        <Dialog size="min(1240px, 94vw)" title={t('quality.review.packTitle')} onClose={() => setShown(null)}>
          <div className={styles.paper}>{renderDocument(model)}</div>
        </Dialog>
      )}
      {opened === null ? null : (
        <ReviewDialog
          id={opened.id}
          period={isPeriod ? { from, to } : { from: today, to: today }}
          today={today}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
