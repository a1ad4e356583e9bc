import { describe, expect, it } from 'vitest';
import type { Objection, PointAnswer } from '#core/tender/course-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aConcludedObjection,
  announced,
  anObjection,
  anAppeal,
  answered,
  aPoint,
  appeal,
  awardOf,
  fail,
  object,
  reEvaluate,
} from '#test/support/builders/course.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import { aBidder, anAssessedDossier, bidderId, instant, requirementId } from '#test/support/builders/dossier.ts';

const assessed = anAssessedDossier(
  { a: 800_000_000, b: 820_000_000 },
  { ruleSet: { id: 'perpres-46-2025', reason: null } },
);
const open = announced({ ...assessed, bidders: [...assessed.bidders, aBidder('c')] });

function refusal(parts: Partial<Objection>): string | null {
  return refusalOf(open, object(anObjection(parts)));
}

describe('an objection', () => {
  it('waits for the announcement and comes after it', () => {
    expect(refusalOf(after(assessed, awardOf(assessed)), object(anObjection()))).toBe('not-announced');
    expect(refusal({ receivedAt: instant('2014-05-20T07:59:59.999Z') })).toBe('dates-out-of-order');
  });

  it('that is late is recorded all the same: it is shown as a complaint', () => {
    expect(refusal({ receivedAt: instant('2014-08-01T02:00:00.000Z') })).toBeNull();
  });

  it('is for who may object by the law of the tender', () => {
    expect(refusal({ bidder: bidderId('c') })).toBe('not-entitled');
    expect(refusal({ bidder: bidderId('nobody') })).toBe('unknown-bidder');
  });

  it('has points, each with words', () => {
    expect(refusal({ points: [] })).toBe('invalid-value');
    expect(refusal({ points: [aPoint({ text: '  ' })] })).toBe('invalid-value');
    expect(refusal({ points: [aPoint(), aPoint({ basis: null })] })).toBeNull();
  });

  it('against a pre-qualification needs one, and its result', () => {
    expect(refusal({ phase: 'prequalification' })).toBe('not-of-this-method');
    const pre: Dossier = {
      ...assessed,
      notice: { ...assessed.notice, qualification: 'pre' },
      qualification: { entries: { [bidderId('b')]: { submittedAt: null, note: null } }, profiles: {}, shortlist: null },
    };
    const command = object(anObjection({ phase: 'prequalification' }));
    expect(refusalOf(pre, command)).toBe('not-announced');
    const shortlist = { fixedAt: instant('2014-05-22T01:00:00.000Z'), invited: [bidderId('b')], note: null };
    const fixed = { ...pre, qualification: { ...pre.qualification, shortlist } };
    expect(refusalOf(fixed, command)).toBeNull();
  });

  it('may be taken out again, but not from under an appeal', () => {
    const objected = after(open, object(aConcludedObjection('rejected')));
    expect(after(objected, object(null)).objections).toEqual({});
    expect(refusalOf(after(objected, appeal(anAppeal())), object(null))).toBe('already-fixed');
  });
});

describe('the answer to a point', () => {
  const withAnswer = (parts: Partial<PointAnswer>): string | null => {
    const point = answered('rejected');
    const answer = point.answer ?? expect.fail('the point is answered');
    return refusal({ points: [{ ...point, answer: { ...answer, ...parts } }] });
  };

  it('has words, and points at what is there', () => {
    expect(withAnswer({ requirement: requirementId('tek'), about: bidderId('a'), clause: 'IKP 28' })).toBeNull();
    expect(withAnswer({ text: ' ' })).toBe('invalid-value');
    expect(withAnswer({ requirement: requirementId('nothing') })).toBe('unknown-requirement');
    expect(withAnswer({ about: bidderId('nobody') })).toBe('unknown-bidder');
  });
});

describe('the conclusion of an objection', () => {
  const conclude = (
    points: Objection['points'],
    conclusion: 'accepted' | 'rejected',
    consequence: 're-evaluation' | 'none',
  ): string | null => {
    const answer = { number: null, answeredAt: instant('2014-05-26T02:00:00.000Z'), conclusion, consequence };
    return refusal({ points, answer });
  };

  it('comes when every point is answered', () => {
    expect(conclude([answered('accepted'), aPoint()], 'accepted', 're-evaluation')).toBe('points-unanswered');
  });

  it('is accepted where a point is, and only there', () => {
    expect(conclude([answered('accepted'), answered('rejected')], 'accepted', 're-evaluation')).toBeNull();
    expect(conclude([answered('rejected')], 'rejected', 'none')).toBeNull();
    expect(conclude([answered('rejected')], 'accepted', 're-evaluation')).toBe('conclusion-differs');
    expect(conclude([answered('accepted')], 'rejected', 'none')).toBe('conclusion-differs');
  });

  it('has a consequence where it is accepted, and only there', () => {
    expect(conclude([answered('accepted')], 'accepted', 'none')).toBe('conclusion-differs');
    expect(conclude([answered('rejected')], 'rejected', 're-evaluation')).toBe('conclusion-differs');
  });

  it('does not come before the objection', () => {
    const concluded = aConcludedObjection('rejected');
    const answer = concluded.answer && { ...concluded.answer, answeredAt: instant('2014-05-21T02:00:00.000Z') };
    expect(refusal({ points: concluded.points, answer })).toBe('dates-out-of-order');
  });

  it('that asks for new offers lets the tender fail on a ground that gives them', () => {
    const upset = after(open, object(aConcludedObjection('accepted', 're-tender')));
    expect(refusalOf(upset, fail('document-error'))).toBeNull();
    expect(refusalOf(upset, fail('none-passes'))).toBe('already-decided');
    const again = after(open, object(aConcludedObjection('accepted')));
    expect(refusalOf(again, fail('document-error'))).toBe('already-decided');
  });

  it('stands once the evaluation was done over for it', () => {
    const again = after(open, object(aConcludedObjection('accepted')), reEvaluate({ cause: 'objection-accepted' }));
    expect(again.objections).toHaveProperty('s1');
    expect(refusalOf(again, object(null))).toBe('already-fixed');
    expect(refusalOf(again, object(aConcludedObjection('rejected')))).toBe('already-fixed');
  });
});
