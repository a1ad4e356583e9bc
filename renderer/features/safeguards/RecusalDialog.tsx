import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '#core/tender/ids.ts';
import type { Member } from '#core/tender/model.ts';
import { newEntryId } from '#renderer/session/clock.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { SafeguardDialogProps } from './dialog-props.ts';

interface RecusalDialogProps extends SafeguardDialogProps {
  readonly member: Member;
  /** Fewest members the law allows. */
  readonly minimum: number;
}

/** A member steps back for good, and who takes the seat; without anyone the number decides whether it may be. */
export function RecusalDialog({ member, minimum, clock, execute, onClose }: RecusalDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [name, setName] = useState('');
  const [employeeNumber, setEmployeeNumber] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const save = async () => {
    setTried(true);
    if (isMissing) return;
    const next = { id: newEntryId() as MemberId, name: name.trim(), employeeNumber: employeeNumber.trim() || null };
    const replacedBy = next.name === '' ? null : next;
    const body = { member: member.id, reason: reason.trim(), at: clock.now(), replacedBy };
    if (await execute({ name: 'recuseMember', body })) onClose();
  };
  return (
    <Dialog title={t('safeguards.recusalTitle', { name: member.name })} onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">{t('safeguards.recusalText', { role: t(`committee.${member.role}`) })}</p>
        <Textarea
          data-autofocus
          label={t('safeguards.reason')}
          value={reason}
          required
          autosize
          minRows={2}
          error={tried && isMissing ? t('refusal.reason-required.what') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t('safeguards.replacementName')}
          description={t('safeguards.replacementHint', { minimum })}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('safeguards.replacementNumber')}
          value={employeeNumber}
          inputMode="numeric"
          onChange={(event) => setEmployeeNumber(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('safeguards.recusalSave')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
