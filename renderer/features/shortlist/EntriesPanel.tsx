import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import styles from './EntriesPanel.module.css';

type EntriesPanelProps = Pick<StageProps, 'dossier' | 'readOnly' | 'execute'>;

/** Who handed in qualification documents; unfolded until somebody did. */
export function EntriesPanel({ dossier, readOnly, execute }: EntriesPanelProps) {
  const { t } = useTranslation();
  const { entries, shortlist } = dossier.qualification;
  const [startsOpen] = useState(() => Object.keys(entries).length === 0);
  const isFixed = readOnly || shortlist !== null;
  const absent = dossier.bidders.filter(({ id }) => entries[id] === undefined);
  const record = (bidder: BidderId, isIn: boolean) =>
    execute({
      name: 'recordQualification',
      body: { bidder, entry: isIn ? { submittedAt: null, note: null } : null },
    });
  return (
    <details className={styles.panel} open={startsOpen}>
      <summary>
        {t('shortlist.entriesCount', {
          entered: dossier.bidders.length - absent.length,
          registered: dossier.bidders.length,
        })}
      </summary>
      {dossier.bidders.length === 0 ? <p className={styles.quiet}>{t('shortlist.noRegistered')}</p> : null}
      <ul className={styles.names}>
        {dossier.bidders.map(({ id, name }) => (
          <li key={id}>
            <Checkbox
              label={name}
              aria-label={t('shortlist.enteredOf', { bidder: name })}
              checked={entries[id] !== undefined}
              disabled={isFixed}
              onChange={(event) => void record(id, event.currentTarget.checked)}
            />
            {entries[id]?.submittedAt ? (
              <span className={styles.quiet}>{formatDateTime(entries[id].submittedAt, dossier.notice.zone)}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {isFixed || absent.length < 2 ? null : (
        <Group mt={4}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={async () => {
              for (const { id } of absent) if (!(await record(id, true))) return;
            }}
          >
            {t('shortlist.allEntered')}
          </Button>
        </Group>
      )}
    </details>
  );
}
