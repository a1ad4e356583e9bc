import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { sourceKey } from '#core/quality/model.ts';
import type { Proposal } from '#core/quality/proposals.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListBar } from '#renderer/ui/ListScreen.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import styles from './Quality.module.css';
import { type QualityColumn, QualityTable } from './QualityTable.tsx';
import { sourceText } from './source-text.ts';

const KINDS = ['failed-tender', 'accepted-objection', 'late-step'] as const;

interface ProposalsListProps {
  readonly proposals: readonly Proposal[];
  readonly onRaise: (proposal: Proposal) => void;
}

/** What the course of tenders shows and nobody has looked at: made a nonconformity, or laid aside with a reason. */
export function ProposalsList({ proposals, onRaise }: ProposalsListProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const quality = useOffice((view) => view.office.quality);
  const { execute } = useOfficeCommands();
  const mayRaise = useMayInOffice('raiseNonconformity');
  const mayDismiss = useMayInOffice('dismissProposal');
  const [kind, setKind] = useState<(typeof KINDS)[number] | null>(null);
  const [opened, setOpened] = useState<Proposal | null>(null);
  const [dismissed, setDismissed] = useState<Proposal | null>(null);
  const shown = proposals.filter(({ source }) => kind === null || source.kind === kind);
  const columns: readonly QualityColumn<Proposal>[] = [
    {
      key: 'source',
      head: t('quality.nonconformity.source'),
      width: 'minmax(330px, 1.8fr)',
      textOf: ({ source }) => sourceText(t, source, quality),
    },
    {
      key: 'tender',
      head: t('sop.columns.tender'),
      width: 'minmax(300px, 2fr)',
      textOf: ({ source }) => source.tender.name,
    },
    {
      key: 'at',
      head: t('quality.proposals.at'),
      width: '150px',
      textOf: ({ at }) => (at === null ? '—' : formatDate(dateIn(at, zone))),
    },
    {
      key: 'why',
      head: t('sop.columns.why'),
      width: 'minmax(180px, 1.2fr)',
      textOf: ({ explanation, source }) => (source.kind === 'late-step' ? (explanation ?? t('sop.notExplained')) : '—'),
    },
  ];
  if (proposals.length === 0) {
    return <EmptyState title={t('quality.proposals.emptyTitle')} text={t('quality.proposals.emptyText')} />;
  }
  return (
    <>
      <ListBar>
        <NativeSelect
          size="xs"
          className={`${styles.choice}`}
          aria-label={t('quality.nonconformity.source')}
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => setKind(KINDS.find((each) => each === value) ?? null)}
          data={[
            { value: '', label: t('quality.proposals.allKinds') },
            ...KINDS.map((value) => ({ value, label: t(`quality.proposals.kinds.${value}`) })),
          ]}
        />
        <span className="mp-quiet">{t('quality.proposals.intro')}</span>
      </ListBar>
      <QualityTable
        label={t('quality.proposals.title')}
        columns={columns}
        rows={shown}
        keyOf={({ source }) => sourceKey(source) ?? ''}
        leastWidth={1000}
        lines={2}
        onOpen={setOpened}
      />
      {opened === null ? null : (
        <Dialog title={sourceText(t, opened.source, quality)} onClose={() => setOpened(null)}>
          <p className={styles.line}>{opened.source.tender.name}</p>
          <p className={styles.line}>{t(`quality.proposals.means.${opened.source.kind}`)}</p>
          {opened.explanation === null ? null : (
            <p className={styles.line}>{t('quality.proposals.explained', { explanation: opened.explanation })}</p>
          )}
          <DialogActions onClose={() => setOpened(null)}>
            <Button
              variant="default"
              disabled={!mayDismiss}
              onClick={() => {
                setDismissed(opened);
                setOpened(null);
              }}
            >
              {t('quality.proposals.dismiss')}
            </Button>
            <Button
              disabled={!mayRaise}
              onClick={() => {
                setOpened(null);
                onRaise(opened);
              }}
            >
              {t('quality.proposals.raise')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
      {dismissed === null ? null : (
        <ReasonDialog
          title={t('quality.proposals.dismissTitle')}
          label={t('quality.reason')}
          action={t('quality.proposals.dismissAction')}
          onSubmit={async (reason) => {
            const { source } = dismissed;
            if (await execute({ name: 'dismissProposal', body: { source, reason } })) setDismissed(null);
          }}
          onClose={() => setDismissed(null)}
        >
          <p className={styles.line}>{sourceText(t, dismissed.source, quality)}</p>
        </ReasonDialog>
      )}
    </>
  );
}
