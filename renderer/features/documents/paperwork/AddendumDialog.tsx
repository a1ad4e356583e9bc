import { Button, CloseButton, Stack, Textarea, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Addendum, DocumentChange } from '#core/tender/paperwork-model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { keyed, useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';
import { EntryActions } from './EntryActions.tsx';
import styles from './Paperwork.module.css';
import { filledOrNull, tidyChanges } from './tidy-paperwork.ts';

interface AddendumDialogProps {
  /** Null for a new one. */
  readonly stored: Addendum | null;
  /** Null takes the addendum out again. */
  readonly onSave: (addendum: Addendum | null) => void;
  readonly onClose: () => void;
}

const NOTHING: DocumentChange = { clause: '', was: '', becomes: '' };

/** What an addendum changes in the tender document, clause by clause. */
export function AddendumDialog({ stored, onSave, onClose }: AddendumDialogProps) {
  const { t } = useTranslation();
  const { rows, edit, add, remove } = useKeyedRows<DocumentChange>(stored?.changes ?? [NOTHING]);
  const [reason, setReason] = useState(stored?.scheduleReason ?? '');
  const save = () => onSave({ changes: tidyChanges(rows.map(({ row }) => row)), scheduleReason: filledOrNull(reason) });
  return (
    <Dialog
      title={stored === null ? t('paperwork.newAddendum') : t('paperwork.addendum')}
      size="xl"
      onClose={onClose}
      onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
    >
      <Stack gap="sm">
        <fieldset className={styles.rows}>
          <legend>{t('paperwork.changes')}</legend>
          {rows.map(({ key, row }, index) => (
            <div key={key} className={styles.change}>
              <TextInput
                size="xs"
                aria-label={t('paperwork.ofRow', { what: t('paperwork.clause'), row: index + 1 })}
                placeholder={t('paperwork.clause')}
                {...(index === 0 ? { 'data-autofocus': true } : {})}
                value={row.clause}
                onChange={(event) => edit(key, { clause: event.currentTarget.value })}
              />
              {(['was', 'becomes'] as const).map((side) => (
                <Textarea
                  key={side}
                  size="xs"
                  aria-label={t('paperwork.ofRow', { what: t(`paperwork.${side}`), row: index + 1 })}
                  placeholder={t(`paperwork.${side}`)}
                  autosize
                  minRows={1}
                  maxRows={12}
                  value={row[side]}
                  onChange={(event) => edit(key, { [side]: event.currentTarget.value })}
                />
              ))}
              <CloseButton aria-label={t('paperwork.removeRow', { row: index + 1 })} onClick={() => remove(key)} />
            </div>
          ))}
          <Button variant="subtle" size="compact-sm" onClick={() => add(keyed(NOTHING))}>
            {t('paperwork.addChange')}
          </Button>
        </fieldset>
        <Textarea
          label={t('paperwork.scheduleReason')}
          description={t('paperwork.scheduleReasonHint')}
          autosize
          minRows={1}
          maxRows={6}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <EntryActions
          remove={stored === null ? null : { text: t('paperwork.removeAddendum'), onClick: () => onSave(null) }}
          onClose={onClose}
          onSave={save}
        />
      </Stack>
    </Dialog>
  );
}
