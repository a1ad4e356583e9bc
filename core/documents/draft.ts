/** What every part of a document is written from. */
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { type OfficialWords, wordsOf } from '#core/regulation/words.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, DocumentDetails, DocumentKind, Dossier } from '#core/tender/model.ts';
import { gatherMissing, type MissingFields } from './missing.ts';
import type { Inline } from './model.ts';
import type { OfficeSettings } from './office.ts';

export interface DocumentInput {
  readonly dossier: Dossier;
  /** Null where the method is not worked out; only the opening minutes can do without. */
  readonly evaluation: Evaluation | null;
  /** The tender's own rule set: its words, legal basis and limits. */
  readonly ruleSet: RuleSet;
  readonly office: OfficeSettings;
  /** Day of printing, named at the foot of drafts. */
  readonly today: DateOnly;
}

/** The input with what is derived from it once, and the list of what turns out to be missing. */
export interface Draft extends DocumentInput {
  readonly kind: DocumentKind;
  readonly words: OfficialWords;
  readonly details: DocumentDetails;
  readonly missing: MissingFields;
  /** Bidders that made an offer, in order of registration. */
  readonly offering: readonly Bidder[];
  /** Those the documents call by a code: who handed in a qualification or an offer, in order of registration. */
  readonly coded: readonly Bidder[];
}

const NO_DETAILS: DocumentDetails = { number: null, date: null, place: null, remarks: null };

/** Begins a document of the kind. */
export function beginDraft(kind: DocumentKind, input: DocumentInput): Draft {
  return {
    ...input,
    kind,
    words: wordsOf(input.ruleSet, input.dossier.notice.kind),
    details: detailsOf(input.dossier, kind),
    missing: gatherMissing(),
    offering: input.dossier.bidders.filter((bidder) => bidder.bid !== null),
    coded: input.dossier.bidders.filter(
      ({ id, bid }) => bid !== null || input.dossier.qualification.entries[id] !== undefined,
    ),
  };
}

/**
 * What was filled in for a document of the tender. Opening minutes nobody dated bear the day of the opening, in the
 * tender's own zone.
 */
export function detailsOf(dossier: Dossier, kind: DocumentKind): DocumentDetails {
  const details = dossier.documents[kind] ?? NO_DETAILS;
  const { openedAt } = dossier.opening;
  if (kind !== 'bapp' || details.date !== null || openedAt === null) return details;
  return { ...details, date: dateIn(openedAt, dossier.notice.zone) };
}

/** `P3`: the short name of a bidder in tables, the same in every document of the tender. */
export function bidderCode(draft: Draft, id: BidderId): string {
  return `P${draft.coded.findIndex((bidder) => bidder.id === id) + 1}`;
}

/** The name of a bidder; an id nobody registered is shown as it is. */
export function bidderName(draft: Draft, id: BidderId): string {
  return draft.dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
}

/** The text, or a gap noted as missing where there is none. */
export function textOrGap(draft: Draft, text: string | null, ...gap: Parameters<MissingFields['gap']>): Inline {
  return text === null || text.trim() === '' ? [draft.missing.gap(...gap)] : [{ text }];
}
