import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { SafeguardDialogProps } from './dialog-props.ts';

/** What is asked before a bid is read; the chair changes it with a reason that stays in the history. */
export function SettingDialog({ dossier, execute, onClose }: SafeguardDialogProps) {
  const { t } = useTranslation();
  const { setting } = safeguardsOf(dossier);
  const [declarations, setDeclarations] = useState(setting.declarations);
  const [quorum, setQuorum] = useState(setting.openingQuorum);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const sizes = dossier.committee.members.map((_, at) => String(at + 1));
  const save = async () => {
    setTried(true);
    if (isMissing) return;
    const body = { declarations, openingQuorum: quorum, reason: reason.trim() };
    if (await execute({ name: 'setSafeguards', body })) onClose();
  };
  return (
    <Dialog title={t('safeguards.changeTitle')} onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">{t('safeguards.changeText')}</p>
        <NativeSelect
          data-autofocus
          label={t('safeguards.declarations')}
          value={declarations}
          data={[
            { value: 'required', label: t('safeguards.optionRequired') },
            { value: 'not-required', label: t('safeguards.optionNotRequired') },
          ]}
          onChange={(event) => setDeclarations(event.currentTarget.value === 'required' ? 'required' : 'not-required')}
        />
        <NativeSelect
          label={t('safeguards.quorumField')}
          value={quorum === null ? '' : String(quorum)}
          data={[{ value: '', label: t('safeguards.noQuorum') }, ...sizes]}
          onChange={(event) => setQuorum(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
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
          <Button onClick={() => void save()}>{t('safeguards.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
