import { describe, expect, it } from 'vitest';
import { judgingOf } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';
import { stageOf } from '#core/tender/stage.ts';
import { summarise } from '#core/tender/summary.ts';
import { after, evaluationOf } from '#test/support/builders/context.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anAssessedDossier,
  bidderId,
  instant,
  rupiah,
  standardRequirementsOfTest,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';

const received = aDossier({
  requirements: standardRequirementsOfTest(),
  bidders: [aBidder('a', { total: 800_000_000 }), aBidder('b')],
});
const examined = withAllExamined(received);
const sealed = { ...received, opening: { ...received.opening, openedAt: null } };

describe('the stage of a tender', () => {
  it.each<[string, Dossier]>([
    ['preparation', sealed],
    ['opening', received],
    ['arithmetic', withAllExamined(aDossier({ bidders: [aBidder('a', { bid: aBid({ offeredTotal: null }) })] }))],
    ['administration', examined],
    ['technical', withFindings(examined, { stages: ['administration'] })],
    ['qualification', withFindings(examined, { stages: ['administration', 'technical'] })],
    ['proof', withFindings(examined, { stages: ['administration', 'technical', 'qualification'] })],
    ['award', anAssessedDossier({ a: 800_000_000 })],
    ['award', anAssessedDossier({ a: 800_000_000, b: 800_000_000 })],
    ['award', aDossier()],
    [
      'price',
      withFindings(withAllExamined({ ...received, bidders: [aBidder('a', { total: 700_000_000 })] }), {
        stages: ['administration', 'technical'],
      }),
    ],
  ])('is %s where that is what comes next', (stage, dossier) => {
    expect(stageOf(dossier, evaluationOf(dossier))).toBe(stage);
  });

  it('is what the source says where nothing was decided here', () => {
    const closed = (status: 'finished' | 'failed') => aDossier({ notice: { status } });
    expect(stageOf(closed('finished'), null)).toBe('closed');
    expect(stageOf(closed('failed'), null)).toBe('failed');
  });

  it('is unsupported once a method that is not worked out is opened', () => {
    expect(stageOf(received, null)).toBe('unsupported');
    expect(stageOf(sealed, null)).toBe('preparation');
  });
});

describe('the summary of a tender', () => {
  it('has what a list shows, and nothing long', () => {
    const summary = summarise(received, evaluationOf(received));
    expect(summary).toMatchObject({
      code: '90000001000',
      agency: 'Dinas Pekerjaan Umum',
      year: 2014,
      status: 'running',
      stage: 'opening',
      registered: 2,
      offering: 1,
      winner: null,
      awardPrice: null,
      searchText: 'cv. contoh a',
    });
    expect(JSON.stringify(summary).length).toBeLessThan(1_900);
  });

  it('has the numbers of its documents, named as in its era, and no name of a bidder that is hidden', () => {
    const details = { number: '7/SP', date: null, place: null, remarks: null };
    const numbered = { ...received, documents: { bahp: details, 'surat-peserta:a': details } };
    const open = summarise(numbered, null).numbers;
    expect(open.map(({ name, subject }) => [name, subject])).toEqual([
      ['Berita Acara Hasil Pelelangan', null],
      ['Surat Pemberitahuan Hasil Evaluasi', 'CV. Contoh A'],
    ]);
    const aliases = { a: 'Peserta 1', b: 'Peserta 2' };
    const blind = { at: instant('2014-05-06T02:00:00.000Z'), reason: 'Diminta', aliases };
    const hidden = summarise({ ...numbered, judging: { ...judgingOf({}), blind } }, null).numbers;
    expect(hidden.map(({ subject }) => subject)).toEqual([null, 'Peserta 1']);
  });

  it('shows the award decided here before the outcome recorded elsewhere', () => {
    const recorded = {
      winner: bidderId('b'),
      verifiedWinner: null,
      negotiatedTotal: rupiah(790_000_000),
      contractValue: null,
      decidedAt: instant('2014-06-01T00:00:00.000Z'),
      appointmentLetter: null,
    };
    const ready = { ...anAssessedDossier({ a: 800_000_000, b: 820_000_000 }), recorded };
    expect(summarise(ready, evaluationOf(ready))).toMatchObject({ winner: 'CV. Contoh B', awardPrice: '790000000.00' });
    const decided = after(ready, {
      name: 'decideAward',
      body: {
        decidedAt: instant('2014-05-20T02:00:00.000Z'),
        winner: { bidder: bidderId('a'), price: rupiah(800_000_000) },
        reserves: [{ bidder: bidderId('b'), price: rupiah(820_000_000) }],
        note: null,
      },
    });
    expect(summarise(decided, evaluationOf(decided))).toMatchObject({
      stage: 'decided',
      winner: 'CV. Contoh A',
      awardPrice: '800000000.00',
      decidedAt: '2014-05-20T02:00:00.000Z',
    });
  });
});
