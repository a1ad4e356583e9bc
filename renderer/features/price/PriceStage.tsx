import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { PriceReviews } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PriceReviewDialog } from './PriceReviewDialog.tsx';
import { PriceRow } from './PriceRow.tsx';
import styles from './PriceStage.module.css';

type PriceStageProps = Pick<StageProps, 'dossier' | 'evaluation' | 'ruleSet' | 'readOnly' | 'execute' | 'showTrace'>;

interface Asked {
  readonly bidder: BidderId;
  readonly aspect: keyof PriceReviews;
}

/** Prices against the owner's estimate, compared exactly; what the committee must answer is asked here. */
export function PriceStage({ dossier, evaluation, ruleSet, readOnly, execute, showTrace }: PriceStageProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const nameOf = (id: BidderId) => dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
  const estimate = dossier.notice.ownerEstimate;
  const askedBid = evaluation.bids.find((bid) => bid.bidder === asked?.bidder);

  if (evaluation.bids.length === 0) return <EmptyState title={t('price.noneTitle')} text={t('price.noneText')} />;
  return (
    <section className={styles.stage}>
      <p className={styles.estimate}>
        {t('price.ownerEstimate')}{' '}
        <strong>{estimate === null ? t('price.ownerEstimateMissing') : formatRupiah(estimate)}</strong>
      </p>
      <Table stickyHeader verticalSpacing={5} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={36}>{t('price.number')}</Table.Th>
            <Table.Th>{t('price.bidder')}</Table.Th>
            <Table.Th className="mp-number">{t('price.offered')}</Table.Th>
            <Table.Th className="mp-number">{t('price.corrected')}</Table.Th>
            <Table.Th className="mp-number">{t('price.share')}</Table.Th>
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
              readOnly={readOnly}
              showTrace={showTrace}
              onAnswer={(aspect) => setAsked({ bidder: bid.bidder, aspect })}
            />
          ))}
        </Table.Tbody>
      </Table>
      {asked && askedBid ? (
        <PriceReviewDialog
          bidder={nameOf(asked.bidder)}
          bid={askedBid}
          aspect={asked.aspect}
          stored={dossier.priceReviews[asked.bidder]?.[asked.aspect] ?? null}
          onClose={() => setAsked(null)}
          onSave={async (review) => {
            if (await execute({ name: 'reviewPrice', body: { ...asked, review } })) setAsked(null);
          }}
        />
      ) : null}
    </section>
  );
}
