import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { type BidValidity, bidValidityOf } from '#core/course/bid-validity.ts';
import type { TenderDeadline } from '#core/course/tender-deadline.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import styles from './DeadlinesPanel.module.css';
import { deadlineLeftText } from './deadline-text.ts';
import { ExtensionDialog } from './ExtensionDialog.tsx';

interface DeadlinesPanelProps extends Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly deadlines: readonly TenderDeadline[];
  readonly canEdit: boolean;
  /** Below the deadlines: what disturbed them. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** Everything of this tender that ends on a day, the nearest first, and the validity of each bid with its extension. */
export function DeadlinesPanel({
  dossier,
  clock,
  execute,
  deadlines,
  canEdit,
  children,
  onClose,
}: DeadlinesPanelProps) {
  const { t } = useTranslation();
  const [extending, setExtending] = useState<BidderId | null>(null);
  const { zone } = dossier.notice;
  const nameOf = (id: BidderId | null) => dossier.bidders.find((bidder) => bidder.id === id)?.name ?? null;
  const offering = dossier.bidders.filter(({ bid }) => bid !== null);
  const selected = offering.find(({ id }) => id === extending);
  return (
    <SidePanel title={t('deadlines.title')} onClose={onClose}>
      {deadlines.length === 0 ? <p className="mp-quiet">{t('deadlines.none')}</p> : null}
      <ol className={styles.list}>
        {deadlines.map((deadline) => (
          <li key={keyOf(deadline)} className={styles.item} data-state={deadline.state}>
            <strong>{t(`deadlines.kinds.${deadline.kind}`)}</strong>
            <span className={styles.left}>{deadlineLeftText(t, deadline)}</span>
            <span className={styles.small}>
              {[nameOf(deadline.bidder), deadline.subject].filter((part) => part !== null).join(' · ')}
            </span>
            <span className={styles.small}>
              {deadline.at === null ? formatDate(deadline.on) : formatDateTime(deadline.at, zone)}
            </span>
            {deadline.outlasted ? <span className={styles.check}>! {t('deadlines.outlasted')}</span> : null}
          </li>
        ))}
      </ol>
      {children}
      {offering.length > 0 ? <h3 className={styles.heading}>{t('deadlines.validityTitle')}</h3> : null}
      <ul className={styles.list}>
        {offering.map((bidder) => (
          <ValidityItem
            key={bidder.id}
            bidder={bidder}
            validity={bidValidityOf(dossier, bidder)}
            asked={dossier.validityExtensions[bidder.id]?.answer === null}
            canEdit={canEdit && dossier.opening.openedAt !== null}
            onExtend={() => setExtending(bidder.id)}
          />
        ))}
      </ul>
      {selected ? (
        <ExtensionDialog
          dossier={dossier}
          bidder={selected}
          clock={clock}
          onClose={() => setExtending(null)}
          onSave={async (extension) => {
            if (await execute({ name: 'extendValidity', body: { bidder: selected.id, extension } })) {
              setExtending(null);
            }
          }}
        />
      ) : null}
    </SidePanel>
  );
}

interface ValidityItemProps {
  readonly bidder: Bidder;
  readonly validity: BidValidity;
  /** An extension was asked for and not answered yet. */
  readonly asked: boolean;
  readonly canEdit: boolean;
  readonly onExtend: () => void;
}

function ValidityItem({ bidder, validity, asked, canEdit, onExtend }: ValidityItemProps) {
  const { t } = useTranslation();
  const { from, days, end, extended, refused } = validity;
  return (
    <li className={styles.validity}>
      <strong>{bidder.name}</strong>
      <span>
        {end === null ? t('deadlines.validityUnknown') : t('deadlines.until', { date: formatDate(end) })}
        {extended ? ` (${t('deadlines.extended')})` : ''}
      </span>
      {from === null || days === null ? null : (
        <span className={styles.small}>{t('deadlines.validityFrom', { days, from: formatDate(from) })}</span>
      )}
      {refused ? <span className={styles.check}>✕ {t('deadlines.refused')}</span> : null}
      {asked ? <span className={styles.check}>! {t('deadlines.asked')}</span> : null}
      {canEdit ? (
        <Button size="compact-sm" variant="default" onClick={onExtend}>
          {t('deadlines.extend')}
        </Button>
      ) : null}
    </li>
  );
}

function keyOf({ kind, bidder, subject, on }: TenderDeadline): string {
  return [kind, bidder ?? '', subject ?? '', on].join(' ');
}
