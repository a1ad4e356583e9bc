import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Patterns } from '#core/patterns/find-patterns.ts';
import { noShowRate, winRate } from '#core/patterns/firm-record.ts';
import type { FirmLoad } from '#core/patterns/package-loads.ts';
import { Money } from '#renderer/ui/Money.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import type { FirmRow } from './firm-rows.ts';
import { knownBy, shownShare } from './pattern-text.ts';
import styles from './Patterns.module.css';
import { TenderLink } from './TenderLink.tsx';
import { ToCheck } from './ToCheck.tsx';

interface FirmPanelProps {
  readonly row: FirmRow;
  readonly patterns: Patterns;
  readonly day: DateOnly;
  readonly onClose: () => void;
}

/** One firm: each number with what it is made of, and the tenders behind it. */
export function FirmPanel({ row, patterns, day, onClose }: FirmPanelProps) {
  const { t } = useTranslation();
  const { firm, record, load, toCheck } = row;
  const partners = patterns.pairs.shown.filter(({ first, second }) => first === record.firm || second === record.firm);
  return (
    <SidePanel title={firm.name} onClose={onClose}>
      <p className={styles.formula}>{knownBy(t, firm)}</p>
      {toCheck.map((reason) => (
        <p key={reason} className={styles.line}>
          <ToCheck words={t(`patterns.firm.sentences.${reason}`)} />
        </p>
      ))}
      <dl className={styles.facts}>
        <dt>{t('patterns.firm.columns.registered')}</dt>
        <dd>{record.registered}</dd>
        <dt>{t('patterns.firm.columns.offered')}</dt>
        <dd>{record.offered}</dd>
        <dt>{t('patterns.firm.columns.won')}</dt>
        <dd>{record.won}</dd>
        <dt>{t('patterns.firm.columns.winRate')}</dt>
        <dd>
          {winRate(record) === null
            ? '—'
            : t('patterns.firm.rateOf', {
                rate: shownShare(winRate(record) ?? 0),
                won: record.won,
                of: record.decided,
              })}
        </dd>
        <dt>{t('patterns.firm.columns.noShows')}</dt>
        <dd>
          {t('patterns.firm.rateOf', {
            rate: shownShare(noShowRate(record) ?? 0),
            won: record.noShows,
            of: record.registered,
          })}
        </dd>
        <dt>{t('patterns.firm.wonValue')}</dt>
        <dd>
          <Money amount={record.wonValue} form="full" />
        </dd>
      </dl>
      {record.byKind.length > 1 ? (
        <>
          <h3 className={styles.section}>{t('patterns.firm.byKind')}</h3>
          <ul className={styles.list}>
            {record.byKind.map(({ kind, ...counts }) => (
              <li key={kind}>
                {t('patterns.firm.kindLine', {
                  kind: t(`tender.kind.${kind}`),
                  registered: counts.registered,
                  offered: counts.offered,
                  won: counts.won,
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3 className={styles.section}>{t('patterns.firm.loadTitle', { date: formatDate(day) })}</h3>
      {load === null ? <p className={styles.line}>{t('patterns.firm.loadNone')}</p> : <LoadLines load={load} />}
      {partners.length === 0 ? null : (
        <>
          <h3 className={styles.section}>{t('patterns.firm.partners')}</h3>
          <ul className={styles.list}>
            {partners.map(({ first, second, together }) => (
              <li key={`${first}/${second}`}>
                {t('patterns.firm.partnerLine', {
                  name: patterns.firms[first === record.firm ? second : first]?.name ?? '',
                  count: together,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.section}>{t('patterns.tendersTitle')}</h3>
      <ul className={styles.list}>
        {record.tenders.map(({ stream, did }) => (
          <li key={stream}>
            <TenderLink stream={stream} /> <span className="mp-quiet">{t(`patterns.firm.did.${did}`)}</span>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function LoadLines({ load }: { readonly load: FirmLoad }) {
  const { t } = useTranslation();
  const { shown, awards, running, capacity, unnamed } = load;
  return (
    <>
      <p className={styles.line}>
        {capacity === null
          ? t('patterns.firm.loadUnknown', { running })
          : t('patterns.firm.loadLine', { capacity: capacity.capacity, running, remaining: capacity.remaining })}
      </p>
      <p className={styles.formula}>{t('patterns.firm.loadFormula')}</p>
      {shown === null ? null : (
        <>
          <p className={styles.line}>{t('patterns.firm.named', { count: shown.running.length })}</p>
          <ul className={styles.list}>
            {shown.running.map(({ name, owner, endsOn }) => (
              <li key={`${name}/${owner}`}>
                {name}
                {owner === null ? '' : ` · ${owner}`}
                {endsOn === null ? '' : ` · ${t('patterns.until', { date: formatDate(endsOn) })}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {awards.length === 0 ? null : (
        <>
          <p className={styles.line}>{t('patterns.firm.awards', { count: awards.length })}</p>
          <ul className={styles.list}>
            {awards.map(({ stream, job }) => (
              <li key={stream}>
                <TenderLink stream={stream} />{' '}
                <span className="mp-quiet">
                  {t(`patterns.jobEnd.${job.endSaidBy}`, { date: formatDate(job.until) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unnamed.map(({ shownIn, award }) => (
        <p key={`${shownIn}/${award}`} className={styles.line}>
          <TenderLink stream={award} /> {t('patterns.firm.unnamed')} <TenderLink stream={shownIn} />
        </p>
      ))}
    </>
  );
}
