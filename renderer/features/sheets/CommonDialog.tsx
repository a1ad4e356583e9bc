import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { combinedFinding } from '#core/committee/comparison.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { CellDialogProps } from './cell-dialog-props.ts';
import { findingText } from './finding-text.ts';
import { findingOf, JudgementFields, useJudgement } from './JudgementFields.tsx';

/** What the committee finds together, beside what its members found; another finding than theirs says why. */
export function CommonDialog({ dossier, bidder, cell, execute, onClose }: CellDialogProps) {
  const { t } = useTranslation();
  const { requirement, combined, common } = cell;
  const start = common ?? combinedFinding(cell);
  const [judgement, setJudgement] = useJudgement(requirement, start);
  const [reason, setReason] = useState(common?.result === 'met' ? (common.reason ?? '') : '');
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    const evidence = start?.evidence ?? [];
    const finding = findingOf(requirement, judgement, { evidence, metReason: reason.trim() || null });
    if (finding === null) return;
    const cells = [{ requirement: requirement.id, bidder, finding }];
    if (await execute({ name: 'assess', body: { cells } })) onClose();
  };
  const name = dossier.bidders.find(({ id }) => id === bidder)?.name ?? bidder;
  return (
    <Dialog title={t('sheets.commonTitle', { requirement: requirement.title })} onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">
          {t('sheets.commonText', {
            bidder: name,
            combined: combined.judged === 0 ? '—' : findingText(t, combined),
          })}
        </p>
        <JudgementFields requirement={requirement} judgement={judgement} onChange={setJudgement} tried={tried} />
        {judgement.result === 'met' ? (
          <Textarea
            label={t('sheets.reason')}
            description={t('sheets.reasonHint')}
            value={reason}
            autosize
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
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
