import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import {
  applicableKeys,
  type Choice,
  firstChoice,
  planOf,
  withAllDifferences,
  withDifference,
  withTenders,
} from '#renderer/features/import/choice.ts';
import { compareWithHere, type FoundTender } from '#renderer/features/import/compare.ts';
import { acceptanceOf } from '#renderer/features/import/difference-lines.ts';
import { filterTenders } from '#renderer/features/import/tender-rows.ts';
import { anAssessedDossier, aDossier, rupiah } from '#test/support/builders/dossier.ts';

let tenders: readonly FoundTender[];
let fresh: FoundTender;
let differing: FoundTender;

beforeAll(async () => {
  const here = anAssessedDossier({ a: 800_000_000 }, { notice: { code: '2', name: 'Jembatan Pinang' } });
  const notice = {
    ...here.notice,
    ownerEstimate: rupiah(960_000_000),
    status: 'finished' as const,
    url: 'https://contoh.id',
  };
  const same = aDossier({ notice: { code: '3' } });
  const dossiers: readonly Dossier[] = [aDossier({ notice: { code: '1' } }), { ...here, notice }, same];
  const byStream = new Map([here, same].map((dossier) => [streamOf(dossier.notice), dossier]));
  const compared = await compareWithHere(
    [...dossiers, aDossier({ practice: true, notice: { code: '4' } })].map((dossier) => ({
      dossier,
      source: { kind: 'dossier', files: [`${dossier.notice.code}.json`] },
    })),
    { practice: false, has: (stream) => byStream.has(stream), read: async (stream) => byStream.get(stream) ?? null },
    async () => undefined,
    new AbortController().signal,
  );
  tenders = compared ?? [];
  const [first, second] = tenders;
  if (first === undefined || second === undefined) throw new Error('four tenders were compared');
  fresh = first;
  differing = second;
});

const planned = (choice: Choice) => {
  const plan = planOf(tenders, choice);
  const codes = (each: readonly FoundTender[]) => each.map(({ dossier }) => dossier.notice.code);
  return {
    bring: codes(plan.bring),
    accept: codes(plan.accept.map(({ tender }) => tender)),
    differences: plan.differences,
    unchosen: codes(plan.unchosen),
    same: codes(plan.same),
    differing: codes(plan.differing),
    refused: codes(plan.refused),
  };
};

describe('choosing what to import', () => {
  it('proposes every new tender and no difference', () => {
    expect(planned(firstChoice(tenders))).toEqual({
      bring: ['1'],
      accept: [],
      differences: 0,
      unchosen: [],
      same: ['3'],
      differing: ['2'],
      refused: ['4'],
    });
  });

  it('leaves out what is unticked', () => {
    const choice = withTenders(firstChoice(tenders), [fresh.key], false);
    expect(planned(choice)).toMatchObject({ bring: [], unchosen: ['1'] });
    expect(planned(withTenders(choice, [fresh.key], true))).toMatchObject({ bring: ['1'], unchosen: [] });
  });

  it('takes all applicable differences at once, and never an evaluated value', () => {
    const choice = withAllDifferences(firstChoice(tenders), [differing], true);
    expect(planned(choice)).toMatchObject({ accept: ['2'], differences: 2, differing: [] });
    expect(applicableKeys(differing.differences)).toEqual(['notice/status', 'notice/url']);
    expect(planned(withAllDifferences(choice, tenders, false))).toMatchObject({ accept: [], differing: ['2'] });
  });

  it('takes one difference by itself, as the command says it', () => {
    const choice = withDifference(firstChoice(tenders), differing.key, 'notice/url', true);
    expect(planned(choice)).toMatchObject({ accept: ['2'], differences: 1 });
    const keys = choice.differences.get(differing.key) ?? new Set();
    expect(acceptanceOf(differing.source, differing.differences, keys)).toEqual({
      name: 'acceptDifferences',
      body: {
        source: { kind: 'dossier', files: ['2.json'] },
        changes: [{ path: ['notice', 'url'], from: null, to: 'https://contoh.id' }],
      },
    });
  });

  it('drops a protected difference from the command even where it was named', () => {
    const command = acceptanceOf(differing.source, differing.differences, new Set(['notice/ownerEstimate']));
    expect(command.body.changes).toEqual([]);
  });
});

describe('finding a tender of the preview', () => {
  const codes = (query: string, state: FoundTender['state'] | null = null) =>
    filterTenders(tenders, { query, state }).map(({ dossier }) => dossier.notice.code);

  it('searches names, codes and files, every word', () => {
    expect(codes('pinang jembatan')).toEqual(['2']);
    expect(codes('3.json')).toEqual(['3']);
    expect(codes('pinang gedung')).toEqual([]);
    expect(codes('')).toHaveLength(4);
  });

  it('filters by state', () => {
    expect(codes('', 'refused')).toEqual(['4']);
    expect(codes('', 'new')).toEqual(['1']);
  });
});
