import { useTranslation } from 'react-i18next';
import type { OfficialWords } from '#core/regulation/words.ts';
import styles from './StageList.module.css';
import { stageLabel } from './stage-label.ts';
import type { StageState, StageStatus, WorkspaceStage } from './stages.ts';

interface StageListProps {
  readonly statuses: readonly StageStatus[];
  readonly selected: WorkspaceStage;
  readonly words: OfficialWords;
  readonly onSelect: (stage: WorkspaceStage) => void;
}

const SIGNS: Readonly<Record<StageState, string>> = { empty: '·', running: '▸', done: '✓', locked: '■' };

/** The stages from top to bottom, each on a line with its state in a word or how much is still open. */
export function StageList({ statuses, selected, words, onSelect }: StageListProps) {
  const { t } = useTranslation();
  const states: Readonly<Record<StageState, string>> = {
    empty: t('workspace.stateEmpty'),
    running: t('workspace.stateRunning'),
    done: t('workspace.stateDone'),
    locked: t('workspace.stateLocked'),
  };
  return (
    <nav className={styles.list} aria-label={t('workspace.stages')}>
      {statuses.map((status) => (
        <button
          key={status.stage}
          type="button"
          className={styles.item}
          data-state={status.state}
          aria-current={status.stage === selected ? 'step' : undefined}
          onClick={() => onSelect(status.stage)}
        >
          <span className={styles.sign} aria-hidden="true">
            {SIGNS[status.state]}
          </span>
          <span>{stageLabel(t, status.stage, words)}</span>
          <span className={styles.state}>
            {status.open > 0 && status.state === 'running'
              ? t('workspace.openCount', { count: status.open })
              : states[status.state]}
          </span>
        </button>
      ))}
    </nav>
  );
}
