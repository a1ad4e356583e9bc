import { describe, expect, it } from 'vitest';
import type { HeldEvent } from '#core/tender/conflict-model.ts';
import { conflictRowsOf } from '#renderer/features/conflicts/conflict-rows.ts';
import { aBidder, aDossier, bidderId, instant, requirementId } from '#test/support/builders/dossier.ts';

const held: HeldEvent = {
  type: 'requirementAssessed',
  body: { requirement: 'tek', bidder: 'a', finding: null },
  actor: 'Budi',
  role: 'member',
  at: instant('2014-05-06T02:00:00.000Z'),
  clash: {
    kind: 'differs',
    places: [
      { path: ['findings', 'tek', 'a', 'result'], seen: null, stands: 'met', wanted: 'not-met' },
      { path: ['bidders', 'a', 'bid'], seen: null, stands: null, wanted: { offeredTotal: '800000000.00' } },
    ],
  },
};

function rows(conflicts: Record<string, HeldEvent>) {
  return conflictRowsOf({ ...aDossier({ bidders: [aBidder('a')] }), apart: { conflicts, settlements: {} } });
}

describe('conflicts as people read them', () => {
  it('tell value by value what stands and what was held back', () => {
    const [row] = rows({ e1: held });
    expect(row).toMatchObject({ id: 'e1', type: 'requirementAssessed', actor: 'Budi', canTakeOver: true });
    expect(row?.values).toMatchObject([
      {
        label: 'finding.result',
        bidder: bidderId('a'),
        requirement: requirementId('tek'),
        from: { kind: 'code', value: 'met' },
        to: { kind: 'code', value: 'not-met' },
      },
      { label: 'bid.offeredTotal', from: null, to: { kind: 'money', value: '800000000.00' } },
    ]);
  });

  it('stand in the order they were written', () => {
    const earlier = { ...held, at: instant('2014-05-05T02:00:00.000Z') };
    expect(rows({ e1: held, e2: earlier }).map(({ id }) => id)).toEqual(['e2', 'e1']);
  });

  it('give the reason of the rules, and nothing where only a newer app knows it', () => {
    const refusal = { kind: 'already-decided', details: { at: '2014-05-20T02:00:00.000Z' }, clause: null };
    const refused = (kind: string): HeldEvent => ({
      ...held,
      clash: { kind: 'refused', refusal: { ...refusal, kind } },
    });
    expect(rows({ e1: refused('already-decided') })[0]?.refusal).toEqual(refusal);
    expect(rows({ e1: refused('of-tomorrow') })[0]?.refusal).toBeNull();
  });

  it('of an import can only be left as they are, of an unknown event too be read', () => {
    expect(rows({ e1: { ...held, type: 'dossierImported', body: null } })[0]?.canTakeOver).toBe(false);
    expect(rows({ e1: { ...held, type: 'ofTomorrow' } })[0]?.type).toBeNull();
  });
});
