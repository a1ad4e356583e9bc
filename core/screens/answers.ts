/** Which findings were answered, and which answers are about something that has changed since. */
import { safeguardsOf } from '#core/tender/safeguards.ts';
import { type AnsweredNumber, type CheckAnswer, checksOf } from '#core/tender/checks-model.ts';
import type { BidderId, MemberId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import type { ScreenFinding } from './finding.ts';
import type { Screening } from './screening.ts';

/** `review`: answered, and its numbers have changed since. `elsewhere`: a likeness of a member, answered with the committee's papers. */
export type AnswerState = 'open' | 'answered' | 'review' | 'elsewhere';

export interface AnsweredFinding {
  readonly finding: ScreenFinding;
  readonly state: AnswerState;
  readonly answer: CheckAnswer | null;
}

/** Every finding with its answer, in the order of the screens. */
export function answeredFindings(
  dossier: Dossier,
  { findings }: Pick<Screening, 'findings'>,
): readonly AnsweredFinding[] {
  const { answers } = checksOf(dossier);
  return findings.map((finding) => {
    const answer = entryOf(answers, finding.id) ?? null;
    if (answer !== null) return { finding, answer, state: isStill(answer, finding) ? 'answered' : 'review' };
    return { finding, answer, state: isAnsweredMatch(dossier, finding) ? 'elsewhere' : 'open' };
  });
}

/** Answers to what is not found any more, with the id of what was found; the data changed, or it cannot be looked at here. */
export function pastAnswers(
  dossier: Dossier,
  { findings }: Pick<Screening, 'findings'>,
): readonly (readonly [id: string, answer: CheckAnswer])[] {
  const found = new Set(findings.map(({ id }) => id));
  return Object.entries(checksOf(dossier).answers).filter(([id]) => !found.has(id));
}

/** How many findings wait for an answer, or for an answer to be looked at again. */
export function unansweredIn(dossier: Dossier, screening: Pick<Screening, 'findings'>): readonly ScreenFinding[] {
  return answeredFindings(dossier, screening)
    .filter(({ state }) => state === 'open' || state === 'review')
    .map(({ finding }) => finding);
}

/** What of a finding an answer keeps, so that it can be printed and compared later. */
export function answerTo(finding: ScreenFinding, word: Pick<CheckAnswer, 'text' | 'by' | 'at'>): CheckAnswer {
  const { screen, bidders, subjects } = finding;
  return { screen, bidders, subjects, numbers: numbersOf(finding), ...word };
}

function numbersOf({ numbers }: ScreenFinding): readonly AnsweredNumber[] {
  return numbers.map(({ measure, value, threshold }) => ({ measure, value, threshold: threshold?.value ?? null }));
}

/** A threshold that moved changes nothing about what was looked into. */
function isStill(answer: CheckAnswer, finding: ScreenFinding): boolean {
  const now = numbersOf(finding);
  return (
    answer.numbers.length === now.length &&
    answer.numbers.every(
      ({ measure, value }, index) => measure === now[index]?.measure && value === now[index]?.value,
    ) &&
    answer.subjects.length === finding.subjects.length &&
    answer.subjects.every((subject, index) => subject === finding.subjects[index])
  );
}

/** Answered before the opening, with the papers of the member it is about. */
function isAnsweredMatch(dossier: Dossier, { screen, id, bidders: [bidder] }: ScreenFinding): boolean {
  if (screen !== 'member-match' || bidder === undefined) return false;
  const member = id.slice(`${screen}:`.length, -`+${bidder}`.length);
  const ofMember = entryOf(safeguardsOf(dossier).answers, member as MemberId);
  return ofMember !== undefined && entryOf<BidderId, unknown>(ofMember, bidder) !== undefined;
}
