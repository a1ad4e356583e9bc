import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { dossierSource, evaluationSource } from '#core/evaluation/trace.ts';
import { changeOf, negotiatedRatio, negotiationTrace } from '#core/figures/negotiation-change.ts';
import { formatRupiah, rupiahText } from '#core/money/sen.ts';
import { rupiahInWords } from '#core/money/words.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { showPercent } from '#renderer/ui/show-percent.ts';
import styles from './NegotiationStage.module.css';

interface NegotiationRowProps extends Pick<StageProps, 'dossier' | 'ruleSet' | 'showTrace'> {
  readonly place: number;
  readonly bid: BidEvaluation;
  readonly name: string;
  readonly isTurn: boolean;
  readonly canRecord: boolean;
  readonly onRecord: () => void;
}

/** One bidder in the order of negotiation: its price before and after, against the estimate, and what came of it. */
export function NegotiationRow(props: NegotiationRowProps) {
  const { dossier, ruleSet, showTrace, place, bid, name, isTurn, canRecord, onRecord } = props;
  const { t } = useTranslation();
  const stored = dossier.negotiations[bid.bidder] ?? null;
  const before = bid.auctioned ?? bid.corrected;
  const after = bid.negotiated;
  const givenAfter =
    after === null ? null : { value: after.value, source: evaluationSource('bids', bid.bidder, 'negotiated') };
  const beforeField = bid.auctioned === null ? 'corrected' : 'auctioned';
  const change = before === null || after === null ? null : changeOf(before.value, after.value);
  const ratio =
    givenAfter === null
      ? null
      : negotiatedRatio(ruleSet, givenAfter, {
          value: dossier.notice.ownerEstimate,
          source: dossierSource('notice', 'ownerEstimate'),
        });
  const beforeLabel = t('negotiation.beforeOf', { bidder: name });
  const afterLabel = t('negotiation.afterOf', { bidder: name });
  const changeLabel = t('negotiation.differenceOf', { bidder: name });
  const ratioLabel = t('negotiation.ratioOf', { bidder: name });
  return (
    <Table.Tr data-field={`negotiations.${bid.bidder}`}>
      <Table.Td>{place}</Table.Td>
      <Table.Td>
        {name}
        {isTurn ? <span className={styles.small}> · {t('negotiation.turn')}</span> : null}
        {stored === null ? null : (
          <span className={styles.line}>
            {formatDateTime(stored.heldAt, dossier.notice.zone)}
            {stored.representative === null ? '' : ` · ${stored.representative}`}
          </span>
        )}
        {stored?.technical ? <span className={styles.line}>{stored.technical}</span> : null}
      </Table.Td>
      <Table.Td className="mp-number">
        {before === null ? (
          '—'
        ) : (
          <FigureButton label={beforeLabel} onOpen={() => showTrace(beforeLabel, before.trace())}>
            {formatRupiah(before.value)}
          </FigureButton>
        )}
      </Table.Td>
      <Table.Td className="mp-number">
        {after === null ? (
          '—'
        ) : (
          <>
            <FigureButton label={afterLabel} onOpen={() => showTrace(afterLabel, after.trace())}>
              {formatRupiah(after.value)}
            </FigureButton>
            <span className={styles.words}>{rupiahInWords(rupiahText(after.value))}</span>
          </>
        )}
      </Table.Td>
      <Table.Td className="mp-number">
        {change === null || givenAfter === null ? (
          '—'
        ) : (
          <FigureButton
            label={changeLabel}
            onOpen={() =>
              showTrace(
                changeLabel,
                negotiationTrace(
                  ruleSet,
                  { value: change.before, source: evaluationSource('bids', bid.bidder, beforeField) },
                  givenAfter,
                ),
              )
            }
          >
            {formatRupiah(change.difference)}
          </FigureButton>
        )}
        {change?.higher ? <span className={styles.flag}>! {t('negotiation.higher')}</span> : null}
      </Table.Td>
      <Table.Td className="mp-number">
        {ratio === null ? (
          '—'
        ) : (
          <FigureButton label={ratioLabel} onOpen={() => showTrace(ratioLabel, ratio.trace())}>
            {showPercent(ratio.text)}
          </FigureButton>
        )}
      </Table.Td>
      <Table.Td>
        {stored === null ? (
          t('negotiation.open')
        ) : (
          <strong>
            {stored.outcome === 'agreed' ? `✓ ${t('negotiation.agreed')}` : `✕ ${t('negotiation.failed')}`}
          </strong>
        )}
        {stored?.reason ? <span className={styles.line}>{stored.reason}</span> : null}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!canRecord}
          aria-label={t(stored === null ? 'negotiation.recordOf' : 'negotiation.changeOf', { bidder: name })}
          onClick={onRecord}
        >
          {t(stored === null ? 'negotiation.record' : 'negotiation.change')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
