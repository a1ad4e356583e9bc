import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetentionRule } from '#core/retention/model.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './Register.module.css';

interface RuleDialogProps {
  /** Null = a new one. */
  readonly rule: RetentionRule | null;
  readonly onClose: () => void;
}

/** A retention schedule of the office, with the regulation it stands in. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const [id] = useState(() => rule?.id ?? crypto.randomUUID());
  const [name, setName] = useState(rule?.name ?? '');
  const [basis, setBasis] = useState(rule?.basis ?? '');
  const [typedYears, setTypedYears] = useState(rule === null ? '' : String(rule.years));
  const [starts, setStarts] = useState(rule?.starts ?? '');
  const [isConfirmed, setConfirmed] = useState(rule?.isConfirmed ?? false);
  const [reason, setReason] = useState('');
  const years = /^[1-9]\d?$/.test(typedYears.trim()) ? Number(typedYears) : null;
  const isWhole = years !== null && ![name, basis, starts, reason].some((text) => text.trim() === '');

  async function set(next: RetentionRule | null): Promise<void> {
    if (await execute({ name: 'setRetentionRule', body: { id, rule: next, reason: reason.trim() } })) onClose();
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (!isWhole) return;
    void set({ id, name: name.trim(), basis: basis.trim(), years, starts: starts.trim(), isConfirmed });
  }

  return (
    <Dialog title={t(rule === null ? 'retention.rules.addTitle' : 'retention.rules.editTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('retention.rules.name')}
            value={name}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={t('retention.rules.basis')}
            value={basis}
            required
            autosize
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
          <TextInput
            label={t('retention.rules.yearsField')}
            value={typedYears}
            required
            inputMode="numeric"
            onChange={(event) => setTypedYears(event.currentTarget.value)}
          />
          <Textarea
            label={t('retention.rules.starts')}
            value={starts}
            required
            autosize
            onChange={(event) => setStarts(event.currentTarget.value)}
          />
          <Checkbox
            label={t('retention.rules.confirmField')}
            checked={isConfirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
          />
          <Textarea
            label={t('retention.rules.reason')}
            value={reason}
            required
            autosize
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {rule === null ? null : <p className={styles.line}>{t('retention.rules.moves')}</p>}
        </Stack>
        <DialogActions onClose={onClose}>
          {rule === null ? null : (
            <Button variant="default" disabled={reason.trim() === ''} onClick={() => void set(null)}>
              {t('retention.rules.remove')}
            </Button>
          )}
          <Button type="submit" disabled={!isWhole}>
            {t('retention.rules.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
