import { describe, expect, it } from 'vitest';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Clarification, Exclusion, ValidityExtension } from '#core/tender/course-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { awardOf } from '#test/support/builders/course.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anAssessedDossier,
  bidderId,
  dateOnly,
  instant,
  requirementId,
} from '#test/support/builders/dossier.ts';

const a = bidderId('a');
const assessed = anAssessedDossier({ a: 800_000_000, b: 820_000_000 });

function clarify(parts: Partial<Clarification> = {}): TenderCommand {
  const clarification: Clarification = {
    bidder: a,
    at: instant('2014-05-06T02:00:00.000Z'),
    gate: 'technical',
    requirement: requirementId('tek'),
    way: 'written',
    question: 'Apakah alat utama milik sendiri?',
    answer: null,
    answeredAt: null,
    effect: null,
    evidence: [],
    ...parts,
  };
  return { name: 'recordClarification', body: { id: 'k1', clarification } };
}

describe('a clarification', () => {
  it('is recorded as asked, answered later, and taken out again', () => {
    const asked = after(assessed, clarify());
    const answer = { answer: 'Milik sendiri.', answeredAt: instant('2014-05-07T02:00:00.000Z') };
    expect(after(asked, clarify(answer)).clarifications['k1']).toMatchObject(answer);
    const none = after(asked, { name: 'recordClarification', body: { id: 'k1', clarification: null } });
    expect(none.clarifications).toEqual({});
  });

  it('is with a bidder that takes part', () => {
    const dossier = { ...assessed, bidders: [...assessed.bidders, aBidder('c')] };
    expect(refusalOf(dossier, clarify({ bidder: bidderId('c') }))).toBe('no-bid');
    expect(refusalOf(dossier, clarify({ bidder: bidderId('nobody') }))).toBe('unknown-bidder');
    expect(refusalOf(dossier, clarify({ requirement: requirementId('nothing') }))).toBe('unknown-requirement');
  });

  it('keeps the offer it is about from being taken out', () => {
    const asked = after(
      { ...assessed, findings: {}, opening: { ...assessed.opening, bids: {} }, proofs: {} },
      clarify(),
    );
    const withdraw: TenderCommand = { name: 'recordBid', body: { bidder: a, bid: null } };
    expect(refusalOf(asked, withdraw)).toBe('bidder-in-use');
    expect(refusalOf(asked, { ...withdraw, body: { bidder: bidderId('b'), bid: null } })).toBeNull();
  });

  it('comes after the opening, and its answer after the question', () => {
    const unopened = { ...assessed, opening: { ...assessed.opening, openedAt: null } };
    expect(refusalOf(unopened, clarify())).toBe('not-opened');
    expect(refusalOf(assessed, clarify({ at: instant('2014-05-05T01:59:59.999Z') }))).toBe('dates-out-of-order');
    expect(refusalOf(assessed, clarify({ at: instant('2014-05-05T02:00:00.000Z') }))).toBeNull();
    const early = { answer: 'Ya.', answeredAt: instant('2014-05-06T01:59:59.999Z') };
    expect(refusalOf(assessed, clarify(early))).toBe('dates-out-of-order');
  });

  it('keeps the opening from being moved behind it or taken back', () => {
    const unexamined = { ...assessed, opening: { ...assessed.opening, bids: {} } };
    const asked = after(unexamined, clarify());
    const open = (at: string | null): TenderCommand => ({
      name: 'recordOpening',
      body: { openedAt: at === null ? null : instant(at), place: null, witnesses: [], remarks: null },
    });
    expect(refusalOf(asked, open('2014-05-06T02:00:00.001Z'))).toBe('dates-out-of-order');
    expect(refusalOf(asked, open('2014-05-06T02:00:00.000Z'))).toBeNull();
    expect(refusalOf(asked, open(null))).toBe('not-opened');
  });

  it('has an answer and its time, or neither', () => {
    expect(refusalOf(assessed, clarify({ answer: 'Ya.' }))).toBe('invalid-value');
    expect(refusalOf(assessed, clarify({ answeredAt: instant('2014-05-07T02:00:00.000Z') }))).toBe('invalid-value');
    const blank = { answer: ' ', answeredAt: instant('2014-05-07T02:00:00.000Z') };
    expect(refusalOf(assessed, clarify(blank))).toBe('invalid-value');
  });

  it('may be about the qualification before offers come in, where that is judged first', () => {
    const entries = { [a]: { submittedAt: null, note: null } };
    const pre = aDossier({
      notice: { qualification: 'pre' },
      bidders: [aBidder('a')],
      opening: { openedAt: null, place: null, witnesses: [], remarks: null, bids: {} },
      qualification: { entries, profiles: {}, shortlist: null },
    });
    expect(refusalOf(pre, clarify({ gate: 'qualification', requirement: null }))).toBeNull();
    expect(refusalOf(pre, clarify({ requirement: null }))).toBe('not-opened');
  });

  it('about a price waits for the technical result where prices are sealed', () => {
    const sealed: Dossier = { ...assessed, notice: { ...assessed.notice, submission: 'two-file' } };
    expect(refusalOf(sealed, clarify({ gate: 'price', requirement: null }))).toBe('price-sealed');
    const technicalResult = { fixedAt: instant('2014-05-08T02:00:00.000Z'), passed: [a], note: null };
    expect(refusalOf({ ...sealed, technicalResult }, clarify({ gate: 'price', requirement: null }))).toBeNull();
  });

  it('is not entered or changed once the result is decided', () => {
    const asked = after(assessed, clarify());
    const decided = after(asked, awardOf(asked));
    expect(refusalOf(decided, clarify({ question: 'Yang lain?' }))).toBe('already-decided');
    const removal: TenderCommand = { name: 'recordClarification', body: { id: 'k1', clarification: null } };
    expect(refusalOf(decided, removal)).toBe('already-decided');
  });

  it('may go on after the decision where consultants are negotiated with after the objections', () => {
    const decided = after(assessed, awardOf(assessed));
    const consulting: Dossier = {
      ...decided,
      ruleSet: { id: 'perpres-46-2025', reason: null },
      notice: { ...decided.notice, kind: 'consulting-firm' },
    };
    expect(refusalOf(consulting, clarify())).toBeNull();
    expect(refusalOf(consulting, clarify({ gate: 'administration' }))).toBe('already-decided');
  });
});

function extend(parts: Partial<ValidityExtension> | null = {}): TenderCommand {
  const extension: ValidityExtension | null = parts && {
    requestedAt: instant('2014-06-20T02:00:00.000Z'),
    answer: 'extended',
    validUntil: dateOnly('2014-08-15'),
    guaranteeUntil: null,
    note: null,
    ...parts,
  };
  return { name: 'extendValidity', body: { bidder: a, extension } };
}

describe('an extension of validity', () => {
  it('is asked for, answered and corrected', () => {
    const asked = after(assessed, extend({ answer: null, validUntil: null }));
    const extended = after(asked, extend());
    expect(extended.validityExtensions[a]).toMatchObject({ answer: 'extended', validUntil: '2014-08-15' });
    expect(after(extended, extend({ validUntil: dateOnly('2014-08-01') })).validityExtensions[a]?.validUntil).toBe(
      '2014-08-01',
    );
    expect(after(extended, extend(null)).validityExtensions).toEqual({});
  });

  it('ends later than the bid itself does', () => {
    // Handed in on 4 May, valid 60 days: to 3 July.
    expect(refusalOf(assessed, extend({ validUntil: dateOnly('2014-07-03') }))).toBe('dates-out-of-order');
    expect(refusalOf(assessed, extend({ validUntil: dateOnly('2014-07-04') }))).toBeNull();
  });

  it('does not shorten the guarantee', () => {
    const guarantee = { number: 'J', issuer: 'Bank', value: '1.00' as never, validUntil: dateOnly('2014-07-20') };
    const dossier = { ...assessed, bidders: [aBidder('a', { bid: aBid({ guarantee }) })] };
    expect(refusalOf(dossier, extend({ guaranteeUntil: dateOnly('2014-07-19') }))).toBe('dates-out-of-order');
    expect(refusalOf(dossier, extend({ guaranteeUntil: dateOnly('2014-07-20') }))).toBeNull();
  });

  it('has its last day with the consent, and only then', () => {
    expect(refusalOf(assessed, extend({ validUntil: null }))).toBe('invalid-value');
    expect(refusalOf(assessed, extend({ answer: 'refused' }))).toBe('invalid-value');
    expect(refusalOf(assessed, extend({ answer: 'refused', validUntil: null }))).toBeNull();
    const guaranteed = { answer: 'refused', validUntil: null, guaranteeUntil: dateOnly('2014-08-01') } as const;
    expect(refusalOf(assessed, extend(guaranteed))).toBe('invalid-value');
  });

  it('is not overtaken by a bid recorded anew', () => {
    const extended = after(assessed, extend({ validUntil: dateOnly('2014-07-10') }));
    const longer = (validityDays: number): TenderCommand => ({
      name: 'recordBid',
      body: { bidder: a, bid: { ...aBid(), validityDays } },
    });
    expect(refusalOf(extended, longer(67))).toBe('dates-out-of-order');
    expect(refusalOf(extended, longer(66))).toBeNull();
  });

  it('is asked for after the opening', () => {
    expect(refusalOf(assessed, extend({ requestedAt: instant('2014-05-05T01:00:00.000Z') }))).toBe(
      'dates-out-of-order',
    );
  });

  it('may follow the award, but no refusal may: it would change what was decided on', () => {
    const decided = after(assessed, awardOf(assessed));
    expect(refusalOf(decided, extend())).toBeNull();
    expect(refusalOf(decided, extend({ answer: 'refused', validUntil: null }))).toBe('already-decided');
  });

  it('is not the business of who made no offer', () => {
    const registered = { ...assessed, bidders: [aBidder('a')] };
    expect(refusalOf(registered, extend())).toBe('no-bid');
  });
});

function exclude(parts: Partial<Exclusion> = {}): TenderCommand {
  const exclusion: Exclusion = {
    ground: 'collusion',
    indications: ['similar-documents', 'same-mistakes'],
    reason: 'Metode dan salah ketik sama.',
    clause: 'IKP 4',
    evidence: [],
    ...parts,
  };
  return { name: 'excludeBidder', body: { bidder: a, exclusion } };
}

describe('an exclusion', () => {
  // RULES §6.4: at least two of the list make an indication.
  it('for collusion needs as many indications as the law asks for', () => {
    expect(refusalOf(assessed, exclude())).toBeNull();
    expect(refusalOf(assessed, exclude({ indications: ['similar-documents'] }))).toBe('indications-too-few');
    expect(refusalOf(assessed, exclude({ indications: ['same-mistakes', 'same-mistakes'] }))).toBe(
      'indications-too-few',
    );
    expect(refusalOf(assessed, exclude({ indications: ['same-mistakes', 'consecutive-guarantees'] }))).toBe(
      'indications-too-few',
    );
  });

  it('always says why and by which clause', () => {
    expect(refusalOf(assessed, exclude({ reason: ' ' }))).toBe('reason-required');
    expect(refusalOf(assessed, exclude({ clause: '' }))).toBe('clause-required');
    expect(refusalOf(assessed, exclude({ ground: 'blacklisted' }))).toBe('invalid-value');
    expect(refusalOf(assessed, exclude({ ground: 'blacklisted', indications: [] }))).toBeNull();
  });
});
