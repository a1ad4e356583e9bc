import { Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PAPER_NAMES } from '#core/contract/paper-size.ts';
import { DOCUMENT_FONTS } from '#core/documents/font.ts';
import type { OfficeSettings } from '#core/documents/office.ts';

interface PaperFieldsProps {
  readonly office: OfficeSettings;
  readonly onChange: (part: Partial<OfficeSettings>) => OfficeSettings;
  readonly onKeep: (office: OfficeSettings) => void;
}

/** Points, and a multiple of them. */
const LETTERS = [
  { what: 'size', min: 6, max: 24, step: 0.5, decimalScale: 1 },
  { what: 'spacing', min: 1, max: 3, step: 0.05, decimalScale: 2 },
] as const;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Paper, margins and letters of all documents.   Units  millimetres, points, multiples of the size. */
export function PaperFields({ office, onChange, onKeep }: PaperFieldsProps) {
  const { t } = useTranslation();
  const { paper, text } = office;
  const putMargin = (side: number, margin: number) => {
    const [top, right, bottom, left] = paper.margins.map((each, index) => (index === side ? margin : each));
    onChange({ paper: { ...paper, margins: [top ?? 0, right ?? 0, bottom ?? 0, left ?? 0] } });
  };
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('settings.officePaper')}
        value={paper.size}
        onChange={(event) => {
          const size = PAPER_NAMES.find((name) => name === event.currentTarget.value);
          if (size) onKeep(onChange({ paper: { ...paper, size } }));
        }}
        data={[
          { value: 'f4', label: t('settings.paperF4') },
          { value: 'folio', label: t('settings.paperFolio') },
          { value: 'a4', label: t('settings.paperA4') },
        ]}
      />
      <div>
        <Text size="sm" fw={600}>
          {t('settings.page.margins')}
        </Text>
        <Group gap="xs" grow>
          {SIDES.map((side, index) => (
            <NumberInput
              key={side}
              size="xs"
              label={t(`settings.page.${side}`)}
              min={0}
              max={100}
              decimalScale={1}
              decimalSeparator=","
              value={paper.margins[index] ?? 0}
              onChange={(value) => (typeof value === 'number' ? putMargin(index, value) : undefined)}
            />
          ))}
        </Group>
      </div>
      <NativeSelect
        label={t('settings.page.font')}
        value={text.font ?? 'arial'}
        onChange={(event) => {
          const font = DOCUMENT_FONTS.find((name) => name === event.currentTarget.value);
          if (font) onKeep(onChange({ text: { ...text, font } }));
        }}
        data={DOCUMENT_FONTS.map((name) => ({ value: name, label: t(`settings.page.fonts.${name}`) }))}
      />
      <Group gap="xs" grow>
        {LETTERS.map(({ what, ...limits }) => (
          <NumberInput
            key={what}
            label={t(`settings.page.${what}`)}
            {...limits}
            decimalSeparator=","
            value={text[what]}
            onChange={(value) =>
              typeof value === 'number' ? onChange({ text: { ...text, [what]: value } }) : undefined
            }
          />
        ))}
      </Group>
    </Stack>
  );
}
