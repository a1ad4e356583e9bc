/** The objections and appeals of a tender as rows, oldest first, with what a screen says of each. Pure. */
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { type AppealStanding, appealStandingOf } from '#core/course/appeal-standing.ts';
import {
  answerStartOf,
  appealAnswerStartOf,
  appealStartOf,
  type ContestStart,
  type ContestWindow,
  contestWindowOf,
  objectionStartOf,
} from '#core/course/contest-windows.ts';
import { type ComplaintCause, complaintCausesOf } from '#core/course/objection-standing.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Appeal, Objection } from '#core/tender/course-model.ts';
import { isEarlierAppeal, isEarlierObjection } from '#core/tender/earlier-evaluation.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface ObjectionRow {
  readonly id: string;
  readonly bidderName: string;
  readonly objection: Objection;
  /** Part of an evaluation that was done over: nothing changes any more. */
  readonly earlier: boolean;
  readonly complaint: readonly ComplaintCause[];
  readonly openPoints: number;
  readonly answerWindow: ContestWindow | null;
  readonly appealWindow: ContestWindow | null;
}

export interface AppealRow {
  readonly id: string;
  readonly bidderName: string;
  readonly appeal: Appeal;
  readonly earlier: boolean;
  readonly standing: AppealStanding;
  readonly answerWindow: ContestWindow;
}

export function objectionRows(dossier: Dossier, ruleSet: RuleSet, office: OfficeCalendar): readonly ObjectionRow[] {
  return Object.entries(dossier.objections)
    .map(([id, objection]): ObjectionRow => {
      const earlier = isEarlierObjection(dossier, id);
      const windowOf = (start: ContestStart | null) =>
        start === null || earlier ? null : contestWindowOf(start, office);
      return {
        id,
        bidderName: nameOf(dossier, objection.bidder),
        objection,
        earlier,
        complaint: complaintCausesOf(objection, windowOf(objectionStartOf(dossier, ruleSet, objection.phase))),
        openPoints: objection.points.filter(({ answer }) => answer === null).length,
        answerWindow: windowOf(answerStartOf(dossier, ruleSet, objection)),
        appealWindow: windowOf(appealStartOf(dossier, ruleSet, objection)),
      };
    })
    .sort((a, b) => byText(a.objection.receivedAt, b.objection.receivedAt));
}

export function appealRows(dossier: Dossier, ruleSet: RuleSet, office: OfficeCalendar): readonly AppealRow[] {
  const objections = objectionRows(dossier, ruleSet, office);
  return Object.entries(dossier.appeals)
    .map(([id, appeal]): AppealRow => {
      const objection = objections.find((row) => !row.earlier && row.objection.bidder === appeal.bidder);
      return {
        id,
        bidderName: nameOf(dossier, appeal.bidder),
        appeal,
        earlier: isEarlierAppeal(dossier, id),
        standing: appealStandingOf(dossier, ruleSet, appeal, objection?.appealWindow ?? null),
        answerWindow: contestWindowOf(appealAnswerStartOf(dossier, ruleSet, appeal), office),
      };
    })
    .sort((a, b) => byText(a.appeal.receivedAt, b.appeal.receivedAt));
}

function nameOf({ bidders }: Dossier, id: string): string {
  return bidders.find((bidder) => bidder.id === id)?.name ?? id;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
