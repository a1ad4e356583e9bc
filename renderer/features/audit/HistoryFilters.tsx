import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { addDays } from '#core/calendar/day.ts';
import { dateIn, instantOf } from '#core/calendar/zone.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { valueNameOf } from '#renderer/ui/value-text.ts';
import styles from './Audit.module.css';
import type { DeskFilter, FilterChoices } from './desk-entries.ts';
import type { DeskTender } from './use-desk.ts';

interface HistoryFiltersProps {
  readonly filter: DeskFilter;
  readonly choices: FilterChoices;
  readonly tenders: readonly DeskTender[];
  readonly zone: Zone;
  readonly onChange: (part: Partial<DeskFilter>) => void;
}

/** By year, tender, person, kind, field, bidder and period. */
export function HistoryFilters({ filter, choices, tenders, zone, onChange }: HistoryFiltersProps) {
  const { t } = useTranslation();
  const inYear = tenders.filter(
    ({ tender }) => filter.year === null || tender.dossier.notice.fiscalYear === filter.year,
  );
  const chosen = tenders.find(({ id }) => id === filter.tender) ?? (tenders.length === 1 ? tenders[0] : undefined);
  const fields = choices.labels
    .map((label) => ({ value: label, label: valueNameOf(t, label) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const types = choices.types
    .map((type) => ({ value: type, label: t(`history.events.${type}`) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const dayOf = (instant: Instant | null): DateOnly | null => (instant === null ? null : dateIn(instant, zone));
  const startOf = (day: DateOnly | null): Instant | null => (day === null ? null : instantOf(day, '00:00', zone));
  return (
    <>
      <NativeSelect
        size="xs"
        className={styles.year}
        aria-label={t('audit.history.year')}
        value={filter.year === null ? '' : String(filter.year)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ year: value === '' ? null : Number(value), tender: null, bidder: null })
        }
        data={[{ value: '', label: t('audit.history.allYears') }, ...choices.years.map(String)]}
      />
      <NativeSelect
        size="xs"
        className={styles.choice}
        aria-label={t('audit.history.tender')}
        value={filter.tender ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ tender: value === '' ? null : value, bidder: null })}
        data={[
          { value: '', label: t('audit.history.allTenders') },
          ...inYear.map(({ id, tender: { dossier } }) => ({
            value: id,
            label: `${dossier.notice.code} · ${dossier.notice.name}`,
          })),
        ]}
      />
      <NativeSelect
        size="xs"
        className={styles.choice}
        aria-label={t('audit.history.actor')}
        value={filter.actor ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ actor: value === '' ? null : value })}
        data={[{ value: '', label: t('audit.history.allActors') }, ...choices.actors]}
      />
      <NativeSelect
        size="xs"
        className={styles.choice}
        aria-label={t('audit.history.type')}
        value={filter.type ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ type: choices.types.find((each) => each === value) ?? null })
        }
        data={[{ value: '', label: t('audit.history.allTypes') }, ...types]}
      />
      <NativeSelect
        size="xs"
        className={styles.choice}
        aria-label={t('audit.history.field')}
        value={filter.label ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ label: value === '' ? null : value })}
        data={[{ value: '', label: t('audit.history.allFields') }, ...fields]}
      />
      {chosen === undefined ? null : (
        <NativeSelect
          size="xs"
          className={styles.choice}
          aria-label={t('audit.history.bidder')}
          value={filter.bidder ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ bidder: chosen.tender.dossier.bidders.find(({ id }) => id === value)?.id ?? null })
          }
          data={[
            { value: '', label: t('audit.history.allBidders') },
            ...chosen.tender.dossier.bidders.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <div className={styles.date}>
        <DateField
          hidesLabel
          label={t('audit.history.from')}
          placeholder={t('audit.history.from')}
          value={dayOf(filter.from)}
          onChange={(day) => onChange({ from: startOf(day) })}
        />
      </div>
      <div className={styles.date}>
        <DateField
          hidesLabel
          label={t('audit.history.until')}
          placeholder={t('audit.history.until')}
          value={filter.until === null ? null : addDays(dateIn(filter.until, zone), -1)}
          onChange={(day) => onChange({ until: startOf(day === null ? null : addDays(day, 1)) })}
        />
      </div>
      <Checkbox
        size="xs"
        label={t('audit.history.onlyDoubtful')}
        checked={filter.onlyDoubtful}
        onChange={({ currentTarget: { checked } }) => onChange({ onlyDoubtful: checked })}
      />
    </>
  );
}
