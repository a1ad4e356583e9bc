import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mandate } from '#core/tender/mandate.ts';
import { DateField } from './DateField.tsx';

interface MandateFieldsProps {
  /** Null = not written down. */
  readonly mandate: Mandate | null;
  readonly onChange: (mandate: Mandate | null) => void;
}

const PAPERS = ['deed', 'attorney'] as const satisfies readonly Mandate['paper'][];

/** By which paper someone speaks for a bidder: the deed of the firm, or a power of attorney, with number and date. */
export function MandateFields({ mandate, onChange }: MandateFieldsProps) {
  const { t } = useTranslation();
  const choose = (value: string) => {
    const paper = PAPERS.find((each) => each === value);
    onChange(paper === undefined ? null : { number: null, date: null, ...mandate, paper });
  };
  return (
    <SimpleGrid cols={3} spacing="xs">
      <NativeSelect
        label={t('field.mandate')}
        value={mandate?.paper ?? ''}
        data={[
          { value: '', label: t('field.mandateNone') },
          ...PAPERS.map((value) => ({ value, label: t(`field.mandates.${value}`) })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <TextInput
        label={t('field.mandateNumber')}
        value={mandate?.number ?? ''}
        disabled={mandate === null}
        onChange={(event) =>
          mandate === null ? undefined : onChange({ ...mandate, number: event.currentTarget.value || null })
        }
      />
      <DateField
        label={t('field.mandateDate')}
        value={mandate?.date ?? null}
        disabled={mandate === null}
        onChange={(date) => (mandate === null ? undefined : onChange({ ...mandate, date }))}
      />
    </SimpleGrid>
  );
}
