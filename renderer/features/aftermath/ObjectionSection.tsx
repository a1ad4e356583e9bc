import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { mayObject } from '#core/course/objection-standing.ts';
import type { Objection } from '#core/tender/course-model.ts';
import { newEntryId } from '#renderer/session/clock.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { AftermathProps } from './aftermath-props.ts';
import styles from './AftermathStage.module.css';
import { type ObjectionRow, objectionRows } from './aftermath-model.ts';
import { ConclusionDialog } from './ConclusionDialog.tsx';
import { ObjectionCard } from './ObjectionCard.tsx';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { PointAnswerDialog } from './PointAnswerDialog.tsx';

interface ObjectionSectionProps extends AftermathProps {
  readonly office: OfficeCalendar;
  readonly onReEvaluate: () => void;
  readonly onFailure: () => void;
}

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly row: ObjectionRow }
  | { readonly kind: 'answer'; readonly row: ObjectionRow; readonly index: number }
  | { readonly kind: 'conclude'; readonly row: ObjectionRow };

/** The objections of this tender, each by its points, with answers and conclusion. */
export function ObjectionSection(props: ObjectionSectionProps) {
  const { dossier, ruleSet, words, clock, execute, canEdit, office, onReEvaluate, onFailure } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const rows = objectionRows(dossier, ruleSet, office);
  const phases = (['result', 'prequalification'] as const).filter((phase) =>
    phase === 'result' ? dossier.announcedResultAt !== null : dossier.qualification.shortlist !== null,
  );
  const entitled = dossier.bidders.filter((bidder) =>
    phases.some((phase) => mayObject(dossier, ruleSet, bidder, phase)),
  );
  const close = () => setOpen(null);
  const store = async (id: string, objection: Objection | null) => {
    if (await execute({ name: 'recordObjection', body: { id, objection } })) close();
  };
  const add =
    canEdit && phases.length > 0 && entitled.length > 0 ? (
      <Button onClick={() => setOpen({ kind: 'new' })}>
        {t('aftermath.addObjection', { objection: words.objection })}
      </Button>
    ) : null;
  return (
    <section className={styles.section} aria-labelledby="objections">
      <div className={styles.head}>
        <h2 id="objections" className={styles.heading}>
          {words.objection}
        </h2>
        {rows.length > 0 ? add : null}
        <span className={styles.small}>
          {t('aftermath.whoRule', { who: t(`aftermath.who.${ruleSet.objection.who.value}`) })} (
          {ruleSet.objection.who.clause})
        </span>
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={t('aftermath.none')}
          text={phases.length === 0 ? t('aftermath.notAnnounced') : t('aftermath.noneText')}
        >
          {add}
        </EmptyState>
      ) : (
        rows.map((row) => (
          <ObjectionCard
            key={row.id}
            row={row}
            dossier={dossier}
            office={office}
            canEdit={canEdit && !row.earlier}
            onEdit={() => setOpen({ kind: 'edit', row })}
            onAnswer={(index) => setOpen({ kind: 'answer', row, index })}
            onConclude={() => setOpen({ kind: 'conclude', row })}
            onReEvaluate={onReEvaluate}
            onFailure={onFailure}
          />
        ))
      )}
      {open?.kind === 'new' || open?.kind === 'edit' ? (
        <ObjectionDialog
          dossier={dossier}
          ruleSet={ruleSet}
          clock={clock}
          phases={phases}
          stored={open.kind === 'edit' ? open.row.objection : null}
          onClose={close}
          onSave={(objection) => void store(open.kind === 'edit' ? open.row.id : newEntryId(), objection)}
        />
      ) : null}
      {open?.kind === 'answer' ? (
        <PointAnswerDialog
          dossier={dossier}
          objection={open.row.objection}
          index={open.index}
          onClose={close}
          onSave={(objection) => void store(open.row.id, objection)}
        />
      ) : null}
      {open?.kind === 'conclude' ? (
        <ConclusionDialog
          objection={open.row.objection}
          clock={clock}
          zone={dossier.notice.zone}
          onClose={close}
          onSave={(answer) => void store(open.row.id, { ...open.row.objection, answer })}
        />
      ) : null}
    </section>
  );
}
