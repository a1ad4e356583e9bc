import { Button, Group, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockHolder, NumberBlock } from '#core/documents/register/number-block.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import { rangeText, seriesName } from '#core/documents/register/register-lines.ts';
import { useDeviceSettings, useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { useNumberStock } from '#renderer/session/use-numbers.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { blockRows } from './block-rows.ts';
import { GiveBlockDialog } from './GiveBlockDialog.tsx';
import styles from './NumbersScreen.module.css';
import { useMayNumber } from './use-may-number.ts';

interface BlocksDialogProps {
  readonly register: readonly RegisteredNumber[];
  readonly onClose: () => void;
}

/** Who was given which numbers, and the way to give more. */
export function BlocksDialog({ register, onClose }: BlocksDialogProps) {
  const { t } = useTranslation();
  const { space, device } = useWorkspace();
  const office = useOfficeSettings();
  const stock = useNumberStock();
  const { may, roles } = useMayNumber('giveNumberBlock');
  const isAlone = useDeviceSettings(({ server }) => server === null) && space === 'kantor';
  const [asked, setAsked] = useState<'give' | NumberBlock | null>(null);
  const rows = useMemo(() => blockRows(stock, register), [stock, register]);
  const back = () => setAsked(null);
  const holderText = ({ name, devices }: BlockHolder) => {
    if (devices.length === 0) return `${name} (${t('numbers.blocks.reserved')})`;
    const where = devices.includes(device.key.dev)
      ? t('numbers.blocks.here')
      : t('numbers.blocks.devices', { count: devices.length });
    return `${name} (${where})`;
  };

  if (asked === 'give') return <GiveBlockDialog register={register} onClose={back} />;
  if (asked !== null) return <WithdrawDialog block={asked} onClose={back} />;
  return (
    <Dialog title={t('numbers.blocks.title')} size="min(880px, 92vw)" onClose={onClose}>
      <p>{t('numbers.blocks.text')}</p>
      {isAlone ? <p className="mp-quiet">{t('numbers.blocks.unenrolled')}</p> : null}
      {rows.length === 0 ? (
        <p className="mp-quiet">{t('numbers.blocks.none')}</p>
      ) : (
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('numbers.blocks.series')}</Table.Th>
              <Table.Th>{t('numbers.blocks.year')}</Table.Th>
              <Table.Th>{t('numbers.blocks.numbers')}</Table.Th>
              <Table.Th>{t('numbers.blocks.holder')}</Table.Th>
              <Table.Th>{t('numbers.blocks.left')}</Table.Th>
              <Table.Th>{may ? t('numbers.blocks.actions') : null}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ block, size, left }) => {
              const range = rangeText(block, office);
              const holder = block.holder.name;
              return (
                <Table.Tr key={`${block.series}/${block.year}/${block.from}`}>
                  <Table.Td>{seriesName(block.series, office)}</Table.Td>
                  <Table.Td className={styles.running}>{block.year ?? t('numbers.noYear')}</Table.Td>
                  <Table.Td className={styles.running}>{range}</Table.Td>
                  <Table.Td>{holderText(block.holder)}</Table.Td>
                  <Table.Td className={styles.running}>{t('numbers.blocks.leftOf', { left, size })}</Table.Td>
                  <Table.Td>
                    {may ? (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('numbers.blocks.withdrawOf', { range, holder })}
                        onClick={() => setAsked(block)}
                      >
                        {t('numbers.blocks.withdraw')}
                      </Button>
                    ) : null}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
      <Group justify="flex-end" mt="md">
        {may ? (
          <Button data-autofocus onClick={() => setAsked('give')}>
            {t('numbers.blocks.add')}
          </Button>
        ) : (
          <span className="mp-quiet">{t('numbers.blocks.notYours', { roles })}</span>
        )}
      </Group>
    </Dialog>
  );
}

function WithdrawDialog({ block, onClose }: { readonly block: NumberBlock; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const office = useOfficeSettings();
  const { execute } = useOfficeCommands();
  const { series, year, from, holder } = block;
  const about = { range: rangeText(block, office), holder: holder.name };

  async function withdraw(reason: string): Promise<void> {
    if (await execute({ name: 'withdrawNumberBlock', body: { series, year, from, reason } })) onClose();
  }

  return (
    <ReasonDialog
      title={t('numbers.blocks.withdrawTitle', about)}
      label={t('numbers.blocks.reason')}
      action={t('numbers.blocks.withdraw')}
      onSubmit={withdraw}
      onClose={onClose}
    >
      <p>{t('numbers.blocks.withdrawText')}</p>
    </ReasonDialog>
  );
}
