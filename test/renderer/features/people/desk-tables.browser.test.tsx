import '@mantine/core/styles.css';
import '#renderer/theme/tokens.css';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { Registry } from '#core/registry/model.ts';
import { DevicesSection } from '#renderer/features/people/DevicesSection.tsx';
import { HandOutTable } from '#renderer/features/people/HandOutTable.tsx';
import { findRows, type HandOutRow, type HandOutSort } from '#renderer/features/people/hand-out-rows.ts';
import { PeopleSection } from '#renderer/features/people/PeopleSection.tsx';
import { startTexts } from '#renderer/i18n/start-texts.ts';
import { WorkspaceContext } from '#renderer/session/hooks.ts';
import type { OfficeStatus } from '#renderer/sync/transport.ts';
import { cssVariables, theme } from '#renderer/theme/theme.ts';
import { type SortOrder, sortPressed } from '#renderer/ui/sort.ts';
import { enrolled, foldRegistry, registryEvent } from '#test/core/registry/registries.ts';
import { openTestSpace, type TestSpace } from '#test/support/open-workspace.ts';

const AT = '2026-11-20T01:00:00.000Z' as Instant;
/** Before the season the practice space lives in. */
const LONG_AGO = '2013-11-20T01:00:00.000Z' as Instant;

const ROWS: readonly HandOutRow[] = Array.from({ length: 967 }, (_, index) => ({
  stream: `tender-${index}` as StreamId,
  code: String(3_000_000 + index),
  name: `Peningkatan Jalan Ruas ${index} Kecamatan Contoh`,
  isHandedOut: index % 3 === 0,
  people: index % 3 === 0 ? ['Siti Rahmawati', 'Budi Santoso', 'Ani'] : [],
  taken: index % 3 === 0 ? index % 4 : 0,
  seq: index % 5 === 0 ? 0 : index,
  at: index % 5 === 0 ? null : AT,
  quarantined: index % 50 === 0 ? 2 : 0,
  search: '',
}));

let space: TestSpace;
let root: Root;
let selected: ReadonlySet<StreamId>;
let opened: StreamId | null;

beforeEach(async () => {
  await startTexts('id');
  space = await openTestSpace();
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  root = createRoot(element);
  selected = new Set();
  opened = null;
});
afterEach(() => {
  root.unmount();
  space.workspace.close();
});

function show(content: React.ReactNode): void {
  flushSync(() =>
    root.render(
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
        <WorkspaceContext value={space.workspace}>{content}</WorkspaceContext>
      </MantineProvider>,
    ),
  );
}

function Table() {
  const [chosen, setChosen] = useState<ReadonlySet<StreamId>>(new Set());
  const [sort, setSort] = useState<SortOrder<HandOutSort>>({ key: 'code', descending: false });
  return (
    <HandOutTable
      rows={findRows(ROWS, { words: '', filter: 'all', sort })}
      sort={sort}
      onSort={(key) => setSort(sortPressed(sort, key, false))}
      selected={chosen}
      onSelect={(next) => {
        selected = next;
        setChosen(next);
      }}
      onOpen={(stream) => {
        opened = stream;
      }}
    />
  );
}

const inDocument = () => document.querySelectorAll('[data-index]').length;
const press = (keys: string) => userEvent.keyboard(keys);

it('967 tenders are walked and chosen by the keyboard, with only those in sight in the document', async () => {
  show(<Table />);
  const grid = document.querySelector<HTMLElement>('[role="grid"]');
  flushSync(() => grid?.focus());
  expect(grid?.getAttribute('aria-rowcount')).toBe('968');
  await press(' ');
  await press('{ArrowDown}');
  await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect([...selected]).toEqual(ROWS.slice(0, 4).map(({ stream }) => stream));
  await press('{End}');
  await press('{Enter}');
  expect(opened).toBe(ROWS.at(-1)?.stream);
  await expect.poll(() => document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '')).not.toBeNull();
  expect(inDocument()).toBeLessThan(60);
  await press('{Control>}a{/Control}');
  expect(selected.size).toBe(ROWS.length);
  await press('{Control>}a{/Control}');
  expect(selected.size).toBe(0);
});

it('a head of the table of tenders sorts by a press and by the keyboard, and leaves the rows alone', async () => {
  show(<Table />);
  const heads = () => [...document.querySelectorAll('[role="columnheader"]')].map((head) => head.ariaSort);
  const first = () => document.querySelector('[data-index="0"] [data-column="code"]')?.textContent;
  expect(heads()).toEqual([null, 'ascending', 'none', 'none', 'none', 'none', 'none']);
  expect(first()).toBe('3000000');
  await userEvent.click(headNamed('Kode'));
  expect(first()).toBe('3000966');
  expect(heads()[1]).toBe('descending');
  headNamed('Di server').focus();
  await press('{Enter}');
  expect(heads()[5]).toBe('ascending');
  expect(heads()[1]).toBe('none');
  await press(' ');
  expect(heads()[5]).toBe('descending');
  expect(opened).toBeNull();
  expect(selected.size).toBe(0);
});

it('people are sorted by role and by devices', async () => {
  const registry: Registry = foldRegistry(
    registryEvent('personSet', { person: 'p-1', name: 'Ani Rekaan', nip: '', role: 'staff' }),
    registryEvent('personSet', { person: 'p-2', name: 'Budi Rekaan', nip: '', role: 'admin' }),
    enrolled('p-2', { dev: sha256Hex('p-2') as string as DeviceId, publicKey: new Uint8Array(32) }),
  );
  show(<PeopleSection controls={{ registry, read: true, execute: async () => true }} />);
  const names = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent?.slice(0, 4));
  expect(names()).toEqual(['Ani ', 'Budi']);
  await userEvent.click(headNamed('Nama'));
  expect(names()).toEqual(['Budi', 'Ani ']);
  await userEvent.click(headNamed('Perangkat'));
  expect(names()).toEqual(['Budi', 'Ani ']);
  headNamed('Perangkat').focus();
  await press('{Enter}');
  expect(names()).toEqual(['Ani ', 'Budi']);
  expect(document.querySelectorAll('th')[2]?.ariaSort).toBe('ascending');
});

function headNamed(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[role="columnheader"] button, th button')].find((button) =>
    button.textContent?.startsWith(name),
  );
  if (found === undefined) throw new Error(`no head ${name}`);
  return found;
}

it('170 devices stand with those nobody heard of first, and are filtered by what they lack', async () => {
  const people = Array.from({ length: 170 }, (_, index) => `p-${index}`);
  const keys = people.map((person) => ({
    dev: sha256Hex(person) as string as DeviceId,
    publicKey: new Uint8Array(32),
  }));
  const registry: Registry = foldRegistry(
    ...people.map((person, index) =>
      registryEvent('personSet', { person, name: `Orang ${index}`, nip: '', role: 'staff' }),
    ),
    ...people.map((person, index) =>
      enrolled(person, keys[index] ?? { dev: '' as DeviceId, publicKey: new Uint8Array() }),
    ),
  );
  const heard = keys.slice(1).map(({ dev }) => [dev, { dev, asked: LONG_AGO, protocol: 1, app: '1.0.0' }] as const);
  const behind = keys.slice(0, 3).map(({ dev }) => ({ dev, seq: 1 }));
  const stream = 'tender-0' as StreamId;
  const status: OfficeStatus = {
    devices: new Map(heard),
    streams: new Map([[stream, { stream, seq: 4, at: AT, quarantined: 0, since: null, behind }]]),
  };
  const controls = { registry, read: true, execute: async () => true };
  show(<DevicesSection controls={controls} told={{ status, failure: null, isAsking: false, ask: () => {} }} />);
  const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
  expect(rows()).toHaveLength(170);
  expect(rows()[0]).toContain('Orang 0');
  expect(rows()[0]).toContain('belum pernah');
  expect(rows()[1]).toContain('hari lalu');
  await userEvent.click(headNamed('Orang'));
  expect(
    rows()
      .slice(0, 3)
      .map((row) => row.slice(0, 7)),
  ).toEqual(['Orang 0', 'Orang 1', 'Orang 2']);
  await userEvent.click(headNamed('Orang'));
  expect(rows()[0]).toContain('Orang 169');
  await userEvent.click(document.querySelector<HTMLElement>('input[type="checkbox"]') ?? document.body);
  expect(rows()).toHaveLength(3);
});
