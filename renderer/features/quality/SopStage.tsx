import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { ChecklistLine } from '#core/sop/checklist.ts';
import type { StepChecklist } from '#core/sop/step-checklist.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import styles from './Quality.module.css';
import { scrolled } from './scrolled.ts';
import { limitText } from './step-text.ts';
import { StepNoteDialog } from './StepNoteDialog.tsx';
import stageStyles from './SopStage.module.css';

interface SopStageProps {
  readonly dossier: Dossier;
  readonly checklist: StepChecklist;
  readonly words: OfficialWords;
  readonly readOnly: boolean;
  readonly execute: (command: TenderCommand) => Promise<boolean>;
  /** Leads to the checklist on paper; null where documents may not be shown. */
  readonly onPrint: (() => void) | null;
}

/** The steps of this tender: what shows each to be done, by whom and when, and which of them are late and why. */
export function SopStage({ dossier, checklist, words, readOnly, execute, onPrint }: SopStageProps) {
  const { t } = useTranslation();
  const [noted, setNoted] = useState<string | null>(null);
  const { lines, version, authors } = checklist;
  const { zone } = dossier.notice;
  const due = lines.filter(({ state }) => state !== 'not-needed');
  const done = due.filter(({ doneAt }) => doneAt !== null).length;
  const late = due.filter(({ state }) => state === 'late').length;
  const steps = lines.map(({ step }) => step);
  const line = due.find(({ step }) => step.id === noted) ?? null;
  return (
    <section className={stageStyles.stage}>
      <div className={stageStyles.head}>
        <p className={styles.line} role="status">
          {t('sop.stage.done', { done, all: due.length })}
          {late > 0 ? <strong className="mp-check"> {t('sop.stage.late', { count: late })}</strong> : null}
          <span className={styles.small}>
            {version === null
              ? t('sop.stage.byStandard')
              : t('sop.stage.byVersion', { version: version.version, date: formatDate(version.validFrom) })}
          </span>
        </p>
        {onPrint === null ? null : (
          <Button variant="default" onClick={onPrint}>
            {t('sop.stage.print')}
          </Button>
        )}
      </div>
      <div className={stageStyles.scroller} {...scrolled(t('sop.stage.title'))}>
        <table className={`${styles.table} ${stageStyles.steps}`}>
          <thead>
            <tr>
              <th scope="col">{t('sop.columns.number')}</th>
              <th scope="col">{t('sop.columns.step')}</th>
              <th scope="col">{t('sop.columns.responsible')}</th>
              <th scope="col">{t('sop.columns.limit')}</th>
              <th scope="col">{t('sop.columns.done')}</th>
              <th scope="col">{t('sop.columns.state')}</th>
              <th scope="col">{t('sop.columns.note')}</th>
            </tr>
          </thead>
          <tbody>
            {due.map((each, index) => {
              const { step, state, doneAt, dueAt, note } = each;
              const author = authors.get(step.id);
              return (
                <tr key={step.id} data-state={state}>
                  <td className={styles.number}>{index + 1}</td>
                  <th scope="row">
                    {step.name}
                    <span className={styles.small}>
                      {[step.output === null ? null : documentNameOf(step.output, words), step.clause]
                        .filter((part) => part !== null)
                        .join(' · ')}
                    </span>
                  </th>
                  <td>{t(`sop.responsible.${step.responsible}`)}</td>
                  <td>
                    {dueAt === null ? '—' : formatDate(dateIn(dueAt, zone))}
                    {step.limit === null ? null : <span className={styles.small}>{limitText(t, step, steps)}</span>}
                  </td>
                  <td>
                    {doneAt === null ? '—' : formatDate(dateIn(doneAt, zone))}
                    {doneAt === null || author === undefined ? null : (
                      <span className={styles.small}>
                        {t('sop.stage.author', { name: author.actor, at: formatDateTime(author.at, zone) })}
                      </span>
                    )}
                  </td>
                  <td>
                    <StepMark state={state} />
                  </td>
                  <td>
                    <Note line={each} />
                    <Group gap={4}>
                      {wantsNote(each) || note !== null ? (
                        <Button
                          size="compact-sm"
                          variant="default"
                          disabled={readOnly}
                          aria-label={t(note === null ? 'sop.stage.addNoteOf' : 'sop.stage.changeNoteOf', {
                            name: step.name,
                          })}
                          onClick={() => setNoted(step.id)}
                        >
                          {t(note === null ? 'sop.stage.addNote' : 'sop.stage.changeNote')}
                        </Button>
                      ) : null}
                    </Group>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {line === null ? null : <StepNoteDialog line={line} execute={execute} onClose={() => setNoted(null)} />}
    </section>
  );
}

/** What is late says why; what nothing else can show is said to be done. */
function wantsNote({ step, state }: ChecklistLine): boolean {
  return state === 'late' || state === 'done-late' || step.proof.kind === 'by-hand';
}

function Note({ line: { note, state } }: { readonly line: ChecklistLine }) {
  const { t } = useTranslation();
  const isLate = state === 'late' || state === 'done-late';
  const explanation = note?.explanation ?? null;
  const evidence = note?.evidence ?? null;
  if (explanation === null && evidence === null) {
    return isLate ? <span className="mp-check">{t('sop.notExplained')}</span> : null;
  }
  return (
    <>
      {explanation}
      {evidence === null ? null : <span className={styles.small}>{t('sop.stage.evidence', { evidence })}</span>}
    </>
  );
}

const MARKS = {
  done: { mark: '✓', tone: stageStyles.met },
  'done-late': { mark: '!', tone: 'mp-check' },
  late: { mark: '!', tone: 'mp-check' },
  open: { mark: '–', tone: 'mp-quiet' },
  waits: { mark: '–', tone: 'mp-quiet' },
  unrecorded: { mark: '–', tone: 'mp-quiet' },
  'not-needed': { mark: '', tone: 'mp-quiet' },
} as const;

function StepMark({ state }: { readonly state: ChecklistLine['state'] }) {
  const { t } = useTranslation();
  const { mark, tone } = MARKS[state];
  return (
    <span className={tone}>
      <span aria-hidden="true">{mark} </span>
      {t(`sop.states.${state}`)}
    </span>
  );
}
