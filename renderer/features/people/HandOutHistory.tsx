import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Registry } from '#core/registry/model.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import styles from './HandOut.module.css';
import { type HandOutChange, handOutChanges } from './hand-out-changes.ts';

interface HandOutHistoryProps {
  readonly registry: Registry;
  readonly stream: StreamId;
}

/** The newest changes say what stands; the rest is in the log. */
const SHOWN = 10;

/** Who had the tender, from when, by whom and why; the newest first. */
export function HandOutHistory({ registry, stream }: HandOutHistoryProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const { readPeopleHistory } = useWorkspace();
  const [changes, setChanges] = useState<readonly HandOutChange[]>([]);
  useEffect(() => {
    let isShown = true;
    void readPeopleHistory().then((history) => {
      if (isShown) setChanges(handOutChanges(history, stream));
      return undefined;
    });
    return () => {
      isShown = false;
    };
  }, [readPeopleHistory, stream]);
  if (changes.length === 0) return null;
  return (
    <section aria-label={t('handOut.history')}>
      <strong>{t('handOut.history')}</strong>
      <ul className={styles.list}>
        {changes.slice(0, SHOWN).map(({ at, by, people, reason }) => (
          <li key={at}>
            {t(people.length === 0 ? 'handOut.historyEnded' : 'handOut.historyGiven', {
              at: formatDateTime(at, zone),
              by,
              people: people.map((id) => registry.people[id]?.names.at(-1) ?? id).join(', '),
            })}
            {reason === '' ? null : <span className="mp-quiet">{` ${t('handOut.historyReason', { reason })}`}</span>}
          </li>
        ))}
        {changes.length > SHOWN ? <li>{t('handOut.more', { count: changes.length - SHOWN })}</li> : null}
      </ul>
    </section>
  );
}
