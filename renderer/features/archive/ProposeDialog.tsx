import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { type ListedForDestruction, retentionOf } from '#core/retention/model.ts';
import { useIdentity, useOffice, useWorkspace } from '#renderer/session/hooks.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './Register.module.css';
import { keptNameOf, type RegisterRow } from './register-row.ts';

interface ProposeDialogProps {
  /** Tenders whose years are over and that nothing holds. */
  readonly due: readonly RegisterRow[];
  readonly today: DateOnly;
  readonly onClose: () => void;
}

/** Makes a numbered list of tenders that are due; somebody else approves it. */
export function ProposeDialog({ due, today, onClose }: ProposeDialogProps) {
  const { t } = useTranslation();
  const { name } = useIdentity();
  const { readHeads } = useWorkspace();
  const { execute } = useOfficeCommands();
  const retention = useOffice((view) => view.office.retention);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<DateOnly | null>(today);
  const [position, setPosition] = useState('');
  const [left, setLeft] = useState<ReadonlySet<StreamId>>(new Set());
  const [busy, setBusy] = useState(false);
  const chosen = due.filter(({ stream }) => !left.has(stream));
  const isWhole = number.trim() !== '' && position.trim() !== '' && on !== null && chosen.length > 0;

  async function propose(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!isWhole) return;
    setBusy(true);
    try {
      const heads = await readHeads();
      const tenders = chosen.flatMap((row): readonly ListedForDestruction[] => {
        const { clock } = retentionOf(retention, row.stream);
        const rule = retention.rules.find(({ id }) => id === clock?.rule);
        if (clock === null || rule === undefined || row.dueOn === null) return [];
        const head = heads.get(row.stream) ?? row.archive?.head ?? {};
        return [{ ...keptNameOf(row), clock, rule, dueOn: row.dueOn, head, archive: row.archive?.seal ?? null }];
      });
      const proposedBy = { name, position: position.trim() };
      const body = { number: number.trim(), proposedOn: on, proposedBy, tenders };
      if (await execute({ name: 'proposeDestruction', body })) onClose();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('retention.propose.title')} size="lg" onClose={onClose}>
      <form onSubmit={(event) => void propose(event)}>
        <Stack gap="sm">
          <TextInput
            label={t('retention.propose.number')}
            value={number}
            required
            data-autofocus
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField label={t('retention.propose.date')} value={on} onChange={setOn} />
          <TextInput label={t('retention.propose.by')} value={name} readOnly />
          <TextInput
            label={t('retention.propose.position')}
            value={position}
            required
            onChange={(event) => setPosition(event.currentTarget.value)}
          />
          <fieldset className={styles.choices}>
            <legend>{t('retention.propose.choose')}</legend>
            <Checkbox
              label={t('retention.propose.all')}
              checked={left.size === 0}
              indeterminate={left.size > 0 && chosen.length > 0}
              onChange={(event) => setLeft(new Set(event.currentTarget.checked ? [] : due.map(({ stream }) => stream)))}
            />
            {due.map(({ stream, code, name: title, archive, dueOn }) => (
              <Checkbox
                key={stream}
                mt={4}
                aria-label={t('retention.propose.chooseOf', { code, name: title })}
                label={[
                  `${code} ${title}`,
                  dueOn === null ? null : t('retention.propose.dueOn', { date: formatDate(dueOn) }),
                  archive === null ? t('retention.propose.noArchive') : null,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
                checked={!left.has(stream)}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  setLeft((before) => {
                    const after = new Set(before);
                    if (checked) after.delete(stream);
                    else after.add(stream);
                    return after;
                  });
                }}
              />
            ))}
          </fieldset>
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={busy} disabled={!isWhole}>
            {t('retention.propose.save', { count: chosen.length })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
