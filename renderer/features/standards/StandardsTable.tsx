import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { evidenceOf } from '#core/standards/evidence-register.ts';
import type { StandardKey } from '#core/standards/service-standards.ts';
import { assessmentOn, type StandardStanding } from '#core/standards/standing.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
import styles from './Standards.module.css';

interface StandardsTableProps {
  readonly standings: readonly StandardStanding[];
  /** Null until the records were read. */
  readonly register: readonly EvidenceLine[] | null;
  /** The day that is compared with; null shows no comparison. */
  readonly earlier: DateOnly | null;
  readonly opened: StandardKey | null;
  readonly onOpen: (key: StandardKey) => void;
}

/** All seventeen at once; one stop of the keyboard, arrows inside it, Enter opens. */
export function StandardsTable({ standings, register, earlier, opened, onOpen }: StandardsTableProps) {
  const { t } = useTranslation();
  const standards = useOffice((view) => view.office.standards);
  const [active, setActive] = useState<StandardKey | null>(null);
  const shown = opened ?? active;
  const at = standings.findIndex(({ key }) => key === shown);
  const columns = [
    'number',
    'standard',
    'score',
    ...(earlier === null ? [] : (['change'] as const)),
    'gaps',
    'due',
    'evidence',
    'policy',
    'owner',
  ] as const;

  function openClicked(event: MouseEvent<HTMLDivElement>): void {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-standard]') : null;
    const row = standings.find(({ key }) => key === clicked?.dataset.standard);
    if (row === undefined) return;
    setActive(row.key);
    onOpen(row.key);
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = rowByKey(event.key, { at, rows: standings.length, page: standings.length });
    const row = next === null ? undefined : standings[next];
    if (row) {
      event.preventDefault();
      setActive(row.key);
      if (opened !== null) onOpen(row.key);
      document.getElementById(idOf(row.key))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && shown !== null) {
      event.preventDefault();
      onOpen(shown);
    }
  }

  return (
    <div
      className={styles.scroller}
      role="grid"
      aria-label={t('standards.title')}
      aria-rowcount={standings.length + 1}
      aria-activedescendant={shown === null ? undefined : idOf(shown)}
      tabIndex={0}
      onKeyDown={move}
      onClick={openClicked}
    >
      <div role="row" className={`${styles.row} ${styles.head}`} data-compared={earlier !== null}>
        {columns.map((key) => (
          <div key={key} role="columnheader" className={styles.cell}>
            {t(`standards.columns.${key}`)}
          </div>
        ))}
      </div>
      {standings.map((standing) => (
        <div
          key={standing.key}
          id={idOf(standing.key)}
          role="row"
          aria-selected={standing.key === shown}
          className={styles.row}
          data-compared={earlier !== null}
          data-standard={standing.key}
        >
          {columns.map((key) => (
            <div key={key} role="gridcell" className={styles.cell} data-column={key} title={hintText(key, standing)}>
              {key === 'due' && standing.isOverdue ? (
                <span className="mp-check">{cellText(key, standing)}</span>
              ) : (
                cellText(key, standing)
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );

  function cellText(key: (typeof columns)[number], standing: StandardStanding): string {
    const { assessment } = standing;
    switch (key) {
      case 'number':
        return String(standing.number);
      case 'standard':
        return standing.official;
      case 'policy':
        return standing.policy === null
          ? t('standards.noPolicy')
          : t('standards.policyVersion', { version: standing.policy.version });
      case 'score':
        return assessment === null ? t('standards.notAssessed') : t('standards.scoreOf', { score: assessment.score });
      case 'change':
        return changeText(standing);
      case 'gaps':
        return standing.gaps.length === 0 ? '—' : String(standing.gaps.length);
      case 'due':
        return standing.dueOn === null ? '—' : `${standing.isOverdue ? '! ' : ''}${formatDate(standing.dueOn)}`;
      case 'evidence':
        return evidenceText(standing.key);
      case 'owner':
        return standing.duty?.owner ?? '—';
    }
  }

  function hintText(key: (typeof columns)[number], standing: StandardStanding): string {
    const { assessment, inUse } = standing;
    if (key === 'standard') return `${standing.official} (${inUse})`;
    if (key !== 'score' || assessment === null) return cellText(key, standing);
    return `${cellText(key, standing)}: ${t(`standards.scores.s${assessment.score}`)}`;
  }

  function changeText({ key, assessment }: StandardStanding): string {
    const before = earlier === null ? null : assessmentOn(standards, key, earlier);
    if (before === null || assessment === null) return '—';
    const change = assessment.score - before.score;
    return `${before.score} → ${assessment.score} (${change > 0 ? '+' : ''}${change})`;
  }

  function evidenceText(key: StandardKey): string {
    if (register === null) return '…';
    const lines = evidenceOf(register, key);
    const open = lines.filter(({ needsLook }) => needsLook).length;
    const proved = lines.length - open;
    return [
      ...(proved > 0 || open === 0 ? [proved === 0 ? '—' : t('standards.evidenceCount', { count: proved })] : []),
      ...(open > 0 ? [`! ${t('standards.needsLook', { count: open })}`] : []),
    ].join(', ');
  }
}

function idOf(key: StandardKey): string {
  return `standard-${key}`;
}
