import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatDateTime } from '#core/calendar/format.ts';
import type { MovedTender } from '#renderer/session/deadline-moves.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './DeadlineMovesNotice.module.css';

const TENDERS_SHOWN = 8;

/** Stands above every screen after a change of the calendar, until someone has read whose deadlines it moved. */
export function DeadlineMovesNotice() {
  const { t } = useTranslation();
  const { deadlineMoves } = useWorkspace();
  const told = useStore(deadlineMoves, (moves) => moves.told);
  if (told === null || told.length === 0) return null;
  return (
    <div className={styles.notice} data-testid="deadline-moves">
      <Message
        tone="check"
        text={{
          what: t('holidays.moved.what', { count: told.length }),
          means: t('holidays.moved.means'),
          next: t('holidays.moved.next'),
        }}
      >
        <div className={styles.body}>
          <ul className={styles.list}>
            {told.slice(0, TENDERS_SHOWN).map((tender) => (
              <MovedTenderLine key={tender.stream} tender={tender} />
            ))}
            {told.length > TENDERS_SHOWN ? (
              <li>{t('holidays.moved.more', { count: told.length - TENDERS_SHOWN })}</li>
            ) : null}
          </ul>
          <Button variant="default" onClick={() => deadlineMoves.setState({ told: null })}>
            {t('holidays.moved.close')}
          </Button>
        </div>
      </Message>
    </div>
  );
}

function MovedTenderLine({ tender: { stream, dossier, moves } }: { readonly tender: MovedTender }) {
  const { t } = useTranslation();
  const { name, code, zone } = dossier.notice;
  return (
    <li>
      <Link to="/paket/$stream" params={{ stream }}>
        {name}
      </Link>{' '}
      <span className="mp-quiet">{code}</span>
      {moves.map(({ kind, bidder, from, to }) => {
        const deadline = t(`holidays.moved.kinds.${kind}`);
        const who = dossier.bidders.find((each) => each.id === bidder)?.name;
        const about = who === undefined ? deadline : t('holidays.moved.deadlineOf', { deadline, bidder: who });
        const span = { deadline: about, from: formatDateTime(from, zone), to: formatDateTime(to, zone) };
        return <div key={`${kind} ${bidder}`}>{t('holidays.moved.line', span)}</div>;
      })}
    </li>
  );
}
