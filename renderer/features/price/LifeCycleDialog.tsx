import { ActionIcon, Button, Group, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RupiahText } from '#core/money/text.ts';
import type { LifeCycleCosts } from '#core/tender/price-model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { keyed, useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';
import styles from './PriceStage.module.css';

interface LifeCycleDialogProps {
  readonly bidder: string;
  readonly stored: LifeCycleCosts | null;
  readonly onSave: (costs: LifeCycleCosts | null) => void;
  readonly onClose: () => void;
}

type Year = LifeCycleCosts['years'][number];

const NOTHING = '0.00' as RupiahText;
const EMPTY_YEAR: Year = { operation: NOTHING, maintenance: NOTHING };

/** Costs over the economic life, year by year; one row where the document asks for plain totals. */
export function LifeCycleDialog({ bidder, stored, onSave, onClose }: LifeCycleDialogProps) {
  const { t } = useTranslation();
  const { rows, edit, add, remove } = useKeyedRows<Year>(stored?.years ?? [EMPTY_YEAR]);
  const [residual, setResidual] = useState<RupiahText | null>(stored?.residual ?? null);
  return (
    <Dialog onClose={onClose} size="lg" title={`${t('price.lifeCycleTitle')}: ${bidder}`}>
      <Stack gap="sm">
        <p className={styles.note}>{t('price.lifeCycleNote')}</p>
        <Table verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={60}>{t('price.year')}</Table.Th>
              <Table.Th>{t('price.operation')}</Table.Th>
              <Table.Th>{t('price.maintenance')}</Table.Th>
              <Table.Th w={44} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ key, row }, index) => (
              <Table.Tr key={key}>
                <Table.Td>{index + 1}</Table.Td>
                <Table.Td>
                  <MoneyField
                    hideLabel
                    label={t('price.operationOf', { year: index + 1 })}
                    value={row.operation}
                    onChange={(operation) => edit(key, { operation: operation ?? NOTHING })}
                  />
                </Table.Td>
                <Table.Td>
                  <MoneyField
                    hideLabel
                    label={t('price.maintenanceOf', { year: index + 1 })}
                    value={row.maintenance}
                    onChange={(maintenance) => edit(key, { maintenance: maintenance ?? NOTHING })}
                  />
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('price.removeYear', { year: index + 1 })}
                    disabled={rows.length === 1}
                    onClick={() => remove(key)}
                  >
                    ×
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <MoneyField label={t('price.residual')} value={residual} onChange={setResidual} />
        <Group justify="space-between">
          <Button variant="default" onClick={() => add(keyed(EMPTY_YEAR))}>
            {t('price.addYear')}
          </Button>
          <Group gap="xs">
            {stored === null ? null : (
              <Button variant="default" onClick={() => onSave(null)}>
                {t('price.withdraw')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button onClick={() => onSave({ years: rows.map(({ row }) => row), residual: residual ?? NOTHING })}>
              {t('price.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}
