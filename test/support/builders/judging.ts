/** Own sheets, votes and confirmations of the invented committee, as its members would give them. */
import { commitmentOf } from '#core/committee/sheet-commitment.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { judgingOf, TOGETHER } from '#core/tender/judging.ts';
import type { JudgingSetting, SheetCells, Vote } from '#core/tender/judging-model.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  anAssessedDossier,
  aRequirement,
  bidderId,
  instant,
  requirementId,
  withAllExamined,
} from './dossier.ts';
import { afterBy, keyOf } from './safeguards.ts';

const AT = instant('2014-05-06T02:00:00.000Z');

/** A way of judging with something to say about it. */
export function aSetting(parts: Partial<JudgingSetting> = {}): JudgingSetting {
  return { ...TOGETHER, reason: 'Keputusan rapat Pokja', ...parts };
}

/** Two examined bids and two requirements `adm`, `adm2` which three members judge alone first. */
export function aSheetDossier(
  setting: Partial<JudgingSetting> = {},
  parts: Parameters<typeof aDossier>[0] = {},
): Dossier {
  return withAllExamined(
    aDossier({
      bidders: [aBidder('a', { total: 800_000_000 }), aBidder('b', { total: 820_000_000 })],
      requirements: [aRequirement('adm'), aRequirement('adm2')],
      judging: { ...judgingOf({}), setting: aSetting({ ownSheets: ['administration'], ...setting }) },
      ...parts,
    }),
  );
}

/** A tender ready for its award, whose committee decides as the setting says. */
export function aVotingDossier(setting: Partial<JudgingSetting>): Dossier {
  return anAssessedDossier(
    { a: 800_000_000, b: 820_000_000 },
    { judging: { ...judgingOf({}), setting: aSetting(setting) } },
  );
}

/** `cellsOf({ adm: { a: met() } })`: the cells of a sheet by requirement and bidder. */
export function cellsOf(cells: Readonly<Record<string, Readonly<Record<string, Finding>>>>): SheetCells {
  return Object.fromEntries(
    Object.entries(cells).map(([requirement, row]) => [
      requirementId(requirement),
      Object.fromEntries(Object.entries(row).map(([bidder, finding]) => [bidderId(bidder), finding])),
    ]),
  );
}

function saltOf(member: Member): string {
  return Buffer.from(member.id.padEnd(32, '.')).toString('base64url');
}

interface Sheet {
  readonly cells: SheetCells;
  readonly stage?: RequirementStage;
  readonly salt?: string;
  readonly key?: DeviceId;
}

export function aCommit(
  dossier: Dossier,
  member: Member,
  { cells, stage = 'administration', salt = saltOf(member), key = keyOf(member.id) }: Sheet,
): TenderCommand & { readonly name: 'commitSheet' } {
  const commitment = commitmentOf(dossier.notice, { stage, member: member.id, salt, cells });
  return { name: 'commitSheet', body: { stage, member: member.id, name: member.name, key, at: AT, commitment } };
}

export function aReveal(
  member: Member,
  { cells, stage = 'administration', salt = saltOf(member), key = keyOf(member.id) }: Sheet,
): TenderCommand & { readonly name: 'revealSheet' } {
  return { name: 'revealSheet', body: { stage, member: member.id, name: member.name, key, at: AT, salt, cells } };
}

export function aCorrection(
  member: Member,
  cell: { readonly requirement: string; readonly bidder: string; readonly finding: Finding; readonly reason: string },
): TenderCommand {
  const { finding, reason } = cell;
  const correction = {
    at: AT,
    requirement: requirementId(cell.requirement),
    bidder: bidderId(cell.bidder),
    finding,
    reason,
  };
  const own = { member: member.id, name: member.name, key: keyOf(member.id) };
  return { name: 'correctSheet', body: { stage: 'administration', ...own, correction } };
}

/** The state once every member is bound to these cells, in the order of the committee. */
export function allCommitted(
  dossier: Dossier,
  sheets: readonly SheetCells[],
  stage: RequirementStage = 'administration',
): Dossier {
  return dossier.committee.members.reduce(
    (state, member, seat) => afterBy(state, member.name, aCommit(state, member, { cells: sheets[seat] ?? {}, stage })),
    dossier,
  );
}

/** The state once every member has shown these cells too. */
export function allRevealed(
  dossier: Dossier,
  sheets: readonly SheetCells[],
  stage: RequirementStage = 'administration',
): Dossier {
  return dossier.committee.members.reduce(
    (state, member, seat) => afterBy(state, member.name, aReveal(member, { cells: sheets[seat] ?? {}, stage })),
    allCommitted(dossier, sheets, stage),
  );
}

export function aVote(
  member: Member,
  basis: Hash,
  choice: Vote['choice'] = 'agree',
  parts: { readonly dissent?: string; readonly matter?: 'award' | 'failure' } = {},
): TenderCommand {
  const { dissent = null, matter = 'award' } = parts;
  const vote = { name: member.name, key: keyOf(member.id), at: AT, basis, choice, dissent };
  return { name: 'castVote', body: { matter, member: member.id, vote } };
}

export function aConfirmation(member: Member, bidder: string, basis: Hash): TenderCommand {
  const confirmation = { name: member.name, key: keyOf(member.id), at: AT, basis };
  return { name: 'confirmFall', body: { bidder: bidderId(bidder), member: member.id, confirmation } };
}
