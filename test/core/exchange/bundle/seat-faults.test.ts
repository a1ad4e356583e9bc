import { beforeAll, describe, expect, it } from 'vitest';
import { type KnownKey, planReceipt } from '#core/exchange/bundle/receive.ts';
import type { EventHeader, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { eventHash } from '#core/log/seal.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aBidder, aDossier, aRequirement, bidderId, met } from '#test/support/builders/dossier.ts';
import { aSetting } from '#test/support/builders/judging.ts';
import { aGuardedDossier, aRecusal, memberAt } from '#test/support/builders/safeguards.ts';
import { createTestPerson, knowing, type TestPerson } from '#test/support/bundles.ts';
import { packArchive, sealTender, verifyBytes } from '#test/support/archives.ts';
import { createTestDevice, writeStream } from '#test/support/test-device.ts';

const STREAM = 'tender-contoh' as StreamId;
const PARTS = { bidders: [aBidder('a', { total: 800_000_000 })], requirements: [aRequirement('adm')] };
const guarded = aGuardedDossier(PARTS);
const [chair, , third] = [memberAt(guarded, 0), memberAt(guarded, 1), memberAt(guarded, 2)];

const FINDING: TenderEvent = {
  type: 'requirementAssessed',
  tv: 1,
  body: { requirement: aRequirement('adm').id, bidder: bidderId('a'), finding: met() },
};
const ORDERED: TenderEvent = { type: 'judgingSet', tv: 1, body: { ...aSetting(), reason: 'Diminta' } };
const NAMED: TenderEvent = { type: 'bidderRegistered', tv: 1, body: { bidder: aBidder('z') } };
const { body: recusal } = aRecusal(chair) as Extract<ReturnType<typeof aRecusal>, { readonly name: 'recuseMember' }>;
const RECUSED: TenderEvent = { type: 'memberRecused', tv: 1, body: recusal };

function begun(dossier: Dossier): TenderEvent {
  return { type: 'dossierImported', tv: 1, body: { source: { kind: 'manual', files: [] }, dossier } };
}

let sender: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  [sender, other] = await Promise.all([createTestPerson('Pengirim'), createTestPerson('Lain')]);
});

/** One person's events, behind what is there of another's. */
function by(
  person: TestPerson,
  { name, role }: { readonly name: string; readonly role: string },
  events: readonly TenderEvent[],
  after: EventHeader['after'] = [],
): Promise<readonly SealedEvent[]> {
  const written = events.map(({ type, tv, body }) => ({
    payload: body,
    header: { type, tv, actor: name, role, after: after ?? [] },
  }));
  return writeStream(person, STREAM, written);
}

async function keptOut(events: readonly SealedEvent[], card: string | null = null, here: readonly SealedEvent[] = []) {
  const knowledge = knowing([sender, other], new Map([[STREAM, here]]));
  const keyOf = (dev: Parameters<typeof knowledge.keyOf>[0]): KnownKey | null => {
    const known = knowledge.keyOf(dev);
    return known && { ...known, names: null, role: dev === sender.dev ? card : null };
  };
  const content = {
    manifest: null,
    streams: [{ stream: STREAM, kind: 'tender', practice: false, events, asides: [] }],
  };
  const [plan] = await planReceipt(content, { ...knowledge, keyOf });
  return { taken: plan?.events.length, kept: plan?.keptOut.map(({ reason, from, count }) => [reason, from, count]) };
}

describe('an event of a file', () => {
  it('is taken from whoever the letter of assignment names in that place', async () => {
    const events = await by(sender, { name: chair.name, role: 'chair' }, [begun(guarded), FINDING]);
    expect(await keptOut(events, 'member')).toEqual({ taken: 2, kept: [] });
  });

  it('is kept out where its author is not named, with what stands behind it', async () => {
    const events = await by(sender, { name: 'Orang Luar', role: 'member' }, [begun(guarded), NAMED, FINDING, NAMED]);
    expect(await keptOut(events)).toEqual({
      taken: 2,
      kept: [
        ['outside-committee', 3, 1],
        ['waits', 4, 1],
      ],
    });
  });

  it('is kept out where a member signs as chair', async () => {
    const events = await by(sender, { name: third.name, role: 'chair' }, [begun(guarded), FINDING, ORDERED]);
    expect((await keptOut(events)).kept).toEqual([['other-seat', 3, 1]]);
  });

  it('is kept out where the card says member and no letter of assignment says more', async () => {
    const free = aDossier(PARTS);
    const events = await by(sender, { name: third.name, role: 'chair' }, [begun(free), FINDING]);
    expect((await keptOut(events, 'member')).kept).toEqual([['other-role', 2, 1]]);
    expect((await keptOut(events, 'chair')).kept).toEqual([]);
    expect((await keptOut(events, null)).kept).toEqual([]);
    const practice = await by(sender, { name: third.name, role: 'chair' }, [
      begun({ ...free, practice: true }),
      FINDING,
    ]);
    expect((await keptOut(practice, 'member')).kept).toEqual([]);
  });

  it('of a chair who stepped back is kept out, whatever it is', async () => {
    const events = await by(sender, { name: chair.name, role: 'chair' }, [begun(guarded), RECUSED, NAMED]);
    expect((await keptOut(events)).kept).toEqual([['recused', 3, 1]]);
  });

  it('of a revoked card is kept out, all of it', async () => {
    const events = await by(sender, { name: chair.name, role: 'chair' }, [begun(guarded), FINDING]);
    const knowledge = knowing([sender]);
    const keyOf = (): KnownKey => ({ publicKey: sender.publicKey, names: null, revoked: true, role: 'chair' });
    const content = {
      manifest: null,
      streams: [{ stream: STREAM, kind: 'tender', practice: false, events, asides: [] }],
    };
    const [plan] = await planReceipt(content, { ...knowledge, keyOf });
    expect(plan?.events).toEqual([]);
    expect(plan?.keptOut).toMatchObject([{ reason: 'revoked-key', count: 2 }]);
  });

  it('waits where what its author had seen is kept out', async () => {
    const first = await by(sender, { name: chair.name, role: 'chair' }, [begun(guarded)]);
    const outside = await writeStream(
      sender,
      STREAM,
      [{ payload: FINDING.body, header: { type: FINDING.type, actor: 'Orang Luar', role: 'member' } }],
      first,
    );
    const [last] = outside;
    if (last === undefined) throw new Error('one event');
    const seen = [{ dev: sender.dev, n: 2, hash: eventHash(last) }];
    const behind = await by(other, { name: third.name, role: 'member' }, [NAMED], seen);
    expect((await keptOut([...outside, ...behind], null, first)).kept).toEqual([
      ['outside-committee', 2, 1],
      ['missing-before', 1, 1],
    ]);
  });
});

describe('an archive', () => {
  async function remarksOf(actor: string, role: string, ...events: readonly TenderEvent[]) {
    const device = await createTestDevice();
    const sealed = await sealTender(device, STREAM, events, { actor, role });
    const { fault, remarks } = await verifyBytes(await packArchive(device, new Map([[STREAM, sealed]])));
    expect(fault).toBeNull();
    return remarks.map(({ kind, n }) => [kind, n]);
  }

  it('holds and names whoever decided without the seat for it', async () => {
    expect(await remarksOf('Orang Luar', 'chair', begun(guarded), FINDING)).toEqual([['not-in-committee', 2]]);
    expect(await remarksOf(third.name, 'chair', begun(guarded), FINDING, ORDERED)).toEqual([['other-seat', 3]]);
    expect(await remarksOf(chair.name, 'chair', begun(guarded), RECUSED, NAMED)).toEqual([['recused', 3]]);
    expect(await remarksOf(chair.name, 'chair', begun(guarded), FINDING)).toEqual([]);
  });

  it('says where nobody is listed to compare with', async () => {
    const empty = { ...guarded, committee: { ...guarded.committee, members: [] } };
    expect(await remarksOf('Orang Luar', 'chair', begun(empty))).toEqual([['committee-unknown', null]]);
  });
});
