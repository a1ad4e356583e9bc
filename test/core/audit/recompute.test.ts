import { describe, expect, it } from 'vitest';
import { compareIssued } from '#core/audit/issued-figures.ts';
import { differingIn, recompute } from '#core/audit/recompute.ts';
import { anAuditedArchive, examineBytes, tenderOf } from '#test/support/audited.ts';
import { linesOf, sealLines } from '#test/support/archives.ts';
import { bidderId } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

async function recomputedOf(bytes: Uint8Array) {
  const { dossier, examined } = tenderOf(await examineBytes(bytes));
  return unwrap(recompute(dossier, examined.result?.evaluation));
}

describe('a tender worked out anew', () => {
  it('comes to what the archive and the decision say, each figure with its working', async () => {
    const { archive } = await anAuditedArchive();
    const recomputed = await recomputedOf(archive);
    expect(differingIn(recomputed)).toBe(0);
    expect(recomputed.outcome).toMatchObject({
      recomputed: { kind: 'award', bidders: ['a', 'b'] },
      archived: { kind: 'award', bidders: ['a', 'b'] },
      decided: { kind: 'award', bidders: ['a', 'b'] },
      differs: false,
    });
    const price = recomputed.figures.find(({ bidder, kind }) => bidder === bidderId('a') && kind === 'finalPrice');
    expect(price).toMatchObject({ recomputed: '800000000.00', archived: '800000000.00', decided: '800000000.00' });
    expect(price?.trace?.().result).toBe('800000000.00');
  });

  it('finds every figure that was altered in the result, not only the first', async () => {
    const { archive } = await anAuditedArchive();
    const altered = linesOf(archive).map((line) =>
      line.startsWith('{"result"')
        ? line.replaceAll('"corrected":"850000000.00"', '"corrected":"849000000.00"').replace('"rank":2', '"rank":1')
        : line,
    );
    expect(altered).not.toEqual(linesOf(archive));
    const bytes = await sealLines(altered);
    const { figures } = await recomputedOf(bytes);
    expect(
      figures.filter(({ differs }) => differs).map(({ bidder, kind, archived }) => [bidder, kind, archived]),
    ).toEqual([
      ['b', 'rank', '1'],
      ['b', 'corrected', '849000000.00'],
    ]);
    const [stream] = (await examineBytes(bytes)).streams;
    expect(stream?.faults.map(({ kind, field }) => [kind, field])).toEqual([
      ['result-differs', 'evaluation/bids/1/rank'],
      ['result-differs', 'evaluation/bids/1/corrected'],
    ]);
  });

  it('finds a figure that was altered in the decision', async () => {
    const { archive } = await anAuditedArchive();
    const { dossier, examined } = tenderOf(await examineBytes(archive));
    const { decision } = dossier;
    if (decision?.kind !== 'award') throw new Error('not decided');
    const altered = { ...dossier, decision: { ...decision, winner: { ...decision.winner, bidder: bidderId('b') } } };
    const recomputed = unwrap(recompute(altered, examined.result?.evaluation));
    expect(recomputed.outcome).toMatchObject({ decided: { bidders: ['b', 'b'] }, differs: true });
  });
});

describe('a document that went out', () => {
  it('says the same figures as one made anew', async () => {
    const examined = await examineBytes((await anAuditedArchive()).archive);
    const [compared] = compareIssued(tenderOf(examined), examined.attachments);
    expect(compared).toMatchObject({ key: 'bahp', version: 1, state: 'same', differences: [] });
    expect(compared?.figures).toBeGreaterThan(0);
  });

  it('is told line by line where a figure on it is another', async () => {
    const { archive } = await anAuditedArchive((text) => text.replace('800.000.000', '799.000.000'));
    const examined = await examineBytes(archive);
    const [compared] = compareIssued(tenderOf(examined), examined.attachments);
    expect(compared?.state).toBe('differs');
    expect(compared?.differences).toHaveLength(1);
    expect(compared?.differences[0]?.issued).toContain('799.000.000');
    expect(compared?.differences[0]?.recomputed).toContain('800.000.000');
  });

  it('is not compared where the archive was made without it', async () => {
    const examined = await examineBytes((await anAuditedArchive()).archive);
    expect(compareIssued(tenderOf(examined), [])).toMatchObject([{ state: 'not-here' }]);
  });
});
