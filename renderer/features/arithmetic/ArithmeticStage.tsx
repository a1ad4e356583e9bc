import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { compareSen, formatRupiahShort } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { Money } from '#renderer/ui/Money.tsx';
import { showPercent } from '#renderer/ui/show-percent.ts';
import styles from './ArithmeticStage.module.css';
import { CorrectionGrid } from './CorrectionGrid.tsx';
import { ScheduleTools } from './ScheduleTools.tsx';

interface ArithmeticStageProps extends StageProps {
  /** Ways to bring price schedules in, for the bid on screen. */
  readonly renderImport: (bidder: BidderId | null) => ReactNode;
}

/** Arithmetic correction: what was offered and what it comes to, side by side, bid by bid and line by line. */
export function ArithmeticStage(props: ArithmeticStageProps) {
  const { dossier, evaluation, readOnly, execute, showTrace, renderImport } = props;
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<BidderId | null>(null);
  const selected = evaluation.bids.find((bid) => bid.bidder === chosen) ?? evaluation.bids[0];
  const nameOf = (id: BidderId) => dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;

  return (
    <section className={styles.stage}>
      <ScheduleTools dossier={dossier} readOnly={readOnly} execute={execute}>
        {renderImport(selected?.bidder ?? null)}
      </ScheduleTools>
      {selected === undefined ? (
        <EmptyState title={t('arithmetic.noneTitle')} text={t('arithmetic.noneText')} />
      ) : (
        <>
          <BidTabs bids={evaluation.bids} selected={selected.bidder} nameOf={nameOf} onSelect={setChosen} />
          <Totals bid={selected} name={nameOf(selected.bidder)} showTrace={showTrace} />
          {selected.lines.length === 0 ? (
            <EmptyState title={t('arithmetic.noLinesTitle')} text={t('arithmetic.noLinesText')} />
          ) : (
            <CorrectionGrid
              key={selected.bidder}
              dossier={dossier}
              bid={selected}
              name={nameOf(selected.bidder)}
              showTrace={showTrace}
            />
          )}
        </>
      )}
    </section>
  );
}

interface BidTabsProps {
  readonly bids: readonly BidEvaluation[];
  readonly selected: BidderId;
  readonly nameOf: (id: BidderId) => string;
  readonly onSelect: (bidder: BidderId) => void;
}

/** The bids in order of corrected price, walked by arrows; a changed total is marked before one looks inside. */
function BidTabs({ bids, selected, nameOf, onSelect }: BidTabsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const at = bids.findIndex((bid) => bid.bidder === selected);
  const press = (event: KeyboardEvent) => {
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bids.length - 1 }[event.key];
    const bid = target === undefined ? undefined : bids[target];
    if (target === undefined || bid === undefined) return;
    event.preventDefault();
    onSelect(bid.bidder);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]').item(target).focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={t('arithmetic.bids')} ref={list}>
      {bids.map((bid) => (
        <button
          key={bid.bidder}
          type="button"
          role="tab"
          aria-selected={bid.bidder === selected}
          tabIndex={bid.bidder === selected ? 0 : -1}
          className={styles.tab}
          onKeyDown={press}
          onClick={() => onSelect(bid.bidder)}
        >
          <span className={styles.tabName} title={nameOf(bid.bidder)}>
            {nameOf(bid.bidder)}
          </span>
          <span className={styles.tabPrice}>
            {bid.corrected ? formatRupiahShort(bid.corrected.value) : '—'}
            {isChanged(bid) ? ` · ${t('arithmetic.changed')}` : ''}
          </span>
        </button>
      ))}
    </div>
  );
}

interface TotalsProps extends Pick<StageProps, 'showTrace'> {
  readonly bid: BidEvaluation;
  readonly name: string;
}

function Totals({ bid, name, showTrace }: TotalsProps) {
  const { t } = useTranslation();
  const { offered, corrected, checks } = bid;
  const ratio = checks?.ratioPercent ?? null;
  const offeredLabel = t('arithmetic.offeredOf', { bidder: name });
  const correctedLabel = t('arithmetic.correctedOf', { bidder: name });
  const ratioLabel = t('arithmetic.shareOf', { bidder: name });
  return (
    <dl className={styles.totals}>
      <div>
        <dt>{t('arithmetic.offeredTotal')}</dt>
        <dd>
          {offered ? (
            <FigureButton label={offeredLabel} onOpen={() => showTrace(offeredLabel, offered.trace())}>
              <Money amount={offered.value} />
            </FigureButton>
          ) : (
            '—'
          )}
        </dd>
      </div>
      <div data-changed={isChanged(bid)}>
        <dt>{t('arithmetic.correctedTotal')}</dt>
        <dd>
          {corrected ? (
            <FigureButton label={correctedLabel} onOpen={() => showTrace(correctedLabel, corrected.trace())}>
              <Money amount={corrected.value} />
            </FigureButton>
          ) : (
            '—'
          )}
        </dd>
      </div>
      <div>
        <dt>{t('arithmetic.share')}</dt>
        <dd>
          {ratio ? (
            <FigureButton label={ratioLabel} onOpen={() => showTrace(ratioLabel, ratio.trace())}>
              {showPercent(ratio.text)}
            </FigureButton>
          ) : (
            '—'
          )}
        </dd>
      </div>
    </dl>
  );
}

function isChanged({ offered, corrected }: BidEvaluation): boolean {
  return offered !== null && corrected !== null && compareSen(offered.value, corrected.value) !== 0;
}
