/** What every part of a document is written from. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { pricesOpenedAt } from '#core/committee/price-opening.ts';
import { type OfficialWords, wordsOf } from '#core/regulation/words.ts';
import type { BidderId } from '#core/tender/ids.ts';
import {
  type DocumentKey,
  type DocumentKind,
  type DocumentRef,
  documentKey,
  refOf,
} from '#core/tender/document-kind.ts';
import type { Bidder, DocumentDetails, Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { paperworkOf } from '#core/tender/paperwork-model.ts';
import { gatherMissing, type MissingFields } from './missing.ts';
import type { Inline } from './model.ts';
import type { StepChecklist } from '#core/sop/step-checklist.ts';
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
  /** The steps as the office has them, with who did each; absent = by the standard steps, from the tender alone. */
  readonly checklist?: StepChecklist;
}

/** The input with what is derived from it once, and the list of what turns out to be missing. */
export interface Draft extends DocumentInput {
  readonly kind: DocumentKind;
  /** Whom or what it is about, where a tender has several of the kind. */
  readonly subject: string | null;
  /** What its number, date and place are kept under. */
  readonly key: DocumentKey;
  readonly words: OfficialWords;
  readonly details: DocumentDetails;
  readonly missing: MissingFields;
  /** Bidders that made an offer, in order of registration. */
  readonly offering: readonly Bidder[];
  /** Those the documents call by a code: who handed in a qualification or an offer, in order of registration. */
  readonly coded: readonly Bidder[];
}

const NO_DETAILS: DocumentDetails = { number: null, date: null, place: null, remarks: null };

/** Begins one document. */
export function beginDraft(ref: DocumentRef, input: DocumentInput): Draft {
  const key = documentKey(ref);
  return {
    ...input,
    ...ref,
    key,
    words: wordsOf(input.ruleSet, input.dossier.notice.kind),
    details: detailsOf(input.dossier, key),
    missing: gatherMissing(),
    offering: input.dossier.bidders.filter((bidder) => bidder.bid !== null),
    coded: input.dossier.bidders.filter(
      ({ id, bid }) => bid !== null || input.dossier.qualification.entries[id] !== undefined,
    ),
  };
}

/**
 * What was filled in for a document of the tender. Opening minutes nobody dated bear the day of the opening, what tells of
 * a meeting or a negotiation its day, answers to objections and appeals the day of the answer, in the tender's own zone.
 */
export function detailsOf(dossier: Dossier, key: DocumentKey): DocumentDetails {
  const details = dossier.documents[key] ?? NO_DETAILS;
  const day = details.date === null ? dayOf(dossier, key) : null;
  const number = details.number ?? recordedNumber(dossier, key);
  return { ...details, number, date: day === null ? details.date : dateIn(day, dossier.notice.zone) };
}

/** The number an answer to an objection was recorded with. */
function recordedNumber({ objections }: Dossier, key: DocumentKey): string | null {
  const { kind, subject } = refOf(key);
  if (kind !== 'jawaban-sanggah' || subject === null) return null;
  return entryOf(objections, subject)?.answer?.number ?? null;
}

/** Minutes and lists of a meeting; its invitation goes out before. */
const OF_A_MEETING: ReadonlySet<DocumentKind> = new Set(['ba-reviu', 'ba-penjelasan', 'daftar-hadir', 'notula']);

function dayOf(dossier: Dossier, key: DocumentKey): Instant | null {
  if (key === 'bapp') return dossier.opening.openedAt;
  if (key === 'bapp-harga') return pricesOpenedAt(dossier);
  const { kind, subject } = refOf(key);
  if (subject === null) return null;
  if (kind === 'jawaban-sanggah') return entryOf(dossier.objections, subject)?.answer?.answeredAt ?? null;
  if (kind === 'jawaban-banding') return entryOf(dossier.appeals, subject)?.answer?.answeredAt ?? null;
  if (kind === 'ba-negosiasi') return dossier.negotiations[subject as BidderId]?.heldAt ?? null;
  return OF_A_MEETING.has(kind) ? (paperworkOf(dossier).meetings[subject]?.startsAt ?? null) : null;
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
