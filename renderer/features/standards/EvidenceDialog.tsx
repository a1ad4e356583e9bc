import { Button, CloseButton, Group, Input, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { AttachedFile } from '#core/log/attached-file.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { keepOfficeFiles } from '#renderer/session/keep-office-files.ts';
import { storageMessageOf } from '#renderer/session/messages.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';
import { Message, type MessageText } from '#renderer/ui/Message.tsx';
import type { StandardDialogProps } from './standard-dialog-props.ts';

/** Evidence a person adds: what it is, its day, and its file where there is one. */
export function EvidenceDialog({ standing, today, onClose }: StandardDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const { attachments } = useWorkspace();
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [on, setOn] = useState<DateOnly | null>(today);
  const [chosen, setChosen] = useState<File | null>(null);
  const [problem, setProblem] = useState<MessageText | string | null>(null);

  async function choose(): Promise<void> {
    const [file] = (await pickFiles({ pick: 'file', endings: [] })) ?? [];
    if (file !== undefined) setChosen(file);
  }

  async function record(file: AttachedFile | null): Promise<boolean> {
    if (on === null) return false;
    const evidence = { standard: standing.key, text: text.trim(), on, file };
    return execute({ name: 'setStandardEvidence', body: { id, evidence, reason: null } });
  }

  async function save(): Promise<void> {
    setProblem(null);
    if (chosen === null) {
      if (await record(null)) onClose();
      return;
    }
    const outcome = await keepOfficeFiles(attachments, [{ name: chosen.name, file: chosen }], ([kept]) =>
      record(kept ?? null),
    );
    if (outcome.kind === 'cannot-save') setProblem(storageMessageOf(t, outcome.fault));
    if (outcome.kind !== 'added') return;
    if (outcome.unreadable.length > 0) setProblem(t('standards.evidenceDialog.unreadable', { name: chosen.name }));
    else onClose();
  }

  return (
    <FormDialog
      title={t('standards.evidenceDialog.title', { name: standing.official })}
      size="lg"
      action={t('standards.evidenceDialog.save')}
      isReady={on !== null && text.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <Textarea
        label={t('standards.evidenceDialog.text')}
        description={t('standards.evidenceDialog.textHint')}
        value={text}
        required
        autosize
        minRows={2}
        maxLength={2_000}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DateField label={t('standards.evidenceDialog.on')} value={on} onChange={setOn} />
      <Input.Wrapper label={t('standards.evidenceDialog.file')} labelElement="div">
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => void choose()}>
            {t('standards.evidenceDialog.choose')}
          </Button>
          <span>{chosen?.name ?? t('standards.evidenceDialog.noFile')}</span>
          {chosen === null ? null : (
            <CloseButton size="sm" aria-label={t('standards.evidenceDialog.noFile')} onClick={() => setChosen(null)} />
          )}
        </Group>
      </Input.Wrapper>
      {typeof problem === 'string' ? (
        <p className="mp-check" role="alert">
          {problem}
        </p>
      ) : null}
      {problem !== null && typeof problem !== 'string' ? <Message tone="problem" text={problem} /> : null}
    </FormDialog>
  );
}
