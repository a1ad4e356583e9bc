import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '#core/tender/model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { CellDialogProps } from './cell-dialog-props.ts';
import { findingOf, JudgementFields, useJudgement } from './JudgementFields.tsx';

/** A member changes a finding of their own after all have seen it, and says why. */
export function CorrectionDialog(props: CellDialogProps & { readonly member: Member }) {
  const { dossier, stage, bidder, cell, member, clock, execute, onClose } = props;
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { requirement, findings } = cell;
  const own = findings.find((each) => each.member.id === member.id)?.finding ?? null;
  const [judgement, setJudgement] = useJudgement(requirement, own);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    const finding = findingOf(requirement, judgement, { evidence: own?.evidence ?? [], metReason: null });
    if (finding === null || reason.trim() === '') return;
    const correction = { at: clock.now(), requirement: requirement.id, bidder, finding, reason: reason.trim() };
    const body = { stage, member: member.id, name: member.name, key: device.key.dev, correction };
    if (await execute({ name: 'correctSheet', body })) onClose();
  };
  const name = dossier.bidders.find(({ id }) => id === bidder)?.name ?? bidder;
  return (
    <Dialog title={t('sheets.correctTitle', { requirement: requirement.title })} onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">{t('sheets.correctText', { bidder: name })}</p>
        <JudgementFields requirement={requirement} judgement={judgement} onChange={setJudgement} tried={tried} />
        <Textarea
          label={t('sheets.correctionReason')}
          value={reason}
          required
          autosize
          minRows={2}
          error={tried && reason.trim() === '' ? t('sheets.missing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('sheets.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
