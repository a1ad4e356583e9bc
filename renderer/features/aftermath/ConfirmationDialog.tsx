import { Button, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import type { AwardConfirmation } from '#core/tender/course-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface ConfirmationDialogProps extends Pick<StageProps, 'clock'> {
  /** What the official is called. */
  readonly official: string;
  readonly stored: AwardConfirmation | null;
  readonly zone: Zone;
  readonly onSave: (confirmation: AwardConfirmation | null) => void;
  readonly onClose: () => void;
}

/** The budget user's word on an award above the committee's limit. */
export function ConfirmationDialog({ official, stored, zone, clock, onSave, onClose }: ConfirmationDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<AwardConfirmation>(
    stored ?? { outcome: 'approved', decidedAt: clock.now(), official: '', letterNumber: null, reason: null },
  );
  const [tried, setTried] = useState(false);
  const put = (part: Partial<AwardConfirmation>) => setDraft({ ...draft, ...part });
  const refused = draft.outcome === 'refused';
  const nameMissing = draft.official.trim() === '';
  const reasonMissing = refused && (draft.reason ?? '').trim() === '';
  const save = () => {
    setTried(true);
    if (nameMissing || reasonMissing) return;
    onSave({
      ...draft,
      official: draft.official.trim(),
      letterNumber: (draft.letterNumber ?? '').trim() || null,
      reason: (draft.reason ?? '').trim() || null,
    });
  };
  return (
    <Dialog onClose={onClose} title={t('aftermath.confirmTitle', { official })}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('aftermath.outcome')}
          value={draft.outcome}
          onChange={(value) => put({ outcome: value === 'refused' ? 'refused' : 'approved' })}
          data={[
            { value: 'approved', label: `✓ ${t('aftermath.approved')}` },
            { value: 'refused', label: `✕ ${t('aftermath.refused')}` },
          ]}
        />
        <TextInput
          label={t('aftermath.official')}
          value={draft.official}
          required
          data-autofocus
          error={tried && nameMissing ? t('aftermath.officialRequired') : null}
          onChange={(event) => put({ official: event.currentTarget.value })}
        />
        <TextInput
          label={t('aftermath.letterNumber')}
          value={draft.letterNumber ?? ''}
          onChange={(event) => put({ letterNumber: event.currentTarget.value })}
        />
        <DateTimeField
          label={t('aftermath.decidedAt')}
          value={draft.decidedAt}
          zone={zone}
          onChange={(decidedAt) => (decidedAt === null ? undefined : put({ decidedAt }))}
        />
        <Textarea
          label={t('aftermath.reason')}
          value={draft.reason ?? ''}
          required={refused}
          autosize
          minRows={2}
          error={tried && reasonMissing ? t('aftermath.reasonRequired') : null}
          onChange={(event) => put({ reason: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="xs">
          {stored === null ? null : (
            <Button variant="default" onClick={() => onSave(null)}>
              {t('aftermath.withdraw')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={save}>{t('aftermath.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
