import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { Gap } from '#core/standards/model.ts';
import type { NamedGap } from '#core/standards/standing.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';
import type { StandardDialogProps } from './standard-dialog-props.ts';

interface GapDialogProps extends StandardDialogProps {
  /** The one to change; null adds one. */
  readonly gap: NamedGap | null;
}

/** What a standard lacks, who mends it and until when. */
export function GapDialog({ standing, gap, onClose }: GapDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const [id] = useState(() => gap?.id ?? crypto.randomUUID());
  const [text, setText] = useState(gap?.text ?? '');
  const [action, setAction] = useState(gap?.action ?? '');
  const [owner, setOwner] = useState(gap?.owner ?? standing.duty?.owner ?? '');
  const [dueOn, setDueOn] = useState<DateOnly | null>(gap?.dueOn ?? null);
  const [reason, setReason] = useState('');
  const words = [text, action, owner, ...(gap === null ? [] : [reason])];
  const isReady = dueOn !== null && words.every((each) => each.trim() !== '');

  async function save(): Promise<void> {
    if (dueOn === null) return;
    const said: Gap = {
      standard: standing.key,
      text: text.trim(),
      action: action.trim(),
      owner: owner.trim(),
      dueOn,
      closed: gap?.closed ?? null,
    };
    const body = { id, gap: said, reason: gap === null ? null : reason };
    if (await execute({ name: 'setStandardGap', body })) onClose();
  }

  return (
    <FormDialog
      title={t('standards.gapDialog.title', { name: standing.official })}
      size="lg"
      action={t('standards.gapDialog.save')}
      isReady={isReady}
      onSubmit={save}
      onClose={onClose}
    >
      <Textarea
        label={t('standards.gapDialog.text')}
        value={text}
        required
        autosize
        minRows={2}
        maxLength={2_000}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Textarea
        label={t('standards.gapDialog.action')}
        value={action}
        required
        autosize
        minRows={2}
        maxLength={2_000}
        onChange={(event) => setAction(event.currentTarget.value)}
      />
      <TextInput
        label={t('standards.gapDialog.owner')}
        value={owner}
        required
        maxLength={300}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <DateField label={t('standards.gapDialog.due')} value={dueOn} onChange={setDueOn} />
      {gap === null ? null : (
        <Textarea
          label={t('standards.gapDialog.reason')}
          value={reason}
          required
          autosize
          maxLength={2_000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}

/** How and when a gap was closed. */
export function CloseGapDialog({
  gap,
  today,
  onClose,
}: Omit<GapDialogProps, 'standing' | 'gap'> & { readonly gap: NamedGap }) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const [on, setOn] = useState<DateOnly | null>(today);
  const [how, setHow] = useState('');

  async function save(): Promise<void> {
    if (on === null) return;
    const { id, ...stood } = gap;
    const body = { id, gap: { ...stood, closed: { on, how: how.trim() } }, reason: how.trim() };
    if (await execute({ name: 'setStandardGap', body })) onClose();
  }

  return (
    <FormDialog
      title={t('standards.gapDialog.closeTitle')}
      action={t('standards.gapDialog.close')}
      isReady={on !== null && how.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{gap.text}</p>
      <DateField label={t('standards.gapDialog.closedOn')} value={on} onChange={setOn} />
      <Textarea
        label={t('standards.gapDialog.how')}
        value={how}
        required
        autosize
        minRows={2}
        maxLength={2_000}
        data-autofocus
        onChange={(event) => setHow(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
