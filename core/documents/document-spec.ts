/** What the catalogue says of a kind of document. */
import type { Evaluation } from '#core/evaluation/model.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Draft } from './draft.ts';
import type { Block, Paper } from './model.ts';

/** When in the course of a tender a document is made. */
export const DOCUMENT_GROUPS = [
  'preparation',
  'opening',
  'evaluation',
  'result',
  'aftermath',
  'meetings',
  'control',
] as const;

export type DocumentGroup = (typeof DOCUMENT_GROUPS)[number];

/** Whether documents of the group tell nothing of a bid: they may be made before bids may be read. */
export function isEarly(group: DocumentGroup): boolean {
  return group === 'preparation' || group === 'meetings' || group === 'control';
}

/** Why a document cannot exist, not even as a draft. */
export type UnavailableReason =
  /** The method is not worked out, so there are no results. */
  | 'not-evaluated'
  /** There is no winner to name. */
  | 'tender-failed'
  | 'not-failed'
  | 'not-awarded'
  /** Only offers in two files have a second opening. */
  | 'one-file'
  | 'price-file-closed'
  | 'not-re-evaluated'
  /** Nothing of what it tells of was entered: no meeting, no objection, no addendum. */
  | 'nothing-entered';

export interface DocumentSpec {
  readonly group: DocumentGroup;
  /** Ids of what there is one document each of; null = a tender has one. */
  readonly subjects: ((dossier: Dossier) => readonly string[]) | null;
  /** Wide tables lie across. */
  readonly orientation?: Paper['orientation'];
  readonly blocks: (draft: Draft) => Result<readonly Block[], UnavailableReason>;
}

/** Of a document that needs no evaluation. */
export function always(make: (draft: Draft) => readonly Block[]): DocumentSpec['blocks'] {
  return (draft) => ok(make(draft));
}

/** Of a document that tells of results. */
export function evaluated(make: (draft: Draft, evaluation: Evaluation) => readonly Block[]): DocumentSpec['blocks'] {
  return (draft) => (draft.evaluation === null ? err('not-evaluated') : ok(make(draft, draft.evaluation)));
}

/** Whether the tender failed: as decided, else as the evaluation says. */
export function isFailed({ dossier, evaluation }: Pick<Draft, 'dossier' | 'evaluation'>): boolean {
  return (dossier.decision?.kind ?? evaluation?.outcome.kind) === 'failure';
}
