import { ActionIcon, Button, Group, Select, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalText } from '#core/money/text.ts';
import type { LocalContentPart } from '#core/tender/price-model.ts';
import { DecimalField } from '#renderer/ui/DecimalField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { keyed, useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';
import styles from './PriceStage.module.css';

interface LocalContentDialogProps {
  readonly bidder: string;
  readonly stored: readonly LocalContentPart[];
  readonly onSave: (parts: readonly LocalContentPart[] | null) => void;
  readonly onClose: () => void;
}

const COMPONENTS = ['goods', 'services', 'works'] as const;
const WHOLE: LocalContentPart = { component: 'goods', amount: null, localContentPercent: '0' as DecimalText };

/** The parts of a bid with their local content; one part without an amount stands for the whole price. */
export function LocalContentDialog({ bidder, stored, onSave, onClose }: LocalContentDialogProps) {
  const { t } = useTranslation();
  const { rows, edit, add, remove } = useKeyedRows<LocalContentPart>(stored.length === 0 ? [WHOLE] : stored);
  const [tried, setTried] = useState(false);
  const names = {
    goods: t('price.componentGoods'),
    services: t('price.componentServices'),
    works: t('price.componentWorks'),
  };
  const mixed = rows.length > 1 && rows.some(({ row }) => row.amount === null);
  const save = () => {
    setTried(true);
    if (!mixed) onSave(rows.length === 0 ? null : rows.map(({ row }) => row));
  };
  return (
    <Dialog onClose={onClose} size="lg" title={`${t('price.localContentTitle')}: ${bidder}`}>
      <Stack gap="sm">
        <p className={styles.note}>{t('price.localContentNote')}</p>
        <Table verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={160}>{t('price.component')}</Table.Th>
              <Table.Th>{t('price.componentAmount')}</Table.Th>
              <Table.Th w={120}>{t('price.localContent')}</Table.Th>
              <Table.Th w={44} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ key, row }, index) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <Select
                    aria-label={t('price.component')}
                    allowDeselect={false}
                    value={row.component}
                    data={COMPONENTS.map((value) => ({ value, label: names[value] }))}
                    onChange={(value) => edit(key, { component: COMPONENTS.find((each) => each === value) ?? 'goods' })}
                  />
                </Table.Td>
                <Table.Td>
                  <MoneyField
                    hideLabel
                    label={t('price.componentAmountOf', { number: index + 1 })}
                    value={row.amount}
                    onChange={(amount) => edit(key, { amount })}
                  />
                </Table.Td>
                <Table.Td>
                  <DecimalField
                    hideLabel
                    label={t('price.localContentOf', { number: index + 1 })}
                    value={row.localContentPercent}
                    suffix="%"
                    onChange={(percent) => edit(key, { localContentPercent: percent ?? ('0' as DecimalText) })}
                  />
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('price.removePart', { number: index + 1 })}
                    onClick={() => remove(key)}
                  >
                    ×
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {tried && mixed ? (
          <p role="alert" className={styles.problem}>
            {t('price.partsMixed')}
          </p>
        ) : null}
        <Group justify="space-between">
          <Button variant="default" onClick={() => add(keyed(WHOLE))}>
            {t('price.addPart')}
          </Button>
          <Group gap="xs">
            {stored.length > 0 ? (
              <Button variant="default" onClick={() => onSave(null)}>
                {t('price.withdraw')}
              </Button>
            ) : null}
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button onClick={save}>{t('price.save')}</Button>
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}
