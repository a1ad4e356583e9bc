import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import { standardRequirements } from '#core/regulation/requirement-templates.ts';
import type { RequirementStage } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { RequirementTable } from './RequirementTable.tsx';
import styles from './RequirementsStage.module.css';
import {
  addRows,
  addStandard,
  draftOf,
  finish,
  firstFault,
  REQUIREMENT_STAGES,
  type RequirementDraft,
} from './requirements-draft.ts';

type RequirementsStageProps = Pick<StageProps, 'dossier' | 'ruleSet' | 'readOnly' | 'execute'>;

/** What a bid must satisfy, stage by stage. Edited as a draft and stored as one fact. */
export function RequirementsStage({ dossier, ruleSet, readOnly, execute }: RequirementsStageProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<readonly RequirementDraft[] | null>(null);
  const [threshold, setThreshold] = useState<string | null>(null);
  const [fault, setFault] = useState<RequirementDraft | null>(null);
  const rows = draft ?? draftOf(dossier);
  const withScores = dossier.notice.method === 'lowest-price-threshold';
  const thresholdText = threshold ?? (dossier.technicalThreshold ? formatDecimal(dossier.technicalThreshold) : '');
  const changed = draft !== null || threshold !== null;

  const cancel = () => {
    setDraft(null);
    setThreshold(null);
    setFault(null);
  };

  const store = async () => {
    const wrong = firstFault(rows);
    setFault(wrong);
    if (wrong) return;
    const total = parseDecimalInput(thresholdText);
    const done = await execute({
      name: 'setRequirements',
      body: { requirements: finish(rows), technicalThreshold: withScores && total.ok ? total.value : null },
    });
    if (done) cancel();
  };

  return (
    <section className={styles.stage}>
      {readOnly ? null : (
        <Group gap="xs" className={styles.tools}>
          <Button
            variant="default"
            onClick={() => setDraft(addStandard(rows, standardRequirements(ruleSet, dossier.notice.kind)))}
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
      {REQUIREMENT_STAGES.map((stage) => (
        <div key={stage}>
          <h2 className={styles.heading}>{t(STAGE_TEXTS[stage])}</h2>
          {stage === 'technical' && withScores ? (
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
            rows={rows.filter((row) => row.stage === stage)}
            label={t(STAGE_TEXTS[stage])}
            withScores={withScores && stage === 'technical'}
            readOnly={readOnly}
            all={rows}
            onChange={setDraft}
          />
          {readOnly ? null : <AddLines stage={stage} onAdd={(titles) => setDraft(addRows(rows, stage, titles))} />}
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

interface AddLinesProps {
  readonly stage: RequirementStage;
  readonly onAdd: (titles: readonly string[]) => void;
}

/** One requirement a line: a whole list can be pasted from the tender document. */
function AddLines({ stage, onAdd }: AddLinesProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const titles = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const add = () => {
    if (titles.length === 0) return;
    onAdd(titles);
    setText('');
  };
  return (
    <Group gap="xs" align="end" mt={4}>
      <Textarea
        aria-label={t('requirements.addLabel', { stage: t(STAGE_TEXTS[stage]) })}
        placeholder={t('requirements.addPlaceholder')}
        value={text}
        autosize
        minRows={1}
        maxRows={6}
        w={520}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          add();
        }}
      />
      <Button variant="subtle" disabled={titles.length === 0} onClick={add}>
        {t('requirements.add', { count: titles.length })}
      </Button>
    </Group>
  );
}
