import { Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { NumberSeries } from '#core/documents/office.ts';
import type { BlockHolder } from '#core/documents/register/number-block.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import { allSeries, periodOf } from '#core/documents/register/number-series.ts';
import { seriesName } from '#core/documents/register/register-lines.ts';
import type { RegisteredDevice, Registry } from '#core/registry/model.ts';
import { useIdentity, useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { useNumberStock } from '#renderer/session/use-numbers.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { firstFree } from './block-rows.ts';

/** So many numbers are offered as a block at first. */
const USUAL_SIZE = 50;

interface GiveBlockDialogProps {
  readonly register: readonly RegisteredNumber[];
  readonly onClose: () => void;
}

/** Sets numbers of a series aside for one holder. */
export function GiveBlockDialog({ register, onClose }: GiveBlockDialogProps) {
  const { t } = useTranslation();
  const { clock, device } = useWorkspace();
  const { execute } = useOfficeCommands();
  const office = useOfficeSettings();
  const stock = useNumberStock();
  const identity = useIdentity();
  const registry = useStore(device.registry);
  const numbered = allSeries(office).filter(({ kinds }) => kinds.some((kind) => office.numbering[kind] !== undefined));
  const series = numbered.length > 0 ? numbered : allSeries(office);
  const [year, setYear] = useState(() => Number(clock.now().slice(0, 4)));
  const [id, setId] = useState(() => series[0]?.id ?? '');
  const chosen = series.find((each) => each.id === id) ?? null;
  const [typed, setTyped] = useState<{ readonly from?: number; readonly to?: number }>({});
  const free = chosen === null ? 1 : firstFree(bookOf(chosen, year), stock, register);
  const from = typed.from ?? free;
  const to = typed.to ?? from + USUAL_SIZE - 1;
  const holders = holdersOf(registry);
  const own: BlockHolder = { name: identity.name, devices: [device.key.dev] };
  const [holderKey, setHolderKey] = useState('this');
  const [name, setName] = useState<string | null>(null);
  const holder = holderKey === 'this' ? own : (holders.get(holderKey) ?? { name: '', devices: [] });
  const holderName = name ?? holder.name;

  async function give(reason: string): Promise<void> {
    if (chosen === null) return;
    const body = { ...bookOf(chosen, year), from, to, holder: { ...holder, name: holderName.trim() }, reason };
    if (await execute({ name: 'giveNumberBlock', body })) onClose();
  }

  return (
    <ReasonDialog
      title={t('numbers.blocks.addTitle')}
      size="lg"
      label={t('numbers.blocks.reason')}
      hint={t('numbers.blocks.reasonHint')}
      action={t('numbers.blocks.give')}
      onSubmit={give}
      onClose={onClose}
    >
      <NativeSelect
        label={t('numbers.blocks.series')}
        value={id}
        data={series.map((each) => ({ value: each.id, label: seriesName(each.id, office) }))}
        onChange={(event) => {
          setId(event.currentTarget.value);
          setTyped({});
        }}
      />
      <Group grow>
        {chosen?.restart === 'never' ? null : (
          <NumberInput
            label={t('numbers.blocks.year')}
            min={2000}
            max={9999}
            value={year}
            onChange={(value) => {
              setYear(Number(value));
              setTyped({});
            }}
          />
        )}
        <NumberInput
          label={t('numbers.blocks.from')}
          min={1}
          max={999_999}
          value={from}
          onChange={(value) => setTyped({ ...typed, from: Number(value) })}
        />
        <NumberInput
          label={t('numbers.blocks.to')}
          min={1}
          max={999_999}
          value={to}
          onChange={(value) => setTyped({ from, to: Number(value) })}
        />
      </Group>
      <NativeSelect
        label={t('numbers.blocks.for')}
        value={holderKey}
        data={[
          { value: 'this', label: t('numbers.blocks.forThis') },
          ...[...holders].map(([person, { name: called, devices }]) => ({
            value: person,
            label: `${called} (${t('numbers.blocks.devices', { count: devices.length })})`,
          })),
          { value: 'other', label: t('numbers.blocks.forOther') },
        ]}
        onChange={(event) => {
          setHolderKey(event.currentTarget.value);
          setName(null);
        }}
      />
      <TextInput
        label={t('numbers.blocks.name')}
        description={t('numbers.blocks.nameHint')}
        value={holderName}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ReasonDialog>
  );
}

function bookOf(series: NumberSeries, year: number) {
  return { series: series.id, year: periodOf(series, year) };
}

/** People of the office with the devices that stand, by person. */
function holdersOf({ people, devices }: Registry): ReadonlyMap<string, BlockHolder> {
  const standing = Object.values<RegisteredDevice>(devices).filter(({ isRevoked }) => !isRevoked);
  const byPerson = Map.groupBy(standing, ({ person }) => person);
  return new Map(
    [...byPerson].map(([person, each]) => [
      person,
      { name: people[person]?.names.at(-1) ?? person, devices: each.map(({ dev }) => dev) },
    ]),
  );
}
