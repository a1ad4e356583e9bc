import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import { destructionMinutes, destructionProposal } from '#core/documents/destruction-papers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { DestructionList } from '#core/retention/model.ts';
import { useOffice, useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import { CarryOutDialog } from './CarryOutDialog.tsx';
import { type AskedOfList, ListCard } from './ListCard.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import styles from './Register.module.css';
import type { RegisterRow } from './register-row.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';

interface ListsPartProps {
  readonly rows: readonly RegisterRow[];
  readonly today: DateOnly;
  readonly renderDocument: (model: DocumentModel) => ReactNode;
}

/** Destruction lists, the newest first: proposed, approved by another person, carried out device by device. */
export function ListsPart({ rows, today, renderDocument }: ListsPartProps) {
  const { t } = useTranslation();
  const { clock, space } = useWorkspace();
  const office = useOfficeSettings();
  const { execute } = useOfficeCommands();
  const lists = useOffice((view) => view.office.retention.lists).toReversed();
  const mayPropose = useMayInOffice('proposeDestruction');
  const [isProposing, setProposing] = useState(false);
  const [asked, setAsked] = useState<{ readonly what: AskedOfList; readonly list: DestructionList } | null>(null);
  const due = rows.filter(({ standing }) => standing === 'due');
  const close = () => setAsked(null);
  const propose = (
    <Button size="xs" disabled={!mayPropose || due.length === 0} onClick={() => setProposing(true)}>
      {t('retention.lists.propose')}
    </Button>
  );
  return (
    <div className={styles.part}>
      <p className={styles.intro}>{t('retention.lists.intro')}</p>
      {lists.length === 0 ? (
        <EmptyState
          title={t('retention.lists.emptyTitle')}
          text={t('retention.lists.emptyText', { count: due.length })}
        >
          {propose}
        </EmptyState>
      ) : (
        <p>
          {propose} <span className="mp-quiet">{t('retention.lists.due', { count: due.length })}</span>
        </p>
      )}
      {lists.map((list) => (
        <ListCard key={list.number} list={list} onAsk={(what) => setAsked({ what, list })} />
      ))}
      {isProposing ? <ProposeDialog due={due} today={today} onClose={() => setProposing(false)} /> : null}
      {asked?.what === 'approve' ? <ApproveDialog list={asked.list} today={today} onClose={close} /> : null}
      {asked?.what === 'withdraw' ? (
        <ReasonDialog
          title={t('retention.withdraw.title', { number: asked.list.number })}
          label={t('retention.withdraw.reason')}
          action={t('retention.withdraw.save')}
          onSubmit={async (reason) => {
            const { number } = asked.list;
            if (await execute({ name: 'withdrawDestruction', body: { number, reason } })) close();
          }}
          onClose={close}
        >
          <p>{t('retention.withdraw.text')}</p>
        </ReasonDialog>
      ) : null}
      {asked?.what === 'carry-out' ? <CarryOutDialog list={asked.list} onClose={close} /> : null}
      {asked?.what === 'print-list' || asked?.what === 'print-minutes' ? (
        <Dialog
          size="min(1240px, 94vw)"
          title={t(asked.what === 'print-list' ? 'retention.document.listTitle' : 'retention.document.minutesTitle')}
          onClose={close}
        >
          <div className={styles.paper}>{renderDocument(paperOf(asked.list, asked.what))}</div>
        </Dialog>
      ) : null}
    </div>
  );

  function paperOf(list: DestructionList, what: AskedOfList): DocumentModel {
    const paper = { list, office, practice: space === 'latihan', printedAt: clock.now() };
    return what === 'print-list' ? destructionProposal(paper) : destructionMinutes(paper);
  }
}
