/** Commands that model answers share. */
import type { RupiahText } from '#core/money/text.ts';
import { answerTo } from '#core/screens/answers.ts';
import type { ScreenCode } from '#core/screens/finding.ts';
import { screeningOf } from '#core/screens/screening.ts';
import { assert } from '#core/shared/assert.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { DECIDED_AT, MET } from './start.ts';

/** A total typed from the paper into a bid that is there. */
export function typedTotal({ bidders }: Dossier, bidder: BidderId, total: string): TenderCommand {
  const bid = bidders.find(({ id }) => id === bidder)?.bid ?? null;
  assert(bid !== null, 'the exercise has a bid of this bidder');
  return { name: 'recordBid', body: { bidder, bid: { ...bid, offeredTotal: total as RupiahText } } };
}

/** Everything met of these requirements. */
export function metCells(requirements: readonly RequirementId[], bidders: readonly BidderId[]): TenderCommand {
  return {
    name: 'assess',
    body: {
      cells: requirements.flatMap((requirement) => bidders.map((bidder) => ({ requirement, bidder, finding: MET }))),
    },
  };
}

/** One requirement not met, with its reason and the clause that asks for it. */
export function notMetCell(
  requirement: RequirementId,
  bidder: BidderId,
  { reason, clause }: { readonly reason: string; readonly clause: string },
): TenderCommand {
  const finding = { result: 'not-met', score: null, reason, clause, evidence: [] } as const;
  return { name: 'assess', body: { cells: [{ requirement, bidder, finding }] } };
}

/** The committee's word on what one screen finds in a tender. */
export function answersCheck(dossier: Dossier, screen: ScreenCode, text: string): TenderCommand {
  const { findings } = screeningOf(dossier, { settings: [], evaluation: null });
  const finding = findings.find((each) => each.screen === screen);
  assert(finding !== undefined, 'the screen finds something in the exercise');
  const answer = answerTo(finding, { text, by: 'Jawaban acuan', at: DECIDED_AT });
  return { name: 'answerCheck', body: { finding: finding.id, answer } };
}

export function attends(bidder: BidderId): TenderCommand {
  return {
    name: 'recordProof',
    body: { bidder, attendance: { attended: true, representative: 'Direktur', note: null } },
  };
}
