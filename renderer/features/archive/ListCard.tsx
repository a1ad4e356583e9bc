import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DestructionList } from '#core/retention/model.ts';
import { mayBeCarriedOut } from '#core/retention/tombstone.ts';
import { useOffice, useWorkspace } from '#renderer/session/hooks.ts';
import styles from './Register.module.css';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';

export type AskedOfList = 'approve' | 'withdraw' | 'carry-out' | 'print-list' | 'print-minutes';

interface ListCardProps {
  readonly list: DestructionList;
  readonly onAsk: (what: AskedOfList) => void;
}

/** One list: who proposed and approved it, how far it is, and what can be done now. */
export function ListCard({ list, onAsk }: ListCardProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const retention = useOffice((view) => view.office.retention);
  const mayApprove = useMayInOffice('approveDestruction');
  const mayWithdraw = useMayInOffice('withdrawDestruction');
  const mayCarryOut = useMayInOffice('carryOutDestruction');
  const { number, proposedOn, proposedBy, approval, withdrawn, tenders, carriedOut } = list;
  const heading = `list-${number}`;
  const told = new Set(carriedOut.filter(({ dev }) => dev === device.key.dev).flatMap(({ streams }) => streams));
  const open = mayBeCarriedOut(retention, list);
  const held = approval === null || withdrawn !== null ? 0 : tenders.length - open.length;
  const isDoneHere = told.size > 0 && open.every(({ stream }) => told.has(stream));
  const devices = new Set(carriedOut.map(({ dev }) => dev)).size;
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 className={styles.section} id={heading}>
        {t('retention.lists.number', { number })} · {t('retention.lists.tenders', { count: tenders.length })}
      </h2>
      <p className={styles.line}>
        {t('retention.lists.proposed', { ...proposedBy, date: formatDate(proposedOn) })}
        <br />
        {approval === null
          ? withdrawn === null && <strong className="mp-check">{t('retention.lists.waiting')}</strong>
          : t('retention.lists.approved', { ...approval.by, letter: approval.letter, date: formatDate(approval.on) })}
        {withdrawn === null ? null : <strong>{t('retention.lists.withdrawn', { reason: withdrawn })}</strong>}
      </p>
      {devices > 0 ? <p className={styles.line}>{t('retention.lists.doneBy', { count: devices })}</p> : null}
      {isDoneHere ? <p className={styles.line}>✓ {t('retention.lists.doneHere')}</p> : null}
      {held > 0 ? <p className={`${styles.line} mp-check`}>{t('retention.lists.heldNow', { count: held })}</p> : null}
      <ul className={styles.list}>
        {tenders.slice(0, SHOWN).map(({ stream, code, name }) => (
          <li key={stream}>
            {code} {name}
          </li>
        ))}
        {tenders.length > SHOWN ? <li>{t('retention.survey.more', { count: tenders.length - SHOWN })}</li> : null}
      </ul>
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={() => onAsk('print-list')}>
          {t('retention.lists.printList')}
        </Button>
        {approval === null || withdrawn !== null ? null : (
          <Button size="xs" variant="default" onClick={() => onAsk('print-minutes')}>
            {t('retention.lists.printMinutes')}
          </Button>
        )}
        {withdrawn === null && carriedOut.length === 0 ? (
          <Button size="xs" variant="default" disabled={!mayWithdraw} onClick={() => onAsk('withdraw')}>
            {t('retention.lists.withdraw')}
          </Button>
        ) : null}
        {approval === null && withdrawn === null ? (
          <Button size="xs" disabled={!mayApprove} onClick={() => onAsk('approve')}>
            {t('retention.lists.approve')}
          </Button>
        ) : null}
        {open.length > 0 && !isDoneHere ? (
          <Button size="xs" color="red.9" disabled={!mayCarryOut} onClick={() => onAsk('carry-out')}>
            {t('retention.lists.carryOut')}
          </Button>
        ) : null}
      </Group>
    </section>
  );
}

const SHOWN = 12;
