import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopRequest, DesktopResponse } from '#core/contract/desktop.ts';
import { err, ok } from '#core/shared/result.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { type QueueChoice, queueDocument } from '#renderer/features/print-queue/queue-model.ts';
import {
  type Queue,
  type QueueOutcome,
  type QueueWorld,
  sendQueue,
} from '#renderer/features/print-queue/send-queue.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { embeddedFontCss, openPrinter, type Printer, readPdf } from '#test/support/pdf.ts';
import { anEverydayDossier, inputOf } from '#test/core/documents/dossiers.ts';

const KEYS: readonly DocumentKey[] = ['bapp', 'baep', 'kertas-kerja', 'pengumuman'];
const CHOICE: QueueChoice = { isChosen: true, copies: 1, paper: 'f4' };
const input = inputOf(anEverydayDossier());
const fontCss = embeddedFontCss();

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

function aQueue(parts: Partial<Queue>): Queue {
  const choiceOf = parts.choiceOf ?? (() => CHOICE);
  return {
    ids: KEYS,
    choiceOf,
    layOut: async (id) => queueDocument(id as DocumentKey, input, { paper: choiceOf(id).paper, fontCss }),
    target: 'printer',
    printer: { printer: 'Canon', sides: 'long-edge', isAsked: false },
    freshSheets: false,
    fileName: 'dokumen-90000001000',
    title: 'Dokumen paket',
    ...parts,
  };
}

/** A shell whose printer answers as the test says; what it was asked is kept. */
function aShell(answers: readonly DesktopResponse<'printDocument'>[] = []) {
  const jobs: DesktopRequest<'printDocument'>[] = [];
  const files: DesktopRequest<'saveFile'>[] = [];
  const outcomes = new Map<string, QueueOutcome>();
  const stop = new AbortController();
  // One page holds one document at a time.
  let last: Promise<unknown> = Promise.resolve();
  const world: QueueWorld = {
    desktop: {
      aboutApp: async () => ok({ name: 'Meja Pokja', version: '0.1.0', shell: 'electron', platform: 'linux' }),
      printDocument: async (request) => {
        jobs.push(request);
        return answers[jobs.length - 1] ?? ok({ outcome: 'printed' });
      },
      renderPdf: async ({ html }) => {
        const job = last.then(() => printer.print(html));
        last = job;
        return ok({ pdf: new Uint8Array(await job) });
      },
      saveFile: async (request) => {
        files.push(request);
        return ok({ outcome: 'saved', path: `/berkas/${request.suggestedName}` });
      },
    },
    clock: { now: () => instant('2026-11-23T02:42:00.000Z') },
    signal: stop.signal,
    onOutcome: (key, outcome) => outcomes.set(key, outcome),
  };
  return { world, jobs, files, outcomes, stop };
}

describe('a queue for a printer', () => {
  it('is one job a document, in the order of the tender, each on its own paper in its own copies', async () => {
    const shell = aShell();
    const choices: Readonly<Record<string, QueueChoice>> = {
      bapp: { ...CHOICE, copies: 4 },
      baep: { ...CHOICE, paper: 'a4' },
      pengumuman: { ...CHOICE, paper: 'a4-fitted' },
    };
    const end = await sendQueue(aQueue({ choiceOf: (key) => choices[key] ?? CHOICE }), shell.world);
    expect(end).toEqual({ kind: 'printed' });
    expect(shell.jobs.map(({ job, paper }) => ({ ...job, ...paper }))).toEqual([
      { printer: 'Canon', sides: 'long-edge', copies: 4, size: 'f4', orientation: 'portrait' },
      { printer: 'Canon', sides: 'long-edge', copies: 1, size: 'a4', orientation: 'portrait' },
      { printer: 'Canon', sides: 'long-edge', copies: 1, size: 'f4', orientation: 'landscape' },
      { printer: 'Canon', sides: 'long-edge', copies: 1, size: 'a4', orientation: 'portrait' },
    ]);
    expect(shell.jobs[1]?.html).toContain('size: 210mm 297mm');
    expect(shell.jobs[3]?.html).toContain('zoom: 0.9');
    expect([...shell.outcomes.values()]).toEqual(['printed', 'printed', 'printed', 'printed']);
  });

  it('leaves copies and sides to the dialog where the person wants to be asked', async () => {
    const shell = aShell([ok({ outcome: 'shown' })]);
    const queue = aQueue({ ids: ['bapp'], printer: { printer: null, sides: 'one', isAsked: true } });
    expect(await sendQueue(queue, shell.world)).toEqual({ kind: 'shown' });
    expect(shell.jobs.map((job) => 'job' in job)).toEqual([false]);
    expect(shell.outcomes.get('bapp')).toBe('shown');
  });

  it('stops at the first document that fails, and says why', async () => {
    const fault = { kind: 'no-printer' } as const;
    const shell = aShell([ok({ outcome: 'printed' }), err(fault)]);
    expect(await sendQueue(aQueue({}), shell.world)).toEqual({ kind: 'failed', fault });
    expect(shell.outcomes).toEqual(
      new Map<string, QueueOutcome>([
        ['bapp', 'printed'],
        ['baep', fault],
      ]),
    );
    expect(shell.jobs).toHaveLength(2);
  });

  it('sends nothing more once cancelled, in the dialog or here', async () => {
    const inDialog = aShell([ok({ outcome: 'cancelled' })]);
    expect(await sendQueue(aQueue({}), inDialog.world)).toEqual({ kind: 'cancelled' });
    expect(inDialog.jobs).toHaveLength(1);

    const here = aShell();
    const { onOutcome } = here.world;
    const end = await sendQueue(aQueue({}), {
      ...here.world,
      onOutcome: (key, outcome) => {
        onOutcome(key, outcome);
        here.stop.abort();
      },
    });
    expect(end).toEqual({ kind: 'cancelled' });
    expect(here.jobs).toHaveLength(1);
  });

  it('says so where what a document tells of is gone', async () => {
    const shell = aShell();
    const end = await sendQueue(aQueue({ ids: ['notula:sudah-dihapus'] }), shell.world);
    expect(end).toMatchObject({ kind: 'failed', fault: { reason: 'document-gone' } });
    expect(shell.jobs).toEqual([]);
  });
});

describe('a queue for files', () => {
  it('becomes one PDF in which every document counts its own pages', { timeout: 60_000 }, async () => {
    const shell = aShell();
    const end = await sendQueue(aQueue({ target: 'one-pdf' }), shell.world);
    expect(end).toEqual({ kind: 'saved', path: '/berkas/dokumen-90000001000.pdf' });
    const [file] = shell.files;
    const { pages, title } = await readPdf(file?.content as Uint8Array);
    expect(title).toBe('Dokumen paket');
    const firsts = pages.flatMap(({ text }) => /Halaman 1 dari (\d+)/.exec(text)?.[1] ?? []);
    expect(firsts).toHaveLength(KEYS.length);
    expect(firsts.reduce((sum, count) => sum + Number(count), 0)).toBe(pages.length);
  });

  it('becomes a PDF each, named in their order, in one ZIP', { timeout: 60_000 }, async () => {
    const shell = aShell();
    await sendQueue(aQueue({ target: 'pdfs', ids: ['pengumuman', 'bapp'] }), shell.world);
    const [file] = shell.files;
    expect(file).toMatchObject({ type: 'zip', suggestedName: 'dokumen-90000001000.zip' });
    const parts = unzipSync(file?.content as Uint8Array);
    expect(Object.keys(parts)).toEqual(['1-pengumuman-90000001000.pdf', '2-bapp-90000001000.pdf']);
    const titles = await Promise.all(Object.values(parts).map(async (pdf) => (await readPdf(pdf)).title));
    expect(titles.map((title) => title?.split(' – ')[0])).toEqual([
      'Pengumuman Pemenang',
      'Berita Acara Pembukaan Penawaran',
    ]);
  });

  it('writes no file that lacks a document', async () => {
    const shell = aShell();
    const fault = { kind: 'print-failed', reason: 'crashed' } as const;
    const { desktop } = shell.world;
    const end = await sendQueue(aQueue({ target: 'one-pdf' }), {
      ...shell.world,
      desktop: { ...desktop, renderPdf: async () => err(fault) },
    });
    expect(end).toEqual({ kind: 'failed', fault });
    expect(shell.files).toEqual([]);
  });
});
