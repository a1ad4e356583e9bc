import { describe, expect, it } from 'vitest';
import type { Objection } from '#core/tender/course-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { appealRows, objectionRows } from '#renderer/features/aftermath/aftermath-model.ts';
import { after } from '#test/support/builders/context.ts';
import {
  aConcludedObjection,
  anAppeal,
  announced,
  anObjection,
  answered,
  aPoint,
  object,
  reEvaluate,
  rulesFor,
  witaOffice,
} from '#test/support/builders/course.ts';
import { anAssessedDossier, bidderId, instant, rupiah } from '#test/support/builders/dossier.ts';

/** Announced on Tuesday 20 May 2014 at 16.00 WITA; the time for objections ends on 28 May at 16.00. */
const tender = announced(anAssessedDossier({ a: 800_000_000, b: 850_000_000, c: 870_000_000 }));

describe('objections', () => {
  it('stand in the order they came, by the names of their bidders', () => {
    const rows = objectionsOf({
      late: anObjection({ bidder: bidderId('b'), receivedAt: instant('2014-05-23T02:00:00.000Z') }),
      early: anObjection({ bidder: bidderId('c'), receivedAt: instant('2014-05-21T02:00:00.000Z') }),
      gone: anObjection({ bidder: bidderId('z'), receivedAt: instant('2014-05-22T02:00:00.000Z') }),
    });
    expect(rows.map(({ id, bidderName }) => [id, bidderName])).toEqual([
      ['early', 'CV. Contoh C'],
      ['gone', 'z'],
      ['late', 'CV. Contoh B'],
    ]);
  });

  it('count the points without an answer', () => {
    const [row] = objectionsOf({ s1: anObjection({ points: [answered('rejected'), aPoint(), aPoint()] }) });
    expect(row?.openPoints).toBe(2);
  });

  it('are complaints when they come late or rest on nothing, and one in time is none', () => {
    const rows = objectionsOf({
      s1: anObjection({ receivedAt: instant('2014-05-28T08:00:00.000Z') }),
      s2: anObjection({ receivedAt: instant('2014-05-28T08:00:01.000Z') }),
      s3: anObjection({
        receivedAt: instant('2014-05-29T08:00:00.000Z'),
        points: [aPoint({ basis: null })],
      }),
    });
    expect(rows.map(({ complaint }) => complaint)).toEqual([[], ['late'], ['late', 'no-basis']]);
  });

  it('are not late as long as nothing was announced', () => {
    const [row] = objectionsOf({ s1: anObjection() }, { ...tender, announcedResultAt: null });
    expect(row?.complaint).toEqual([]);
  });

  it('have the time for their answer from their arrival in 2014, and for an appeal from the answer', () => {
    const [open] = objectionsOf({ s1: anObjection() });
    expect(open?.answerWindow?.window.opensAt).toBe('2014-05-22T02:00:00.000Z');
    expect(open?.appealWindow).toBeNull();
    const [concluded] = objectionsOf({ s1: aConcludedObjection('rejected') });
    expect(concluded?.appealWindow?.window.opensAt).toBe('2014-05-26T02:00:00.000Z');
  });

  it('of an evaluation done over have no time running any more', () => {
    const objected = after(tender, object(aConcludedObjection('accepted')));
    const again = after(objected, reEvaluate({ cause: 'objection-accepted' }));
    const [row] = objectionRows(again, rulesFor(again), witaOffice);
    expect(row).toMatchObject({ earlier: true, answerWindow: null, appealWindow: null, complaint: [] });
  });
});

describe('appeals', () => {
  it('stand in the order they came, and stop the process while they are in order', () => {
    const rows = appealsOf(
      { s1: aConcludedObjection('rejected') },
      {
        second: anAppeal({ receivedAt: instant('2014-05-29T02:00:00.000Z'), rightAddressee: false }),
        first: anAppeal(),
      },
    );
    expect(rows.map(({ id, standing }) => [id, standing.faults, standing.stops])).toEqual([
      ['first', [], true],
      ['second', ['wrong-addressee'], false],
    ]);
  });

  it('are late by the answer to the objection of the same bidder', () => {
    const late = anAppeal({ receivedAt: instant('2014-06-20T02:00:00.000Z') });
    const [own] = appealsOf({ s1: aConcludedObjection('rejected') }, { b1: late });
    expect(own?.standing.faults).toEqual(['late']);
    const others = { ...aConcludedObjection('rejected'), bidder: bidderId('c') };
    const [foreign] = appealsOf({ s1: others }, { b1: late });
    expect(foreign?.standing.faults).toEqual([]);
  });

  it('need a bond of one percent of the estimate', () => {
    const bond = anAppeal().bond;
    const short = anAppeal({ bond: bond === null ? null : { ...bond, value: rupiah('9499999.99') } });
    const rows = appealsOf({ s1: aConcludedObjection('rejected') }, { b1: short, b2: anAppeal({ bond: null }) });
    expect(rows.map(({ standing }) => standing.faults)).toEqual([['bond-short'], ['no-bond']]);
  });

  it('have the time for their answer from the word on the bond, and until that from their arrival', () => {
    const bond = anAppeal().bond;
    const unconfirmed = anAppeal({ bond: bond === null ? null : { ...bond, confirmedAt: null } });
    const rows = appealsOf({}, { b1: anAppeal(), b2: unconfirmed });
    expect(rows.map(({ answerWindow }) => answerWindow.window.opensAt)).toEqual([
      '2014-05-29T02:00:00.000Z',
      '2014-05-28T02:00:00.000Z',
    ]);
  });
});

function objectionsOf(objections: Readonly<Record<string, Objection>>, dossier: Dossier = tender) {
  return objectionRows({ ...dossier, objections }, rulesFor(dossier), witaOffice);
}

function appealsOf(objections: Dossier['objections'], appeals: Dossier['appeals']) {
  return appealRows({ ...tender, objections, appeals }, rulesFor(tender), witaOffice);
}
