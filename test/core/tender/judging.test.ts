import { describe, expect, it } from 'vitest';
import { awardBasis, failureBasis } from '#core/committee/ballot.ts';
import { fallenBidsOf } from '#core/committee/fallen-bids.ts';
import { sheetPhase } from '#core/committee/own-sheets.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { judgedAnew } from '#core/tender/apply-judging.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { JudgingSetting } from '#core/tender/judging-model.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { dossierShape } from '#core/tender/schema.ts';
import { evaluationOf } from '#test/support/builders/context.ts';
import { awardOf, reEvaluate } from '#test/support/builders/course.ts';
import {
  aRequirement,
  bidderId,
  decimal,
  instant,
  met,
  notMet,
  requirementId,
  rupiah,
  withFindings,
} from '#test/support/builders/dossier.ts';
import {
  aCommit,
  aConfirmation,
  aCorrection,
  allCommitted,
  allRevealed,
  aReveal,
  aSetting,
  aSheetDossier,
  aVote,
  aVotingDossier,
  cellsOf,
} from '#test/support/builders/judging.ts';
import { afterBy, aRecusal, keyOf, memberAt, refusalBy } from '#test/support/builders/safeguards.ts';
import { aLaptop } from '#test/support/laptops.ts';

const MET = cellsOf({ adm: { a: met(), b: met() }, adm2: { a: met(), b: met() } });
const SPLIT = cellsOf({ adm: { a: met(), b: notMet() }, adm2: { a: met(), b: met() } });
const SHEETS = [MET, MET, SPLIT];

const dossier = aSheetDossier();
const [chair, second, third] = [memberAt(dossier, 0), memberAt(dossier, 1), memberAt(dossier, 2)];

function kindOf(state: Dossier, name: string, command: TenderCommand, role: 'chair' | 'member' = 'member') {
  return refusalBy(state, name, command, role)?.kind ?? null;
}

function consensus(bidder: string, finding: Finding | null, requirement = 'adm'): TenderCommand {
  return {
    name: 'assess',
    body: { cells: [{ requirement: requirementId(requirement), bidder: bidderId(bidder), finding }] },
  };
}

function setting(parts: Partial<JudgingSetting>): TenderCommand {
  return { name: 'setJudging', body: aSetting(parts) };
}

describe('the way of judging', () => {
  it('is set by the chair, with a reason', () => {
    expect(kindOf(dossier, chair.name, setting({ reason: null }), 'chair')).toBe('reason-required');
    expect(kindOf(dossier, third.name, setting({ aggregation: 'median' }))).toBe('not-your-role');
    const state = afterBy(dossier, chair.name, setting({ aggregation: 'median' }), 'chair');
    expect(judgingOf(state).setting.aggregation).toBe('median');
    expect(dossierShape.safeParse(state).success).toBe(true);
  });

  it('asks no more votes than there are seats', () => {
    expect(kindOf(dossier, chair.name, setting({ voteQuorum: 4 }), 'chair')).toBe('quorum-too-large');
  });

  it('stays once a sheet is bound, a vote is cast or a fall is confirmed', () => {
    const committed = afterBy(dossier, chair.name, aCommit(dossier, chair, { cells: MET }));
    expect(kindOf(committed, chair.name, setting({}), 'chair')).toBe('judging-started');
    const voting = aVotingDossier({ voteQuorum: 2 });
    const basis = failureBasis({ ground: 'none-passes' });
    const voted = afterBy(voting, chair.name, aVote(chair, basis, 'agree', { matter: 'failure' }));
    expect(kindOf(voted, chair.name, setting({ voteQuorum: null }), 'chair')).toBe('judging-started');
  });

  it('does not turn a stage somebody has judged together into own sheets', () => {
    const together = withFindings(aVotingDossier({}));
    expect(kindOf(together, chair.name, setting({ ownSheets: ['technical'] }), 'chair')).toBe('judging-started');
    expect(kindOf(together, chair.name, setting({ voteQuorum: 2 }), 'chair')).toBeNull();
  });
});

describe('an own sheet', () => {
  it('is bound by its member alone, with one key', () => {
    expect(kindOf(dossier, second.name, aCommit(dossier, chair, { cells: MET }))).toBe('not-own-name');
    const state = afterBy(dossier, chair.name, aCommit(dossier, chair, { cells: MET }));
    const again = aCommit(state, chair, { cells: SPLIT, key: keyOf('lain') });
    expect(kindOf(state, chair.name, again)).toBe('other-key');
  });

  it('is of no use where the stage is judged together', () => {
    const elsewhere = aCommit(dossier, chair, { cells: {}, stage: 'technical' });
    expect(kindOf(dossier, chair.name, elsewhere)).toBe('no-own-sheets');
  });

  it('may be bound anew until the last member is bound, and then no more', () => {
    const first = afterBy(dossier, chair.name, aCommit(dossier, chair, { cells: MET }));
    const anew = afterBy(first, chair.name, aCommit(first, chair, { cells: SPLIT }));
    expect(sheetPhase(anew, 'administration')).toBe('committing');
    const all = allCommitted(anew, SHEETS);
    expect(kindOf(all, chair.name, aCommit(all, chair, { cells: MET }))).toBe('all-committed');
  });

  it('is not shown before every member is bound', () => {
    const state = afterBy(dossier, chair.name, aCommit(dossier, chair, { cells: MET }));
    const refused = refusalBy(state, chair.name, aReveal(chair, { cells: MET }));
    expect(refused).toMatchObject({ kind: 'sheets-open', details: { members: `${second.name}; ${third.name}` } });
  });

  it('is shown only as it was bound, once', () => {
    const all = allCommitted(dossier, SHEETS);
    expect(kindOf(all, chair.name, aReveal(chair, { cells: SPLIT }))).toBe('commitment-differs');
    expect(kindOf(all, chair.name, aReveal(chair, { cells: MET, salt: 'bGFpbg' }))).toBe('commitment-differs');
    const shown = afterBy(all, chair.name, aReveal(chair, { cells: MET }));
    expect(kindOf(shown, chair.name, aReveal(chair, { cells: MET }))).toBe('already-revealed');
    expect(dossierShape.safeParse(shown).success).toBe(true);
  });

  it('binds its seat: nobody else takes it but by recusal', () => {
    const state = afterBy(dossier, second.name, aCommit(dossier, second, { cells: MET }));
    const members = state.committee.members.filter(({ id }) => id !== second.id);
    const without: TenderCommand = { name: 'setCommittee', body: { committee: { ...state.committee, members } } };
    expect(kindOf(state, chair.name, without, 'chair')).toBe('member-bound');
  });

  it('is not bound anew by those who have seen the others, where a seat is filled anew', () => {
    const shown = allRevealed(dossier, SHEETS);
    const refilled = afterBy(shown, chair.name, aRecusal(second), 'chair');
    expect(sheetPhase(refilled, 'administration')).toBe('committing');
    expect(kindOf(refilled, chair.name, aCommit(refilled, chair, { cells: SPLIT }))).toBe('already-revealed');
    const replacement = refilled.committee.members.find(({ name }) => name === 'Pengganti Contoh');
    if (replacement === undefined) throw new Error('the seat is filled');
    const bound = afterBy(refilled, replacement.name, aCommit(refilled, replacement, { cells: MET }));
    const whole = afterBy(bound, replacement.name, aReveal(replacement, { cells: MET }));
    expect(sheetPhase(whole, 'administration')).toBe('revealed');
  });

  it('keeps the requirements it judges as they are', () => {
    const state = afterBy(dossier, chair.name, aCommit(dossier, chair, { cells: MET }));
    const requirements = [...state.requirements, aRequirement('adm3')];
    const added: TenderCommand = { name: 'setRequirements', body: { requirements, technicalThreshold: null } };
    expect(kindOf(state, chair.name, added, 'chair')).toBe('judging-started');
  });

  it('is gone where the evaluation is done over, the way of judging staying', () => {
    const { sheets } = judgingOf(allRevealed(dossier, SHEETS));
    const decided = decidedDossier();
    const judging = { ...judgingOf(decided), sheets };
    const anew = afterBy({ ...decided, judging }, chair.name, reEvaluate(), 'chair');
    expect(judgingOf(anew)).toMatchObject({ sheets: {}, votes: {}, confirmations: {} });
    expect(judgingOf(anew).setting.voteQuorum).toBe(2);
    const fixed: Dossier = {
      ...decided,
      judging,
      technicalResult: { fixedAt: instant('2014-05-08T02:00:00.000Z'), passed: [], note: null },
    };
    const prices = judgedAnew(fixed, 'price').judging;
    expect(prices).toMatchObject({ sheets, votes: {} });
    expect(judgedAnew(fixed, 'technical').judging).toMatchObject({ sheets: {} });
  });
});

describe('sheets bound on laptops apart', () => {
  it('come together without a conflict, and none is shown before', () => {
    const home = aLaptop('a');
    const begin: TenderCommand = { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } };
    expect(home.give(begin)).toBeNull();
    const laptops = [home, aLaptop('b', home.events()), aLaptop('c', home.events())];
    const meet = () => {
      for (const from of laptops) for (const to of laptops) to.receive(from.events());
    };
    laptops.forEach((laptop, seat) => {
      const member = memberAt(dossier, seat);
      const actor = { name: member.name, role: 'member' } as const;
      const sheet = { cells: SHEETS[seat] ?? {}, key: laptop.dev };
      expect(laptop.give(aCommit(dossier, member, sheet), actor)).toBeNull();
      expect(laptop.give(aReveal(member, sheet), actor)).toBe('sheets-open');
    });
    meet();
    laptops.forEach((laptop, seat) => {
      const member = memberAt(dossier, seat);
      const sheet = { cells: SHEETS[seat] ?? {}, key: laptop.dev };
      expect(laptop.give(aReveal(member, sheet), { name: member.name, role: 'member' })).toBeNull();
    });
    meet();
    for (const laptop of laptops) {
      const state = laptop.state();
      expect(state?.apart?.conflicts ?? {}).toEqual({});
      expect(state && sheetPhase(state, 'administration')).toBe('revealed');
    }
  });
});

describe('a changed score after the sheets are shown', () => {
  const shown = allRevealed(dossier, SHEETS);
  const cell = { requirement: 'adm', bidder: 'b', finding: notMet() };

  it("needs a reason, and is a member's own", () => {
    expect(kindOf(shown, chair.name, aCorrection(chair, { ...cell, reason: ' ' }))).toBe('reason-required');
    expect(kindOf(shown, second.name, aCorrection(chair, { ...cell, reason: 'Salah baca' }))).toBe('not-own-name');
    expect(kindOf(shown, chair.name, aCorrection(chair, { ...cell, reason: 'Salah baca' }))).toBeNull();
  });

  it('comes after the sheets are shown, about what they judge', () => {
    const open = allCommitted(dossier, SHEETS);
    expect(kindOf(open, chair.name, aCorrection(chair, { ...cell, reason: 'Salah baca' }))).toBe('sheets-open');
    const unknown = aCorrection(chair, { ...cell, requirement: 'lain', reason: 'Salah baca' });
    expect(kindOf(shown, chair.name, unknown)).toBe('unknown-requirement');
  });

  it('says what its requirement asks for', () => {
    const scored = aCorrection(chair, { ...cell, finding: met('80'), reason: 'Salah baca' });
    expect(kindOf(shown, chair.name, scored)).toBe('invalid-value');
    const silent = aCorrection(chair, { ...cell, finding: { ...notMet(), clause: null }, reason: 'Salah baca' });
    expect(kindOf(shown, chair.name, silent)).toBe('clause-required');
  });

  it('counts in what the committee comes to together', () => {
    const corrected = afterBy(shown, chair.name, aCorrection(chair, { ...cell, reason: 'Salah baca' }));
    expect(kindOf(shown, third.name, consensus('b', met()))).toBeNull();
    expect(kindOf(corrected, third.name, consensus('b', met()))).toBe('consensus-reason');
  });
});

describe("the committee's own finding", () => {
  it('waits for the sheets', () => {
    expect(kindOf(dossier, chair.name, consensus('a', met()))).toBe('sheets-open');
    expect(kindOf(allCommitted(dossier, SHEETS), chair.name, consensus('a', met()))).toBe('sheets-open');
  });

  it('needs a reason where it is another than the members came to', () => {
    const shown = allRevealed(dossier, SHEETS);
    expect(kindOf(shown, third.name, consensus('a', met()))).toBeNull();
    expect(kindOf(shown, third.name, consensus('b', notMet()))).toBeNull();
    const other = allRevealed(dossier, [SPLIT, SPLIT, MET]);
    expect(kindOf(other, third.name, consensus('b', met()))).toBe('consensus-reason');
    expect(
      kindOf(other, third.name, consensus('b', { ...met(), reason: 'Disepakati setelah klarifikasi' })),
    ).toBeNull();
  });

  it('is the exact combined score, or says why not', () => {
    const scoring = { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } } as const;
    const scored = aSheetDossier(
      {},
      {
        notice: { method: 'lowest-price-threshold' },
        requirements: [aRequirement('adm', 'administration', { scoring })],
      },
    );
    const sheets = ['80', '70', '65'].map((score) => cellsOf({ adm: { a: met(score), b: met(score) } }));
    const shown = allRevealed(scored, sheets);
    expect(kindOf(shown, third.name, consensus('a', met('71.67')))).toBeNull();
    const refused = refusalBy(shown, third.name, consensus('a', met('72')));
    expect(refused).toMatchObject({ kind: 'consensus-reason', details: { expected: '71.67' } });
  });
});

/** What `awardOf` decides about. */
const WINNER = { winner: { bidder: bidderId('a'), price: rupiah(800_000_000) } };

function awarding(state: Dossier): TenderCommand & { readonly name: 'decideAward' } {
  const command = awardOf(state);
  if (command.name !== 'decideAward') throw new Error('an award');
  return command;
}

function votedDossier(...choices: readonly ('agree' | 'disagree' | 'abstain')[]): Dossier {
  const voting = aVotingDossier({ voteQuorum: 2 });
  const basis = awardBasis(awarding(voting).body);
  return choices.reduce((state, choice, seat) => {
    const member = memberAt(state, seat);
    const parts = choice === 'disagree' ? { dissent: 'Harga tidak wajar' } : {};
    return afterBy(state, member.name, aVote(member, basis, choice, parts));
  }, voting);
}

function decidedDossier(): Dossier {
  const voted = votedDossier('agree', 'agree');
  return afterBy(voted, chair.name, awarding(voted), 'chair');
}

describe('votes', () => {
  it('are asked before an award where the tender says so', () => {
    expect(awarding(votedDossier()).body).toMatchObject(WINNER);
    const open = votedDossier('agree');
    const refused = refusalBy(open, chair.name, awarding(open), 'chair');
    expect(refused).toMatchObject({ kind: 'votes-missing', details: { open: '1' } });
    const carried = votedDossier('agree', 'agree');
    expect(kindOf(carried, chair.name, awarding(carried), 'chair')).toBeNull();
  });

  it('that are not more for than against lose it', () => {
    const lost = votedDossier('agree', 'disagree');
    expect(kindOf(lost, chair.name, awarding(lost), 'chair')).toBe('vote-lost');
  });

  it('against say why, and only those', () => {
    const voting = aVotingDossier({ voteQuorum: 2 });
    const basis = awardBasis(awarding(voting).body);
    expect(kindOf(voting, chair.name, aVote(chair, basis, 'disagree'))).toBe('reason-required');
    expect(kindOf(voting, chair.name, aVote(chair, basis, 'disagree', { dissent: '  ' }))).toBe('reason-required');
    expect(kindOf(voting, chair.name, aVote(chair, basis, 'agree', { dissent: 'Tidak' }))).toBe('invalid-value');
  });

  it("are each member's own, and may be given anew", () => {
    const voting = votedDossier('disagree', 'agree');
    const basis = awardBasis(awarding(voting).body);
    expect(kindOf(voting, third.name, aVote(chair, basis))).toBe('not-own-name');
    const anew = afterBy(voting, chair.name, aVote(chair, basis));
    expect(kindOf(anew, chair.name, awarding(anew), 'chair')).toBeNull();
  });

  it('are not taken where nobody asked for them', () => {
    const silent = aVotingDossier({});
    expect(kindOf(silent, chair.name, aVote(chair, awardBasis(awarding(silent).body)))).toBe('no-votes-asked');
  });

  it('on the end of a tender can still be given after its award, on the award no more', () => {
    const decided = decidedDossier();
    const refusedByOfficer = failureBasis({ ground: 'award-refused' });
    expect(kindOf(decided, chair.name, aVote(chair, refusedByOfficer, 'agree', { matter: 'failure' }))).toBeNull();
    const basis = awardBasis(awarding(votedDossier()).body);
    expect(kindOf(decided, chair.name, aVote(chair, basis))).toBe('already-decided');
  });

  it('are given anew where the evaluation is done over', () => {
    const anew = afterBy(decidedDossier(), chair.name, reEvaluate(), 'chair');
    expect(kindOf(anew, chair.name, awarding(anew), 'chair')).toBe('votes-missing');
  });
});

describe('a second person', () => {
  const falling = withFindings(aVotingDossier({ secondPerson: true }), {
    bidders: ['b'],
    stages: ['technical'],
    finding: notMet('Alat kurang'),
  });
  const basisOf = (state: Dossier) => {
    const [fallen] = fallenBidsOf(state, evaluationOf(state));
    if (fallen === undefined) throw new Error('b falls');
    return fallen.basis;
  };

  it('is needed before an award where a bid falls', () => {
    const refused = refusalBy(falling, chair.name, awarding(falling), 'chair');
    expect(refused).toMatchObject({ kind: 'second-person-needed', details: { bidder: 'CV. Contoh B' } });
    const one = afterBy(falling, chair.name, aConfirmation(chair, 'b', basisOf(falling)));
    expect(kindOf(one, chair.name, awarding(one), 'chair')).toBe('second-person-needed');
    const both = afterBy(one, third.name, aConfirmation(third, 'b', basisOf(one)));
    expect(kindOf(both, chair.name, awarding(both), 'chair')).toBeNull();
  });

  it('stands for exactly the grounds there are', () => {
    const other = withFindings(falling, { bidders: ['b'], stages: ['technical'], finding: notMet('Personel kurang') });
    expect(kindOf(falling, chair.name, aConfirmation(chair, 'b', basisOf(other)))).toBe('grounds-changed');
    expect(kindOf(falling, chair.name, aConfirmation(chair, 'a', basisOf(falling)))).toBe('grounds-changed');
    expect(kindOf(falling, second.name, aConfirmation(chair, 'b', basisOf(falling)))).toBe('not-own-name');
  });
});
