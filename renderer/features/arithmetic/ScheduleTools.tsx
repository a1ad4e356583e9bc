import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import type { Pricing } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './ArithmeticStage.module.css';

interface ScheduleToolsProps extends Pick<StageProps, 'dossier' | 'readOnly' | 'execute'> {
  readonly children: ReactNode;
}

/** Whether VAT is in the line prices or added to their sum: set before prices are compared. */
export function ScheduleTools({ dossier, readOnly, execute, children }: ScheduleToolsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { vat } = dossier.pricing;
  return (
    <div className={styles.tools}>
      {children}
      <span>
        {vat.mode === 'included'
          ? t('arithmetic.vatIncluded')
          : t('arithmetic.vatAdded', { rate: formatDecimal(vat.ratePercent) })}
      </span>
      {readOnly ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
          {t('arithmetic.changeVat')}
        </Button>
      )}
      {open ? (
        <VatDialog
          vat={vat}
          onClose={() => setOpen(false)}
          onSave={async (next) => {
            const pricing: Pricing = { ...dossier.pricing, vat: next };
            if (await execute({ name: 'setPricing', body: { pricing } })) setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

interface VatDialogProps {
  readonly vat: Pricing['vat'];
  readonly onSave: (vat: Pricing['vat']) => void;
  readonly onClose: () => void;
}

function VatDialog({ vat, onSave, onClose }: VatDialogProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState(vat.mode);
  const [rate, setRate] = useState(vat.mode === 'added' ? formatDecimal(vat.ratePercent) : '11');
  const parsed = parseDecimalInput(rate);
  return (
    <Dialog onClose={onClose} title={t('arithmetic.changeVat')}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('arithmetic.changeVat')}
          value={mode}
          onChange={(value) => setMode(value === 'added' ? 'added' : 'included')}
          data={[
            { value: 'included', label: t('arithmetic.vatModeIncluded') },
            { value: 'added', label: t('arithmetic.vatModeAdded') },
          ]}
        />
        {mode === 'added' ? (
          <TextInput
            label={t('arithmetic.vatRate')}
            value={rate}
            inputMode="decimal"
            error={parsed.ok ? null : t('arithmetic.vatRateInvalid')}
            onChange={(event) => setRate(event.currentTarget.value)}
          />
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button
            disabled={mode === 'added' && !parsed.ok}
            onClick={() => {
              if (mode === 'included') onSave({ mode });
              else if (parsed.ok) onSave({ mode, ratePercent: parsed.value });
            }}
          >
            {t('arithmetic.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
