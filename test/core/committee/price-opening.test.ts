import { beforeAll, describe, expect, it } from 'vitest';
import { missingPriceAttestations, priceAttestationOf } from '#core/committee/price-opening.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { dossierShape } from '#core/tender/schema.ts';
import { refusalOf } from '#test/support/builders/context.ts';
import { bidderId, instant, rupiah } from '#test/support/builders/dossier.ts';
import { afterBy, anAttestation, aPriceAttestation, memberAt, refusalBy } from '#test/support/builders/safeguards.ts';
import { aFixedDossier, aJudgedDossier, UNOPENED } from '#test/support/builders/sealed.ts';
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';

const CHAIR = 'Anggota Contoh 1';

function asking(dossier: Dossier): Dossier {
  const none = safeguardsOf({});
  return { ...dossier, safeguards: { ...none, setting: { ...none.setting, openingQuorum: 2 } } };
}

function priceOf(bidder: string): TenderCommand {
  return {
    name: 'recordBid',
    body: { bidder: bidderId(bidder), bid: { ...UNOPENED, offeredTotal: rupiah(900_000_000) } },
  };
}

describe('the opening of price files', () => {
  const fixed = asking(aFixedDossier());
  let devices: readonly [TestDevice, TestDevice];

  beforeAll(async () => {
    devices = [await createTestDevice(), await createTestDevice()];
  });

  /** The state once that many members have said that they are there. */
  async function attested(dossier: Dossier, count: number): Promise<Dossier> {
    let state = dossier;
    for (const [at, device] of devices.slice(0, count).entries()) {
      const command = await aPriceAttestation(state, memberAt(state, at), device);
      state = afterBy(state, CHAIR, command);
    }
    return state;
  }

  it('waits for as many members as that of the bids, by whichever door a price comes in', async () => {
    const source = { kind: 'isb', files: [] } as const;
    const bid = { ...UNOPENED, offeredTotal: rupiah(900_000_000) };
    const doors: readonly TenderCommand[] = [
      priceOf('a'),
      {
        name: 'acceptDifferences',
        body: { source, changes: [{ path: ['bidders', 'a', 'bid'], from: UNOPENED, to: bid }] },
      },
    ];
    for (const state of [fixed, await attested(fixed, 1)]) {
      for (const door of doors) expect(refusalOf(state, door)).toBe('quorum-missing');
    }
    expect(refusalBy(await attested(fixed, 1), CHAIR, priceOf('a'))?.details).toEqual({ minimum: '2', open: '1' });
    const open = await attested(fixed, 2);
    expect(missingPriceAttestations(open)).toBe(0);
    for (const door of doors) expect(refusalOf(open, door)).not.toBe('quorum-missing');
    expect(refusalOf(open, priceOf('a'))).toBeNull();
  });

  it('asks for nobody where there is no quorum, and nothing of what brings no price', () => {
    expect(refusalOf(aFixedDossier(), priceOf('a'))).toBeNull();
    const named = { ...UNOPENED, guarantee: null, validityDays: 60 };
    expect(refusalOf(fixed, { name: 'recordBid', body: { bidder: bidderId('a'), bid: named } })).toBeNull();
  });

  it('is not attested before the technical result is fixed, nor once a price is in', async () => {
    const judged = asking(aJudgedDossier());
    const early = await aPriceAttestation(judged, memberAt(judged, 0), devices[0]);
    expect(refusalBy(judged, CHAIR, early)?.kind).toBe('no-prices-awaited');
    const opened = afterBy(await attested(fixed, 2), CHAIR, priceOf('a'));
    const late = await aPriceAttestation(opened, memberAt(opened, 2), devices[0]);
    expect(refusalBy(opened, CHAIR, late)?.kind).toBe('no-prices-awaited');
    expect(refusalOf(opened, priceOf('b'))).toBeNull();
  });

  it('takes no word given for the bids, or for an earlier technical result', async () => {
    const [device] = devices;
    const member = memberAt(fixed, 0);
    const ofBids = await anAttestation(fixed, member, device);
    const bent = { name: 'attestPriceOpening', body: ofBids.body } as TenderCommand;
    expect(refusalBy(fixed, CHAIR, bent)?.kind).toBe('invalid-value');
    const once = await attested(fixed, 2);
    const again = { ...once, technicalResult: { ...FIXED_AGAIN, passed: ['a', 'b'].map(bidderId) } };
    expect(missingPriceAttestations(again)).toBe(2);
    const anew = await attested(again, 1);
    expect(priceAttestationOf(anew, member)?.statement.technicalResult).toBe(FIXED_AGAIN.fixedAt);
  });

  it('leaves a dossier that can be written to a file and read back', async () => {
    const state = await attested(fixed, 2);
    expect(dossierShape.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });
});

const FIXED_AGAIN = { fixedAt: instant('2025-06-20T02:00:00.000Z'), note: null };
