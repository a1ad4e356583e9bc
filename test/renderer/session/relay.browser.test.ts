import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { EMPTY_REGISTRY, type Registry } from '#core/registry/model.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { ok } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';
import { makeOwnCard, setRevoked } from '#renderer/session/people.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import { aBid, bidderId, instant, notMet } from '#test/support/builders/dossier.ts';
import { aSheetDossier, cellsOf } from '#test/support/builders/judging.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { introduce, lastOf, linkAt, openPerson, relayOf, rounds, troubleOf, WAIT } from '#test/support/relay-people.ts';
import { openRoom, type RelayRoom } from '#test/support/relay-room.ts';
import { unwrap } from '#test/support/unwrap.ts';

const AT_SITI = '192.168.1.7:17846';
const AT_BUDI = '192.168.1.8:17846';
const AT_TUTI = '192.168.1.9:17846';

let room: RelayRoom;
let siti: TestSpace;
let budi: TestSpace;
let stream: StreamId;

beforeEach(async () => {
  room = openRoom();
  [siti, budi] = await Promise.all([
    openPerson(room, 'Siti Aminah', 'chair', AT_SITI),
    openPerson(room, 'Budi Santoso', 'chair', AT_BUDI),
  ]);
  await introduce(siti, budi);
  [stream = '' as StreamId] = await putDossiers(siti.workspace, ofCommittee(1, 'Siti Aminah', 'Budi Santoso'));
  await relayOf(siti).open();
});
afterEach(() => {
  for (const { workspace } of [siti, budi]) workspace.close();
});

describe('two laptops in one room, without a server', () => {
  it('have the same events of their tenders afterwards, written on either, and go on by themselves', async () => {
    const own = ofCommittee(2, 'Siti Aminah', 'Budi Santoso');
    const [second = '' as StreamId] = await putDossiers(budi.workspace, own);
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    expect(await here(budi, stream)).toEqual(await here(siti, stream));
    expect(await here(siti, second)).toEqual(await here(budi, second));
    expect(lastOf(budi)).toMatchObject({ name: 'Siti Aminah', given: 1, taken: 1, kept: 0 });
    expect(relayOf(siti).view.getState().guests).toMatchObject([{ name: 'Budi Santoso', given: 1, taken: 1, kept: 0 }]);

    await judge(siti, 'a');
    await judge(budi, 'b');
    await rounds(budi);
    expect(await here(budi, stream)).toHaveLength(3);
    expect(await here(siti, stream)).toEqual(await here(budi, stream));
    expect(await budi.workspace.readDossier(stream)).toEqual(await siti.workspace.readDossier(stream));
    // Only what each lacked went through the air.
    expect(lastOf(budi)).toMatchObject({ given: 2, taken: 2 });
    const before = room.heard.length;
    await rounds(budi);
    expect(room.heard.length - before).toBeLessThanOrEqual(4);
  });

  it('bring the files of bids along, and say nothing in the clear but name cards', async () => {
    const content = new TextEncoder().encode('surat penawaran yang tertutup');
    await attach(siti, content);
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    expect(await budi.workspace.attachments.has(sha256Hex(content))).toBe(true);
    const air = room.heard.map((bytes) => new TextDecoder('latin1').decode(bytes)).join('');
    for (const secret of ['Jembatan', 'surat penawaran', stream, 'assessed', siti.device.key.dev]) {
      expect(air).not.toContain(secret);
    }
    expect(air).toContain('Siti Aminah');
  });

  it('cut in the middle hold nothing half, and what was lost comes with the next round, once', async () => {
    const content = crypto.getRandomValues(new Uint8Array(60_000)).map((byte) => byte | 1);
    await attach(siti, content);
    let asked = 0;
    room.intercept = () => {
      asked += 1;
      // Hello, enter, stock; the tender itself breaks.
      return asked === 4 ? Promise.resolve({ outcome: 'offline' }) : null;
    };
    await linkAt(AT_SITI, budi);
    await vi.waitFor(() => expect(relayOf(budi).view.getState().link).toMatchObject({ trouble: 'offline' }), WAIT);
    expect(await here(budi, stream)).toEqual([]);
    room.intercept = () => null;
    await rounds(budi);
    expect(await here(budi, stream)).toEqual(await here(siti, stream));
    expect(await budi.workspace.attachments.has(sha256Hex(content))).toBe(true);
  });

  it('give nothing of a tender whose committee does not name the other person', async () => {
    const [secret = '' as StreamId] = await putDossiers(siti.workspace, ofCommittee(3, 'Siti Aminah', 'Tuti Lestari'));
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    expect(await here(budi, stream)).toHaveLength(1);
    expect(await here(budi, secret)).toEqual([]);
  });

  it('[SYNC-54] give and take by the grants of the office where they are enrolled', async () => {
    const [granted = '' as StreamId] = await putDossiers(siti.workspace, ofCommittee(3, 'Siti Aminah'));
    for (const space of [siti, budi]) await enrol(space, granted);
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    expect(await here(budi, granted)).toHaveLength(1);
    expect(await here(budi, stream)).toEqual([]);
    // Nothing of it counts as sent: no server said so. [SYNC-32]
    expect(await (await budi.store()).db.placed.count()).toBe(0);
  });

  it('say that the other office keeps its own tenders', async () => {
    await enrol(siti, stream);
    await enrol(budi, stream, 'e'.repeat(64));
    await linkAt(AT_SITI, budi);
    await vi.waitFor(() => expect(troubleOf(budi)).toBe('other-office'), WAIT);
    expect(await here(budi, stream)).toEqual([]);
  });

  it('[INV-5] never carry a sheet somebody fills alone', async () => {
    const sheetTender = aSheetDossier();
    const names = ['Siti Aminah', 'Budi Santoso'];
    const members = sheetTender.committee.members.map((member, index) => ({
      ...member,
      name: names[index] ?? 'Orang',
    }));
    const tender: Dossier = { ...sheetTender, practice: true, committee: { ...sheetTender.committee, members } };
    const [judged = '' as StreamId] = await putDossiers(siti.workspace, tender);
    const sheet = siti.workspace.openOwnSheet(judged, 'administration');
    unwrap(await sheet.fill(() => ok(cellsOf({ adm: { a: notMet('alasan yang masih tertutup') } }))));
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    expect(await here(budi, judged)).toEqual(await here(siti, judged));
    const store = await budi.store();
    expect(await store.db.drafts.count()).toBe(0);
    const bodies = (await readStreamHere(store, judged)).events.map(({ body }) => body);
    expect(bodies.join('')).not.toContain('alasan yang masih tertutup');
  });

  it('leave a tender alone that is open on screen until its person takes it', async () => {
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    const session = budi.workspace.openTender(stream);
    const release = session.hold();
    await ready(session);
    await judge(siti, 'a');
    await rounds(budi);
    expect(relayOf(budi).view.getState().waiting).toEqual(new Set([stream]));
    expect(await here(budi, stream)).toHaveLength(1);
    relayOf(budi).take(stream);
    await vi.waitFor(async () => expect(await here(budi, stream)).toHaveLength(2), WAIT);
    await vi.waitFor(() => expect(relayOf(budi).view.getState().waiting).toEqual(new Set()), WAIT);
    await rounds(budi);
    release();
  });
});

describe('who is let in', () => {
  it('a stranger is shown with their card, and comes in once somebody accepts it', async () => {
    const tuti = await openPerson(room, 'Tuti Lestari', 'member', AT_TUTI);
    const [hers = '' as StreamId] = await putDossiers(siti.workspace, ofCommittee(4, 'Siti Aminah', 'Tuti Lestari'));
    await linkAt(AT_SITI, tuti);
    await vi.waitFor(() => expect(troubleOf(tuti)).toBe('unknown-device'), WAIT);
    const [card] = relayOf(siti).view.getState().strangers;
    expect(card).toMatchObject({ name: 'Tuti Lestari' });
    if (card === undefined) throw new Error('a stranger');
    await relayOf(siti).trust(card);
    expect(relayOf(siti).view.getState().strangers).toEqual([]);
    await rounds(tuti);
    expect(await here(tuti, hers)).toHaveLength(1);
    tuti.workspace.close();
  });

  it('a revoked device is refused, on either side', async () => {
    await setRevoked(siti.device, budi.device.key.dev, true);
    await linkAt(AT_SITI, budi);
    await vi.waitFor(() => expect(troubleOf(budi)).toBe('revoked'), WAIT);
    await setRevoked(siti.device, budi.device.key.dev, false);
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    // In the middle of a session too.
    await judge(siti, 'a');
    await setRevoked(siti.device, budi.device.key.dev, true);
    relayOf(budi).noteWritten();
    await vi.waitFor(() => expect(troubleOf(budi)).toBe('revoked'), WAIT);
    await setRevoked(siti.device, budi.device.key.dev, false);
    await setRevoked(budi.device, siti.device.key.dev, true);
    await linkAt(AT_SITI, budi);
    await vi.waitFor(() => expect(troubleOf(budi)).toBe('revoked'), WAIT);
    expect(await here(budi, stream)).toHaveLength(1);
  });

  it('what somebody unknown wrote is kept out, counted once, and comes when their card is known', async () => {
    const tuti = await openPerson(room, 'Tuti Lestari', 'chair', AT_TUTI);
    await introduce(tuti, siti);
    const [hers = '' as StreamId] = await putDossiers(
      tuti.workspace,
      ofCommittee(4, 'Tuti Lestari', 'Siti Aminah', 'Budi Santoso'),
    );
    await linkAt(AT_SITI, tuti);
    await rounds(tuti);
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    await rounds(budi);
    expect(await here(budi, hers)).toEqual([]);
    expect(lastOf(budi)).toMatchObject({ kept: 1 });
    await introduce(tuti, budi);
    // Another link looks at everything again.
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    expect(await here(budi, hers)).toHaveLength(1);
    expect(lastOf(budi)).toMatchObject({ kept: 0 });
    tuti.workspace.close();
  });

  it('another key at a known address is an error, before the first word and in the middle', async () => {
    const tuti = await openPerson(room, 'Siti Aminah', 'chair', AT_TUTI);
    await introduce(tuti, budi);
    await linkAt(AT_SITI, budi);
    await rounds(budi);
    await relayOf(tuti).open();
    room.swap(AT_SITI, AT_TUTI);
    // The session is one the other laptop never opened; the next one shows another key.
    await judge(siti, 'a');
    await vi.waitFor(() => {
      relayOf(budi).noteWritten();
      expect(troubleOf(budi)).toBe('other-key');
    }, WAIT);
    await relayOf(budi).meet(AT_SITI);
    expect(relayOf(budi).view.getState().link).toMatchObject({ kind: 'not-met', why: 'other-key' });
    expect(await here(budi, stream)).toHaveLength(1);
    tuti.workspace.close();
  });

  it('whoever shows the card of another cannot answer for it', async () => {
    const card = await makeOwnCard(siti.device);
    const session = encodeBase64Url(new Uint8Array(32));
    const greeting = new TextEncoder().encode(`${JSON.stringify({ relay: 1, card, session })}\n`);
    let asked = 0;
    room.intercept = () => {
      asked += 1;
      return Promise.resolve({ outcome: 'answered', body: asked <= 2 ? greeting : new Uint8Array([1, 2, 10, 3]) });
    };
    await linkAt(AT_SITI, budi);
    await vi.waitFor(() => expect(troubleOf(budi)).toBe('other-key'), WAIT);
  });

  it('nobody answers where no door is open, and a portal is no relay', async () => {
    await relayOf(budi).meet(AT_TUTI);
    expect(relayOf(budi).view.getState().link).toEqual({ kind: 'not-met', address: AT_TUTI, why: 'offline' });
    room.intercept = async () => ({ outcome: 'answered', body: new TextEncoder().encode('<html>\n') });
    await relayOf(budi).meet(AT_SITI);
    expect(relayOf(budi).view.getState().link).toMatchObject({ kind: 'not-met', why: 'not-ours' });
  });
});

function ofCommittee(number: number, ...names: readonly string[]): Dossier {
  const tender = anOpenedTender(number);
  const members = names.flatMap((name, index) => {
    const seat = tender.committee.members[index];
    return seat === undefined ? [] : [{ ...seat, name }];
  });
  return { ...tender, committee: { ...tender.committee, members } };
}

async function judge(at: TestSpace, bidder: string): Promise<void> {
  const session = at.workspace.openTender(stream);
  await ready(session);
  unwrap(await session.execute(assess(bidder, notMet())));
}

async function attach(at: TestSpace, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const session = at.workspace.openTender(stream);
  await ready(session);
  const added = await at.workspace.attachments.add([{ name: 'surat.pdf', file: new File([content], 'surat.pdf') }], {
    record: async (files) =>
      (await session.execute({ name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ files }) } })).ok,
  });
  expect(added).toMatchObject({ kind: 'added' });
}

async function here(at: TestSpace, which: StreamId): Promise<readonly string[]> {
  const { events } = await readStreamHere(await at.store(), which);
  return events.map(({ header }) => header).sort();
}

async function enrol(space: TestSpace, granted: StreamId, id = 'd'.repeat(64)): Promise<void> {
  const registry: Registry = {
    ...EMPTY_REGISTRY,
    people: Object.fromEntries(
      [siti, budi].map(({ device: { key, settings } }) => [
        key.dev,
        { person: key.dev, names: [settings.getState().identity?.name ?? ''], nip: '', role: 'staff' as const },
      ]),
    ),
    devices: Object.fromEntries(
      [siti, budi].map(({ device: { key } }) => [
        key.dev,
        {
          dev: key.dev,
          person: key.dev,
          key: encodeBase64Url(key.publicKey),
          exchangeKey: encodeBase64Url(key.exchangeKey),
          serials: ['s-1'],
          validUntil: instant('2027-11-24T01:00:00.000Z'),
          isRevoked: false,
          revokedAfter: null,
        },
      ]),
    ),
    grants: { [granted]: { [siti.device.key.dev]: 'chair', [budi.device.key.dev]: 'member' } },
  };
  space.device.registry.setState(registry, true);
  await space.device.set('server', {
    address: 'https://meja.lpse.contoh.go.id',
    id: sha256Hex(id),
    key: encodeBase64Url(new Uint8Array(32)),
    epoch: 1,
    name: 'LPSE Contoh',
    person: space.device.key.dev,
    role: 'staff',
    serial: 's-1',
    validUntil: '2027-11-24T01:00:00.000Z',
  });
}
