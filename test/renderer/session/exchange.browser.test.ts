import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamPlan } from '#core/exchange/bundle/receive.ts';
import { deviceOfCard } from '#core/exchange/card/card.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { acceptName, addCards, makeOwnCard, setRevoked } from '#renderer/session/people.ts';
import type { Receipt } from '#renderer/session/receive-bundle.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import { aBid, bidderId, notMet } from '#test/support/builders/dossier.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import type { NamedFile } from '#renderer/opened-files.ts';
import { joined } from '#test/support/joined.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('tenders carried by file', () => {
  let siti: TestSpace;
  let budi: TestSpace;
  let stream: StreamId;

  beforeEach(async () => {
    [siti, budi] = await Promise.all([openTestSpace(), openTestSpace()]);
    await siti.device.set('identity', { name: 'Siti Aminah', role: 'chair', zone: 'WITA' });
    await budi.device.set('identity', { name: 'Budi Santoso', role: 'member', zone: 'WITA' });
    await introduce(siti, budi);
    [stream = '' as StreamId] = await putDossiers(siti.workspace, anOpenedTender(1));
  });

  it('are on the other device as they are here, in its list and after another start', async () => {
    await work(siti, 'a');
    expect(await carry(siti, budi)).toMatchObject({ streams: 1, events: 2, fault: null });
    expect(budi.workspace.tenders.getState().tenders).toMatchObject([{ stream, events: 2 }]);
    const again = await budi.again();
    expect(again.tenders.getState().tenders).toMatchObject([{ stream, events: 2 }]);
    expect(await again.readDossier(stream)).toEqual(await siti.workspace.readDossier(stream));
    // The signatures of the other device are checked at every opening.
    const session = again.openTender(stream);
    expect((await ready(session)).fault).toBeNull();
    unwrap(await session.execute(assess('b')));
  });

  it('name files that are awaited there where they were left out, until someone adds the same ones', async () => {
    const content = new TextEncoder().encode('surat penawaran');
    const file = { name: 'surat.pdf', file: new File([content], 'surat.pdf') };
    await attach(siti, file);
    expect(await take(budi, await pack(siti, budi, { withFiles: false }))).toMatchObject({ events: 2, fault: null });
    const [bidder] = (await budi.workspace.readDossier(stream))?.bidders ?? [];
    expect(bidder?.bid?.files).toMatchObject([{ name: 'surat.pdf', sha256: sha256Hex(content) }]);
    expect(await budi.workspace.attachments.has(sha256Hex(content))).toBe(false);
    expect((await budi.workspace.writeArchive(stream, '0.0.0')).leftOut).toEqual([sha256Hex(content)]);
    await budi.workspace.attachments.add([file], { record: async () => true });
    expect((await budi.workspace.writeArchive(stream, '0.0.0')).leftOut).toEqual([]);
  });

  it('bring nothing the second time, and after it only what is new', async () => {
    const first = await pack(siti, budi);
    await take(budi, first);
    await work(siti, 'a');
    const second = await pack(siti, budi);
    expect(await plansOf(budi, first)).toMatchObject([{ events: [], present: 1, keptOut: [] }]);
    expect(await take(budi, second)).toMatchObject({ streams: 1, events: 1 });
    expect(await take(budi, first)).toMatchObject({ streams: 0, events: 0, fault: null });
    expect(await here(budi)).toEqual(await here(siti));
  });

  it('worked on by both meanwhile hold the same events on both, in whatever order the files come', async () => {
    await carry(siti, budi);
    await work(siti, 'a');
    await work(budi, 'b');
    const [there, back] = [await pack(siti, budi), await pack(budi, siti)];
    await take(siti, back);
    await take(budi, there);
    expect(await here(siti)).toHaveLength(3);
    expect(await here(budi)).toEqual(await here(siti));
    expect(await budi.workspace.readDossier(stream)).toEqual(await siti.workspace.readDossier(stream));
  });

  it('show what arrived in a tender that is open', async () => {
    await carry(siti, budi);
    const session = budi.workspace.openTender(stream);
    const before = await ready(session);
    await work(siti, 'a');
    await carry(siti, budi);
    expect((await ready(session)).dossier).not.toEqual(before.dossier);
  });

  it('of someone unknown wait for their card, which travels with them', async () => {
    const stranger = await openTestSpace();
    await stranger.device.set('identity', { name: 'Tuti Lestari', role: 'chair', zone: 'WITA' });
    await addCards(stranger.device, [await makeOwnCard(budi.device)]);
    await putDossiers(stranger.workspace, anOpenedTender(2));
    const file = await pack(stranger, budi);
    const content = unwrap(await budi.workspace.exchange.open(file));
    const refused = await budi.workspace.exchange.plan(content);
    expect(refused).toMatchObject([{ events: [], keptOut: [{ reason: 'unknown-key', actor: 'Tuti Lestari' }] }]);
    expect(await budi.workspace.exchange.receive({ file, content, plans: refused })).toMatchObject({
      streams: 0,
      events: 0,
    });
    expect(content.cards).toMatchObject([{ name: 'Tuti Lestari' }]);
    await addCards(budi.device, content.cards);
    expect(await budi.workspace.exchange.plan(content)).toMatchObject([{ isNew: true, keptOut: [] }]);
  });

  it('signed with a revoked key bring nothing new; what was here stays good', async () => {
    await carry(siti, budi);
    await setRevoked(budi.device, siti.device.key.dev, true);
    await work(siti, 'a');
    const file = await pack(siti, budi);
    expect(await plansOf(budi, file)).toMatchObject([{ events: [], present: 1, keptOut: [{ reason: 'revoked-key' }] }]);
    const again = await budi.again();
    expect((await ready(again.openTender(stream))).fault).toBeNull();
    await setRevoked(budi.device, siti.device.key.dev, false);
    expect(await plansOf(budi, file)).toMatchObject([{ events: [{}], keptOut: [] }]);
  });

  it('open for nobody but those they are for, and in their own space', async () => {
    const other = await openTestSpace();
    const file = await pack(siti, budi);
    expect(await other.workspace.exchange.open(file)).toMatchObject({ ok: false, error: { kind: 'not-for-you' } });
    expect(await siti.workspace.exchange.open(file)).toMatchObject({ ok: true });
  });

  it('are written although someone works on the tender between the showing and the writing', async () => {
    await carry(siti, budi);
    await work(siti, 'a');
    const file = await pack(siti, budi);
    const content = unwrap(await budi.workspace.exchange.open(file));
    const plans = await budi.workspace.exchange.plan(content);
    await work(budi, 'b');
    expect(await budi.workspace.exchange.receive({ file, content, plans })).toMatchObject({
      streams: 1,
      events: 1,
      fault: null,
    });
    expect(await here(budi)).toHaveLength(3);
  });

  it('whose log is damaged here are not sent, and the others are', async () => {
    const [second = '' as StreamId] = await putDossiers(siti.workspace, anOpenedTender(2));
    const store = await siti.store();
    const row = await store.db.log.where({ key: await store.vault.keyOf(stream) }).first();
    if (row === undefined) throw new Error('the tender has an event');
    await store.db.log.put({ ...row, sealed: row.sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)) });
    const sending = siti.workspace.exchange.send({
      streams: [stream, second],
      recipients: [await makeOwnCard(budi.device)],
      withFiles: true,
      app: 'uji',
    });
    await joined(sending.pieces);
    expect(sending.sent()).toMatchObject({ tenders: 1, events: 1, leftOut: [stream] });
    expect(await plansOf(siti, await pack(siti, budi, { streams: [second] }))).toMatchObject([
      { stream: second, present: 1 },
    ]);
  });

  it('add nothing to a tender whose log is damaged here', async () => {
    await carry(siti, budi);
    const store = await budi.store();
    await Promise.all([store.db.log.clear(), store.db.packs.clear()]);
    await work(siti, 'a');
    expect(await plansOf(budi, await pack(siti, budi))).toMatchObject([
      { events: [], keptOut: [{ reason: 'damaged-here', count: 2 }] },
    ]);
  });

  it('signed in another name than that of the card wait until someone says it is the same person', async () => {
    await siti.device.set('identity', { name: 'Siti Aminah, S.T.', role: 'chair', zone: 'WITA' });
    await work(siti, 'a');
    const file = await pack(siti, budi);
    const named = { reason: 'other-name', actor: 'Siti Aminah, S.T.', count: 1 };
    expect(await plansOf(budi, file)).toMatchObject([{ events: [{}], keptOut: [named] }]);
    await acceptName(budi.device, siti.device.key.dev, 'Siti Aminah, S.T.');
    expect(await take(budi, file)).toMatchObject({ events: 2 });
    const other = await openTestSpace();
    await addCards(other.device, [await makeOwnCard(siti.device)]);
    expect(await plansOf(other, await pack(siti, other))).toMatchObject([
      { events: [], keptOut: [{ reason: 'other-name' }, {}] },
    ]);
  });

  it('name whom a newer card of the same key names, and never take a revocation back', async () => {
    await setRevoked(budi.device, siti.device.key.dev, true);
    await siti.device.set('identity', { name: 'Siti Aminah, S.T.', role: 'chair', zone: 'WITA' });
    const card = await makeOwnCard(siti.device);
    await addCards(budi.device, [{ ...card }]);
    const [person] = budi.device.settings.getState().people;
    expect(person).toMatchObject({ card: { name: 'Siti Aminah, S.T.' }, otherNames: ['Siti Aminah'] });
    expect(person?.revokedAt).not.toBeNull();
    expect(deviceOfCard(card)).toBe(siti.device.key.dev);
  });

  async function pack(from: TestSpace, to: TestSpace, options: PackOptions = {}): Promise<Blob> {
    const all = from.workspace.tenders.getState().tenders.map((tender) => tender.stream);
    const recipients = [await makeOwnCard(to.device)];
    const { streams = all, withFiles = true } = options;
    return joined(from.workspace.exchange.send({ streams, recipients, withFiles, app: 'uji' }).pieces);
  }

  async function plansOf(at: TestSpace, file: Blob): Promise<readonly StreamPlan[]> {
    return at.workspace.exchange.plan(unwrap(await at.workspace.exchange.open(file)));
  }

  async function take(at: TestSpace, file: Blob): Promise<Receipt> {
    const content = unwrap(await at.workspace.exchange.open(file));
    return at.workspace.exchange.receive({ file, content, plans: await at.workspace.exchange.plan(content) });
  }

  async function attach(at: TestSpace, ...files: readonly NamedFile[]): Promise<void> {
    const session = at.workspace.openTender(stream);
    await ready(session);
    const added = await at.workspace.attachments.add(files, {
      record: async (named) =>
        (await session.execute({ name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ files: named }) } })).ok,
    });
    expect(added).toMatchObject({ kind: 'added', count: files.length });
  }

  async function carry(from: TestSpace, to: TestSpace): Promise<Receipt> {
    return take(to, await pack(from, to));
  }

  async function work(at: TestSpace, bidder: string): Promise<void> {
    const session = at.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess(bidder, notMet())));
  }

  async function here(at: TestSpace): Promise<readonly string[]> {
    const { events, damaged } = await readStreamHere(await at.store(), stream);
    expect(damaged).toBe(false);
    return events.map(({ header }) => header);
  }
});

interface PackOptions {
  readonly streams?: readonly StreamId[];
  readonly withFiles?: boolean;
}

async function introduce(one: TestSpace, other: TestSpace): Promise<void> {
  await addCards(one.device, [await makeOwnCard(other.device)]);
  await addCards(other.device, [await makeOwnCard(one.device)]);
}
