import { describe, expect, it } from 'vitest';
import { contestWindowOf, objectionStartOf } from '#core/course/contest-windows.ts';
import { complaintCausesOf, mayObject } from '#core/course/objection-standing.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import type { Dossier, RuleSetId } from '#core/tender/model.ts';
import { ANNOUNCED_AT, aPoint, anObjection, rulesFor, witaOffice } from '#test/support/builders/course.ts';
import { aBidder, aDossier, bidderId, instant } from '#test/support/builders/dossier.ts';

const qualified: Dossier = aDossier({
  bidders: [aBidder('a', { total: 800_000_000 }), aBidder('b'), aBidder('c')],
  qualification: { entries: { [bidderId('b')]: { submittedAt: null, note: null } }, profiles: {}, shortlist: null },
});

function objectors(id: RuleSetId, phase: 'result' | 'prequalification'): readonly string[] {
  const rules = ruleSetById(id) ?? expect.fail(`there is ${id}`);
  return qualified.bidders.filter((bidder) => mayObject(qualified, rules, bidder, phase)).map((bidder) => bidder.id);
}

describe('who may object', () => {
  it('is who offered, in the era of 2010', () => {
    expect(objectors('perpres-54-2010', 'result')).toEqual(['a']);
  });

  it('is also who handed in its qualification, since 2021', () => {
    expect(objectors('perpres-12-2021', 'result')).toEqual(['a', 'b']);
    expect(objectors('perpres-46-2025', 'result')).toEqual(['a', 'b']);
  });

  it('is whoever entered the pre-qualification, against its result', () => {
    expect(objectors('perpres-54-2010', 'prequalification')).toEqual(['b']);
  });
});

describe('an objection', () => {
  const dossier = aDossier({ announcedResultAt: ANNOUNCED_AT });
  const start = objectionStartOf(dossier, rulesFor(dossier));
  const window = start && contestWindowOf(start, witaOffice);
  const end = window?.window.closesAt ?? instant('');

  it('is in time to the last moment, and a complaint after it', () => {
    expect(complaintCausesOf(anObjection({ receivedAt: end }), window)).toEqual([]);
    const late = instant(end.replace('00.000Z', '00.001Z'));
    expect(complaintCausesOf(anObjection({ receivedAt: late }), window)).toEqual(['late']);
  });

  it('is a complaint where no point rests on what an objection may rest on', () => {
    expect(complaintCausesOf(anObjection({ points: [aPoint({ basis: null })] }), window)).toEqual(['no-basis']);
    expect(complaintCausesOf(anObjection({ points: [aPoint({ basis: null }), aPoint()] }), window)).toEqual([]);
  });
});
