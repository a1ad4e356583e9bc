import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnsweredFinding, AnswerState } from '#core/screens/answers.ts';
import { wordsOf } from '#core/screens/finding-text.ts';
import { againstText, namesText, type Shown } from './screen-parts.ts';
import styles from './ScreensStage.module.css';

interface FindingListProps extends Shown {
  readonly findings: readonly AnsweredFinding[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

const NEEDS_WORD: ReadonlySet<AnswerState> = new Set<AnswerState>(['open', 'review']);

/** More names than these are counted. */
const MOST_NAMES = 3;
const MOST_IN_TITLE = 20;

/** What was found, whom it is about and whether it is answered; walked by arrows. */
export function FindingList({ findings, selected, onSelect, language, nameOf }: FindingListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const at = findings.findIndex(({ finding }) => finding.id === selected);
  const press = (event: KeyboardEvent) => {
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: findings.length - 1 }[event.key];
    const next = target === undefined ? undefined : findings[target];
    if (target === undefined || next === undefined) return;
    event.preventDefault();
    onSelect(next.finding.id);
    list.current?.querySelectorAll('button').item(target).focus();
  };
  // The numbers that reached their threshold, else what is alike.
  const gistOf = ({ numbers, subjects }: AnsweredFinding['finding']) => {
    const reached = numbers.filter(({ isReached }) => isReached);
    return reached.length === 0
      ? subjects.join('; ')
      : reached.map((number) => againstText(t, number, language)).join(' · ');
  };
  return (
    <ul className={styles.findings} aria-label={t('screens.list')} ref={list}>
      {findings.map(({ finding, state }) => (
        <li key={finding.id}>
          <button
            type="button"
            className={styles.finding}
            aria-current={finding.id === selected ? 'true' : undefined}
            tabIndex={finding.id === selected ? 0 : -1}
            onKeyDown={press}
            onClick={() => onSelect(finding.id)}
          >
            <span className={styles.findingHead}>
              <strong>{wordsOf(finding.screen, language).name}</strong>
              <span className={NEEDS_WORD.has(state) ? 'mp-check' : 'mp-quiet'}>
                {NEEDS_WORD.has(state) ? '! ' : '✓ '}
                {t(`screens.state.${state}`)}
              </span>
            </span>
            <span className={styles.line} title={namesText(finding.bidders.map(nameOf), MOST_IN_TITLE)}>
              {namesText(finding.bidders.map(nameOf), MOST_NAMES)}
            </span>
            <span className={styles.gist}>{gistOf(finding)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
