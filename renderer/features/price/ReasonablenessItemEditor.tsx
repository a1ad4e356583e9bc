import { ActionIcon, Button, Checkbox, Group, Select, Table, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecomputedItem } from '#core/figures/reasonableness.ts';
import { fractionToSen } from '#core/money/fraction.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { PriceComponent, ReasonablenessItem } from '#core/tender/price-model.ts';
import { DecimalField } from '#renderer/ui/DecimalField.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import styles from './PriceStage.module.css';

interface ReasonablenessItemEditorProps {
  readonly title: string;
  readonly item: ReasonablenessItem;
  readonly recomputed: RecomputedItem | null;
  readonly onChange: (item: ReasonablenessItem) => void;
  readonly onRemove: () => void;
}

const KINDS = ['wage', 'material', 'equipment', 'other'] as const;
const EMPTY: PriceComponent = {
  name: '',
  kind: 'material',
  coefficient: '1' as DecimalText,
  unitPrice: '0.00' as RupiahText,
  coefficientProven: true,
  unitPriceProven: true,
  ownerCoefficient: null,
  ownerUnitPrice: null,
};

/** One line's unit price taken apart: coefficient × price of each part, proven or replaced by the owner's value. */
export function ReasonablenessItemEditor({
  title,
  item,
  recomputed,
  onChange,
  onRemove,
}: ReasonablenessItemEditorProps) {
  const { t } = useTranslation();
  const kinds = {
    wage: t('price.kindWage'),
    material: t('price.kindMaterial'),
    equipment: t('price.kindEquipment'),
    other: t('price.kindOther'),
  };
  const edit = (index: number, change: Partial<PriceComponent>) =>
    onChange({
      ...item,
      components: item.components.map((part, place) => (place === index ? { ...part, ...change } : part)),
    });
  return (
    <fieldset className={styles.item}>
      <legend>{title}</legend>
      <Table verticalSpacing={2} horizontalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('price.partName')}</Table.Th>
            <Table.Th w={110}>{t('price.partKind')}</Table.Th>
            <Table.Th w={92}>{t('price.coefficient')}</Table.Th>
            <Table.Th w={64}>{t('price.proven')}</Table.Th>
            <Table.Th w={92}>{t('price.ownerCoefficient')}</Table.Th>
            <Table.Th w={150}>{t('price.partPrice')}</Table.Th>
            <Table.Th w={64}>{t('price.proven')}</Table.Th>
            <Table.Th w={150}>{t('price.ownerPrice')}</Table.Th>
            <Table.Th w={36} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {item.components.map((part, index) => (
            // Parts have no names yet while they are typed: their place is who they are.
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Tr key={index}>
              <Table.Td>
                <TextInput
                  aria-label={t('price.partNameOf', { number: index + 1 })}
                  value={part.name}
                  onChange={(event) => edit(index, { name: event.currentTarget.value })}
                />
              </Table.Td>
              <Table.Td>
                <Select
                  aria-label={t('price.partKind')}
                  allowDeselect={false}
                  value={part.kind}
                  data={KINDS.map((value) => ({ value, label: kinds[value] }))}
                  onChange={(value) => edit(index, { kind: KINDS.find((each) => each === value) ?? 'other' })}
                />
              </Table.Td>
              <Table.Td>
                <DecimalField
                  hideLabel
                  label={t('price.coefficient')}
                  value={part.coefficient}
                  onChange={(value) => edit(index, { coefficient: value ?? ('0' as DecimalText) })}
                />
              </Table.Td>
              <Table.Td>
                <Checkbox
                  aria-label={t('price.coefficientProven')}
                  checked={part.coefficientProven}
                  onChange={(event) => edit(index, { coefficientProven: event.currentTarget.checked })}
                />
              </Table.Td>
              <Table.Td>
                <DecimalField
                  hideLabel
                  label={t('price.ownerCoefficient')}
                  value={part.ownerCoefficient}
                  disabled={part.coefficientProven}
                  onChange={(ownerCoefficient) => edit(index, { ownerCoefficient })}
                />
              </Table.Td>
              <Table.Td>
                <MoneyField
                  hideLabel
                  label={t('price.partPrice')}
                  value={part.unitPrice}
                  onChange={(value) => edit(index, { unitPrice: value ?? ('0.00' as RupiahText) })}
                />
              </Table.Td>
              <Table.Td>
                <Checkbox
                  aria-label={t('price.priceProven')}
                  checked={part.unitPriceProven}
                  onChange={(event) => edit(index, { unitPriceProven: event.currentTarget.checked })}
                />
              </Table.Td>
              <Table.Td>
                <MoneyField
                  hideLabel
                  label={t('price.ownerPrice')}
                  value={part.ownerUnitPrice}
                  disabled={part.unitPriceProven}
                  onChange={(ownerUnitPrice) => edit(index, { ownerUnitPrice })}
                />
              </Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('price.removePart', { number: index + 1 })}
                  onClick={() =>
                    onChange({ ...item, components: item.components.filter((_, place) => place !== index) })
                  }
                >
                  ×
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="space-between" align="end" mt="xs">
        <Group gap="xs" align="end">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange({ ...item, components: [...item.components, EMPTY] })}
          >
            {t('price.addPart')}
          </Button>
          <DecimalField
            label={t('price.overhead')}
            suffix="%"
            value={item.overheadPercent}
            onChange={(overheadPercent) => onChange({ ...item, overheadPercent })}
          />
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemove}>
            {t('price.removeLine')}
          </Button>
        </Group>
        {recomputed === null ? null : (
          <p className={styles.note}>
            {t('price.unitOffered')}{' '}
            <strong>{recomputed.offered === null ? '—' : formatRupiah(recomputed.offered)}</strong> ·{' '}
            {t('price.unitRecomputed')} <strong>{formatRupiah(fractionToSen(recomputed.recomputed))}</strong>
          </p>
        )}
      </Group>
    </fieldset>
  );
}
