import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { boundSheetOf, type OwnSheetView } from '#renderer/session/own-sheet.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import { aBidder, bidderId, instant, met, notMet } from '#test/support/builders/dossier.ts';
import { aSheetDossier, cellsOf } from '#test/support/builders/judging.ts';
import { putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { introduce, linkAt, openPerson, relayOf, rounds } from '#test/support/relay-people.ts';
import { openRoom, type RelayRoom } from '#test/support/relay-room.ts';
import { unwrap } from '#test/support/unwrap.ts';

const AT_SITI = '192.168.1.7:17846';
const AT_BUDI = '192.168.1.8:17846';
const NAMES = /Zamrud|Bersinar/i;
const STAGE = 'administration' as const;
const SITIS = 'alasan Siti yang masih tertutup';
const BUDIS = 'alasan Budi yang masih tertutup';

let room: RelayRoom;
let siti: TestSpace;
let budi: TestSpace;
let tender: Dossier;
let stream: StreamId;

/** Two members judge alone, names hidden; each bound a sheet, and nobody has shown one. */
beforeEach(async () => {
  room = openRoom();
  siti = await openPerson(room, 'Siti Aminah', 'secretary', AT_SITI);
  budi = await openPerson(room, 'Budi Santoso', 'member', AT_BUDI);
  await introduce(siti, budi);
  tender = ofTwo();
  [stream = '' as StreamId] = await putDossiers(siti.workspace, tender);
  const session = siti.workspace.openTender(stream);
  await ready(session);
  const aliases = { [bidderId('a')]: 'Peserta B', [bidderId('b')]: 'Peserta A' };
  const at = instant('2014-05-06T02:00:00.000Z');
  unwrap(await session.execute({ name: 'hideBidders', body: { at, reason: 'Agar adil', aliases } }));
  await siti.device.set('identity', { name: 'Siti Aminah', role: 'member', zone: 'WITA' });
  await relayOf(siti).open();
  await linkAt(AT_SITI, budi);
  await rounds(budi);
  await bind(siti, 0, cellsOf({ adm: { a: notMet(SITIS) }, adm2: { a: met() } }));
  await bind(budi, 1, cellsOf({ adm: { a: notMet(BUDIS) }, adm2: { a: met() } }));
  await rounds(budi);
});
afterEach(() => {
  for (const { workspace } of [siti, budi]) workspace.close();
});

it('[SYNC-76] a relay carries what binds the sheets and nothing that is in them, until each member shows their own', async () => {
  for (const [space, theirs] of [
    [siti, BUDIS],
    [budi, SITIS],
  ] as const) {
    const sheets = (await space.workspace.readDossier(stream))?.judging?.sheets[STAGE] ?? {};
    expect(Object.values(sheets).map(({ revealed }) => revealed ?? null)).toEqual([null, null]);
    expect(await everythingOf(space)).not.toContain(theirs);
    expect((await (await space.store()).db.drafts.toArray()).length).toBe(1);
  }
  expect(inTheAir()).not.toMatch(/alasan|salt|cells/);

  await reveal(siti, 0);
  await rounds(budi);
  expect(await everythingOf(budi)).toContain(SITIS);
  expect(await everythingOf(siti)).not.toContain(BUDIS);
});

it('[SYNC-76] what came by relay is shown to judges without names, as what they wrote themselves', async () => {
  const session = budi.workspace.openTender(stream);
  const { dossier, isBlind } = await ready(session);
  expect(isBlind).toBe(true);
  expect(dossier.bidders.map(({ name }) => name)).toEqual(['Peserta A', 'Peserta B']);
  expect(JSON.stringify([dossier, budi.workspace.tenders.getState()])).not.toMatch(NAMES);
  expect(JSON.stringify(relayOf(budi).view.getState())).not.toMatch(NAMES);
  expect(inTheAir()).not.toMatch(NAMES);
});

function ofTwo(): Dossier {
  const sheets = aSheetDossier(
    {},
    {
      bidders: [
        { ...aBidder('a', { total: 800_000_000 }), name: 'PT. Zamrud Abadi' },
        { ...aBidder('b', { total: 820_000_000 }), name: 'CV Bersinar' },
      ],
    },
  );
  const members = ['Siti Aminah', 'Budi Santoso'].flatMap((name, index) => {
    const seat = sheets.committee.members[index];
    return seat === undefined ? [] : [{ ...seat, name }];
  });
  return { ...sheets, practice: true, committee: { ...sheets.committee, members } };
}

async function bind(space: TestSpace, seat: number, cells: SheetCells): Promise<void> {
  const sheet = space.workspace.openOwnSheet(stream, STAGE);
  unwrap(await sheet.fill(() => ok(cells)));
  const commitment = unwrap(await sheet.bind(tender.notice, memberAt(seat).id));
  const session = space.workspace.openTender(stream);
  await ready(session);
  unwrap(await session.execute({ name: 'commitSheet', body: { ...own(space, seat), commitment } }));
}

async function reveal(space: TestSpace, seat: number): Promise<void> {
  const dossier = await space.workspace.readDossier(stream);
  const commitment = dossier?.judging?.sheets[STAGE]?.[memberAt(seat).id]?.commitment;
  const bound = commitment && boundSheetOf(await readyView(space), commitment);
  if (!bound) throw new Error('the sheet is kept');
  const session = space.workspace.openTender(stream);
  await ready(session);
  unwrap(await session.execute({ name: 'revealSheet', body: { ...own(space, seat), ...bound } }));
}

function own({ device, workspace }: TestSpace, seat: number) {
  const { id: member, name } = memberAt(seat);
  return { stage: STAGE, member, name, key: device.key.dev, at: workspace.clock.now() };
}

function memberAt(seat: number): Member {
  const member = tender.committee.members[seat];
  if (member === undefined) throw new Error('a committee of two');
  return member;
}

/** Every event of the tender there, opened. */
async function everythingOf(space: TestSpace): Promise<string> {
  const { events } = await readStreamHere(await space.store(), stream);
  return events.map(({ header, body }) => header + body).join('\n');
}

function inTheAir(): string {
  return room.heard.map((bytes) => new TextDecoder('latin1').decode(bytes)).join('');
}

function readyView({ workspace }: TestSpace): Promise<OwnSheetView & { readonly phase: 'ready' }> {
  const sheet = workspace.openOwnSheet(stream, STAGE);
  return new Promise((resolve) => {
    const take = (view: OwnSheetView) => {
      if (view.phase === 'ready') resolve(view);
    };
    sheet.view.subscribe(take);
    take(sheet.view.getState());
  });
}
