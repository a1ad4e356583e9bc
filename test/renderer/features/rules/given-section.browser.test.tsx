import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { givenRuleSetOf } from '#core/office/given-rule-set.ts';
import type { GivenRow, HeldRules } from '#renderer/features/rules/given-rows.ts';
import { GivenSection } from '#renderer/features/rules/GivenSection.tsx';
import { startTexts } from '#renderer/i18n/start-texts.ts';
import { WorkspaceContext } from '#renderer/session/hooks.ts';
import { someRules } from '#test/support/builders/given-rules.ts';
import { openTestSpace, type TestSpace } from '#test/support/open-workspace.ts';

const JANUARY = '2026-01-01' as DateOnly;
const BY = { actor: 'Ani Rekaan', at: '2026-11-05T02:00:00.000Z' as Instant, reason: 'Edaran' };
const given = givenRuleSetOf(someRules({ from: JANUARY, members: 5 }));
const NEWER: GivenRow = { given, ruleSet: null, by: BY, standsBefore: null };
const HELD: HeldRules = { ...BY, id: 'x', name: 'Perpres 46/2025', from: JANUARY, stands: 'Perpres 46/2025' };

let space: TestSpace;
let root: Root;
let withdrawn: GivenRow | null;

beforeEach(async () => {
  await startTexts('id');
  space = await openTestSpace();
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  root = createRoot(element);
  withdrawn = null;
});
afterEach(() => {
  root.unmount();
  space.workspace.close();
});

function show(parts: Partial<Parameters<typeof GivenSection>[0]>): string {
  flushSync(() =>
    root.render(
      <MantineProvider>
        <WorkspaceContext value={space.workspace}>
          <GivenSection
            rows={[]}
            held={[]}
            isShared
            mayWithdraw={false}
            onWithdraw={(row) => {
              withdrawn = row;
            }}
            {...parts}
          />
        </WorkspaceContext>
      </MantineProvider>,
    ),
  );
  return document.body.textContent ?? '';
}

it('rules of a newer app are told as kept and waiting for an update, with who gave them', () => {
  const text = show({ rows: [NEWER] });
  expect(text).toContain('Diberikan kantor oleh');
  expect(text).toContain('Ani Rekaan · 5 November 2026');
  expect(text).toContain('Dibuat versi aplikasi yang lebih baru. Disimpan utuh');
  expect(document.querySelector('button')).toBeNull();
});

it('two sets given apart for one day are told with both their authors, and which is used', () => {
  const text = show({ held: [HELD] });
  expect(text).toContain('Dua aturan diberikan untuk paket sejak 1 Januari 2026');
  expect(text).toContain('Perpres 46/2025 dari Ani Rekaan (5 November 2026');
  expect(show({ held: [{ ...HELD, stands: null }] })).toContain('Keduanya tidak dipakai lagi.');
});

it('nothing is shown where the office gave nothing, and an admin may withdraw what it gave', async () => {
  show({});
  expect(document.querySelector('section')).toBeNull();
  show({ rows: [NEWER], mayWithdraw: true });
  await userEvent.click(document.querySelector('button') ?? document.body);
  expect(withdrawn).toBe(NEWER);
});
