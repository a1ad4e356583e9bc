import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import { startingRequirements } from '#core/regulation/element-templates.ts';
import { methodUses } from '#core/tender/method-uses.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { AddLines } from './AddLines.tsx';
import { RequirementTable } from './RequirementTable.tsx';
import styles from './RequirementsStage.module.css';
import { addRows, treeRows, withEvenWeights } from './requirement-tree.ts';
import {
  addStandard,
  draftOf,
  finish,
  firstFault,
  REQUIREMENT_STAGES,
  type RequirementDraft,
} from './requirements-draft.ts';
import { TermsForm } from './TermsForm.tsx';

type RequirementsStageProps = Pick<StageProps, 'dossier' | 'ruleSet' | 'readOnly' | 'execute'>;

/** What a bid must satisfy, stage by stage, and how bids are compared. Edited as a draft and stored as one fact. */
export function RequirementsStage({ dossier, ruleSet, readOnly, execute }: RequirementsStageProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<readonly RequirementDraft[] | null>(null);
  const [threshold, setThreshold] = useState<string | null>(null);
  const [fault, setFault] = useState<RequirementDraft | null>(null);
  const rows = draft ?? draftOf(dossier);
  const uses = methodUses(dossier.notice, ruleSet);
  const isScored: Readonly<Record<RequirementStage, boolean>> = {
    administration: false,
    technical: uses.technicalScores,
    qualification: uses.qualificationScores,
    proof: false,
  };
  // With a threshold the document scores some elements; the other methods score whatever they judge technically.
  const scoresByDefault = dossier.notice.method !== 'lowest-price-threshold';
  const thresholdText = threshold ?? (dossier.technicalThreshold ? formatDecimal(dossier.technicalThreshold) : '');
  const changed = draft !== null || threshold !== null;

  const cancel = () => {
    setDraft(null);
    setThreshold(null);
    setFault(null);
  };

  const store = async () => {
    const even = withEvenWeights(rows);
    const wrong = firstFault(even);
    setFault(wrong);
    if (wrong) return;
    const total = parseDecimalInput(thresholdText);
    const done = await execute({
      name: 'setRequirements',
      body: {
        requirements: finish(even),
        technicalThreshold: uses.technicalScores && total.ok ? total.value : null,
      },
    });
    if (done) cancel();
  };

  return (
    // Locked there is nothing to focus inside, and the keyboard still has to scroll.
    <section
      className={styles.stage}
      aria-label={t('workspace.stageRequirements')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1 asks for it where a region scrolls
      tabIndex={readOnly ? 0 : undefined}
    >
      {readOnly ? null : (
        <Group gap="xs" className={styles.tools}>
          <Button
            variant="default"
            onClick={() => setDraft(addStandard(rows, startingRequirements(ruleSet, dossier.notice)))}
          >
            {t('requirements.addStandard')}
          </Button>
          {changed ? (
            <>
              <Button onClick={() => void store()}>{t('requirements.save')}</Button>
              <Button variant="default" onClick={cancel}>
                {t('shell.cancel')}
              </Button>
            </>
          ) : null}
          <span className={styles.keys}>
            {t(uses.technicalScores || uses.qualificationScores ? 'requirements.keysTree' : 'requirements.keys')}
          </span>
        </Group>
      )}
      {fault ? (
        <Message
          tone="problem"
          text={{
            what: t('requirements.faultWhat', { title: fault.title }),
            means: t('requirements.faultMeans'),
            next: t('requirements.faultNext'),
          }}
        />
      ) : null}
      <TermsForm terms={dossier.terms} uses={uses} ruleSet={ruleSet} readOnly={readOnly} execute={execute} />
      {REQUIREMENT_STAGES.map((stage) => (
        <div key={stage}>
          <h2 className={styles.heading}>{t(STAGE_TEXTS[stage])}</h2>
          {stage === 'technical' && uses.technicalScores ? (
            <TextInput
              label={t('requirements.totalThreshold')}
              value={thresholdText}
              disabled={readOnly}
              w={220}
              inputMode="decimal"
              onChange={(event) => setThreshold(event.currentTarget.value)}
            />
          ) : null}
          <RequirementTable
            stage={stage}
            all={rows}
            label={t(STAGE_TEXTS[stage])}
            withScores={isScored[stage] || treeRows(rows, stage).some(({ item }) => item.scored)}
            withMeasures={stage === 'qualification'}
            readOnly={readOnly}
            onChange={setDraft}
          />
          {readOnly ? null : (
            <AddLines
              stage={t(STAGE_TEXTS[stage])}
              withScores={isScored[stage]}
              onAdd={(lines) => setDraft(addRows(rows, stage, lines, isScored[stage] && scoresByDefault))}
            />
          )}
        </div>
      ))}
    </section>
  );
}

const STAGE_TEXTS = {
  administration: 'workspace.stageAdministration',
  technical: 'workspace.stageTechnical',
  qualification: 'workspace.stageQualification',
  proof: 'workspace.stageProof',
} as const satisfies Record<RequirementStage, string>;
