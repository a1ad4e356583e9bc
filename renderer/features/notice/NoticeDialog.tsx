import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierChange } from '#core/tender/events.ts';
import { isLockedPath } from '#core/tender/locked-path.ts';
import type { TenderNotice } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { MethodFields, type NoticeMethods } from './MethodFields.tsx';
import styles from './NoticeStage.module.css';

interface NoticeDialogProps extends Pick<StageProps, 'dossier' | 'ruleSet' | 'words' | 'execute'> {
  readonly onClose: () => void;
}

type Editable = Pick<
  TenderNotice,
  | 'documentNumber'
  | 'documentDate'
  | 'planCodes'
  | 'fundingSource'
  | 'budgetLine'
  | 'budgetCeiling'
  | 'ownerEstimate'
  | keyof NoticeMethods
>;

const EDITABLE = [
  'documentNumber',
  'documentDate',
  'planCodes',
  'fundingSource',
  'budgetLine',
  'budgetCeiling',
  'ownerEstimate',
  'kind',
  'method',
  'qualification',
  'submission',
  'contract',
] as const satisfies readonly (keyof Editable)[];

/** What an import left out and documents ask for. Each changed value is kept in the history with what stood before. */
export function NoticeDialog({ dossier, ruleSet, words, execute, onClose }: NoticeDialogProps) {
  const { t } = useTranslation();
  const { notice } = dossier;
  // How the bids were evaluated cannot be changed under what was found.
  const isLocked = isLockedPath(dossier, ['notice', 'method']);
  const [draft, setDraft] = useState<Editable>(notice);
  const edit = (part: Partial<Editable>) => setDraft({ ...draft, ...part });
  const text = (value: string) => value.trim() || null;

  const save = async () => {
    const changes: readonly DossierChange[] = EDITABLE.filter(
      (field) => JSON.stringify(draft[field]) !== JSON.stringify(notice[field]),
    ).map((field) => ({ path: ['notice', field], from: notice[field], to: draft[field] }));
    const done =
      changes.length === 0 ||
      (await execute({ name: 'acceptDifferences', body: { source: { kind: 'manual', files: [] }, changes } }));
    if (done) onClose();
  };

  return (
    <Dialog onClose={onClose} size="lg" title={t('notice.edit')}>
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={t('notice.documentNumber')}
            value={draft.documentNumber ?? ''}
            data-autofocus
            onChange={(event) => edit({ documentNumber: text(event.currentTarget.value) })}
          />
          <DateField
            label={t('notice.documentDate')}
            value={draft.documentDate}
            onChange={(documentDate) => edit({ documentDate })}
          />
          <TextInput
            label={t('notice.planCodes')}
            description={t('notice.planCodesHint')}
            defaultValue={draft.planCodes.join('; ')}
            onChange={(event) => edit({ planCodes: codesOf(event.currentTarget.value) })}
          />
          <TextInput
            label={t('notice.funding')}
            description={t('notice.fundingHint')}
            value={draft.fundingSource ?? ''}
            onChange={(event) => edit({ fundingSource: text(event.currentTarget.value) })}
          />
          <TextInput
            label={t('notice.budgetLine')}
            value={draft.budgetLine ?? ''}
            onChange={(event) => edit({ budgetLine: text(event.currentTarget.value) })}
          />
          <MoneyField
            label={t('notice.budgetCeiling')}
            value={draft.budgetCeiling}
            onChange={(budgetCeiling) => edit({ budgetCeiling })}
          />
          <MoneyField
            label={t('notice.ownerEstimate')}
            value={draft.ownerEstimate}
            onChange={(ownerEstimate) => edit({ ownerEstimate })}
          />
        </SimpleGrid>
        <fieldset className={styles.methods}>
          <legend>{t('notice.methods')}</legend>
          {isLocked ? <p className={styles.small}>{t('notice.methodsLocked')}</p> : null}
          <MethodFields methods={draft} ruleSet={ruleSet} words={words} disabled={isLocked} onChange={edit} />
        </fieldset>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('notice.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function codesOf(text: string): readonly string[] {
  return text
    .split(/[;,\s]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
