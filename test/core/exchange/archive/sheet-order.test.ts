import { beforeAll, describe, expect, it } from 'vitest';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { packArchive, sealTender, verifyBytes } from '#test/support/archives.ts';
import { met, notMet } from '#test/support/builders/dossier.ts';
import {
  aCommit,
  aConfirmation,
  aCorrection,
  aReveal,
  aSheetDossier,
  aVote,
  cellsOf,
} from '#test/support/builders/judging.ts';
import { keyOf, memberAt } from '#test/support/builders/safeguards.ts';
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';

const STREAM = 'tender-contoh-satu' as StreamId;
const CELLS = cellsOf({ adm: { a: met(), b: notMet() } });

/** A committee of one: its chair, whose key the device of the test is. */
const whole = aSheetDossier({ voteQuorum: 1 });
const alone: Dossier = { ...whole, committee: { ...whole.committee, members: whole.committee.members.slice(0, 1) } };
const chair = memberAt(alone, 0);

let device: TestDevice;

beforeAll(async () => {
  device = await createTestDevice();
});

const EVENTS = {
  commitSheet: 'sheetCommitted',
  revealSheet: 'sheetRevealed',
  correctSheet: 'sheetCorrected',
  castVote: 'voteCast',
  confirmFall: 'fallConfirmed',
} as const;

/** The event of a command, written past `decide`, as a forger would. */
function eventOf(command: TenderCommand): TenderEvent {
  const type = EVENTS[command.name as keyof typeof EVENTS];
  return { type, tv: 1, body: command.body } as TenderEvent;
}

async function faultWith(dossier: Dossier, ...commands: readonly TenderCommand[]) {
  const begin: TenderEvent = {
    type: 'dossierImported',
    tv: 1,
    body: { source: { kind: 'manual', files: [] }, dossier },
  };
  const events = [begin, ...commands.map(eventOf)];
  expect(events.reduce<Dossier | null>((state, event) => apply(state, event), null)).not.toBeNull();
  const sealed: readonly SealedEvent[] = await sealTender(device, STREAM, events);
  return (await verifyBytes(await packArchive(device, new Map([[STREAM, sealed]])))).fault;
}

const commit = (cells: SheetCells = CELLS, member: Member = chair) =>
  aCommit(alone, member, { cells, key: device.dev });
const reveal = (cells: SheetCells = CELLS) => aReveal(chair, { cells, key: device.dev });

describe('an own sheet in an archive', () => {
  it('holds where it was shown after all were bound, and is the one', async () => {
    expect(await faultWith(alone, commit(), reveal())).toBeNull();
    expect(await faultWith(alone, commit({}), commit(), reveal())).toBeNull();
  });

  it('is named where it was shown before all were bound', async () => {
    const fault = await faultWith(whole, commit(), reveal());
    expect(fault).toMatchObject({ kind: 'shown-early', n: 3, line: 4, found: expect.stringContaining('Contoh 2') });
  });

  it('is named where it is another than its member was bound to', async () => {
    const other = cellsOf({ adm: { a: met(), b: met() } });
    expect(await faultWith(alone, commit(), reveal(other))).toMatchObject({ kind: 'sheet-differs', n: 3, line: 4 });
    const salted = aReveal(chair, { cells: CELLS, salt: 'bGFpbg', key: device.dev });
    expect(await faultWith(alone, commit(), salted)).toMatchObject({ kind: 'sheet-differs' });
  });
});

describe("a word in a member's own name", () => {
  const basis = sha256Hex('dasar');
  const other = keyOf('lain');
  const withKey = (command: TenderCommand, key: string): TenderCommand =>
    JSON.parse(JSON.stringify(command).replaceAll(keyOf(chair.id), key)) as TenderCommand;
  const correction = aCorrection(chair, { requirement: 'adm', bidder: 'a', finding: met(), reason: 'Salah baca' });

  it.each<[string, TenderCommand, string]>([
    ['a commitment', aCommit(alone, chair, { cells: CELLS }), 'body/key'],
    ['a correction', correction, 'body/key'],
    ['a vote', aVote(chair, basis), 'body/vote/key'],
    ['a confirmation', aConfirmation(chair, 'a', basis), 'body/confirmation/key'],
  ])('is named where %s claims another key', async (_, command, field) => {
    expect(await faultWith(alone, withKey(command, device.dev))).toBeNull();
    expect(await faultWith(alone, withKey(command, other))).toMatchObject({ kind: 'not-own-key', n: 2, field });
  });

  it.each<[string, (member: Member) => TenderCommand, string]>([
    ['a commitment', (member) => aCommit(whole, member, { cells: CELLS, key: device.dev }), 'body/name'],
    ['a vote', (member) => withOwnKey(aVote(member, basis), member), 'body/vote/name'],
    ['a confirmation', (member) => withOwnKey(aConfirmation(member, 'a', basis), member), 'body/confirmation/name'],
  ])('is named where %s is given for another member', async (_, commandOf, field) => {
    const fault = await faultWith(whole, commandOf(memberAt(whole, 1)));
    expect(fault).toMatchObject({ kind: 'not-own-paper', n: 2, field });
  });

  it('is named where a sheet is shown with another key', async () => {
    const shown = aReveal(chair, { cells: CELLS, key: other });
    expect(await faultWith(alone, commit(), shown)).toMatchObject({ kind: 'not-own-key', n: 3 });
  });

  function withOwnKey(command: TenderCommand, member: Member): TenderCommand {
    return JSON.parse(JSON.stringify(command).replaceAll(keyOf(member.id), device.dev)) as TenderCommand;
  }
});
