import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { Readiness, ReadinessCheck, ReadinessKey } from '#core/tender/readiness.ts';
import { FindingMark, type FindingState } from '#renderer/ui/FindingMark.tsx';
import styles from './ResultStage.module.css';

interface ReadinessBoardProps {
  readonly board: Readiness;
  readonly zone: Zone;
  readonly clock: Clock;
  readonly onGoTo: (where: ReadinessCheck['where']) => void;
}

/** What must stand before the hour of the award; each line leads to where it is settled. */
export function ReadinessBoard({ board, zone, clock, onGoTo }: ReadinessBoardProps) {
  const { t } = useTranslation();
  const { window } = board;
  const now = clock.now();
  return (
    <div className={styles.board}>
      <h2 className={styles.heading}>{t('readiness.title')}</h2>
      {window?.opensAt && window.closesAt ? (
        <p className={styles.small}>
          {t('readiness.window', {
            from: formatDateTime(window.opensAt, zone),
            to: formatDateTime(window.closesAt, zone),
          })}
          {now > window.closesAt ? ` ${t('readiness.windowPast')}` : ''}
        </p>
      ) : null}
      <ul className={styles.checks}>
        {board.checks.map((check) => (
          <li key={check.key}>
            <FindingMark state={MARKS[check.state]} short />
            <button type="button" className={styles.checkName} onClick={() => onGoTo(check.where)}>
              {t(TEXTS[check.key])}
            </button>
            <span className={styles.small}>{stateText(t, check)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MARKS: Readonly<Record<ReadinessCheck['state'], FindingState>> = {
  ok: 'met',
  open: 'to-check',
  later: 'not-yet',
  'not-needed': 'not-yet',
};

const TEXTS = {
  committee: 'readiness.committee',
  schedule: 'readiness.schedule',
  opening: 'workspace.stageOpening',
  arithmetic: 'workspace.stageArithmetic',
  administration: 'workspace.stageAdministration',
  technical: 'workspace.stageTechnical',
  price: 'workspace.stagePrice',
  qualification: 'workspace.stageQualification',
  proof: 'workspace.stageProof',
  shortlist: 'tender.stage.shortlist',
  'technical-result': 'readiness.technicalResult',
  conflicts: 'readiness.conflicts',
  ties: 'readiness.ties',
  negotiation: 'readiness.negotiation',
  checks: 'readiness.checks',
  outcome: 'readiness.outcome',
  approval: 'readiness.approval',
  documents: 'readiness.documents',
} as const satisfies Record<ReadinessKey, string>;

function stateText(t: TFunction<'app'>, check: ReadinessCheck): string {
  switch (check.state) {
    case 'ok':
      return '';
    case 'open':
      return t('readiness.open', { count: check.open });
    case 'later':
      return t('readiness.later');
    case 'not-needed':
      return t('readiness.notNeeded');
  }
}
