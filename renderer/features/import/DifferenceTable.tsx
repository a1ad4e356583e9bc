import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import type { Difference } from '#core/exchange/differences.ts';
import { shownValue } from '#core/exchange/message.ts';
import { valueNameOf, valueText } from '#renderer/ui/value-text.ts';
import { type Choice, withDifference } from './choice.ts';
import type { FoundTender } from './compare.ts';
import { type DifferenceLine, differenceKey, linesOf, plainLabel } from './difference-lines.ts';
import styles from './ImportScreen.module.css';
import { choose } from './import-store.ts';

interface DifferenceTableProps {
  readonly tender: FoundTender;
  readonly choice: Choice;
}

/** More lines of one difference say the same again: a list that comes whole is taken whole. */
const LINES_SHOWN = 40;

/** Field by field: what stands here, what the file has, a tick to take it, or why it cannot be taken. */
export function DifferenceTable({ tender, choice }: DifferenceTableProps) {
  const { t } = useTranslation();
  const { current, differences, dossier } = tender;
  const rows = useMemo(
    () =>
      differences.map((difference) => ({ difference, lines: current === null ? [] : linesOf(current, difference) })),
    [current, differences],
  );
  const chosen = choice.differences.get(tender.key);
  return (
    <table className={styles.differences}>
      <thead>
        <tr>
          <th>
            <span className="mp-visually-hidden">{t('import.columnChosen')}</span>
          </th>
          <th>{t('import.differenceField')}</th>
          <th>{t('import.differenceHere')}</th>
          <th>{t('import.differenceIncoming')}</th>
        </tr>
      </thead>
      {rows.map(({ difference, lines }) => (
        <DifferenceRows
          key={differenceKey(difference)}
          difference={difference}
          lines={lines}
          zone={dossier.notice.zone}
          chosen={chosen?.has(differenceKey(difference)) === true}
          onChoose={(take) => choose(withDifference(choice, tender.key, differenceKey(difference), take))}
        />
      ))}
    </table>
  );
}

interface DifferenceRowsProps {
  readonly difference: Difference;
  readonly lines: readonly DifferenceLine[];
  readonly zone: Zone;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

function DifferenceRows({ difference, lines, zone, chosen, onChoose }: DifferenceRowsProps) {
  const { t } = useTranslation();
  const { label, subject, before, after, applicable, obstacle } = difference;
  const [only] = lines;
  const name = valueNameOf(t, lines.length === 1 && only ? only.label : plainLabel(label));
  const shown = lines.slice(0, LINES_SHOWN);
  const single = lines.length === 1 && only ? only : null;
  const head = (
    <>
      <td rowSpan={single || shown.length === 0 ? 1 : shown.length + 1} className={styles.tick}>
        {applicable ? (
          <Checkbox
            size="xs"
            aria-label={t('import.differenceTake', { what: [subject, name].filter(Boolean).join(' · ') })}
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        ) : null}
      </td>
      <th scope="row">
        {subject === null ? null : <span className={styles.subject}>{subject}</span>}
        {name}
        {obstacle === null ? null : (
          <span className={styles.obstacle}>
            {t('import.differenceWhyNot')}: {t(`import.obstacle.${obstacle}`)}
          </span>
        )}
      </th>
    </>
  );
  if (single || shown.length === 0) {
    return (
      <tbody data-label={label} data-applicable={applicable}>
        <tr>
          {head}
          <td>{single ? valueText(t, single.from, zone) : plainValue(before)}</td>
          <td>{single ? valueText(t, single.to, zone) : plainValue(after)}</td>
        </tr>
      </tbody>
    );
  }
  const rest = lines.length - shown.length;
  return (
    <tbody data-label={label} data-applicable={applicable}>
      <tr>
        {head}
        <td colSpan={2} className={styles.quiet}>
          {rest > 0 ? t('import.moreLines', { count: rest }) : null}
        </td>
      </tr>
      {shown.map((line) => (
        <tr key={line.path.join('/')} className={styles.line}>
          <td>
            {line.stage === null ? null : `${line.stage} · `}
            {valueNameOf(t, line.label)}
          </td>
          <td>{valueText(t, line.from, zone)}</td>
          <td>{valueText(t, line.to, zone)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** A value nobody put into words: shown as it is, shortened. */
function plainValue(value: unknown): string {
  return value === null || value === undefined ? '—' : shownValue(value);
}
