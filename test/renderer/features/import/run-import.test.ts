import { describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok } from '#core/shared/result.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { firstChoice, planOf, withAllDifferences } from '#renderer/features/import/choice.ts';
import { compareWithHere, type FoundTender } from '#renderer/features/import/compare.ts';
import { leftOutOf } from '#renderer/features/import/left-out.ts';
import { type ImportProgress, runImport } from '#renderer/features/import/run-import.ts';
import type { AddReport } from '#renderer/session/add-tenders.ts';
import type { ExecuteRefusal } from '#renderer/session/tender-session.ts';
import { aDossier } from '#test/support/builders/dossier.ts';

type ImportWorkspace = Parameters<typeof runImport>[0];

const HERE = aDossier({ notice: { code: 'sudah-ada' } });
const CHANGED = { ...HERE, notice: { ...HERE.notice, url: 'https://contoh.id' } };
const NEW = [aDossier({ notice: { code: 'baru-1' } }), aDossier({ notice: { code: 'baru-2' } })];

async function tendersOf(dossiers: readonly Dossier[]): Promise<readonly FoundTender[]> {
  const tenders = await compareWithHere(
    dossiers.map((dossier) => ({ dossier, source: { kind: 'dossier', files: [`${dossier.notice.code}.json`] } })),
    { practice: false, has: (stream) => stream === streamOf(HERE.notice), read: async () => HERE },
    async () => undefined,
    new AbortController().signal,
  );
  return tenders ?? [];
}

/** A workspace that notes what it is asked, and answers as told. */
function aWorkspace(
  answers: {
    readonly add?: Partial<AddReport>;
    readonly refusal?: Exclude<ExecuteRefusal, { kind: 'tender-absent' }>;
    readonly onAdd?: () => void;
  } = {},
) {
  const sources: string[] = [];
  const commands: { readonly stream: StreamId; readonly command: TenderCommand }[] = [];
  const held = new Set<StreamId>();
  const workspace: ImportWorkspace = {
    addTenders: async (dossiers, { sourceOf, onProgress }) => {
      const added: StreamId[] = [];
      for (const dossier of dossiers) {
        sources.push(sourceOf(dossier).files.join());
        added.push(streamOf(dossier.notice));
      }
      onProgress?.({ done: added.length });
      answers.onAdd?.();
      return { added, present: [], destroyed: [], refused: [], fault: null, cancelled: false, ...answers.add };
    },
    openTender: (stream) => ({
      stream,
      view: { getState: unused, getInitialState: unused, setState: unused, subscribe: unused },
      execute: async (command) => {
        expect(held.has(stream)).toBe(true);
        commands.push({ stream, command });
        return answers.refusal ? err(answers.refusal) : ok([]);
      },
      undo: unused,
      redo: unused,
      refresh: unused,
      hold: () => {
        held.add(stream);
        return () => void held.delete(stream);
      },
      isHeld: () => held.has(stream),
    }),
  };
  return { workspace, sources, commands, held };
}

function unused(): never {
  throw new Error('the import does not ask for this');
}

const codesOf = (tenders: readonly FoundTender[]) => tenders.map(({ dossier }) => dossier.notice.code);

describe('carrying an import out', () => {
  it('brings new tenders with their own files, then takes over the chosen differences', async () => {
    const tenders = await tendersOf([...NEW, CHANGED]);
    const plan = planOf(tenders, withAllDifferences(firstChoice(tenders), tenders, true));
    const { workspace, sources, commands, held } = aWorkspace();
    const progress: ImportProgress[] = [];
    const report = await runImport(workspace, plan, (step) => progress.push(step), new AbortController().signal);
    expect(sources).toEqual(['baru-1.json', 'baru-2.json']);
    expect(commands).toEqual([
      {
        stream: streamOf(HERE.notice),
        command: {
          name: 'acceptDifferences',
          body: {
            source: { kind: 'dossier', files: ['sudah-ada.json'] },
            changes: [{ path: ['notice', 'url'], from: null, to: 'https://contoh.id' }],
          },
        },
      },
    ]);
    expect(held.size).toBe(0);
    expect(report.accepted.map(({ tender, count }) => [tender.dossier.notice.code, count])).toEqual([['sudah-ada', 1]]);
    expect(progress.at(-1)).toEqual({ step: 'accepting', done: 0, total: 1 });
    expect(leftOutOf(report)).toEqual([]);
  });

  it('tells what the rules refused, and why', async () => {
    const tenders = await tendersOf(NEW);
    const refusal = { kind: 'invalid-value', details: { path: 'bidders' }, clause: null } as const;
    const [first] = NEW;
    const added = first === undefined ? [] : [streamOf(first.notice)];
    const { workspace } = aWorkspace({ add: { added, refused: [{ code: 'baru-2', refusal }] } });
    const plan = planOf(tenders, firstChoice(tenders));
    const report = await runImport(workspace, plan, () => undefined, new AbortController().signal);
    expect(leftOutOf(report)).toMatchObject([
      { tender: { dossier: { notice: { code: 'baru-2' } } }, why: { kind: 'refused', refusal } },
    ]);
    expect(report.notReached).toEqual([]);
  });

  it('keeps a difference that came too late out, and says so', async () => {
    const tenders = await tendersOf([CHANGED]);
    const refusal = { kind: 'stale-value', details: { path: 'notice/url' }, clause: null } as const;
    const { workspace } = aWorkspace({ refusal });
    const plan = planOf(tenders, withAllDifferences(firstChoice(tenders), tenders, true));
    const report = await runImport(workspace, plan, () => undefined, new AbortController().signal);
    expect(report.accepted).toEqual([]);
    expect(report.refused).toMatchObject([{ refusal }]);
  });

  it('stops where it is told to, and names what was not reached', async () => {
    const tenders = await tendersOf([...NEW, CHANGED]);
    const stop = new AbortController();
    const [first] = NEW;
    const added = first === undefined ? [] : [streamOf(first.notice)];
    const { workspace, commands } = aWorkspace({ add: { added, cancelled: true }, onAdd: () => stop.abort() });
    const plan = planOf(tenders, withAllDifferences(firstChoice(tenders), tenders, true));
    const report = await runImport(workspace, plan, () => undefined, stop.signal);
    expect(commands).toEqual([]);
    expect(codesOf(report.notReached)).toEqual(['baru-2', 'sudah-ada']);
  });

  it('takes nothing over once saving has failed', async () => {
    const tenders = await tendersOf([...NEW, CHANGED]);
    const fault = { kind: 'disk-full', detail: 'QuotaExceededError' } as const;
    const { workspace, commands } = aWorkspace({ add: { added: [], fault } });
    const plan = planOf(tenders, withAllDifferences(firstChoice(tenders), tenders, true));
    const report = await runImport(workspace, plan, () => undefined, new AbortController().signal);
    expect(commands).toEqual([]);
    expect(codesOf(report.notReached)).toEqual(['baru-1', 'baru-2', 'sudah-ada']);
  });
});
