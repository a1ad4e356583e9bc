/** Papers, answers and attestations of the invented committee, as its members would give them. */
import {
  attestationInput,
  openingStatementOf,
  priceOpeningStatementOf,
  statementHashOf,
} from '#core/committee/opening-statement.ts';
import { standing } from '#core/committee/member-papers.ts';
import { INTEREST_STATEMENT, PACT_STATEMENT } from '#core/committee/statements.ts';
import { interestMatchesOf } from '#core/integrity/interest-match.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { BidderId, MemberId } from '#core/tender/ids.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import type { DeclaredInterest, OpeningStatement, SafeguardSetting } from '#core/tender/safeguards-model.ts';
import type { TestDevice } from '#test/support/test-device.ts';
import { context } from './context.ts';
import { aCommittee, aDossier, instant } from './dossier.ts';

export const memberId = (text: string): MemberId => text as MemberId;

/** A key for a member who signs only bodies in this test. */
export const keyOf = (member: string): DeviceId =>
  Buffer.from(member.padEnd(32, '.')).toString('hex').slice(0, 64) as DeviceId;

const AT = instant('2014-05-04T08:00:00.000Z');

/** A tender not opened yet whose committee has its letter and must sign before it may read. */
export function aGuardedDossier(
  parts: Parameters<typeof aDossier>[0] = {},
  setting: Partial<SafeguardSetting> = {},
): Dossier {
  return aDossier({
    committee: { ...aCommittee(), decreeIssuer: 'Kepala UKPBJ' },
    opening: { openedAt: null, place: null, witnesses: [], remarks: null, bids: {} },
    safeguards: {
      ...safeguardsOf({}),
      setting: { declarations: 'required', openingQuorum: null, reason: null, ...setting },
    },
    ...parts,
  });
}

export function memberAt(dossier: Pick<Dossier, 'committee'>, index: number): Member {
  const member = dossier.committee.members[index];
  assert(member !== undefined, 'the committee has a seat there');
  return member;
}

export function aPact(dossier: Dossier, member: Member, key: DeviceId = keyOf(member.id)): TenderCommand {
  const { pacts } = safeguardsOf(dossier);
  return {
    name: 'signIntegrityPact',
    body: {
      id: `pakta-${member.id}-${pacts.length}`,
      member: member.id,
      name: member.name,
      key,
      at: AT,
      statement: PACT_STATEMENT,
      supersedes: standing(pacts, member)?.id ?? null,
    },
  };
}

export function aDeclaration(
  dossier: Dossier,
  member: Member,
  interests: readonly DeclaredInterest[] = [],
  key: DeviceId = keyOf(member.id),
): TenderCommand {
  const { declarations } = safeguardsOf(dossier);
  return {
    name: 'declareInterest',
    body: {
      id: `pernyataan-${member.id}-${declarations.length}`,
      member: member.id,
      name: member.name,
      key,
      at: AT,
      statement: INTEREST_STATEMENT,
      supersedes: standing(declarations, member)?.id ?? null,
      interests,
    },
  };
}

export function anInterest(parts: Partial<DeclaredInterest> = {}): DeclaredInterest {
  return { bidder: null, name: 'CV. Contoh A', relation: 'family', detail: 'Kakak ipar direktur', ...parts };
}

/** The answer to what a member and a bidder have in common now. */
export function anAnswer(
  dossier: Dossier,
  member: MemberId,
  bidder: BidderId,
  finding: 'no-interest' | 'interest' = 'no-interest',
): TenderCommand {
  const match = interestMatchesOf(dossier).find((each) => each.member === member && each.bidder === bidder);
  assert(match !== undefined, 'they have something in common');
  const answer = { agreeing: match.agreeing, finding, reason: 'Ditanyakan dan dicocokkan dengan KTP.', at: AT };
  return { name: 'answerInterestMatch', body: { member, bidder, answer } };
}

export function aRecusal(member: Member, replacement: string | null = 'Pengganti Contoh'): TenderCommand {
  const replacedBy =
    replacement === null ? null : { id: memberId('pengganti'), name: replacement, employeeNumber: null };
  return { name: 'recuseMember', body: { member: member.id, reason: 'Ada hubungan keluarga.', at: AT, replacedBy } };
}

/** A member's word to be there, really signed by that device. */
export async function anAttestation(dossier: Dossier, member: Member, device: TestDevice): Promise<TenderCommand> {
  return { name: 'attestOpening', body: await signed(openingStatementOf(dossier, member, AT), device) };
}

/** The same for the prices that the technical result lets in. */
export async function aPriceAttestation(
  dossier: Dossier,
  member: Member,
  device: TestDevice,
): Promise<Extract<TenderCommand, { readonly name: 'attestPriceOpening' }>> {
  const technicalResult = dossier.technicalResult?.fixedAt ?? AT;
  const statement = priceOpeningStatementOf(dossier, member, { at: AT, technicalResult });
  return { name: 'attestPriceOpening', body: await signed(statement, device) };
}

async function signed<Statement extends OpeningStatement>(statement: Statement, device: TestDevice) {
  return {
    key: device.dev,
    publicKey: encodeBase64Url(device.publicKey),
    statement,
    statementHash: statementHashOf(statement),
    signature: encodeBase64Url(await device.sign(attestationInput(statement))),
  };
}

/** The refusal of a command by someone, null where it is accepted. */
export function refusalBy(dossier: Dossier, name: string, command: TenderCommand, role: 'chair' | 'member' = 'member') {
  const decided = decide(dossier, command, { ...context, actor: { name, role } });
  return decided.ok ? null : decided.error;
}

/** The state after a command given by someone, which must be accepted. */
export function afterBy(
  dossier: Dossier,
  name: string,
  command: TenderCommand,
  role: 'chair' | 'member' = 'member',
): Dossier {
  const decided = decide(dossier, command, { ...context, actor: { name, role } });
  assert(decided.ok, `${command.name} is accepted, not ${decided.ok ? '' : JSON.stringify(decided.error)}`);
  return decided.value.reduce<Dossier>((state, event) => apply(state, event), dossier);
}

/** The state once every member has signed both papers, without an interest. */
export function withAllSigned(dossier: Dossier): Dossier {
  return dossier.committee.members.reduce((state, member) => {
    const pact = afterBy(state, member.name, aPact(state, member));
    return afterBy(pact, member.name, aDeclaration(pact, member));
  }, dossier);
}
