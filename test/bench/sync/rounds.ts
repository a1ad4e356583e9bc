// Rounds of the benches of sync: every contender on a fresh profile against a fresh server, in changing order.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { buildBenchPage } from '../bench-page.ts';
import { startBrowser } from '../bench-app.ts';
import type { Contender, Round } from './contender.ts';

export interface Load {
  readonly rounds: number;
  /** What others write meanwhile: so many tenders, so many documents in each. */
  readonly later: { readonly tenders: number; readonly each: number };
  readonly pushed: number;
}

/** Median-ready: all rounds of each contender, by name. */
export async function runRounds(
  contenders: readonly Contender[],
  folder: string,
  load: Load,
): Promise<ReadonlyMap<string, readonly Round[]>> {
  const found = new Map<string, Round[]>(contenders.map(({ name }) => [name, []]));
  for (const { html, root } of contenders) await buildBenchPage(html, pageFolder(folder, html), root);
  for (let round = 0; round < load.rounds; round += 1) {
    const order = round % 2 === 0 ? contenders : contenders.toReversed();
    for (const contender of order) {
      const measured = await runRound(contender, load);
      console.error(`  ${contender.name}: ${JSON.stringify(measured, rounded)}`);
      found.get(contender.name)?.push(measured);
    }
  }
  return found;
}

export function pageFolder(folder: string, html: string): string {
  return join(folder, `halaman-${html}`);
}

async function runRound(contender: Contender, { later, pushed }: Load): Promise<Round> {
  const profile = mkdtempSync(join(tmpdir(), 'meja-pokja-sinkron-'));
  try {
    return await contender.withServer(({ gateway, hand, writeLater }) =>
      startBrowser(profile, async (page) => {
        page.on('pageerror', (error) => console.error(error));
        page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
        await hand(page);
        await page.goto(`${gateway.origin}/${contender.html}`);
        await page.waitForFunction(() => window.syncContender !== undefined);
        gateway.takeWire();
        const bare = await usedHeap(page);
        const { taken: firstSync, peak } = await withPeak(page, () => run(page, 'firstSync', 0));
        const firstWire = bytesOf(gateway.takeWire());
        const checked = firstSync + (await run(page, 'checkRest', 0));
        const disk = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
        await writeLater(later.tenders, later.each);
        const catchUp = await run(page, 'catchUp', later.tenders * later.each);
        gateway.takeWire();
        const push = await run(page, 'push', pushed);
        const pushWire = bytesOf(gateway.takeWire());
        return { firstSync, checked, catchUp, push, firstWire, pushWire, disk, heap: peak - bare };
      }),
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function run(page: Page, step: 'firstSync' | 'checkRest' | 'catchUp' | 'push', documents: number): Promise<number> {
  return page.evaluate(
    ([step, documents]) => {
      const contender = window.syncContender;
      if (contender === undefined) throw new Error('the page has no contender');
      return contender[step](documents);
    },
    [step, documents] as const,
  );
}

const HEAP_EVERY_MS = 100;

/** The largest heap met while a step ran. */
async function withPeak(
  page: Page,
  step: () => Promise<number>,
): Promise<{ readonly taken: number; readonly peak: number }> {
  const session = await page.context().newCDPSession(page);
  let peak = 0;
  const ending = new AbortController();
  const watching = watch();
  try {
    const taken = await step();
    return { taken, peak: Math.max(peak, await heapOf(session)) };
  } finally {
    ending.abort();
    await watching;
    await session.detach();
  }

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      peak = Math.max(peak, await heapOf(session));
      await new Promise((resolve) => setTimeout(resolve, HEAP_EVERY_MS));
    }
  }
}

async function usedHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const used = await heapOf(session);
  await session.detach();
  return used;
}

async function heapOf(session: CDPSession): Promise<number> {
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function bytesOf({ up, down }: { readonly up: number; readonly down: number }): number {
  return up + down;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value) : value;
}
