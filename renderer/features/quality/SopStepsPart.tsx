import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { documentNameOf } from '#core/documents/document-names.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import type { SopStep } from '#core/sop/model.ts';
import { faultsOfSteps } from '#core/sop/step-faults.ts';
import { stepsInForce } from '#core/sop/valid-steps.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { eraName } from '#renderer/session/quality-lines.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { BarGap, ListBar } from '#renderer/ui/ListScreen.tsx';
import styles from './Quality.module.css';
import { scrolled } from './scrolled.ts';
import { SetVersionDialog } from './SetVersionDialog.tsx';
import { StepDialog } from './StepDialog.tsx';
import { limitText, proofText } from './step-text.ts';

const NEWEST = RULE_SETS.at(-1)?.id ?? 'perpres-46-2025';

/** The steps of one era as they count now; changed on a draft, which becomes the office's next version. */
export function SopStepsPart() {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const today = dateIn(useNow(), zone);
  const sop = useOffice((view) => view.office.sop);
  const may = useMayInOffice('setSopVersion');
  const [era, setEra] = useState<RuleSetId>(NEWEST);
  const [draft, setDraft] = useState<readonly SopStep[] | null>(null);
  const [edited, setEdited] = useState<SopStep | 'new' | null>(null);
  const [asked, setAsked] = useState<'set' | 'standard' | null>(null);
  const { steps: inForce, version } = stepsInForce(sop, era, today);
  const steps = draft ?? inForce;
  const { words } = RULE_SETS.find(({ id }) => id === era) ?? RULE_SETS[0] ?? {};
  const faults = new Map(faultsOfSteps(steps).map((fault) => [fault.step, fault.kind]));
  const word = words?.value;

  function move(index: number, by: -1 | 1): void {
    const step = steps[index];
    if (step === undefined) return;
    setDraft(steps.toSpliced(index, 1).toSpliced(index + by, 0, step));
  }

  function put(step: SopStep): void {
    const index = steps.findIndex(({ id }) => id === step.id);
    setDraft(index < 0 ? [...steps, step] : steps.toSpliced(index, 1, step));
    setEdited(null);
  }

  return (
    <>
      <ListBar>
        <NativeSelect
          size="xs"
          className={`${styles.choice}`}
          aria-label={t('sop.era')}
          value={era}
          disabled={draft !== null}
          onChange={({ currentTarget: { value } }) => setEra(RULE_SETS.find(({ id }) => id === value)?.id ?? era)}
          data={RULE_SETS.map(({ id }) => ({ value: id, label: eraName(id) }))}
        />
        <span role="status" data-testid="sop-in-force">
          {draft !== null
            ? t('sop.draft')
            : version === null
              ? t('sop.isStandard')
              : t(version.steps === null ? 'sop.isStandardVersion' : 'sop.isVersion', {
                  version: version.version,
                  date: formatDate(version.validFrom),
                })}
        </span>
        <BarGap />
        {draft === null ? (
          <>
            {version === null || version.steps === null ? null : (
              <Button size="xs" variant="default" disabled={!may} onClick={() => setAsked('standard')}>
                {t('sop.backToStandard')}
              </Button>
            )}
            <Button size="xs" disabled={!may} onClick={() => setDraft(inForce)}>
              {t('sop.edit')}
            </Button>
          </>
        ) : (
          <>
            <Button size="xs" variant="default" onClick={() => setEdited('new')}>
              {t('sop.add')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setDraft(null)}>
              {t('sop.discard')}
            </Button>
            <Button size="xs" disabled={faults.size > 0} onClick={() => setAsked('set')}>
              {t('sop.set')}
            </Button>
          </>
        )}
      </ListBar>
      <div className={styles.part} {...scrolled(t('sop.parts.steps'))}>
        <p className={styles.intro}>{t(draft === null ? 'sop.stepsIntro' : 'sop.draftIntro')}</p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sop.columns.number')}</th>
              <th scope="col">{t('sop.columns.step')}</th>
              <th scope="col">{t('sop.columns.responsible')}</th>
              {draft === null ? <th scope="col">{t('sop.columns.input')}</th> : null}
              <th scope="col">{t('sop.columns.output')}</th>
              <th scope="col">{t('sop.columns.limit')}</th>
              <th scope="col">{t('sop.columns.proof')}</th>
              {draft === null ? null : <th scope="col">{t('sop.columns.change')}</th>}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => {
              const fault = faults.get(step.id);
              return (
                <tr key={step.id}>
                  <td className={styles.number}>{index + 1}</td>
                  <th scope="row">
                    {step.name}
                    <span className={styles.small}>
                      {[t(`sop.scope.${step.scope}`), step.clause].filter(Boolean).join(' · ')}
                    </span>
                    {fault === undefined ? null : <span className="mp-check">! {t(`sop.faults.${fault}`)}</span>}
                  </th>
                  <td>{t(`sop.responsible.${step.responsible}`)}</td>
                  {draft === null ? <td>{step.input}</td> : null}
                  <td>{step.output === null || word === undefined ? '—' : documentNameOf(step.output, word)}</td>
                  <td>{limitText(t, step, steps)}</td>
                  <td>{word === undefined ? '—' : proofText(t, step, word)}</td>
                  {draft === null ? null : (
                    <td>
                      <div className={styles.actions}>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('sop.editOf', { name: step.name })}
                          onClick={() => setEdited(step)}
                        >
                          {t('sop.editStep')}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('sop.upOf', { name: step.name })}
                          disabled={index === 0}
                          onClick={() => move(index, -1)}
                        >
                          ↑
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('sop.downOf', { name: step.name })}
                          disabled={index === steps.length - 1}
                          onClick={() => move(index, 1)}
                        >
                          ↓
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('sop.removeOf', { name: step.name })}
                          onClick={() => setDraft(steps.filter(({ id }) => id !== step.id))}
                        >
                          {t('sop.remove')}
                        </Button>
                      </div>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {edited === null || word === undefined ? null : (
        <StepDialog
          step={edited === 'new' ? null : edited}
          steps={steps}
          words={word}
          onPut={put}
          onClose={() => setEdited(null)}
        />
      )}
      {asked === null ? null : (
        <SetVersionDialog
          era={era}
          steps={asked === 'standard' ? null : steps}
          today={today}
          onSet={() => {
            setAsked(null);
            setDraft(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
