import { ActionIcon, Button, Group, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import { senOf } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Auction, AuctionRound } from '#core/tender/price-model.ts';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { keyed, useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';
import styles from './PriceStage.module.css';

interface AuctionDialogProps {
  readonly stored: Auction | null;
  readonly bidders: readonly { readonly id: BidderId; readonly name: string }[];
  readonly zone: Zone;
  readonly onSave: (auction: Auction | null) => void;
  readonly onClose: () => void;
}

const EMPTY_ROUND: AuctionRound = { startsAt: null, endsAt: null, offers: {} };

/** Rounds of an e-reverse auction held elsewhere, as they were; a price that rises is marked, never refused. */
export function AuctionDialog({ stored, bidders, zone, onSave, onClose }: AuctionDialogProps) {
  const { t } = useTranslation();
  const { rows, edit, add, remove } = useKeyedRows<AuctionRound>(stored?.rounds ?? [EMPTY_ROUND]);
  const [closedAt, setClosedAt] = useState(stored?.closedAt ?? null);
  const rises = (index: number, bidder: BidderId) => {
    const now = rows[index]?.row.offers[bidder];
    const before = rows
      .slice(0, index)
      .map(({ row }) => row.offers[bidder])
      .findLast((offer) => offer !== undefined);
    return now !== undefined && before !== undefined && senOf(now) > senOf(before);
  };
  return (
    <Dialog onClose={onClose} size="80rem" title={t('price.auctionTitle')}>
      <Stack gap="sm">
        <p className={styles.note}>{t('price.auctionNote')}</p>
        <Table verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={60}>{t('price.round')}</Table.Th>
              {bidders.map(({ id, name }) => (
                <Table.Th key={id}>{name}</Table.Th>
              ))}
              <Table.Th w={44} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ key, row }, index) => (
              <Table.Tr key={key}>
                <Table.Td>{index + 1}</Table.Td>
                {bidders.map(({ id, name }) => (
                  <Table.Td key={id}>
                    <MoneyField
                      hideLabel
                      label={t('price.roundOf', { round: index + 1, bidder: name })}
                      value={row.offers[id] ?? null}
                      onChange={(offer) => {
                        const { [id]: _, ...others } = row.offers;
                        edit(key, { offers: offer === null ? others : { ...others, [id]: offer } });
                      }}
                    />
                    {rises(index, id) ? <span className={styles.flag}>{t('price.roundRises')}</span> : null}
                  </Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('price.removeRound', { round: index + 1 })}
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
        <DateTimeField label={t('price.auctionClosed')} value={closedAt} zone={zone} onChange={setClosedAt} />
        <Group justify="space-between">
          <Button variant="default" onClick={() => add(keyed(EMPTY_ROUND))}>
            {t('price.addRound')}
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
            <Button onClick={() => onSave({ rounds: rows.map(({ row }) => row), closedAt })}>{t('price.save')}</Button>
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}
