/** Folds how the committee judges: sheets under seal, votes, confirmations, hidden names. */
import { sameValue, sortedKeys } from './canonical-state.ts';
import type { TenderEvent } from './events.ts';
import { judgingOf } from './judging.ts';
import type { CommittedSheet, Judging } from './judging-model.ts';
import type { MemberId } from './ids.ts';
import type { RequirementStage } from './finding-model.ts';
import type { Dossier } from './model.ts';
import { entryOf, withEntry } from './records.ts';

const OF_JUDGING = [
  'judgingSet',
  'sheetCommitted',
  'sheetRevealed',
  'sheetCorrected',
  'voteCast',
  'fallConfirmed',
  'biddersHidden',
  'biddersShown',
] as const;

export type JudgingEvent = Extract<TenderEvent, { readonly type: (typeof OF_JUDGING)[number] }>;

export function isJudgingEvent(event: TenderEvent): event is JudgingEvent {
  return OF_JUDGING.some((type) => type === event.type);
}

/** The dossier after such an event, with its keys in canonical order. */
export function applyJudging(dossier: Dossier, event: JudgingEvent): Dossier {
  const judging = changed(judgingOf(dossier), event);
  return sameValue(judging, dossier.judging) ? dossier : sortedKeys({ ...dossier, judging });
}

/**
 * Judging where an evaluation is done over: the setting stays, what was decided by it does not; sheets stay where the
 * technical result stands and only the prices are judged once more.
 */
export function judgedAnew(
  { judging, technicalResult }: Pick<Dossier, 'judging' | 'technicalResult'>,
  from: 'technical' | 'price',
): Pick<Dossier, 'judging'> {
  if (judging === undefined) return {};
  const stays = from === 'price' && technicalResult !== null;
  return { judging: { ...judging, sheets: stays ? judging.sheets : {}, votes: {}, confirmations: {} } };
}

function changed(judging: Judging, event: JudgingEvent): Judging {
  switch (event.type) {
    case 'judgingSet':
      return { ...judging, setting: event.body };
    case 'sheetCommitted': {
      const { stage, member, name, key, at, commitment } = event.body;
      return withSheet(judging, stage, member, { name, key, committedAt: at, commitment, revealed: null });
    }
    case 'sheetRevealed': {
      const { stage, member, at, salt, cells } = event.body;
      const sheet = sheetIn(judging, stage, member);
      if (sheet === null || sheet.revealed !== null) return judging;
      return withSheet(judging, stage, member, { ...sheet, revealed: { at, salt, cells, corrections: [] } });
    }
    case 'sheetCorrected': {
      const { stage, member, correction } = event.body;
      const sheet = sheetIn(judging, stage, member);
      if (sheet === null || sheet.revealed === null) return judging;
      const corrections = [...sheet.revealed.corrections, correction];
      return withSheet(judging, stage, member, { ...sheet, revealed: { ...sheet.revealed, corrections } });
    }
    case 'voteCast': {
      const { matter, member, vote } = event.body;
      const votes = withEntry(judging.votes[matter] ?? {}, member, vote);
      return { ...judging, votes: { ...judging.votes, [matter]: votes } };
    }
    case 'fallConfirmed': {
      const { bidder, member, confirmation } = event.body;
      const ofBidder = withEntry(entryOf(judging.confirmations, bidder) ?? {}, member, confirmation);
      return { ...judging, confirmations: withEntry(judging.confirmations, bidder, ofBidder) };
    }
    case 'biddersHidden':
      return { ...judging, blind: event.body };
    case 'biddersShown':
      return { ...judging, blind: null };
    default:
      event satisfies never;
      return judging;
  }
}

function sheetIn({ sheets }: Judging, stage: RequirementStage, member: MemberId): CommittedSheet | null {
  return entryOf(sheets[stage] ?? {}, member) ?? null;
}

function withSheet(judging: Judging, stage: RequirementStage, member: MemberId, sheet: CommittedSheet): Judging {
  const ofStage = withEntry(judging.sheets[stage] ?? {}, member, sheet);
  return { ...judging, sheets: { ...judging.sheets, [stage]: ofStage } };
}
