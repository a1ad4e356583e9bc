import { describe, expect, it } from 'vitest';
import { inAllLaws, marks, statuses, values } from './side-by-side.ts';

const READ = ['confirmed-secondary', 'unconfirmed', 'confirmed-secondary', 'confirmed-secondary'];

describe('objections (perbandingan 54/2010 dan 70/2012; modul LKPP dan model dokumen IKP 33)', () => {
  it('five working days in 2010 and, unconfirmed, in 2018; five calendar days since 2021', () => {
    expect(values(({ objection }) => objection.window)).toEqual([
      { days: 5, counting: 'working' },
      { days: 5, counting: 'working' },
      { days: 5, counting: 'calendar-rolled' },
      { days: 5, counting: 'calendar-rolled' },
    ]);
    expect(statuses(({ objection }) => objection.window)).toEqual(READ);
  });

  it('are answered in five, three, three, three days', () => {
    expect(values(({ objection }) => objection.answer)).toEqual([
      { days: 5, counting: 'working' },
      { days: 3, counting: 'working' },
      { days: 3, counting: 'calendar-rolled' },
      { days: 3, counting: 'calendar-rolled' },
    ]);
    expect(statuses(({ objection }) => objection.answer)).toEqual(READ);
  });

  it('are answered from their receipt in 2010, from the end of the window since (IKP 33)', () => {
    expect(values(({ objection }) => objection.answerFrom)).toEqual([
      'receipt',
      'window-end',
      'window-end',
      'window-end',
    ]);
    expect(statuses(({ objection }) => objection.answerFrom)).toEqual(READ);
  });

  it('of simple tenders had three days in 2010', () => {
    const three = { days: 3, counting: 'working' };
    expect(values(({ objection }) => objection.simple)).toEqual([{ window: three, answer: three }, null, null, null]);
  });

  it('rest on four grounds since 2021; none was found for 2010', () => {
    const four = ['evaluation-error', 'deviation-from-rules', 'collusion', 'abuse-of-authority'];
    expect(values(({ objection }) => objection.bases)).toEqual([null, four, four, four]);
    expect(statuses(({ objection }) => objection.bases)).toEqual([
      'unconfirmed',
      'unconfirmed',
      'confirmed-secondary',
      'confirmed-secondary',
    ]);
  });

  it('come from who offered in 2010, also from who handed in qualification since 2021', () => {
    expect(values(({ objection }) => objection.who)).toEqual([
      'offered',
      'qualification-or-offer',
      'qualification-or-offer',
      'qualification-or-offer',
    ]);
    expect(statuses(({ objection }) => objection.who)).toEqual(READ);
  });
});

describe('appeals', () => {
  it('are for every kind in 2010, for works only since 2018 (Ps. 30, 50)', () => {
    const kinds = values(({ objection }) => objection.appeal.kinds);
    expect(kinds[0]).toHaveLength(6);
    expect(kinds.slice(1)).toEqual([
      ['works', 'integrated-works'],
      ['works', 'integrated-works'],
      ['works', 'integrated-works'],
    ]);
    expect(statuses(({ objection }) => objection.appeal.kinds)).toEqual([
      'confirmed-secondary',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('have five days, and fifteen or fourteen for the answer', () => {
    expect(values(({ objection }) => objection.appeal.window)).toEqual([
      { days: 5, counting: 'working' },
      { days: 5, counting: 'working' },
      { days: 5, counting: 'calendar' },
      { days: 5, counting: 'calendar' },
    ]);
    expect(values(({ objection }) => objection.appeal.answer)).toEqual([
      { days: 15, counting: 'working' },
      { days: 14, counting: 'working' },
      { days: 14, counting: 'calendar' },
      { days: 14, counting: 'calendar' },
    ]);
    expect(statuses(({ objection }) => objection.appeal.window)).toEqual(READ);
    expect(statuses(({ objection }) => objection.appeal.answer)).toEqual(READ);
  });

  it('of simple tenders had three days and five for the answer in 2010', () => {
    expect(values(({ objection }) => objection.appeal.simple)).toEqual([
      { window: { days: 3, counting: 'working' }, answer: { days: 5, counting: 'working' } },
      null,
      null,
      null,
    ]);
  });

  it('need a bond of 1 %, valid thirty days since 2021 (model dokumen IKP 34)', () => {
    expect(values(({ objection }) => objection.appeal.bondPercent)).toEqual(inAllLaws('1'));
    expect(values(({ objection }) => objection.appeal.bondValidDays).slice(2)).toEqual([30, 30]);
    expect(statuses(({ objection }) => objection.appeal.bondPercent)).toEqual([
      'confirmed-secondary',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('go to the minister or head in 2010, to the budget user since (Ps. 10 ayat 2, konsolidasi)', () => {
    expect(values(({ objection }) => objection.appeal.addressee)).toEqual([
      'minister-or-head',
      'budget-user',
      'budget-user',
      'budget-user',
    ]);
    expect(marks(({ objection }) => objection.appeal.addressee).slice(2)).toEqual([
      ['confirmed-text', 'perpres-46-2025-konsolidasi'],
      ['confirmed-text', 'perpres-46-2025-konsolidasi'],
    ]);
  });

  it('are accepted by silence since 2021 (modul LKPP)', () => {
    expect(values(({ objection }) => objection.appeal.silence)).toEqual([
      'not-stated',
      'not-stated',
      'accepted',
      'accepted',
    ]);
  });
});

describe('indications of collusion (standar dokumen era 54/2010, IKP 4)', () => {
  it('are four, two of which make one; the wording of today was not seen', () => {
    expect(values(({ collusion }) => collusion.indications)).toEqual(
      inAllLaws(['similar-documents', 'close-to-estimate', 'common-control', 'same-mistakes']),
    );
    expect(values(({ collusion }) => collusion.minimum)).toEqual(inAllLaws(2));
    for (const rule of ['indications', 'minimum'] as const) {
      expect(marks(({ collusion }) => collusion[rule])).toEqual([
        ['confirmed-secondary', 'sdp-2012'],
        ['unconfirmed', 'sdp-2012'],
        ['unconfirmed', 'sdp-2012'],
        ['unconfirmed', 'sdp-2012'],
      ]);
    }
  });

  it('know consecutive guarantees from memory only', () => {
    expect(values(({ collusion }) => collusion.unconfirmedIndications)).toEqual(inAllLaws(['consecutive-guarantees']));
    expect(statuses(({ collusion }) => collusion.unconfirmedIndications)).toEqual(inAllLaws('unconfirmed'));
  });
});
