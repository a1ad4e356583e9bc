import { Table, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recompute } from '#core/audit/recompute.ts';
import type { AuditEntry } from '#core/audit/history.ts';
import { tenderAt, tenderBehind } from '#core/audit/tender.ts';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { describeState } from '#core/tender/describe-event.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { valueText } from '#renderer/ui/value-text.ts';
import styles from './Audit.module.css';
import { fieldNameOf } from './ChangesTable.tsx';
import type { ValuePlace } from './desk-entries.ts';
import { outcomeText } from './figure-text.ts';
import type { DeskTender } from './use-desk.ts';

interface StatePanelProps {
  readonly at: DeskTender;
  /** The event it begins right behind. */
  readonly behind: Pick<AuditEntry, 'dev' | 'n' | 'at'>;
  readonly onValue: (place: ValuePlace) => void;
  readonly onClose: () => void;
}

const SHOWN_AT_FIRST = 100;

/** A tender as it stood at any moment: every value, searched, and what its evaluation came to. */
export function StatePanel({ at, behind, onValue, onClose }: StatePanelProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  // Null: right behind the event.
  const [instant, setInstant] = useState<Instant | null>(null);
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const then = useMemo(
    () => (instant === null ? tenderBehind(at.tender, behind) : tenderAt(at.tender, instant)),
    [at, behind, instant],
  );
  const values = useMemo(() => {
    const { dossier } = then;
    if (dossier === null) return [];
    return describeState(dossier).map((value) => ({
      value,
      name: fieldNameOf(t, value, dossier),
      text: valueText(t, value.to, dossier.notice.zone),
    }));
  }, [t, then]);
  const outcome = useMemo(() => {
    const { dossier } = then;
    const recomputed = dossier === null ? null : recompute(dossier, null);
    return dossier !== null && recomputed?.ok === true
      ? outcomeText(t, recomputed.value.outcome.recomputed, dossier)
      : null;
  }, [t, then]);
  const wanted = search.trim().toLowerCase();
  const matching = values.filter(({ name, text }) => `${name} ${text}`.toLowerCase().includes(wanted));
  return (
    <SidePanel title={t('audit.state.title')} onClose={onClose}>
      <p className="mp-quiet">
        {at.tender.dossier.notice.code} · {at.tender.dossier.notice.name}
      </p>
      <DateTimeField
        label={t('audit.state.at')}
        value={instant ?? behind.at}
        zone={zone}
        onChange={(next) => {
          if (next !== null) setInstant(endOfMinute(next));
        }}
      />
      <p role="status">
        {then.last === null
          ? t('audit.state.notYet')
          : t('audit.state.behind', {
              events: formatCount(then.events),
              actor: then.last.actor,
              at: formatDateTime(then.last.at, zone),
            })}
      </p>
      {outcome === null ? null : <p>{t('audit.state.outcome', { outcome })}</p>}
      <TextInput
        size="xs"
        aria-label={t('audit.state.search')}
        placeholder={t('audit.state.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p className="mp-quiet">
        {t('audit.state.values', { shown: formatCount(matching.length), all: formatCount(values.length) })}
      </p>
      <Table aria-label={t('audit.state.title')} verticalSpacing={3} layout="fixed" className={styles.changes}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.state.field')}</Table.Th>
            <Table.Th>{t('audit.state.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {matching.slice(0, limit).map(({ value: { path, label }, name, text }) => (
            <Table.Tr key={path.join('/')}>
              <Table.Th scope="row">
                <button
                  type="button"
                  className={styles.link}
                  aria-label={t('audit.entry.valueHistoryOf', { what: name })}
                  onClick={() => onValue({ at, stream: at.tender.stream, path, label })}
                >
                  {name}
                </button>
              </Table.Th>
              <Table.Td>{text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {matching.length > limit ? (
        <button type="button" className={styles.link} onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
          {t('audit.state.more', { count: matching.length - limit })}
        </button>
      ) : null}
    </SidePanel>
  );
}

/** A minute is typed: everything of that minute belongs to it. */
function endOfMinute(instant: Instant): Instant {
  return `${instant.slice(0, 17)}59.999Z` as Instant;
}
