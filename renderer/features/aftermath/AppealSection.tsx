import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { Appeal } from '#core/tender/course-model.ts';
import { isEarlierObjection } from '#core/tender/earlier-evaluation.ts';
import { newEntryId } from '#renderer/session/clock.ts';
import type { AftermathProps } from './aftermath-props.ts';
import styles from './AftermathStage.module.css';
import { AppealDialog } from './AppealDialog.tsx';
import { type AppealRow, appealRows } from './aftermath-model.ts';
import { WindowNote } from './WindowNote.tsx';

interface AppealSectionProps extends AftermathProps {
  readonly office: OfficeCalendar;
}

/** Appeals, where the law of the tender has them; where it has none that is said with its clause. */
export function AppealSection({ dossier, ruleSet, words, clock, execute, canEdit, office }: AppealSectionProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<AppealRow | 'new' | null>(null);
  const { kinds, addressee } = ruleSet.objection.appeal;
  const has = kinds.value.includes(dossier.notice.kind);
  const rows = appealRows(dossier, ruleSet, office);
  const objecting = new Set(
    Object.entries(dossier.objections)
      .filter(([id, { phase }]) => phase === 'result' && !isEarlierObjection(dossier, id))
      .map(([, { bidder }]) => bidder),
  );
  const appellants = dossier.bidders.filter(({ id }) => objecting.has(id));
  const store = async (id: string, appeal: Appeal | null) => {
    if (await execute({ name: 'recordAppeal', body: { id, appeal } })) setOpen(null);
  };
  return (
    <section className={styles.section} aria-labelledby="appeals">
      <div className={styles.head}>
        <h2 id="appeals" className={styles.heading}>
          {words.appeal}
        </h2>
        {has && canEdit && appellants.length > 0 ? (
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('aftermath.addAppeal')}
          </Button>
        ) : null}
        <span className={styles.small}>
          {has
            ? t('aftermath.addressee', { who: t(`aftermath.addressees.${addressee.value}`) })
            : t('aftermath.appealNone', { kind: t(`tender.kind.${dossier.notice.kind}`).toLowerCase() })}{' '}
          ({has ? addressee.clause : kinds.clause})
        </span>
      </div>
      {has && rows.length === 0 ? (
        <p className={styles.small}>
          {appellants.length === 0 ? t('aftermath.appealNeedsObjection') : t('aftermath.noAppeals')}
        </p>
      ) : null}
      {rows.map((row) => (
        <AppealCard
          key={row.id}
          row={row}
          office={office}
          percent={ruleSet.objection.appeal.bondPercent.value}
          committee={words.committee}
          onEdit={canEdit && !row.earlier ? () => setOpen(row) : null}
        />
      ))}
      {open === null ? null : (
        <AppealDialog
          dossier={dossier}
          ruleSet={ruleSet}
          words={words}
          clock={clock}
          appellants={appellants}
          stored={open === 'new' ? null : open.appeal}
          onClose={() => setOpen(null)}
          onSave={(appeal) => void store(open === 'new' ? newEntryId() : open.id, appeal)}
        />
      )}
    </section>
  );
}

interface AppealCardProps {
  readonly row: AppealRow;
  readonly office: OfficeCalendar;
  readonly percent: AftermathProps['ruleSet']['objection']['appeal']['bondPercent']['value'];
  readonly committee: string;
  /** Null where it cannot be changed. */
  readonly onEdit: (() => void) | null;
}

function AppealCard({ row, office, percent, committee, onEdit }: AppealCardProps) {
  const { t } = useTranslation();
  const { appeal, standing, earlier } = row;
  const { bond, answer } = appeal;
  const required = standing.bond;
  return (
    <article
      className={styles.card}
      data-field={`appeals.${row.id}`}
      aria-label={`${t('aftermath.appealTitle')} ${row.bidderName}`}
    >
      <div className={styles.cardHead}>
        <strong>{row.bidderName}</strong>
        <span className={styles.small}>
          {t('aftermath.received', { at: formatDateTime(appeal.receivedAt, office.zone) })}
        </span>
        {onEdit === null ? (
          <span />
        ) : (
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {t('aftermath.editAppeal')}
          </Button>
        )}
      </div>
      {earlier ? <p className={styles.small}>{t('aftermath.earlier')}</p> : null}
      {standing.faults.length > 0 ? (
        <p className={styles.check}>
          !{' '}
          {t('aftermath.appealComplaint', {
            faults: standing.faults.map((fault) => t(`aftermath.appealFaults.${fault}`)).join(', '),
          })}
        </p>
      ) : null}
      {standing.stops ? <p className={styles.bad}>■ {t('aftermath.appealStops')}</p> : null}
      <p className={styles.text}>{appeal.text}</p>
      <p className={styles.small}>
        {required.amount === null
          ? null
          : t('aftermath.bondRequired', {
              amount: formatRupiah(required.amount),
              percent: formatDecimal(percent),
              of: t(`aftermath.bondOf.${required.of}`),
            })}
        {required.validUntil === null
          ? ''
          : `, ${t('aftermath.bondRequiredUntil', { date: formatDate(required.validUntil) })}`}
        {'. '}
        {bond === null
          ? t('aftermath.bondNone')
          : [
              formatRupiah(bond.value),
              bond.number,
              bond.issuer,
              bond.validUntil === null ? null : formatDate(bond.validUntil),
              bond.confirmedAt === null
                ? null
                : `${t('aftermath.bondConfirmedAt', { committee })} ${formatDateTime(bond.confirmedAt, office.zone)}`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
      </p>
      {answer === null ? (
        <WindowNote label={t('aftermath.appealAnswerWindow')} found={row.answerWindow} office={office} />
      ) : (
        <p>
          <strong>{t(`aftermath.appealOutcomes.${answer.outcome}`)}</strong> {answer.text}
          <span className={styles.sub}>{formatDateTime(answer.answeredAt, office.zone)}</span>
        </p>
      )}
    </article>
  );
}
