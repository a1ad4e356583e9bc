import { Button, Group } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { ChangedValue } from '#core/tender/describe-event.ts';
import type { Dossier } from '#core/tender/model.ts';
import { refusalMessageOf } from '#renderer/session/messages.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { MessageParts } from '#renderer/ui/Message.tsx';
import { valueNameOf, valueText } from '#renderer/ui/value-text.ts';
import type { ConflictRow } from './conflict-rows.ts';
import styles from './ConflictsPanel.module.css';

interface ConflictCardProps {
  readonly row: ConflictRow;
  readonly dossier: Dossier;
  /** Null for someone who only reads. */
  readonly onSettle: ((keep: 'standing' | 'held') => void) | null;
}

const VALUES_SHOWN = 12;

/** One event held back: whose it is, and what stands beside what it says. */
export function ConflictCard({ row, dossier, onSettle }: ConflictCardProps) {
  const { t } = useTranslation();
  const { zone } = dossier.notice;
  const rest = row.values.length - VALUES_SHOWN;
  return (
    <>
      <span className={styles.who}>{`${formatDateTime(row.at, zone)} · ${row.actor} · ${roleNames(t, row.role)}`}</span>
      <strong>{row.type === null ? t('conflicts.unknownEvent') : t(`history.events.${row.type}`)}</strong>
      {row.values.length > 0 ? (
        <table className={styles.values}>
          <thead>
            <tr>
              <th scope="col">{t('conflicts.value')}</th>
              <th scope="col">{t('conflicts.standing')}</th>
              <th scope="col">{t('conflicts.held')}</th>
            </tr>
          </thead>
          <tbody>
            {row.values.slice(0, VALUES_SHOWN).map((value) => (
              <tr key={value.path.join('/')}>
                <th scope="row">{placeOf(t, value, dossier)}</th>
                <td>{valueText(t, value.from, zone)}</td>
                <td>{valueText(t, value.to, zone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {rest > 0 ? <p className={styles.who}>{t('history.moreChanges', { count: rest })}</p> : null}
      {row.refusal ? (
        <div className={styles.refusal}>
          <MessageParts text={refusalMessageOf(t, row.refusal)} />
        </div>
      ) : null}
      {onSettle ? (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => onSettle('standing')}>
            {t('conflicts.keepStanding')}
          </Button>
          {row.canTakeOver ? (
            <Button size="compact-sm" variant="default" onClick={() => onSettle('held')}>
              {t('conflicts.takeHeld', { actor: row.actor })}
            </Button>
          ) : null}
        </Group>
      ) : null}
    </>
  );
}

/** Bidder, requirement and name of a value. */
function placeOf(t: TFunction<'app'>, { label, bidder, requirement }: ChangedValue, dossier: Dossier): string {
  const names = [
    dossier.bidders.find(({ id }) => id === bidder)?.name,
    dossier.requirements.find(({ id }) => id === requirement)?.title,
    valueNameOf(t, label),
  ];
  return names.filter((name) => name !== undefined).join(' · ');
}
