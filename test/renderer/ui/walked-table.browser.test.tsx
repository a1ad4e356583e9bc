import '@mantine/core/styles.css';
import '#renderer/theme/tokens.css';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStore } from 'zustand/vanilla';
import { cssVariables, theme } from '#renderer/theme/theme.ts';
import { assert } from '#core/shared/assert.ts';
import type { ListPlace } from '#renderer/ui/use-walked-rows.ts';
import { HeadCell, TextCell } from '#renderer/ui/WalkedCells.tsx';
import { WalkedTable } from '#renderer/ui/WalkedTable.tsx';

interface Line {
  readonly key: string;
  readonly isHeading: boolean;
}

/** 967 lines, the first of them a heading that opens nothing. */
const LINES: readonly Line[] = Array.from({ length: 967 }, (_, at) => ({ key: `baris ${at}`, isHeading: at === 0 }));

let root: Root;
let opened: readonly string[];

beforeEach(() => {
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  root = createRoot(element);
  opened = [];
});
afterEach(() => root.unmount());

interface TableProps {
  readonly lines?: readonly Line[];
  /** A panel lies open beside the list. */
  readonly hasPanel?: boolean;
  readonly place?: ReturnType<typeof aPlace>;
}

function Table({ lines = LINES, hasPanel = false, place }: TableProps) {
  const [open, setOpen] = useState<string | null>(hasPanel ? 'baris 1' : null);
  return (
    <div style={{ height: 350, display: 'flex', flexDirection: 'column' }}>
      <WalkedTable
        label="Daftar"
        rows={lines}
        keyOf={({ key }) => key}
        rowHeight={32}
        canOpen={({ isHeading }) => !isHeading}
        {...(hasPanel ? { opened: open } : {})}
        {...(place === undefined ? {} : { place })}
        onOpen={({ key }) => {
          opened = [...opened, key];
          setOpen(key);
        }}
        tracks="1fr"
        leastWidth={200}
        head={<HeadCell>Nama</HeadCell>}
        cellsOf={cellOf}
      />
    </div>
  );
}

function show(props: TableProps = {}): void {
  flushSync(() =>
    root.render(
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
        <Table {...props} />
      </MantineProvider>,
    ),
  );
}

function cellOf({ key }: Line) {
  return <TextCell text={key} />;
}

function aPlace(place: Partial<ListPlace> = {}) {
  return createStore<ListPlace>()(() => ({ active: null, scrollTop: 0, ...place }));
}

function grid(): HTMLElement {
  const element = document.querySelector<HTMLElement>('[role=grid]');
  assert(element !== null, 'a table is shown');
  return element;
}

function shownRow(at: number): HTMLElement {
  const row = rowsShown()[at];
  assert(row !== undefined, 'the row is in sight');
  return row;
}

const current = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
const rowsShown = () => [...document.querySelectorAll<HTMLElement>('[data-index]')];

it('is one stop of the keyboard that begins at the first row that opens, and walks to both ends', async () => {
  show();
  await userEvent.tab();
  expect(document.activeElement).toBe(grid());
  expect(current()).toBe('baris 1');
  await userEvent.keyboard('{ArrowUp}');
  expect(current()).toBe('baris 0');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(current()).toBe('baris 2');
  await userEvent.keyboard('{PageDown}');
  expect(current()).toBe('baris 11');
  await userEvent.keyboard('{End}');
  await expect.poll(current).toBe('baris 966');
  await userEvent.keyboard('{Home}');
  await expect.poll(current).toBe('baris 0');
});

it('holds a few rows of many in the document, says how many there are, and keeps its head in sight', async () => {
  show();
  await expect.poll(() => rowsShown().length).toBeGreaterThan(5);
  expect(rowsShown().length).toBeLessThan(40);
  expect(grid().getAttribute('aria-rowcount')).toBe('968');
  await userEvent.tab();
  await userEvent.keyboard('{End}');
  await expect.poll(current).toBe('baris 966');
  const last = rowsShown().at(-1);
  expect(last?.getAttribute('aria-rowindex')).toBe('968');
  const frame = grid().getBoundingClientRect();
  expect(last?.getBoundingClientRect().bottom).toBeLessThanOrEqual(frame.bottom + 1);
  expect(document.querySelector('[role=columnheader]')?.getBoundingClientRect().top).toBeCloseTo(frame.top, -1);
});

it('opens by Enter and by a click, and leaves a heading alone', async () => {
  show();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(opened).toEqual(['baris 1']);
  await userEvent.click(shownRow(0));
  expect(opened).toEqual(['baris 1']);
  await userEvent.click(shownRow(4));
  expect(opened).toEqual(['baris 1', 'baris 4']);
  expect(current()).toBe('baris 4');
});

it('walks on from the row whose panel is open, and opens what it comes to', async () => {
  show({ hasPanel: true });
  await userEvent.tab();
  expect(current()).toBe('baris 1');
  await userEvent.keyboard('{ArrowDown}');
  expect(current()).toBe('baris 2');
  await userEvent.keyboard('{ArrowDown}');
  expect(opened).toEqual(['baris 2', 'baris 3']);
});

it('is found again where it was left, and begins at the top once its place is set back', async () => {
  const place = aPlace({ active: 'baris 500', scrollTop: 16_000 });
  show({ place });
  await expect.poll(() => grid().scrollTop).toBe(16_000);
  await expect.poll(current).toBe('baris 500');
  place.setState({ active: null, scrollTop: 0 });
  show({ place, lines: LINES.slice(0, 600) });
  await expect.poll(() => grid().scrollTop).toBe(0);
});
