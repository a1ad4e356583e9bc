import { Button, NativeSelect, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Clarification } from '#core/tender/course-model.ts';
import { isClarifying } from '#core/tender/decide-course.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ClarificationDialog } from './ClarificationDialog.tsx';
import { CLARIFIED_GATES, clarificationRows, type ClarificationRow } from './clarification-rows.ts';
import styles from './ClarificationsStage.module.css';

type ClarificationsStageProps = Pick<StageProps, 'dossier' | 'clock' | 'execute'> & {
  /** False when the device cannot save. After the decision the log itself says what may still be entered. */
  readonly canEdit: boolean;
};

/** The log of clarifications: what was asked of whom, the answer, and what it means for the evaluation. */
export function ClarificationsStage({ dossier, clock, canEdit, execute }: ClarificationsStageProps) {
  const { t } = useTranslation();
  const [bidder, setBidder] = useState('');
  const [gate, setGate] = useState('');
  const [dialog, setDialog] = useState<ClarificationRow | 'new' | null>(null);
  const all = clarificationRows(dossier);
  const rows = all.filter(
    ({ clarification }) =>
      (bidder === '' || clarification.bidder === bidder) && (gate === '' || clarification.gate === gate),
  );
  const unanswered = all.filter(({ clarification }) => clarification.answeredAt === null).length;
  const closed = !isClarifying(dossier);
  const open = canEdit && !closed;
  const add = open ? <Button onClick={() => setDialog('new')}>{t('clarifications.add')}</Button> : null;

  return (
    <section className={styles.stage}>
      <div className={styles.tools}>
        <NativeSelect
          aria-label={t('clarifications.bidder')}
          value={bidder}
          data={[
            { value: '', label: t('clarifications.allBidders') },
            ...[...new Map(all.map((row) => [row.clarification.bidder, row.bidderName]))].map(([value, label]) => ({
              value,
              label,
            })),
          ]}
          onChange={(event) => setBidder(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('clarifications.gate')}
          value={gate}
          data={[
            { value: '', label: t('clarifications.allGates') },
            ...CLARIFIED_GATES.map((value) => ({ value, label: t(`tender.stage.${value}`) })),
          ]}
          onChange={(event) => setGate(event.currentTarget.value)}
        />
        <span className={styles.count} role="status">
          {t('clarifications.count', { shown: rows.length, total: all.length })}
          {unanswered > 0 ? ` · ${t('clarifications.unanswered', { count: unanswered })}` : ''}
        </span>
        {all.length > 0 ? (
          <Button variant="default" onClick={() => window.print()}>
            {t('clarifications.print')}
          </Button>
        ) : null}
        {all.length > 0 ? add : null}
      </div>
      <p className={styles.hint}>{closed ? t('clarifications.closed') : t('clarifications.hint')}</p>
      {all.length === 0 ? (
        <EmptyState title={t('clarifications.emptyTitle')} text={t('clarifications.emptyText')}>
          {add}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState title={t('clarifications.emptyFilterTitle')} text={t('clarifications.emptyFilterText')} />
      ) : (
        <ClarificationTable rows={rows} dossier={dossier} canEdit={open} onEdit={setDialog} />
      )}
      {dialog === null ? null : (
        <ClarificationDialog
          dossier={dossier}
          clock={clock}
          stored={dialog === 'new' ? null : dialog}
          onClose={() => setDialog(null)}
          onSave={async (id, clarification) => {
            if (await execute({ name: 'recordClarification', body: { id, clarification } })) setDialog(null);
          }}
        />
      )}
    </section>
  );
}

interface ClarificationTableProps {
  readonly rows: readonly ClarificationRow[];
  readonly dossier: StageProps['dossier'];
  readonly canEdit: boolean;
  readonly onEdit: (row: ClarificationRow) => void;
}

function ClarificationTable({ rows, dossier, canEdit, onEdit }: ClarificationTableProps) {
  const { t } = useTranslation();
  const { zone } = dossier.notice;
  const titleOf = ({ requirement }: Clarification) =>
    dossier.requirements.find(({ id }) => id === requirement)?.title ?? null;
  return (
    <Table verticalSpacing={4} className={styles.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={150}>{t('clarifications.at')}</Table.Th>
          <Table.Th w={170}>{t('clarifications.bidder')}</Table.Th>
          <Table.Th w={130}>{t('clarifications.gate')}</Table.Th>
          <Table.Th>{t('clarifications.question')}</Table.Th>
          <Table.Th>{t('clarifications.answer')}</Table.Th>
          <Table.Th>{t('clarifications.effect')}</Table.Th>
          <Table.Th w={70} className={styles.noPrint} aria-label={t('clarifications.edit')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const { clarification } = row;
          return (
            <Table.Tr key={row.id}>
              <Table.Td>
                {formatDateTime(clarification.at, zone)}
                <span className={styles.small}>{t(`clarifications.ways.${clarification.way}`)}</span>
              </Table.Td>
              <Table.Td>{row.bidderName}</Table.Td>
              <Table.Td>
                {t(`tender.stage.${clarification.gate}`)}
                <span className={styles.small}>{titleOf(clarification)}</span>
              </Table.Td>
              <Table.Td className={styles.text}>{clarification.question}</Table.Td>
              <Table.Td className={styles.text}>
                {clarification.answeredAt === null ? (
                  <span className={styles.open}>! {t('clarifications.noAnswer')}</span>
                ) : (
                  <>
                    {clarification.answer}
                    <span className={styles.small}>{formatDateTime(clarification.answeredAt, zone)}</span>
                  </>
                )}
              </Table.Td>
              <Table.Td className={styles.text}>
                {clarification.effect ?? '—'}
                {clarification.evidence.map(({ file, page }) => (
                  <span key={`${file} ${page ?? ''}`} className={styles.small}>
                    {page === null ? file : `${file}, ${page}`}
                  </span>
                ))}
              </Table.Td>
              <Table.Td className={styles.noPrint}>
                {canEdit ? (
                  <Button size="compact-sm" variant="default" onClick={() => onEdit(row)}>
                    {t('clarifications.edit')}
                  </Button>
                ) : null}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
