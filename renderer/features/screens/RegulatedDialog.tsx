import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checksOf } from '#core/tender/checks-model.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './ScreensStage.module.css';

interface RegulatedDialogProps extends Pick<StageProps, 'dossier' | 'execute'> {
  readonly canEdit: boolean;
  readonly onClose: () => void;
}

/** Which lines have a price that a regulation sets, and which regulation: they are compared with nobody's. */
export function RegulatedDialog({ dossier, canEdit, execute, onClose }: RegulatedDialogProps) {
  const { t } = useTranslation();
  const { regulated } = checksOf(dossier);
  const [lines, setLines] = useState<ReadonlySet<LineId>>(() => new Set(regulated?.lines));
  const [basis, setBasis] = useState(regulated?.basis ?? '');
  const isWhole = lines.size === 0 || basis.trim() !== '';
  const toggle = (line: LineId) => {
    const next = new Set(lines);
    if (!next.delete(line)) next.add(line);
    setLines(next);
  };
  const save = async () => {
    const inOrder = dossier.pricing.ownerLines.flatMap(({ id }) => (lines.has(id) ? [id] : []));
    const next = inOrder.length === 0 ? null : { lines: inOrder, basis: basis.trim() };
    if (await execute({ name: 'setRegulatedLines', body: { regulated: next } })) onClose();
  };
  return (
    <Dialog title={t('screens.regulatedTitle')} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <p className={styles.plain}>{t('screens.regulatedIntro')}</p>
        <TextInput
          data-autofocus
          label={t('screens.regulatedBasis')}
          value={basis}
          disabled={!canEdit}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        <div className={styles.lineChoice} role="group" aria-label={t('screens.regulatedTitle')}>
          {dossier.pricing.ownerLines.map(({ id, number, description }) => (
            <Checkbox
              key={id}
              size="xs"
              label={`${number} ${description}`}
              checked={lines.has(id)}
              disabled={!canEdit}
              onChange={() => toggle(id)}
            />
          ))}
        </div>
      </Stack>
      <DialogActions onClose={onClose}>
        <Button disabled={!canEdit || !isWhole} onClick={() => void save()}>
          {t('screens.regulatedSave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
