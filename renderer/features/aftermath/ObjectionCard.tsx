import { Button, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { hasFailed } from '#core/tender/has-failed.ts';
import type { ObjectionPoint } from '#core/tender/course-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import styles from './AftermathStage.module.css';
import type { ObjectionRow } from './aftermath-model.ts';
import { WindowNote } from './WindowNote.tsx';

interface ObjectionCardProps {
  readonly row: ObjectionRow;
  readonly dossier: Dossier;
  readonly office: OfficeCalendar;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
  readonly onAnswer: (index: number) => void;
  readonly onConclude: () => void;
  readonly onReEvaluate: () => void;
  readonly onFailure: () => void;
}

/** One objection: who, when, its points with their answers, and what was concluded. */
export function ObjectionCard(props: ObjectionCardProps) {
  const { row, dossier, office, canEdit, onEdit, onAnswer, onConclude, onReEvaluate, onFailure } = props;
  const { t } = useTranslation();
  const { objection, complaint, openPoints, earlier } = row;
  const { answer } = objection;
  const { zone } = dossier.notice;
  const hasToFail =
    (answer?.consequence === 'resubmission' || answer?.consequence === 're-tender') && !hasFailed(dossier);
  // What only the answer prints may still be filled in once it is given.
  const isLetterUnknown = objection.number === null || objection.date === undefined;
  return (
    <article
      className={styles.card}
      data-field={`objections.${row.id}`}
      aria-label={`${t('aftermath.objectionTitle')} ${row.bidderName}`}
    >
      <div className={styles.cardHead}>
        <strong>{row.bidderName}</strong>
        <span className={styles.small}>
          {[
            t(`aftermath.phases.${objection.phase}`),
            objection.number === null ? null : t('aftermath.number', { number: objection.number }),
            t('aftermath.received', { at: formatDateTime(objection.receivedAt, zone) }),
            openPoints > 0
              ? t('aftermath.pointsOpen', { count: openPoints })
              : t('aftermath.points', { count: objection.points.length }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {canEdit && (answer === null || isLetterUnknown) ? (
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {t('aftermath.edit')}
          </Button>
        ) : (
          <span />
        )}
      </div>
      {complaint.map((cause) => (
        <p key={cause} className={styles.check}>
          ! {cause === 'late' ? t('aftermath.late') : t('aftermath.noBasis')}
        </p>
      ))}
      {earlier ? <p className={styles.small}>{t('aftermath.earlier')}</p> : null}
      <Table verticalSpacing={3} className={styles.points}>
        <Table.Tbody>
          {objection.points.map((point, index) => (
            <PointRow
              // oxlint-disable-next-line react/no-array-index-key -- points have no id of their own; their place is their number
              key={index}
              point={point}
              number={index + 1}
              dossier={dossier}
              canEdit={canEdit && answer === null}
              onAnswer={() => onAnswer(index)}
            />
          ))}
        </Table.Tbody>
      </Table>
      <div className={styles.windows}>
        {row.answerWindow && answer === null ? (
          <WindowNote label={t('aftermath.answerWindow')} found={row.answerWindow} office={office} />
        ) : null}
        {row.appealWindow && answer?.conclusion === 'rejected' ? (
          <WindowNote label={t('aftermath.appealWindow')} found={row.appealWindow} office={office} />
        ) : null}
      </div>
      {answer === null ? null : (
        <p className={answer.conclusion === 'accepted' ? styles.check : undefined}>
          <strong>
            {t('aftermath.concluded', {
              conclusion:
                answer.conclusion === 'accepted' ? t('aftermath.acceptedShort') : t('aftermath.rejectedShort'),
            })}
          </strong>
          {answer.consequence === 'none' ? '' : ` · ${t(`aftermath.consequence.${answer.consequence}`)}`}
          <span className={styles.sub}>
            {[answer.number, formatDateTime(answer.answeredAt, zone)].filter((part) => part !== null).join(' · ')}
          </span>
        </p>
      )}
      {canEdit ? (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" disabled={openPoints > 0} onClick={onConclude}>
            {answer === null ? t('aftermath.conclude') : t('aftermath.concludeChange')}
          </Button>
          {openPoints > 0 ? <span className={styles.small}>{t('aftermath.concludeWhy')}</span> : null}
          {answer?.consequence === 're-evaluation' ? (
            <Button size="compact-sm" onClick={onReEvaluate}>
              {t('aftermath.startReEvaluation')}
            </Button>
          ) : null}
          {hasToFail ? (
            <Button size="compact-sm" onClick={onFailure}>
              {t('aftermath.declareFailure')}
            </Button>
          ) : null}
        </Group>
      ) : null}
    </article>
  );
}

interface PointRowProps {
  readonly point: ObjectionPoint;
  readonly number: number;
  readonly dossier: Dossier;
  readonly canEdit: boolean;
  readonly onAnswer: () => void;
}

function PointRow({ point, number, dossier, canEdit, onAnswer }: PointRowProps) {
  const { t } = useTranslation();
  const { answer } = point;
  const links = [
    dossier.requirements.find(({ id }) => id === answer?.requirement)?.title,
    dossier.bidders.find(({ id }) => id === answer?.about)?.name,
    answer?.clause,
    ...(answer?.evidence ?? []).map(({ file, page }) => (page === null ? file : `${file}, ${page}`)),
  ].filter((part) => part !== undefined && part !== null);
  return (
    <Table.Tr>
      <Table.Td w={34}>{number}</Table.Td>
      <Table.Td className={styles.text}>
        {point.text}
        <span className={styles.sub}>{t(`aftermath.bases.${point.basis ?? 'complaint'}`)}</span>
      </Table.Td>
      <Table.Td className={styles.text} w="46%">
        {answer === null ? (
          '—'
        ) : (
          <>
            <strong>
              {answer.verdict === 'accepted' ? `✓ ${t('aftermath.accepted')}` : `✕ ${t('aftermath.rejected')}`}
            </strong>{' '}
            {answer.text}
            <span className={styles.sub}>{links.join(' · ')}</span>
          </>
        )}
      </Table.Td>
      <Table.Td w={120}>
        {canEdit ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('aftermath.answer')} ${number}`}
            onClick={onAnswer}
          >
            {t('aftermath.answer')}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
