import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DesktopPrinter, MOST_COPIES } from '#core/contract/printing.ts';
import type { PrinterChoice } from './queue-model.ts';
import styles from './PrintQueue.module.css';

interface PrinterFieldsProps {
  readonly printers: readonly DesktopPrinter[];
  readonly choice: PrinterChoice;
  readonly disabled: boolean;
  readonly onChange: (choice: PrinterChoice) => void;
  /** So many copies of each document. */
  readonly onCopies: (copies: number) => void;
}

/** No printer is called so: a name of the system never holds a line break. */
const ASK = '\nask';

/** Which printer, on which sides of the paper, and how many copies of all; with what the printer says is wrong with it. */
export function PrinterFields({ printers, choice, disabled, onChange, onCopies }: PrinterFieldsProps) {
  const { t } = useTranslation();
  const [copies, setCopies] = useState<number | string>(1);
  const troubles = printers.find(({ name }) => name === choice.printer)?.troubles ?? [];
  const { isAsked } = choice;
  return (
    <>
      <Group gap="xs" align="flex-end">
        <NativeSelect
          size="xs"
          label={t('printQueue.printer')}
          value={isAsked ? ASK : (choice.printer ?? '')}
          disabled={disabled}
          error={troubles.length > 0}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange({ ...choice, isAsked: value === ASK, printer: value === ASK || value === '' ? null : value });
          }}
          data={[
            { value: '', label: t('printQueue.usualPrinter') },
            ...printers.map(({ name, label }) => ({ value: name, label })),
            { value: ASK, label: t('printQueue.askEach') },
          ]}
        />
        {isAsked ? null : (
          <>
            <NativeSelect
              size="xs"
              label={t('printQueue.sides')}
              value={choice.sides}
              disabled={disabled}
              onChange={(event) => {
                const { value } = event.currentTarget;
                onChange({ ...choice, sides: value === 'long-edge' || value === 'short-edge' ? value : 'one' });
              }}
              data={(['one', 'long-edge', 'short-edge'] as const).map((value) => ({
                value,
                label: t(`printQueue.side.${value}`),
              }))}
            />
            <NumberInput
              size="xs"
              className={styles.copies ?? ''}
              label={t('printQueue.copiesOfAll')}
              min={1}
              max={MOST_COPIES}
              clampBehavior="strict"
              allowDecimal={false}
              value={copies}
              disabled={disabled}
              onChange={(value) => {
                setCopies(value);
                if (typeof value === 'number') onCopies(value);
              }}
            />
          </>
        )}
      </Group>
      {troubles.length === 0 ? null : (
        <p className={styles.trouble} role="status">
          {troubles.map((trouble) => t(`printQueue.troubles.${trouble}`)).join(' ')}
        </p>
      )}
    </>
  );
}
