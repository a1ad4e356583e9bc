import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { type PreferenceAnswer, preferenceApplies } from '#core/figures/preference.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier, PriceReviews } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { BondNote } from './BondNote.tsx';
import { PriceDialogs, type PriceTask } from './PriceDialogs.tsx';
import { type PriceExtras, PriceRow } from './PriceRow.tsx';
import styles from './PriceStage.module.css';

type PriceStageProps = Pick<StageProps, 'dossier' | 'evaluation' | 'ruleSet' | 'readOnly' | 'execute' | 'showTrace'>;

/** Prices against their limit, compared exactly, with what this tender's method compares beside them. */
export function PriceStage(props: PriceStageProps) {
  const { dossier, evaluation, ruleSet, readOnly, showTrace } = props;
  const { t } = useTranslation();
  const [task, setTask] = useState<PriceTask | null>(null);
  const nameOf = (id: BidderId) => dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;

  if (evaluation.bids.length === 0) return <EmptyState title={t('price.noneTitle')} text={t('price.noneText')} />;
  if (isSealed(evaluation)) return <EmptyState title={t('price.sealedTitle')} text={t('price.sealedText')} />;
  const preference = preferenceOf(dossier, ruleSet);
  const extras: PriceExtras = {
    preference: preference.applies,
    lifeCycle: dossier.notice.method === 'life-cycle-cost',
    auction: dossier.terms.auction,
  };
  const candidate = candidateOf(evaluation);
  return (
    <section className={styles.stage}>
      <div className={styles.tools}>
        <LimitNote dossier={dossier} ruleSet={ruleSet} />
        {extras.preference ? (
          <p className={styles.note}>
            {preference.because === 'document'
              ? t('price.preferenceDocument')
              : t('price.preferenceApplies', { clause: ruleSet.preference.kinds.clause })}
          </p>
        ) : null}
        {extras.auction ? (
          <Button size="compact-sm" variant="default" disabled={readOnly} onClick={() => setTask({ kind: 'auction' })}>
            {t('price.auctionRecord')}
          </Button>
        ) : null}
        {candidate === null ? null : (
          <BondNote
            dossier={dossier}
            ruleSet={ruleSet}
            bid={candidate}
            name={nameOf(candidate.bidder)}
            showTrace={showTrace}
          />
        )}
      </div>
      <Table stickyHeader verticalSpacing={5} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={36}>{t('price.number')}</Table.Th>
            <Table.Th>{t('price.bidder')}</Table.Th>
            <Table.Th className="mp-number">{t('price.offered')}</Table.Th>
            <Table.Th className="mp-number">{t('price.corrected')}</Table.Th>
            <Table.Th className="mp-number">{t('price.share')}</Table.Th>
            {extras.preference ? <Table.Th className="mp-number">{t('price.evaluatedPrice')}</Table.Th> : null}
            {extras.lifeCycle ? <Table.Th className="mp-number">{t('price.lifeCycle')}</Table.Th> : null}
            {extras.auction ? <Table.Th className="mp-number">{t('price.auctioned')}</Table.Th> : null}
            <Table.Th w={180}>{t('price.checks')}</Table.Th>
            <Table.Th w={150}>{t('price.result')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {evaluation.bids.map((bid: BidEvaluation, index) => (
            <PriceRow
              key={bid.bidder}
              number={index + 1}
              name={nameOf(bid.bidder)}
              bid={bid}
              reviews={dossier.priceReviews[bid.bidder] ?? null}
              rules={ruleSet.price}
              extras={extras}
              readOnly={readOnly}
              showTrace={showTrace}
              onAnswer={(aspect: keyof PriceReviews) => setTask({ kind: 'review', bidder: bid.bidder, aspect })}
              onEdit={(kind) => setTask({ kind, bidder: bid.bidder })}
            />
          ))}
        </Table.Tbody>
      </Table>
      {task === null ? null : <PriceDialogs {...props} task={task} nameOf={nameOf} onClose={() => setTask(null)} />}
    </section>
  );
}

/** What a price may not exceed: the estimate, the ceiling, or nothing. */
function LimitNote({ dossier, ruleSet }: Pick<StageProps, 'dossier' | 'ruleSet'>) {
  const { t } = useTranslation();
  const { method, kind, ownerEstimate, budgetCeiling } = dossier.notice;
  const byCeiling = method !== 'unknown' && ruleSet.price.aboveCeilingFails.value.includes(method);
  const byEstimate = kind === 'unknown' || ruleSet.price.aboveOwnerEstimateFails.value.includes(kind);
  const amount = byCeiling ? budgetCeiling : ownerEstimate;
  const label = byCeiling ? t('price.limitCeiling') : byEstimate ? t('price.limitEstimate') : t('price.ownerEstimate');
  return (
    <p className={styles.estimate}>
      {label} <strong>{amount === null ? t('price.ownerEstimateMissing') : formatRupiah(amount)}</strong>
      {byCeiling || byEstimate ? null : <span className={styles.small}> {t('price.limitNone')}</span>}
    </p>
  );
}

function preferenceOf({ notice, terms }: Dossier, ruleSet: RuleSet): PreferenceAnswer {
  const { kind, ownerEstimate, budgetCeiling } = notice;
  return preferenceApplies(ruleSet.preference, { kind, ownerEstimate, budgetCeiling, document: terms.preference });
}

/** No price is in the tender yet, and none may be: two files before the technical result. */
function isSealed({ bids }: Evaluation): boolean {
  return (
    bids.every(({ corrected, offered }) => corrected === null && offered === null) &&
    bids.some(({ gates }) => gates.price.reasons.some(({ kind }) => kind === 'technical-result-open'))
  );
}

/** Whom the evaluation leads to, else the first in rank. */
function candidateOf({ bids, outcome }: Evaluation): BidEvaluation | null {
  const winner = outcome.kind === 'award' ? outcome.winner : null;
  return bids.find((bid) => (winner === null ? bid.rank === 1 : bid.bidder === winner)) ?? null;
}
