import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingPlace } from '#core/audit/finding.ts';
import { type ValueStep, valueHistory } from '#core/audit/history.ts';
import { formatDateTime } from '#core/calendar/format.ts';
import { describeState } from '#core/tender/describe-event.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { valueNameOf, valueText } from '#renderer/ui/value-text.ts';
import styles from './Audit.module.css';
import { fieldNameOf } from './ChangesTable.tsx';
import type { DeskEntry, ValuePlace } from './desk-entries.ts';
import { archiveNameOf, tenderNameOf } from './place-of.ts';

interface ValuePanelProps {
  readonly place: ValuePlace;
  readonly onEntry: (entry: DeskEntry) => void;
  readonly onNote: (place: FindingPlace) => void;
  readonly onClose: () => void;
}

/** One value through the whole history: each change with who made it, and what stood before and after. */
export function ValuePanel({ place, onEntry, onNote, onClose }: ValuePanelProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const { at, path, label } = place;
  const { dossier } = at.tender;
  const steps = useMemo(() => valueHistory(at.archive.state.entries, place), [at, place]);
  const [first] = steps;
  const standing = useMemo(() => {
    const wanted = path.join('/');
    return describeState(dossier).find((value) => value.path.join('/') === wanted) ?? null;
  }, [dossier, path]);
  const told = first?.change ?? standing;
  const name = told === null ? valueNameOf(t, label) : fieldNameOf(t, told, dossier);
  const noteOn = (words: string) =>
    onNote({
      archive: archiveNameOf(at.archive),
      tender: tenderNameOf(at.tender),
      within: { kind: 'field', path },
      words,
    });
  const note = ({ change }: ValueStep) =>
    noteOn(
      t('audit.finding.places.field', {
        field: name,
        from: valueText(t, change.from, dossier.notice.zone),
        to: valueText(t, change.to, dossier.notice.zone),
      }),
    );
  return (
    <SidePanel title={t('audit.value.title')} onClose={onClose}>
      <p>
        <strong>{name}</strong>
      </p>
      {steps.length > 0 ? null : (
        <>
          {standing === null ? null : <p className={styles.said}>{valueText(t, standing.to, dossier.notice.zone)}</p>}
          <p className="mp-quiet">{t('audit.value.none')}</p>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              noteOn(
                t('audit.finding.places.standing', {
                  field: name,
                  value: valueText(t, standing?.to ?? null, dossier.notice.zone),
                }),
              )
            }
          >
            {t('audit.value.note')}
          </Button>
        </>
      )}
      <ol className={styles.versions}>
        {steps.map((step) => {
          const { entry, change } = step;
          return (
            <li key={entry.id}>
              <button
                type="button"
                className={styles.link}
                onClick={() => onEntry({ id: `${at.id}/${entry.dev}/${entry.n}`, at, entry })}
              >
                {formatDateTime(entry.at, zone)} · {entry.actor}
              </button>
              <span className="mp-quiet">{t(`history.events.${entry.type}`)}</span>
              <p className={styles.said}>
                {valueText(t, change.from, dossier.notice.zone)} → {valueText(t, change.to, dossier.notice.zone)}
              </p>
              {entry.doubtful ? <p className={styles.bad}>! {t('audit.history.doubtful')}</p> : null}
              <Button size="compact-xs" variant="default" onClick={() => note(step)}>
                {t('audit.value.note')}
              </Button>
            </li>
          );
        })}
      </ol>
    </SidePanel>
  );
}
