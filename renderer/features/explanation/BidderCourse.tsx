import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '#core/calendar/zone.ts';
import { bidderCourse } from '#core/documents/bidder-course.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import styles from './ExplanationStage.module.css';

type BidderCourseProps = Pick<StageProps, 'dossier' | 'evaluation' | 'ruleSet' | 'clock'> & {
  readonly renderDocument: (model: DocumentModel) => ReactNode;
};

/** Bidders at the left, ranked ones first; at the right the one page that tells the whole course of the chosen one. */
export function BidderCourse({ dossier, evaluation, ruleSet, clock, renderDocument }: BidderCourseProps) {
  const { t } = useTranslation();
  const office = useOfficeSettings();
  const bids = useMemo(
    () => evaluation.bids.toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)),
    [evaluation.bids],
  );
  const [asked, setAsked] = useState<BidderId | null>(null);
  const chosen = bids.find(({ bidder }) => bidder === asked) ?? bids[0];
  const today = dateIn(clock.now(), dossier.notice.zone);
  const model = useMemo(
    () => (chosen === undefined ? null : bidderCourse({ dossier, evaluation, ruleSet, office, today }, chosen.bidder)),
    [chosen, dossier, evaluation, ruleSet, office, today],
  );
  return (
    <div className={styles.course}>
      <nav className={styles.bidders} aria-label={t('explanation.bidders')}>
        {bids.map(({ bidder, rank }) => (
          <button
            key={bidder}
            type="button"
            className={styles.bidder}
            aria-current={bidder === chosen?.bidder ? 'true' : undefined}
            onClick={() => setAsked(bidder)}
          >
            <span className={styles.rank}>{rank ?? '—'}</span>
            <span>{dossier.bidders.find(({ id }) => id === bidder)?.name ?? bidder}</span>
          </button>
        ))}
      </nav>
      <div className={styles.page}>{model === null ? null : renderDocument(model)}</div>
    </div>
  );
}
