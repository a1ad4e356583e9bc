import { describe, expect, it } from 'vitest';
import { answerTo } from '#core/screens/answers.ts';
import { screeningOf } from '#core/screens/screening.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type ReadinessCheck, readiness } from '#core/tender/readiness.ts';
import { stageOf } from '#core/tender/stage.ts';
import { after, evaluationOf } from '#test/support/builders/context.ts';
import {
  aBidder,
  aCommittee,
  aDossier,
  anAssessedDossier,
  bidderId,
  dateOnly,
  instant,
  rupiah,
  standardRequirementsOfTest,
  withAllExamined,
} from '#test/support/builders/dossier.ts';
import { aFixedDossier, aJudgedDossier, aSealedDossier } from '#test/support/builders/sealed.ts';

const window = { startsAt: instant('2014-05-20T01:00:00.000Z'), endsAt: instant('2014-05-20T02:00:00.000Z') };
const schedule = [{ activityCode: '298', name: null, ...window }];
const numbered = { number: 'BA/1', date: dateOnly('2014-05-20'), place: null, remarks: null };
const documents = { bapp: numbered, baep: numbered, bahp: numbered, penetapan: numbered, pengumuman: numbered };

function check(dossier: Dossier, key: ReadinessCheck['key']): ReadinessCheck | undefined {
  return readiness(dossier, evaluationOf(dossier)).checks.find((each) => each.key === key);
}

describe('the readiness board', () => {
  it('waits for conflicts between work done apart, and has no line for them where there are none', () => {
    const ready = anAssessedDossier({ a: 820_000_000, b: 800_000_000 }, { schedule, documents });
    expect(check(ready, 'conflicts')).toBeUndefined();
    const held = {
      type: 'bidRecorded',
      body: {},
      actor: 'Budi',
      role: 'member',
      at: window.startsAt,
      clash: { kind: 'differs', places: [] },
    } as const;
    const inConflict = { ...ready, apart: { conflicts: { e1: held }, settlements: {} } };
    expect(check(inConflict, 'conflicts')).toMatchObject({ state: 'open', open: 1 });
    expect(readiness(inConflict, evaluationOf(inConflict)).canDecide).toBe(false);
  });

  it('is all in order when everything stands', () => {
    const ready = anAssessedDossier({ a: 820_000_000, b: 800_000_000 }, { schedule, documents });
    const board = readiness(ready, evaluationOf(ready));
    expect(board.canDecide).toBe(true);
    expect(board.window).toEqual({ opensAt: window.startsAt, closesAt: window.endsAt });
    expect(board.checks.filter(({ state }) => state !== 'ok').map(({ key, state }) => [key, state])).toEqual([
      ['ties', 'not-needed'],
      ['approval', 'not-needed'],
    ]);
  });

  it('reminds of what was found and is not answered, and keeps nobody from deciding', () => {
    const alike = anAssessedDossier({ a: 700_000_000, b: 700_000_000, c: 900_000_000 }, { schedule, documents });
    const evaluation = evaluationOf(alike);
    const screening = screeningOf(alike, { settings: [], evaluation });
    const board = readiness(alike, evaluation, screening);
    expect(board.checks.find(({ key }) => key === 'checks')).toEqual({
      key: 'checks',
      where: 'checks',
      state: 'open',
      open: 1,
      items: ['identical-totals:a+b'],
    });
    expect(board.canDecide).toBe(readiness(alike, evaluation).canDecide);
    const [finding] = screening.findings;
    if (finding === undefined) throw new Error('nothing found');
    const answer = answerTo(finding, { text: 'Kebetulan.', by: 'Ketua', at: window.startsAt });
    const answered = { ...alike, checks: { answers: { [finding.id]: answer }, regulated: null, files: {} } };
    expect(readiness(answered, evaluation, screening).checks.find(({ key }) => key === 'checks')?.state).toBe('ok');
  });

  it('waits for the approval of an award above the limit of the committee, once it is decided', () => {
    const above = { budgetCeiling: rupiah('100000000000.01'), ownerEstimate: rupiah('100000000000.01') };
    const ready = anAssessedDossier({ a: 99_000_000_000 }, { notice: above });
    expect(check(ready, 'approval')).toMatchObject({ state: 'later' });
    const decided = after(ready, {
      name: 'decideAward',
      body: {
        decidedAt: instant('2014-05-20T02:00:00.000Z'),
        winner: { bidder: bidderId('a'), price: rupiah(99_000_000_000) },
        reserves: [],
        note: null,
      },
    });
    expect(check(decided, 'approval')).toMatchObject({ state: 'open', items: ['confirmation'] });
  });

  it('finds the award hour by its code, or by its name where there is none', () => {
    const named = aDossier({ schedule: [{ activityCode: null, name: 'Penetapan  Pemenang', ...window }] });
    expect(readiness(named, evaluationOf(named)).window?.opensAt).toBe(window.startsAt);
    expect(check(aDossier(), 'schedule')).toMatchObject({ state: 'open', items: ['opensAt', 'closesAt'] });
  });

  it('names whose findings are open, and what waits for them', () => {
    const examined = withAllExamined(
      aDossier({ requirements: standardRequirementsOfTest(), bidders: [aBidder('a', { total: 800_000_000 })] }),
    );
    expect(check(examined, 'administration')).toMatchObject({
      state: 'open',
      open: 1,
      items: ['a'],
      where: 'administration',
    });
    expect(check(examined, 'technical')).toMatchObject({ state: 'later' });
    expect(readiness(examined, evaluationOf(examined)).canDecide).toBe(false);
  });

  it('asks for a tie to be decided, by name', () => {
    const tied = anAssessedDossier({ a: 800_000_000, b: 800_000_000 });
    expect(check(tied, 'ties')).toMatchObject({ state: 'open', items: ['CV. Contoh A = CV. Contoh B'] });
    expect(check(tied, 'outcome')).toMatchObject({ state: 'later' });
  });

  it('holds back a committee that may not sit', () => {
    const ready = anAssessedDossier({ a: 820_000_000 }, { committee: aCommittee(4) });
    expect(check(ready, 'committee')).toMatchObject({ state: 'open', items: ['members'] });
    expect(readiness(ready, evaluationOf(ready)).canDecide).toBe(false);
  });

  it('lists documents without number or date; a failed tender needs no letter of award', () => {
    const some = anAssessedDossier(
      { a: 820_000_000 },
      { documents: { bapp: numbered, baep: { ...numbered, date: null } } },
    );
    expect(check(some, 'documents')?.items).toEqual(['baep', 'bahp', 'penetapan', 'pengumuman']);
    expect(check(aDossier(), 'documents')?.items).toEqual(['bapp', 'baep', 'bahp', 'pengumuman']);
  });

  it('has no gates to ask about where nobody offered', () => {
    expect(check(aDossier(), 'technical')).toMatchObject({ state: 'not-needed' });
    expect(readiness(aDossier(), evaluationOf(aDossier())).canDecide).toBe(true);
  });

  it('waits with all of it where the method is not worked out', () => {
    const board = readiness(aDossier({ notice: { method: 'quality' } }), null);
    expect(board.canDecide).toBe(false);
    expect(board.checks.find(({ key }) => key === 'technical')?.state).toBe('later');
  });
});

describe('the board of a tender in two files', () => {
  const keysOf = (dossier: Dossier) => readiness(dossier, evaluationOf(dossier)).checks.map(({ key }) => key);

  it('follows its own order, with the technical result behind the gate it closes', () => {
    expect(keysOf(aSealedDossier()).slice(2, 8)).toEqual([
      'opening',
      'administration',
      'technical',
      'technical-result',
      'arithmetic',
      'price',
    ]);
    expect(keysOf(anAssessedDossier({ a: 800_000_000 }))).not.toContain('technical-result');
  });

  it('asks for the technical result once every bid is judged, and not before', () => {
    expect(check(aSealedDossier(), 'technical-result')).toMatchObject({ state: 'later' });
    expect(check(aJudgedDossier(), 'technical-result')).toMatchObject({ state: 'open', where: 'technical-result' });
    expect(check(aFixedDossier(), 'technical-result')).toMatchObject({ state: 'ok' });
    expect(check(aJudgedDossier(), 'price')).toMatchObject({ state: 'later' });
  });

  it('stands at the technical stage until then, and at the prices afterwards', () => {
    expect(stageOf(aJudgedDossier(), evaluationOf(aJudgedDossier()))).toBe('technical');
    expect(stageOf(aFixedDossier(), evaluationOf(aFixedDossier()))).toBe('arithmetic');
  });
});
