import { describe, expect, it } from 'vitest';
import { apply } from '#core/tender/apply.ts';
import { decide } from '#core/tender/decide.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aConcludedObjection,
  anAppeal,
  announced,
  appeal,
  awardOf,
  fail,
  object,
  reEvaluate,
} from '#test/support/builders/course.ts';
import { after, context, refusalOf } from '#test/support/builders/context.ts';
import { anAssessedDossier, bidderId, instant } from '#test/support/builders/dossier.ts';

const assessed = anAssessedDossier({ a: 800_000_000, b: 800_000_000 });
const tied: Dossier = after(assessed, {
  name: 'decideTie',
  body: { order: [bidderId('a'), bidderId('b')], reason: 'Pengalaman lebih banyak.' },
});
const open = announced(tied);
const later = instant('2014-06-20T02:00:00.000Z');

describe('doing an evaluation over', () => {
  it('for an error needs a decision in which it was made', () => {
    expect(refusalOf(tied, reEvaluate())).toBe('no-decision');
    expect(refusalOf(open, reEvaluate())).toBeNull();
    expect(refusalOf(after(tied, fail('document-error')), reEvaluate({ startedAt: later }))).toBeNull();
  });

  it('for an objection needs an accepted one that asks for it', () => {
    const cause = 'objection-accepted';
    expect(refusalOf(open, reEvaluate({ cause }))).toBe('cause-missing');
    const rejected = after(open, object(aConcludedObjection('rejected')));
    expect(refusalOf(rejected, reEvaluate({ cause }))).toBe('cause-missing');
    const otherwise = after(open, object(aConcludedObjection('accepted', 're-tender')));
    expect(refusalOf(otherwise, reEvaluate({ cause }))).toBe('cause-missing');
    const accepted = after(open, object(aConcludedObjection('accepted')));
    expect(refusalOf(accepted, reEvaluate({ cause }))).toBeNull();
  });

  it('for an appeal needs an accepted one', () => {
    const cause = 'appeal-accepted';
    const objected = after(open, object(aConcludedObjection('rejected')));
    expect(refusalOf(objected, reEvaluate({ cause }))).toBe('cause-missing');
    const answer = { answeredAt: instant('2014-06-12T02:00:00.000Z'), outcome: 'accepted', text: 'Ya.' } as const;
    const accepted = after(objected, appeal(anAppeal({ answer })));
    expect(refusalOf(accepted, reEvaluate({ cause }))).toBe('dates-out-of-order');
    expect(refusalOf(accepted, reEvaluate({ cause, startedAt: later }))).toBeNull();
  });

  it('for a refused award needs the refusal', () => {
    expect(refusalOf(open, reEvaluate({ cause: 'budget-user-refused' }))).toBe('cause-missing');
  });

  it('says why, in order of time, and from where the method has it', () => {
    expect(refusalOf(open, reEvaluate({ reason: ' ' }))).toBe('reason-required');
    expect(refusalOf(open, reEvaluate({ startedAt: instant('2014-05-20T01:59:59.999Z') }))).toBe('dates-out-of-order');
    expect(refusalOf(open, reEvaluate({ from: 'technical' }))).toBe('not-of-this-method');
  });

  it('keeps what was found and the order of equal bids, and begins decision and announcement again', () => {
    const again = after(open, reEvaluate());
    expect(again.findings).toEqual(open.findings);
    expect(again.tieDecisions).toEqual(open.tieDecisions);
    expect(again).toMatchObject({ decision: null, confirmation: null, announcedResultAt: null });
    expect(again.earlierEvaluations).toHaveLength(1);
    expect(again.earlierEvaluations[0]).toMatchObject({
      closedAt: '2014-05-27T02:00:00.000Z',
      cause: 'evaluation-error',
      state: { decision: { kind: 'award' }, announcedResultAt: open.announcedResultAt },
    });
    expect(refusalOf(again, awardOf(again, later))).toBeNull();
  });

  it('cannot be done twice for the same objection', () => {
    const cause = 'objection-accepted';
    const again = after(open, object(aConcludedObjection('accepted')), reEvaluate({ cause }));
    const decided = after(again, awardOf(again, later), { name: 'announceResult', body: { announcedAt: later } });
    expect(refusalOf(decided, reEvaluate({ cause, startedAt: later }))).toBe('cause-missing');
    expect(refusalOf(decided, reEvaluate({ startedAt: later }))).toBeNull();
  });

  it('of a pre-qualification asks for its result once more', () => {
    const shortlist = { fixedAt: instant('2014-05-02T01:00:00.000Z'), invited: [bidderId('a')], note: null };
    const pre: Dossier = {
      ...tied,
      notice: { ...tied.notice, qualification: 'pre' },
      qualification: { entries: { [bidderId('b')]: { submittedAt: null, note: null } }, profiles: {}, shortlist },
    };
    const accepted = after(pre, object({ ...aConcludedObjection('accepted'), phase: 'prequalification' }));
    const again = after(accepted, reEvaluate({ cause: 'objection-accepted' }));
    expect(again.qualification.shortlist).toBeNull();
    expect(again.earlierEvaluations[0]?.state.qualification.shortlist).toEqual(shortlist);
  });

  it('cannot be taken back', () => {
    const decided = decide(open, reEvaluate(), context);
    const events = decided.ok ? decided.value : expect.fail('it is accepted');
    expect(invertAll(open, events)).toBeNull();
    expect(events.reduce<Dossier>((state, event) => apply(state, event), open).decision).toBeNull();
  });
});
