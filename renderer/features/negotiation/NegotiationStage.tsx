import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidderId } from '#core/tender/ids.ts';
import { negotiatesAfterAward, negotiationOrder, negotiationTurn } from '#core/tender/decide-negotiation.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { NegotiationDialog } from './NegotiationDialog.tsx';
import { NegotiationItems } from './NegotiationItems.tsx';
import { NegotiationRow } from './NegotiationRow.tsx';
import styles from './NegotiationStage.module.css';
import { itemsOf, mayChange } from './negotiation-model.ts';

interface NegotiationStageProps extends StageProps {
  /** Consultants are negotiated with after the award: only a damaged log or a device that cannot save stops it. */
  readonly canEdit: boolean;
}

/** Whose turn it is to be negotiated with and why, what came of it, and what it did to the price. */
export function NegotiationStage({ canEdit, ...props }: NegotiationStageProps) {
  const { dossier, evaluation, ruleSet, readOnly, execute, showTrace, clock } = props;
  const { t } = useTranslation();
  const [editing, setEditing] = useState<BidderId | null>(null);
  const rules = ruleSet.negotiation;
  const afterAward = negotiatesAfterAward(dossier, rules);
  const { decision } = dossier;
  const nameOf = (id: BidderId) => dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
  if (afterAward && decision?.kind !== 'award') {
    return (
      <EmptyState
        title={t('negotiation.afterAwardTitle')}
        text={t('negotiation.afterAwardText', { clause: rules.timing.clause })}
      />
    );
  }
  const order = negotiationOrder(dossier, evaluation);
  if (order.length === 0) {
    return <EmptyState title={t('negotiation.noneTitle')} text={t('negotiation.noneText')} />;
  }
  const turn = negotiationTurn(dossier, evaluation);
  const may = afterAward ? canEdit : canEdit && !readOnly;
  const always = rules.always.value.includes(dossier.notice.kind);
  const passed = evaluation.bids.filter(({ gates }) => gates.technical.status === 'passed').length;
  const isFew =
    [...rules.few.value.byPassing, ...rules.few.value.byOffering].includes(dossier.notice.kind) &&
    passed <= rules.few.value.atMost;
  const why = always
    ? t('negotiation.whyAlways', { clause: rules.always.clause })
    : isFew
      ? t('negotiation.whyFew', { atMost: rules.few.value.atMost, clause: rules.few.clause })
      : '';
  const bids = order.flatMap((id) => evaluation.bids.filter(({ bidder }) => bidder === id));
  const agreedBid = bids.find(({ bidder }) => dossier.negotiations[bidder]?.outcome === 'agreed');
  const agreedLines = agreedBid === undefined ? [] : (dossier.negotiations[agreedBid.bidder]?.lines ?? []);
  const editedBid = bids.find(({ bidder }) => bidder === editing);
  return (
    <section className={styles.stage}>
      <p className={styles.note}>
        {turn === null ? (
          <strong>{t('negotiation.allFailed')}</strong>
        ) : (
          <>
            <strong>
              {dossier.negotiations[turn]?.outcome === 'agreed'
                ? t('negotiation.agreedWith', { bidder: nameOf(turn) })
                : t('negotiation.turnOf', { bidder: nameOf(turn) })}
            </strong>{' '}
            {why}
            {turn === order[0] ? '' : ` ${t('negotiation.nextRank', { clause: rules.noAgreement.clause })}`}
          </>
        )}
      </p>
      <Table stickyHeader verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={36}>{t('negotiation.place')}</Table.Th>
            <Table.Th>{t('negotiation.bidder')}</Table.Th>
            <Table.Th className="mp-number">{t('negotiation.before')}</Table.Th>
            <Table.Th className="mp-number">{t('negotiation.after')}</Table.Th>
            <Table.Th className="mp-number">{t('negotiation.difference')}</Table.Th>
            <Table.Th className="mp-number">{t('negotiation.ratio')}</Table.Th>
            <Table.Th w={200}>{t('negotiation.outcome')}</Table.Th>
            <Table.Th w={90} aria-label={t('negotiation.record')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bids.map((bid, index) => (
            <NegotiationRow
              key={bid.bidder}
              dossier={dossier}
              ruleSet={ruleSet}
              showTrace={showTrace}
              place={index + 1}
              bid={bid}
              name={nameOf(bid.bidder)}
              isTurn={bid.bidder === turn && dossier.negotiations[bid.bidder] === undefined}
              canRecord={may && mayChange(dossier, order, bid.bidder)}
              onRecord={() => setEditing(bid.bidder)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {agreedBid === undefined || agreedLines.length === 0 ? null : (
        <>
          <strong>{t('negotiation.itemsOf', { bidder: nameOf(agreedBid.bidder) })}</strong>
          <NegotiationItems
            label={t('negotiation.itemsOf', { bidder: nameOf(agreedBid.bidder) })}
            lines={itemsOf(dossier, agreedBid, new Map(agreedLines.map(({ line, unitPrice }) => [line, unitPrice])))}
            ownerLines={dossier.pricing.ownerLines}
            onChange={null}
          />
        </>
      )}
      {editedBid === undefined ? null : (
        <NegotiationDialog
          dossier={dossier}
          clock={clock}
          bid={editedBid}
          name={nameOf(editedBid.bidder)}
          stored={dossier.negotiations[editedBid.bidder] ?? null}
          onClose={() => setEditing(null)}
          onSave={async (negotiation) => {
            const kept = await execute({ name: 'recordNegotiation', body: { bidder: editedBid.bidder, negotiation } });
            if (kept) setEditing(null);
          }}
        />
      )}
    </section>
  );
}
