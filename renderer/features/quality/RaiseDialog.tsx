import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { NonconformitySource } from '#core/quality/model.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { nextNumber } from './next-number.ts';
import { sourceText } from './source-text.ts';
import { textOrNull } from './text-or-null.ts';

interface RaiseDialogProps {
  readonly source: NonconformitySource;
  /** What somebody wrote about it already. */
  readonly explanation: string | null;
  readonly today: DateOnly;
  readonly onRaised: (id: string) => void;
  readonly onClose: () => void;
}

/** Makes something a nonconformity: its number, what happened, against which requirement. */
export function RaiseDialog({ source, explanation, today, onRaised, onClose }: RaiseDialogProps) {
  const { t } = useTranslation();
  const { name } = useIdentity();
  const { execute } = useOfficeCommands();
  const quality = useOffice((view) => view.office.quality);
  const [id] = useState(() => crypto.randomUUID());
  const [number, setNumber] = useState(() =>
    nextNumber(
      Object.values(quality.nonconformities).map((each) => each.number),
      today.slice(0, 4),
    ),
  );
  const [what, setWhat] = useState(() =>
    source.kind === 'other'
      ? ''
      : [sourceText(t, source, quality), explanation].filter((part) => part !== null).join('. '),
  );
  const [requirement, setRequirement] = useState('');
  const isWhole = number.trim() !== '' && what.trim() !== '';

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!isWhole) return;
    const nonconformity = {
      number: number.trim(),
      what: what.trim(),
      requirement: textOrNull(requirement),
      correction: null,
      rootCause: null,
      correctiveAction: null,
      owner: null,
      dueOn: null,
      doneOn: null,
      source,
      raisedOn: today,
      raisedBy: name,
    };
    if (await execute({ name: 'raiseNonconformity', body: { id, nonconformity } })) onRaised(id);
  }

  return (
    <Dialog title={t('quality.nonconformity.addTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            label={t('quality.fields.number')}
            value={number}
            required
            maxLength={100}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Textarea
            label={t('quality.fields.what')}
            description={t('quality.nonconformity.whatHint')}
            value={what}
            required
            autosize
            minRows={3}
            maxLength={4000}
            data-autofocus
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <TextInput
            label={t('quality.fields.requirement')}
            description={t('quality.nonconformity.requirementHint')}
            value={requirement}
            maxLength={4000}
            onChange={(event) => setRequirement(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={!isWhole}>
            {t('quality.nonconformity.raise')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
