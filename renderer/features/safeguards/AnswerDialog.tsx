import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnsweredMatch } from '#core/committee/member-papers.ts';
import type { InterestAnswer } from '#core/tender/safeguards-model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { AgreeingValues } from './AgreeingValues.tsx';
import type { SafeguardDialogProps } from './dialog-props.ts';

interface AnswerDialogProps extends Omit<SafeguardDialogProps, 'dossier'> {
  readonly match: AnsweredMatch;
  readonly member: string;
  readonly bidder: string;
}

/** What the committee found when it looked into a likeness, with the reason. */
export function AnswerDialog({ match, member, bidder, clock, execute, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const [finding, setFinding] = useState<InterestAnswer['finding']>(match.answer?.finding ?? 'no-interest');
  const [reason, setReason] = useState(match.answer?.reason ?? '');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const save = async () => {
    setTried(true);
    if (isMissing) return;
    const answer = { agreeing: match.agreeing, finding, reason: reason.trim(), at: clock.now() };
    const body = { member: match.member, bidder: match.bidder, answer };
    if (await execute({ name: 'answerInterestMatch', body })) onClose();
  };
  return (
    <Dialog title={t('safeguards.answerTitle', { member, bidder })} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <AgreeingValues match={match} />
        <NativeSelect
          data-autofocus
          label={t('safeguards.finding')}
          value={finding}
          data={[
            { value: 'no-interest', label: t('safeguards.noInterest') },
            { value: 'interest', label: t('safeguards.isInterest') },
          ]}
          onChange={(event) => setFinding(event.currentTarget.value === 'interest' ? 'interest' : 'no-interest')}
        />
        <Textarea
          label={t('safeguards.reason')}
          value={reason}
          required
          autosize
          minRows={2}
          error={tried && isMissing ? t('refusal.reason-required.what') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('safeguards.answerSave')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
