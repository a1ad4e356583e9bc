import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { type AuditAnswer, itemsOf, type QualityAudit } from '#core/quality/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import { AuditDialog } from './AuditDialog.tsx';
import { AuditFieldsDialog } from './AuditFieldsDialog.tsx';
import { type QualityColumn, QualityTable } from './QualityTable.tsx';
import { useSeason } from './use-season.ts';

type Row = readonly [id: string, audit: QualityAudit];

/** Internal audits: planned, held, finished; one opens its checklist. */
export function AuditPart({ renderDocument }: { readonly renderDocument: (model: DocumentModel) => ReactNode }) {
  const { t } = useTranslation();
  const { today } = useSeason();
  const audits = useOffice((view) => view.office.quality.audits);
  const may = useMayInOffice('planAudit');
  const [opened, setOpened] = useState<string | null>(null);
  const [isPlanning, setPlanning] = useState(false);
  const rows = Object.entries(audits).toSorted(([, a], [, b]) => (a.plannedOn > b.plannedOn ? -1 : 1));
  const countOf = ([, audit]: Row, answer: AuditAnswer): string =>
    String(itemsOf(audit).filter(([, item]) => item.answer === answer).length);
  const columns: readonly QualityColumn<Row>[] = [
    {
      key: 'title',
      head: t('quality.audit.fields.title'),
      width: 'minmax(240px, 2fr)',
      textOf: ([, { title }]) => title,
    },
    {
      key: 'planned',
      head: t('quality.audit.fields.plannedOn'),
      width: '160px',
      textOf: ([, { plannedOn }]) => formatDate(plannedOn),
      isMarked: ([, { plannedOn, heldOn, withdrawn }]) => heldOn === null && withdrawn === null && plannedOn < today,
    },
    {
      key: 'auditors',
      head: t('quality.audit.fields.auditors'),
      width: 'minmax(160px, 1fr)',
      textOf: ([, { auditors }]) => auditors,
    },
    {
      key: 'answered',
      head: t('quality.audit.answered'),
      width: '120px',
      textOf: ([, audit]) =>
        t('quality.audit.answeredOf', {
          count: itemsOf(audit).filter(([, { answer }]) => answer !== null).length,
          all: itemsOf(audit).length,
        }),
    },
    {
      key: 'nonconform',
      head: t('quality.audit.answers.nonconform'),
      width: '120px',
      textOf: (row) => countOf(row, 'nonconform'),
    },
    {
      key: 'state',
      head: t('quality.audit.state'),
      width: '170px',
      textOf: ([, audit]) => t(`quality.audit.states.${stateOf(audit)}`),
    },
  ];
  const plan = (
    <Button size="xs" disabled={!may} onClick={() => setPlanning(true)}>
      {t('quality.audit.plan')}
    </Button>
  );
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={t('quality.audit.emptyTitle')} text={t('quality.audit.emptyText')}>
          {plan}
        </EmptyState>
      ) : (
        <>
          <ListBar>
            <ListCount>{t('quality.audit.count', { count: rows.length })}</ListCount>
            <BarGap />
            {plan}
          </ListBar>
          <QualityTable
            label={t('quality.parts.audit.title')}
            columns={columns}
            rows={rows}
            keyOf={([id]) => id}
            leastWidth={980}
            lines={1}
            onOpen={([id]) => setOpened(id)}
          />
        </>
      )}
      {isPlanning ? (
        <AuditFieldsDialog
          id={null}
          onDone={(id) => {
            setPlanning(false);
            setOpened(id);
          }}
          onClose={() => setPlanning(false)}
        />
      ) : null}
      {opened === null ? null : (
        <AuditDialog id={opened} today={today} renderDocument={renderDocument} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

function stateOf({ heldOn, closedOn, withdrawn }: QualityAudit): 'planned' | 'held' | 'closed' | 'withdrawn' {
  if (withdrawn !== null) return 'withdrawn';
  if (closedOn !== null) return 'closed';
  return heldOn === null ? 'planned' : 'held';
}
