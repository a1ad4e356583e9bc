import { useTranslation } from 'react-i18next';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import styles from './HandOut.module.css';
import { NO_CHAIR, type Proposals } from './use-proposals.ts';

interface LackingListProps {
  readonly proposals: Proposals;
  readonly tenders: readonly ListedTender[];
}

/** More than a person sees to in one go. */
const SHOWN = 20;

/** How many tenders name a committee of people the office knows, and which do not, with the names to see to. */
export function LackingList({ proposals: { read, isWhole }, tenders }: LackingListProps) {
  const { t } = useTranslation();
  const codes = new Map(tenders.map(({ stream, summary }) => [stream, summary.code]));
  const lacking = read.filter(({ missing }) => missing.length > 0);
  return (
    <div>
      <p role="status">
        {isWhole
          ? t('handOut.ownReady', { ready: read.length - lacking.length, all: tenders.length })
          : t('handOut.ownReading', { read: read.length, all: tenders.length })}
      </p>
      {lacking.length === 0 ? null : (
        <>
          <p className="mp-quiet">{t('handOut.ownLacking', { count: lacking.length })}</p>
          <ul className={styles.list} aria-label={t('handOut.ownLackingList')}>
            {lacking.slice(0, SHOWN).map(({ stream, missing }) => (
              <li key={stream}>
                {t('handOut.ownLackingOne', {
                  code: codes.get(stream) ?? stream,
                  names: missing.map((name) => (name === NO_CHAIR ? t('handOut.noChair') : name)).join(', '),
                })}
              </li>
            ))}
            {lacking.length > SHOWN ? <li>{t('handOut.more', { count: lacking.length - SHOWN })}</li> : null}
          </ul>
        </>
      )}
    </div>
  );
}
