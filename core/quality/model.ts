/** The records an office keeps for ISO 9001: who can do what, what went wrong and was mended, audits and reviews. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';

/** A certificate somebody holds, or a training somebody took. Certificates in a tender's committee need none of these. */
export interface CompetenceRecord {
  readonly person: string;
  /** NIP; null = not given. */
  readonly employeeNumber: string | null;
  readonly kind: 'certificate' | 'training';
  readonly title: string;
  readonly number: string | null;
  /** Who gave it or held it. */
  readonly issuer: string | null;
  /** The day it was given, or the last day of the training. */
  readonly date: DateOnly;
  /** Null = valid without end. */
  readonly validUntil: DateOnly | null;
}

/** A tender by the words that stay readable. */
export interface NamedTender {
  readonly stream: StreamId;
  readonly code: string;
  readonly name: string;
}

/** What a nonconformity came from. */
export type NonconformitySource =
  | { readonly kind: 'failed-tender' | 'accepted-objection'; readonly tender: NamedTender }
  /** `step` is the id, `name` as the step was called. */
  | { readonly kind: 'late-step'; readonly tender: NamedTender; readonly step: string; readonly name: string }
  /** A finding of an audit, by the ids of both. */
  | { readonly kind: 'audit'; readonly audit: string; readonly item: string }
  | { readonly kind: 'other' };

/** What people write and may change, field by field, until somebody verified it. */
export interface NonconformityParts {
  /** As the office numbers them; the screen proposes the next and shows what stands twice. */
  readonly number: string;
  /** What happened, against which requirement. */
  readonly what: string;
  readonly requirement: string | null;
  /** What was done at once. */
  readonly correction: string | null;
  readonly rootCause: string | null;
  /** What keeps it from happening again. */
  readonly correctiveAction: string | null;
  /** Who carries it out. */
  readonly owner: string | null;
  readonly dueOn: DateOnly | null;
  /** The day the owner was done. */
  readonly doneOn: DateOnly | null;
}

export interface Nonconformity extends NonconformityParts {
  readonly source: NonconformitySource;
  readonly raisedOn: DateOnly;
  readonly raisedBy: string;
  /** Oldest first; the last counts. */
  readonly verifications: readonly Verification[];
  readonly closing: Closing | null;
  /** Why it was no nonconformity after all; null = it is one. */
  readonly withdrawn: string | null;
}

/** The word of somebody else than the owner. */
export interface Verification {
  readonly by: string;
  readonly on: DateOnly;
  readonly isEffective: boolean;
  /** What was looked at. */
  readonly evidence: string;
}

export interface Closing {
  readonly by: string;
  readonly on: DateOnly;
}

/** Why something that looked like a nonconformity was not made one. */
export interface Dismissal {
  readonly source: NonconformitySource;
  readonly reason: string;
}

export interface AuditParts {
  readonly title: string;
  readonly scope: string;
  readonly criteria: string;
  readonly plannedOn: DateOnly;
  /** In words: names with commas between. */
  readonly auditors: string;
  /** Who is audited. */
  readonly auditee: string;
  /** Null = still to come. */
  readonly heldOn: DateOnly | null;
  readonly conclusion: string | null;
  /** The day the report was finished; from then on nothing of it changes. */
  readonly closedOn: DateOnly | null;
}

export interface QualityAudit extends AuditParts {
  /** By id; shown in the order of `place`. */
  readonly items: Readonly<Record<string, AuditItem>>;
  readonly withdrawn: string | null;
}

export const AUDIT_ANSWERS = ['conform', 'observation', 'nonconform'] as const;

export type AuditAnswer = (typeof AUDIT_ANSWERS)[number];

/** One line of the checklist of an audit, and what was found. */
export interface AuditItem {
  readonly place: number;
  readonly question: string;
  readonly clause: string | null;
  /** Null = not asked yet. */
  readonly answer: AuditAnswer | null;
  /** What was seen. */
  readonly finding: string | null;
}

/** A management review that was held, and what it decided. */
export interface ManagementReview {
  readonly from: DateOnly;
  readonly to: DateOnly;
  readonly heldOn: DateOnly;
  readonly chairedBy: string;
  readonly attendees: string;
  readonly decisions: readonly ReviewDecision[];
}

export interface ReviewDecision {
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: DateOnly | null;
}

export interface QualityState {
  readonly competence: Readonly<Record<string, CompetenceRecord>>;
  readonly nonconformities: Readonly<Record<string, Nonconformity>>;
  /** By `sourceKey`. */
  readonly dismissals: Readonly<Record<string, Dismissal>>;
  readonly audits: Readonly<Record<string, QualityAudit>>;
  readonly reviews: Readonly<Record<string, ManagementReview>>;
}

export const INITIAL_QUALITY: QualityState = {
  competence: {},
  nonconformities: {},
  dismissals: {},
  audits: {},
  reviews: {},
};

/** Says which matter a source is, so that one matter is raised once; null for what is nobody's but its own. */
export function sourceKey(source: NonconformitySource): string | null {
  switch (source.kind) {
    case 'failed-tender':
    case 'accepted-objection':
      return `${source.kind} ${source.tender.stream}`;
    case 'late-step':
      return `${source.kind} ${source.tender.stream} ${source.step}`;
    case 'audit':
      return `${source.kind} ${source.audit} ${source.item}`;
    case 'other':
      return null;
  }
}

/** How far a nonconformity has come. `verify`: the owner is done, and somebody else looks. */
export const NONCONFORMITY_STAGES = ['analyse', 'act', 'verify', 'close', 'closed', 'withdrawn'] as const;

export type NonconformityStage = (typeof NONCONFORMITY_STAGES)[number];

export function stageOfNonconformity(each: Nonconformity): NonconformityStage {
  if (each.withdrawn !== null) return 'withdrawn';
  if (each.closing !== null) return 'closed';
  if (isVerified(each)) return 'close';
  const { rootCause, correctiveAction, owner, dueOn, doneOn } = each;
  if (rootCause === null || correctiveAction === null || owner === null || dueOn === null) return 'analyse';
  return doneOn === null ? 'act' : 'verify';
}

/** Whether the last who looked found that it helped. */
export function isVerified({ verifications }: Pick<Nonconformity, 'verifications'>): boolean {
  return verifications.at(-1)?.isEffective === true;
}

/** Items of an audit in the order of its checklist. */
export function itemsOf({ items }: Pick<QualityAudit, 'items'>): readonly (readonly [string, AuditItem])[] {
  return Object.entries(items).toSorted(([a, one], [b, other]) =>
    one.place === other.place ? (a < b ? -1 : 1) : one.place - other.place,
  );
}
