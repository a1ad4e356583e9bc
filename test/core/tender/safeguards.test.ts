import { beforeAll, describe, expect, it } from 'vitest';
import { memberPapersOf } from '#core/committee/member-papers.ts';
import { missingSafeguardsOf } from '#core/committee/missing-safeguards.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { describeEvent } from '#core/tender/describe-event.ts';
import { invert } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { withSafeguardsFromStart } from '#core/tender/new-tender-safeguards.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { dossierShape } from '#core/tender/schema.ts';
import { refusalOf } from '#test/support/builders/context.ts';
import {
  aBid,
  aBidder,
  aCommittee,
  aDossier,
  aRequirement,
  bidderId,
  instant,
  met,
} from '#test/support/builders/dossier.ts';
import {
  aDeclaration,
  afterBy,
  aGuardedDossier,
  anAnswer,
  anAttestation,
  anInterest,
  aPact,
  aRecusal,
  keyOf,
  memberAt,
  memberId,
  refusalBy,
  withAllSigned,
} from '#test/support/builders/safeguards.ts';
import { createTestDevice, type TestDevice } from '#test/support/test-device.ts';

const OPENED_AT = instant('2014-05-05T02:00:00.000Z');
const OPEN: TenderCommand = {
  name: 'recordOpening',
  body: { openedAt: OPENED_AT, place: null, witnesses: [], remarks: null },
};
const READERS: readonly TenderCommand[] = [
  OPEN,
  { name: 'examineBid', body: { bidder: bidderId('a'), opening: { condition: 'complete', missing: [], note: null } } },
  { name: 'recordBid', body: { bidder: bidderId('b'), bid: aBid() } },
  { name: 'registerBidder', body: { bidder: aBidder('c', { total: 1 }) } },
  { name: 'importPriceSchedule', body: { bidder: bidderId('a'), file: 'harga.xlsx', lines: [] } },
  { name: 'assess', body: { cells: [{ requirement: aRequirement('adm').id, bidder: bidderId('a'), finding: met() }] } },
];

function guarded(setting: Parameters<typeof aGuardedDossier>[1] = {}): Dossier {
  return aGuardedDossier(
    { bidders: [aBidder('a', { total: 800_000_000 }), aBidder('b')], requirements: [aRequirement('adm')] },
    setting,
  );
}

/** The third member and bidder A call each other by one phone. */
function guardedWithMatch(): Dossier {
  const committee = { ...aCommittee(), decreeIssuer: 'Kepala UKPBJ' };
  const members = committee.members.map((each, at) => (at === 2 ? { ...each, phone: '0812 3456 7890' } : each));
  return aGuardedDossier({
    committee: { ...committee, members },
    bidders: [aBidder('a', { total: 800_000_000, phone: '+6281234567890' })],
  });
}

describe('a bid of a tender that asks for papers', () => {
  it.each(READERS)('is not read by $name before they are there', (command) => {
    expect(refusalOf(guarded(), command)).toBe('safeguards-missing');
  });

  it('does not come in as a difference either, while a firm and its address may', () => {
    const source = { kind: 'isb', files: [] } as const;
    const take = (path: readonly string[], from: unknown, to: unknown): TenderCommand => ({
      name: 'acceptDifferences',
      body: { source, changes: [{ path, from, to }] },
    });
    expect(refusalOf(guarded(), take(['bidders', 'b', 'bid'], null, aBid()))).toBe('safeguards-missing');
    expect(refusalOf(guarded(), take(['bidders', 'c'], null, aBidder('c', { total: 1 })))).toBe('safeguards-missing');
    expect(refusalOf(guarded(), take(['bidders', 'c'], null, aBidder('c')))).toBeNull();
    expect(refusalOf(guarded(), take(['bidders', 'b', 'address'], null, 'Jl. Mawar 5'))).toBeNull();
  });

  it('is read once they are', () => {
    const signed = withAllSigned(guarded());
    expect(missingSafeguardsOf(signed)).toEqual([]);
    expect(refusalOf(signed, OPEN)).toBeNull();
  });

  it('is refused with whose paper is missing, by kind', () => {
    const dossier = { ...guarded(), committee: { ...aCommittee(), decreeNumber: null } };
    const first = memberAt(dossier, 0);
    const signed = afterBy(dossier, first.name, aPact(dossier, first));
    expect(refusalBy(signed, first.name, OPEN)?.details).toEqual({
      assignment: 'number; issuer',
      pact: 'Anggota Contoh 2, S.E.; Anggota Contoh 3, S.E.',
      declaration: 'Anggota Contoh 1, S.E.; Anggota Contoh 2, S.E.; Anggota Contoh 3, S.E.',
    });
  });

  it('does not wait where the tender says nothing of papers, as old ones do', () => {
    const { safeguards: _, ...before } = guarded();
    for (const dossier of [before, guarded({ declarations: 'not-required' })])
      expect(refusalOf(dossier, OPEN)).toBeNull();
  });

  it('may have its firm registered before, to compare members with', () => {
    expect(refusalOf(guarded(), { name: 'registerBidder', body: { bidder: aBidder('c') } })).toBeNull();
  });

  it('closes again when a seat is taken by someone who has signed nothing', () => {
    const signed = withAllSigned(guarded());
    const replaced = afterBy(signed, 'Anggota Contoh 1', aRecusal(memberAt(signed, 2)), 'chair');
    expect(refusalBy(replaced, 'Anggota Contoh 1', OPEN, 'chair')?.details).toEqual({
      pact: 'Pengganti Contoh',
      declaration: 'Pengganti Contoh',
    });
  });
});

describe('a paper', () => {
  const dossier = guarded();
  const [first, second] = [memberAt(dossier, 0), memberAt(dossier, 1)];

  it('is signed only by the member in their own name, titles aside', () => {
    expect(refusalBy(dossier, second.name, aPact(dossier, first))?.kind).toBe('not-own-name');
    expect(refusalBy(dossier, 'Orang Luar', aDeclaration(dossier, first))?.kind).toBe('not-own-name');
    expect(refusalBy(dossier, 'anggota contoh 1', aPact(dossier, first))).toBeNull();
  });

  it('says exactly the words of this build', () => {
    const pact = aPact(dossier, first);
    const bent = { ...pact, body: { ...pact.body, statement: { version: 'pakta-integritas/1', text: 'Lain.' } } };
    expect(refusalBy(dossier, first.name, bent as TenderCommand)?.kind).toBe('invalid-value');
  });

  it('is replaced by a newer one that names it, and kept', () => {
    const once = afterBy(dossier, first.name, aDeclaration(dossier, first, [anInterest()]));
    const blind = aDeclaration(dossier, first);
    expect(refusalBy(once, first.name, { ...blind, body: { ...blind.body, id: 'x' } } as TenderCommand)?.kind).toBe(
      'declaration-stands',
    );
    const twice = afterBy(once, first.name, aDeclaration(once, first));
    expect(safeguardsOf(twice).declarations).toHaveLength(2);
    expect(memberPapersOf(twice)[0]?.declaration?.interests).toEqual([]);
  });

  it('binds the member to the key it was signed with', () => {
    const once = afterBy(dossier, first.name, aPact(dossier, first));
    expect(refusalBy(once, first.name, aDeclaration(once, first, [], keyOf('lain')))?.kind).toBe('other-key');
  });

  it('cannot be undone', () => {
    const command = aPact(dossier, first);
    expect(command.name).toBe('signIntegrityPact');
    const after = afterBy(dossier, first.name, command);
    for (const event of [
      { type: 'integrityPactSigned', tv: 1, body: safeguardsOf(after).pacts[0] },
      { type: 'safeguardsSet', tv: 1, body: safeguardsOf(after).setting },
    ]) {
      expect(invert(dossier, event as never)).toBeNull();
    }
  });

  it('leaves a dossier that can be written to a file and read back', () => {
    const signed = withAllSigned(dossier);
    expect(dossierShape.parse(JSON.parse(JSON.stringify(signed)))).toEqual(signed);
  });

  it('names an interest in a bidder of this tender, or none of them', () => {
    const stray = aDeclaration(dossier, first, [anInterest({ bidder: bidderId('nobody') })]);
    expect(refusalBy(dossier, first.name, stray)?.kind).toBe('unknown-bidder');
  });
});

describe('a likeness of member and bidder', () => {
  it('keeps bids closed until it is answered', () => {
    const signed = withAllSigned(guardedWithMatch());
    expect(refusalBy(signed, 'Anggota Contoh 1', OPEN, 'chair')?.details).toEqual({ match: 'Anggota Contoh 3, S.E.' });
    const answered = afterBy(signed, 'Anggota Contoh 1', anAnswer(signed, memberId('m3'), bidderId('a')), 'chair');
    expect(refusalBy(answered, 'Anggota Contoh 1', OPEN, 'chair')).toBeNull();
  });

  it('is open again once something else agrees', () => {
    const signed = withAllSigned(guardedWithMatch());
    const answered = afterBy(signed, 'Anggota Contoh 1', anAnswer(signed, memberId('m3'), bidderId('a')), 'chair');
    const renamed = {
      ...answered,
      bidders: answered.bidders.map((bidder) => ({ ...bidder, name: 'CV. Anggota Contoh 3' })),
    };
    expect(missingSafeguardsOf(renamed).map(({ kind }) => kind)).toEqual(['match']);
  });

  it('is answered only as it is shown', () => {
    const dossier = guardedWithMatch();
    const answer = anAnswer(dossier, memberId('m3'), bidderId('a'));
    const { phone: _, ...third } = memberAt(dossier, 2);
    const changed = {
      ...dossier,
      committee: { ...dossier.committee, members: [memberAt(dossier, 0), memberAt(dossier, 1), third] },
    };
    expect(refusalBy(changed, 'Anggota Contoh 1', answer, 'chair')?.kind).toBe('no-such-match');
  });

  it('asks for a recusal where an interest was found or declared', () => {
    const signed = withAllSigned(guardedWithMatch());
    const found = afterBy(
      signed,
      'Anggota Contoh 1',
      anAnswer(signed, memberId('m3'), bidderId('a'), 'interest'),
      'chair',
    );
    expect(missingSafeguardsOf(found)).toEqual([{ kind: 'recusal', member: 'm3', name: 'Anggota Contoh 3, S.E.' }]);
    const plain = withAllSigned(guarded());
    const first = memberAt(plain, 0);
    const declared = afterBy(plain, first.name, aDeclaration(plain, first, [anInterest({ bidder: bidderId('a') })]));
    expect(missingSafeguardsOf(declared).map(({ kind, member }) => [kind, member])).toEqual([['recusal', 'm1']]);
  });
});

describe('a member who steps back', () => {
  it('is replaced in the same seat and role', () => {
    const dossier = guarded();
    const after = afterBy(dossier, 'Anggota Contoh 1', aRecusal(memberAt(dossier, 1)), 'chair');
    expect(after.committee.members.map(({ id, role }) => [id, role])).toEqual([
      ['m1', 'chair'],
      ['pengganti', 'secretary'],
      ['m3', 'member'],
    ]);
    expect(safeguardsOf(after).recusals).toMatchObject({ m2: { replacedBy: 'pengganti' } });
  });

  it('is not let go without a replacement where the number would be even', () => {
    for (const size of [3, 5]) {
      const dossier = { ...guarded(), committee: aCommittee(size) };
      const recusal = aRecusal(memberAt(dossier, 2), null);
      expect(refusalBy(dossier, 'Anggota Contoh 1', recusal, 'chair')?.kind).toBe('committee-even-or-small');
    }
  });

  it('does so alone, or is taken out by the chair, not by another member', () => {
    const dossier = guarded();
    const third = memberAt(dossier, 2);
    expect(refusalBy(dossier, memberAt(dossier, 1).name, aRecusal(third))?.kind).toBe('not-own-name');
    expect(refusalBy(dossier, third.name, aRecusal(third))).toBeNull();
  });

  it('does not come back, and is not replaced by themself or a colleague', () => {
    const dossier = guarded();
    const third = memberAt(dossier, 2);
    for (const name of [third.name, memberAt(dossier, 0).name]) {
      expect(refusalBy(dossier, 'Anggota Contoh 1', aRecusal(third, name), 'chair')).not.toBeNull();
    }
    const after = afterBy(dossier, 'Anggota Contoh 1', aRecusal(third), 'chair');
    const back: TenderCommand = { name: 'setCommittee', body: { committee: dossier.committee } };
    expect(refusalBy(after, 'Anggota Contoh 1', back, 'chair')?.kind).toBe('member-bound');
  });
});

it('keeps a member who has signed in the committee, whatever else is changed about it', () => {
  const dossier = guarded();
  const first = memberAt(dossier, 0);
  const signed = afterBy(dossier, first.name, aPact(dossier, first));
  const set = (members: Dossier['committee']['members']): TenderCommand => ({
    name: 'setCommittee',
    body: { committee: { ...signed.committee, members } },
  });
  const [, second, third] = signed.committee.members;
  if (second === undefined || third === undefined) throw new Error('three members');
  expect(refusalBy(signed, 'Anggota Contoh 1', set([{ ...first, name: 'Lain' }, second, third]), 'chair')?.kind).toBe(
    'member-bound',
  );
  expect(refusalBy(signed, 'Anggota Contoh 1', set([{ ...first, phone: '0812' }, second, third]), 'chair')).toBeNull();
});

describe('the setting', () => {
  it('is given by the chair with a reason, and a quorum the committee can meet', () => {
    const set = (reason: string | null, openingQuorum: number | null): TenderCommand => ({
      name: 'setSafeguards',
      body: { declarations: 'required', openingQuorum, reason },
    });
    expect(refusalBy(guarded(), 'Anggota Contoh 1', set('Surat edaran', 3), 'chair')).toBeNull();
    expect(refusalBy(guarded(), 'Anggota Contoh 1', set(null, 3), 'chair')?.kind).toBe('reason-required');
    expect(refusalBy(guarded(), 'Anggota Contoh 1', set('Surat edaran', 4), 'chair')?.kind).toBe('quorum-too-large');
    expect(refusalBy(guarded(), 'Anggota Contoh 3', set('Surat edaran', 3), 'member')?.kind).toBe('not-your-role');
  });

  it('comes with a running tender of a feed that is not opened, and with no other', () => {
    const { safeguards: _, ...fresh } = guarded();
    expect(withSafeguardsFromStart(fresh, 'isb').safeguards?.setting).toEqual({
      declarations: 'required',
      openingQuorum: 2,
      reason: null,
    });
    for (const dossier of [{ ...fresh, practice: true }, aDossier(), aDossier({ notice: { status: 'finished' } })]) {
      expect(withSafeguardsFromStart(dossier, 'isb').safeguards).toBeUndefined();
    }
    expect(withSafeguardsFromStart(fresh, 'dossier').safeguards).toBeUndefined();
  });
});

describe('an opening by quorum', () => {
  let devices: readonly TestDevice[];
  beforeAll(async () => {
    devices = [await createTestDevice(), await createTestDevice()];
  });

  async function present(dossier: Dossier, index: number): Promise<Dossier> {
    const device = devices[index];
    if (device === undefined) throw new Error('two devices');
    const command = await anAttestation(dossier, memberAt(dossier, index), device);
    return afterBy(dossier, memberAt(dossier, 0).name, command);
  }

  it('is recorded once enough members have attested it, and not before', async () => {
    const dossier = guarded({ declarations: 'not-required', openingQuorum: 2 });
    expect(refusalOf(dossier, OPEN)).toBe('quorum-missing');
    const one = await present(dossier, 0);
    expect(refusalBy(one, 'Anggota Contoh 1', OPEN, 'chair')?.details).toEqual({ minimum: '2', open: '1' });
    const two = await present(one, 1);
    expect(refusalOf(two, OPEN)).toBeNull();
  });

  it('is waited for by every command that opens a bid, not by one that judges a qualification', () => {
    const dossier = guarded({ declarations: 'not-required', openingQuorum: 2 });
    const opening = new Set(['recordOpening', 'recordBid', 'registerBidder', 'importPriceSchedule']);
    for (const command of READERS.filter(({ name }) => name !== 'examineBid')) {
      const kind = refusalOf(dossier, command);
      expect([command.name, kind === 'quorum-missing']).toEqual([command.name, opening.has(command.name)]);
    }
  });

  it('counts a member once, and nobody after the opening', async () => {
    const dossier = guarded({ declarations: 'not-required', openingQuorum: 2 });
    const once = await present(dossier, 0);
    const again = await present(once, 0);
    expect(again).toBe(once);
    const opened = { ...once, opening: { ...once.opening, openedAt: OPENED_AT } };
    const [device] = devices;
    if (device === undefined) throw new Error('two devices');
    const late = await anAttestation(opened, memberAt(opened, 1), device);
    expect(refusalBy(opened, 'Anggota Contoh 1', late, 'chair')?.kind).toBe('already-opened');
  });

  it('takes only the key the member signed their papers with, over this very tender', async () => {
    const signed = withAllSigned(guarded({ openingQuorum: 1 }));
    const [device] = devices;
    if (device === undefined) throw new Error('two devices');
    const command = await anAttestation(signed, memberAt(signed, 0), device);
    expect(refusalBy(signed, 'Anggota Contoh 1', command, 'chair')?.kind).toBe('other-key');
    const elsewhere = { ...signed, notice: { ...signed.notice, code: '99' } };
    const other = await anAttestation(elsewhere, memberAt(signed, 0), device);
    expect(refusalBy(signed, 'Anggota Contoh 1', other, 'chair')?.kind).toBe('invalid-value');
  });

  it('waits for the papers first', async () => {
    const [device] = devices;
    if (device === undefined) throw new Error('two devices');
    const dossier = guarded({ openingQuorum: 1 });
    const command = await anAttestation(dossier, memberAt(dossier, 0), device);
    expect(refusalBy(dossier, 'Anggota Contoh 1', command, 'chair')?.kind).toBe('safeguards-missing');
  });
});

it('tells of the first paper only what it says itself', () => {
  const { safeguards: _, ...dossier } = guarded();
  const first = memberAt(dossier, 0);
  const { body } = aPact(dossier, first) as Extract<TenderCommand, { readonly name: 'signIntegrityPact' }>;
  const changes = describeEvent(dossier, { type: 'integrityPactSigned', tv: 1, body });
  expect(new Set(changes.map(({ label }) => label.split('.')[0]))).toEqual(new Set(['pact']));
  expect(changes.find(({ label }) => label === 'pact.member')?.to).toEqual({ kind: 'text', value: first.name });
});

it('keeps papers that arrive twice once, and papers for a seat from whoever takes it later', () => {
  const dossier = guarded();
  const third = memberAt(dossier, 2);
  const signed = afterBy(dossier, third.name, aPact(dossier, third));
  const [pact] = safeguardsOf(signed).pacts;
  if (pact === undefined) throw new Error('a pact');
  expect(apply(signed, { type: 'integrityPactSigned', tv: 1, body: pact })).toBe(signed);
  const other = {
    ...signed.committee,
    members: signed.committee.members.map((each) => ({ ...each, name: `X ${each.id}` })),
  };
  expect(memberPapersOf({ ...signed, committee: other })[2]?.pact).toBeNull();
});

it('leads to the same papers whichever of two devices is folded first', () => {
  const dossier = guarded();
  const [first, second] = [memberAt(dossier, 0), memberAt(dossier, 1)];
  const one = afterBy(afterBy(dossier, first.name, aPact(dossier, first)), second.name, aPact(dossier, second));
  const other = afterBy(afterBy(dossier, second.name, aPact(dossier, second)), first.name, aPact(dossier, first));
  expect(safeguardsOf(other).pacts.map(({ member }) => member)).toEqual(['m1', 'm2']);
  expect(safeguardsOf(one).pacts.map(({ member }) => member)).toEqual(['m1', 'm2']);
});
