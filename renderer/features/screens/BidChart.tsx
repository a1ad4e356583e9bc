import { useTranslation } from 'react-i18next';
import { formatRupiah, formatRupiahShort, senOf } from '#core/money/sen.ts';
import type { ScreenedBid } from '#core/screens/screened-bids.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import styles from './ScreensStage.module.css';

interface BidChartProps {
  readonly bids: readonly ScreenedBid[];
  readonly marked: readonly BidderId[];
  readonly dossier: Dossier;
  readonly nameOf: (id: BidderId) => string;
}

/** The lowest, and those it is about; the others are counted. */
const LOWEST_SHOWN = 5;
const MOST_BARS = 14;

/** The bids from the lowest, as bars from a common foot below the lowest, with the owner's estimate as a line. */
export function BidChart({ bids, marked, dossier, nameOf }: BidChartProps) {
  const { t } = useTranslation();
  const isFew = bids.length <= MOST_BARS;
  const shown = bids
    .filter(({ bidder }, place) => isFew || place < LOWEST_SHOWN || marked.includes(bidder))
    .slice(0, MOST_BARS);
  const more = bids.length - shown.length;
  const estimate = dossier.notice.ownerEstimate === null ? null : senOf(dossier.notice.ownerEstimate);
  const lowest = shown[0]?.total ?? 0n;
  const highest = [bids.at(-1)?.total ?? 0n, estimate ?? 0n].reduce((a, b) => (a > b ? a : b));
  const spread = highest - lowest;
  // From zero the bars of a tender would all look alike: a foot below the lowest leaves it a bar of its own.
  const foot = lowest - (spread === 0n ? lowest / 10n : spread / 4n);
  const reach = Number(highest - foot) || 1;
  const share = (amount: bigint) => `${(Number(amount - foot) / reach) * 100}%`;
  return (
    <figure className={styles.chart} aria-label={t('screens.chart')}>
      <ol>
        {shown.map(({ bidder, total }) => (
          <li key={bidder}>
            <span className={styles.barName} title={nameOf(bidder)}>
              {nameOf(bidder)}
            </span>
            <span className={styles.track}>
              <span
                className={styles.bar}
                data-marked={marked.includes(bidder) || undefined}
                style={{ inlineSize: share(total) }}
                title={t('screens.chartOf', { name: nameOf(bidder), amount: formatRupiah(total) })}
              />
              {estimate === null ? null : (
                <span className={styles.estimate} style={{ insetInlineStart: share(estimate) }} />
              )}
            </span>
            <span className="mp-number">{formatRupiahShort(total)}</span>
          </li>
        ))}
      </ol>
      {more > 0 ? <p className={styles.small}>{t('screens.chartMore', { count: more })}</p> : null}
      {estimate === null ? null : (
        <figcaption className={styles.small}>
          <span className={styles.estimateKey} aria-hidden="true" />{' '}
          {t('screens.chartEstimate', { amount: formatRupiah(estimate) })}
        </figcaption>
      )}
    </figure>
  );
}
