import { Button, Table } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation, ExactAmount, Figure, GateReason, ShownRatio } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { PriceRules } from '#core/regulation/rule-set.ts';
import type { PriceReviews } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { GATE_MARKS } from '#renderer/ui/gate-mark.ts';
import { Money } from '#renderer/ui/Money.tsx';
import { showPercent } from '#renderer/ui/show-percent.ts';
import styles from './PriceStage.module.css';

interface PriceRowProps extends Pick<StageProps, 'readOnly' | 'showTrace'> {
  readonly number: number;
  readonly name: string;
  readonly bid: BidEvaluation;
  readonly reviews: PriceReviews | null;
  readonly rules: PriceRules;
  readonly onAnswer: (aspect: keyof PriceReviews) => void;
  /** Columns this tender has beside the ordinary ones. */
  readonly extras: PriceExtras;
  readonly onEdit: (what: PriceFact) => void;
}

export type PriceFact = 'local-content' | 'life-cycle' | 'sheet';

export interface PriceExtras {
  readonly preference: boolean;
  readonly lifeCycle: boolean;
  readonly auction: boolean;
}

/** One bid: its prices, its share of the estimate, and what is to be answered about it. */
export function PriceRow({
  number,
  name,
  bid,
  reviews,
  rules,
  readOnly,
  showTrace,
  onAnswer,
  extras,
  onEdit,
}: PriceRowProps) {
  const { t } = useTranslation();
  const { checks } = bid;
  const gate = bid.gates.price;
  const answerable = !readOnly && gate.status !== 'not-evaluated';
  return (
    <Table.Tr>
      <Table.Td>{number}</Table.Td>
      <Table.Td>{name}</Table.Td>
      <Table.Td className="mp-number">
        <FigureCell figure={bid.offered} label={t('price.offeredOf', { bidder: name })} showTrace={showTrace} />
      </Table.Td>
      <Table.Td className="mp-number">
        <FigureCell figure={bid.corrected} label={t('price.correctedOf', { bidder: name })} showTrace={showTrace} />
      </Table.Td>
      <Table.Td className="mp-number">
        <RatioCell
          ratio={checks?.ratioPercent ?? null}
          label={t('price.shareOf', { bidder: name })}
          showTrace={showTrace}
        />
      </Table.Td>
      {extras.preference ? (
        <Table.Td className="mp-number">
          <ExactCell
            amount={bid.evaluatedPrice}
            label={t('price.evaluatedPriceOf', { bidder: name })}
            showTrace={showTrace}
          />
          <EditButton enabled={!readOnly} text={t('price.editLocalContent')} onEdit={() => onEdit('local-content')} />
        </Table.Td>
      ) : null}
      {extras.lifeCycle ? (
        <Table.Td className="mp-number">
          <ExactCell
            amount={bid.lifeCycleCost}
            label={t('price.lifeCycleOf', { bidder: name })}
            showTrace={showTrace}
          />
          <EditButton enabled={!readOnly} text={t('price.editLifeCycle')} onEdit={() => onEdit('life-cycle')} />
        </Table.Td>
      ) : null}
      {extras.auction ? (
        <Table.Td className="mp-number">
          <FigureCell figure={bid.auctioned} label={t('price.auctionedOf', { bidder: name })} showTrace={showTrace} />
        </Table.Td>
      ) : null}
      <Table.Td>
        <ul className={styles.checks} data-field={`priceReviews.${bid.bidder}`}>
          {checks?.aboveOwnerEstimate ? <li>{t('price.above')}</li> : null}
          {checks?.belowReasonable ? (
            <CheckLine
              text={t('price.below', { limit: formatDecimal(rules.reasonableness.belowPercent.value) })}
              answer={answerText(t, 'reasonableness', reviews)}
              enabled={answerable}
              onAnswer={() => onAnswer('reasonableness')}
            />
          ) : null}
          {checks?.belowReasonable && answerable ? (
            <li>
              <Button size="compact-xs" variant="subtle" onClick={() => onEdit('sheet')}>
                {t('price.sheet')}
              </Button>
            </li>
          ) : null}
          {checks && checks.unbalancedLines.length > 0 ? (
            <CheckLine
              text={t('price.unbalanced', {
                count: checks.unbalancedLines.length,
                limit: formatDecimal(rules.unbalanced.abovePercent.value),
              })}
              answer={answerText(t, 'unbalanced', reviews)}
              enabled={answerable}
              onAnswer={() => onAnswer('unbalanced')}
            />
          ) : null}
        </ul>
      </Table.Td>
      <Table.Td>
        <FindingMark state={GATE_MARKS[gate.status]} short={gate.status === 'not-evaluated'} />
        {gate.status === 'not-evaluated' ? <span className={styles.small}> {whyNot(t, gate.reasons)}</span> : null}
      </Table.Td>
    </Table.Tr>
  );
}

interface FigureCellProps extends Pick<StageProps, 'showTrace'> {
  readonly figure: Figure | null;
  readonly label: string;
}

function FigureCell({ figure, label, showTrace }: FigureCellProps) {
  if (figure === null) return '—';
  return (
    <FigureButton label={label} onOpen={() => showTrace(label, figure.trace())}>
      <Money amount={figure.value} />
    </FigureButton>
  );
}

interface ExactCellProps extends Pick<StageProps, 'showTrace'> {
  readonly amount: ExactAmount | null;
  readonly label: string;
}

/** An amount that need not be whole sen: shown rounded, its working exact. */
function ExactCell({ amount, label, showTrace }: ExactCellProps) {
  if (amount === null) return '—';
  return (
    <FigureButton label={label} onOpen={() => showTrace(label, amount.trace())}>
      <Money amount={amount.shown} />
    </FigureButton>
  );
}

interface EditButtonProps {
  readonly enabled: boolean;
  readonly text: string;
  readonly onEdit: () => void;
}

function EditButton({ enabled, text, onEdit }: EditButtonProps) {
  if (!enabled) return null;
  return (
    <Button size="compact-xs" variant="subtle" onClick={onEdit}>
      {text}
    </Button>
  );
}

interface RatioCellProps extends Pick<StageProps, 'showTrace'> {
  readonly ratio: ShownRatio | null;
  readonly label: string;
}

function RatioCell({ ratio, label, showTrace }: RatioCellProps) {
  if (ratio === null) return '—';
  return (
    <FigureButton label={label} onOpen={() => showTrace(label, ratio.trace())}>
      {showPercent(ratio.text)}
    </FigureButton>
  );
}

interface CheckLineProps {
  readonly text: string;
  readonly answer: string | null;
  readonly enabled: boolean;
  readonly onAnswer: () => void;
}

function CheckLine({ text, answer, enabled, onAnswer }: CheckLineProps) {
  const { t } = useTranslation();
  return (
    <li>
      {answer === null ? <FindingMark state="to-check" short /> : null} {text}
      {answer === null ? null : <strong>: {answer}</strong>}
      {enabled ? (
        <Button size="compact-xs" variant="subtle" onClick={onAnswer}>
          {answer === null ? t('price.answer') : t('price.change')}
        </Button>
      ) : null}
    </li>
  );
}

function answerText(t: TFunction<'app'>, aspect: keyof PriceReviews, reviews: PriceReviews | null): string | null {
  const review = reviews?.[aspect];
  if (!review) return null;
  const accepted = review.outcome === 'accepted';
  if (aspect === 'reasonableness') return accepted ? t('price.reasonable') : t('price.notReasonable');
  return accepted ? t('price.explained') : t('price.staysUnbalanced');
}

function whyNot(t: TFunction<'app'>, reasons: readonly GateReason[]): string {
  if (reasons.some(({ kind }) => kind === 'technical-result-open')) return t('reason.technicalResultOpen');
  if (reasons.some((reason) => reason.kind === 'stopped-at')) return t('price.stoppedEarlier');
  return reasons.some((reason) => reason.kind === 'waiting-for') ? t('price.waitsForEarlier') : t('price.notCalled');
}
