import { Button, Checkbox, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgingOf } from '#core/tender/judging.ts';
import { AGGREGATIONS, type JudgingSetting } from '#core/tender/judging-model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DecimalField } from '#renderer/ui/DecimalField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { stageName } from './stage-name.ts';

interface JudgingDialogProps extends Pick<StageProps, 'dossier' | 'execute'> {
  readonly onClose: () => void;
}

const STAGES: readonly RequirementStage[] = ['administration', 'technical', 'qualification', 'proof'];

/** The way of judging is fixed with a reason before anyone has judged by it. */
export function JudgingDialog({ dossier, execute, onClose }: JudgingDialogProps) {
  const { t } = useTranslation();
  const [setting, setSetting] = useState<JudgingSetting>({ ...judgingOf(dossier).setting, reason: null });
  const [tried, setTried] = useState(false);
  const put = (part: Partial<JudgingSetting>) => setSetting({ ...setting, ...part });
  const reason = setting.reason ?? '';
  const stages = STAGES.filter((stage) => dossier.requirements.some((requirement) => requirement.stage === stage));
  const sizes = dossier.committee.members.map((_, at) => String(at + 1));
  const save = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    if (await execute({ name: 'setJudging', body: { ...setting, reason: reason.trim() } })) onClose();
  };
  return (
    <Dialog title={t('sheets.settingTitle')} onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">{t('sheets.changeText')}</p>
        <Checkbox.Group
          label={t('sheets.stages')}
          value={[...setting.ownSheets]}
          onChange={(chosen) => put({ ownSheets: STAGES.filter((stage) => chosen.includes(stage)) })}
        >
          <Stack gap={4} mt={4}>
            {stages.map((stage) => (
              <Checkbox key={stage} value={stage} label={stageName(t, stage)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect
          label={t('sheets.aggregation')}
          value={setting.aggregation}
          data={AGGREGATIONS.map((way) => ({ value: way, label: t(`valueCode.${way}`) }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            put({ aggregation: AGGREGATIONS.find((way) => way === value) ?? setting.aggregation });
          }}
        />
        <DecimalField
          label={t('sheets.spreadLimit')}
          value={setting.spreadLimit}
          onChange={(limit) => put({ spreadLimit: limit ?? setting.spreadLimit })}
        />
        <NativeSelect
          label={t('sheets.voteQuorum')}
          value={setting.voteQuorum === null ? '' : String(setting.voteQuorum)}
          data={[{ value: '', label: t('sheets.noQuorum') }, ...sizes]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            put({ voteQuorum: value === '' ? null : Number(value) });
          }}
        />
        <Checkbox
          label={t('sheets.secondPerson')}
          checked={setting.secondPerson}
          onChange={(event) => put({ secondPerson: event.currentTarget.checked })}
        />
        <Textarea
          label={t('sheets.settingWhy')}
          value={reason}
          required
          autosize
          minRows={2}
          error={tried && reason.trim() === '' ? t('sheets.missing') : null}
          onChange={(event) => put({ reason: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('sheets.saveSetting')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
