import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { evidenceOf } from '#core/standards/evidence-register.ts';
import type { StandardKey } from '#core/standards/service-standards.ts';
import { assessmentOn, type StandardStanding } from '#core/standards/standing.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { HeadCell, TextCell } from '#renderer/ui/WalkedCells.tsx';
import { WalkedTable } from '#renderer/ui/WalkedTable.tsx';

const ROW_HEIGHT = 32;
const TRACKS = {
  number: '44px',
  standard: 'minmax(372px, 2fr)',
  score: '104px',
  change: '106px',
  gaps: '104px',
  due: '140px',
  evidence: 'minmax(180px, 1fr)',
  policy: '100px',
  owner: 'minmax(142px, 1fr)',
} as const;

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

  return (
    <WalkedTable
      label={t('standards.title')}
      rows={standings}
      keyOf={({ key }) => key}
      rowHeight={ROW_HEIGHT}
      opened={opened}
      onOpen={({ key }) => onOpen(key)}
      tracks={columns.map((key) => TRACKS[key]).join(' ')}
      leastWidth={earlier === null ? 1190 : 1296}
      head={columns.map((key) => <HeadCell key={key}>{t(`standards.columns.${key}`)}</HeadCell>)}
      cellsOf={(standing) =>
        columns.map((key) => (
          <TextCell key={key} text={hintText(key, standing)} isMarked={key === 'due' && standing.isOverdue}>
            {cellText(key, standing)}
          </TextCell>
        ))
      }
    />
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
