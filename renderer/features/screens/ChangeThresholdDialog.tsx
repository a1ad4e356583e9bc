import { Button, Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalText } from '#core/money/text.ts';
import type { ThresholdSetting } from '#core/screens/threshold.ts';
import { type ThresholdCode, thresholdFor } from '#core/screens/thresholds.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { thresholdName } from '#renderer/session/threshold-text.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { DecimalField } from '#renderer/ui/DecimalField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';

interface ChangeThresholdDialogProps {
  readonly code: ThresholdCode;
  readonly kind: ProcurementKind;
  readonly settings: readonly ThresholdSetting[];
  readonly onClose: () => void;
}

/** A threshold of the office's own, for this kind of procurement or for all, with what it rests on. */
export function ChangeThresholdDialog({ code, kind, settings, onClose }: ChangeThresholdDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const stands = thresholdFor(code, settings, kind);
  const [isForAll, setForAll] = useState(false);
  const [value, setValue] = useState<DecimalText | null>(stands.value);
  const [isOff, setOff] = useState(stands.value === null);
  const [source, setSource] = useState(stands.standing === 'office' ? stands.source : '');
  const [reason, setReason] = useState('');
  const about = isForAll ? null : kind;
  const hasOwn = settings.some((each) => each.code === code && each.kind === about);
  const isWhole = (isOff || value !== null) && source.trim() !== '' && reason.trim() !== '';
  const set = async (setting: Pick<ThresholdSetting, 'value' | 'source'> | null) => {
    const body = { code, kind: about, setting, reason: reason.trim() };
    if (await execute({ name: 'setScreenThreshold', body })) onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isWhole) void set({ value: isOff ? null : value, source: source.trim() });
  };
  return (
    <Dialog title={t('screens.thresholdChangeOf', { name: thresholdName(t, code) })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NativeSelect
            data-autofocus
            label={t('screens.thresholdFor')}
            value={isForAll ? 'all' : 'kind'}
            data={[
              { value: 'kind', label: t(`tender.kind.${kind}`) },
              { value: 'all', label: t('thresholds.allKinds') },
            ]}
            onChange={(event) => setForAll(event.currentTarget.value === 'all')}
          />
          <DecimalField label={t('screens.thresholdValue')} value={value} disabled={isOff} onChange={setValue} />
          <Checkbox
            label={t('screens.thresholdOff')}
            checked={isOff}
            onChange={(event) => setOff(event.currentTarget.checked)}
          />
          <TextInput
            label={t('screens.thresholdBasis')}
            value={source}
            required
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Textarea
            label={t('screens.thresholdReason')}
            value={reason}
            required
            autosize
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions onClose={onClose}>
          {hasOwn ? (
            <Button variant="default" disabled={reason.trim() === ''} onClick={() => void set(null)}>
              {t('screens.thresholdReset')}
            </Button>
          ) : null}
          <Button type="submit" disabled={!isWhole}>
            {t('screens.thresholdSave')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
