import { useTranslation } from 'react-i18next';
import type { AnsweredFinding } from '#core/screens/answers.ts';
import { sentenceOf, wordsOf } from '#core/screens/finding-text.ts';
import type { ScreenResult } from '#core/screens/finding.ts';
import { SCREEN_CAUTION } from '#core/screens/screen-words.ts';
import type { Screening } from '#core/screens/screening.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { BidChart } from './BidChart.tsx';
import { LineComparison } from './LineComparison.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { PairList } from './PairList.tsx';
import { namesText, type Shown, testedText } from './screen-parts.ts';
import styles from './ScreensStage.module.css';

interface FindingDetailProps extends Shown, Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly answered: AnsweredFinding;
  readonly screening: Screening;
  readonly result: ScreenResult | null;
  readonly canEdit: boolean;
}

/** One finding: what it says, its numbers with their thresholds, the formula, what was compared, and the answer. */
export function FindingDetail(props: FindingDetailProps) {
  const { answered, screening, result, dossier, language, nameOf } = props;
  const { t } = useTranslation();
  const { finding } = answered;
  const words = wordsOf(finding.screen, language);
  const isOfTotals = screening.bids.length > 1 && OF_TOTALS.has(finding.screen);
  return (
    <article className={styles.detail} aria-label={t('screens.detail')}>
      <h2 className={styles.title}>{words.name}</h2>
      <p className={styles.lead}>{sentenceOf(finding, language)}</p>
      <p className={styles.names}>{namesText(finding.bidders.map(nameOf), MOST_NAMES, ' · ')}</p>
      <AnswerForm {...props} />
      {isOfTotals ? <BidChart {...props} bids={screening.bids} marked={finding.bidders} /> : null}
      <NumbersTable numbers={finding.numbers} language={language} />
      <dl className={styles.terms}>
        <dt>{t('screens.formula')}</dt>
        <dd>{words.formula}</dd>
        {result === null ? null : (
          <>
            <dt>{t('screens.tested')}</dt>
            <dd>{testedText(t, result)}</dd>
          </>
        )}
      </dl>
      <p className={styles.small}>{SCREEN_CAUTION[language]}</p>
      {finding.pairs.length > 1 ? <PairList pairs={finding.pairs} language={language} nameOf={nameOf} /> : null}
      {screening.table !== null && finding.pairs.some(({ lines }) => lines.length > 0) ? (
        <LineComparison finding={finding} table={screening.table} dossier={dossier} nameOf={nameOf} />
      ) : null}
    </article>
  );
}

/** More are counted; the chart and the pairs name them. */
const MOST_NAMES = 12;

const OF_TOTALS: ReadonlySet<string> = new Set([
  'spread',
  'practice-set',
  'identical-losing',
  'identical-totals',
  'percent-steps',
  'close-to-estimate',
  'subgroups',
]);
