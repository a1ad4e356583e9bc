/** The one door to all documents: tender state in, what the document says and what it still lacks out. */
import { formatDate } from '#core/calendar/format.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { DocumentKind } from '#core/tender/model.ts';
import { awardLetter } from './award-letter.ts';
import { beginDraft, type DocumentInput, type Draft } from './draft.ts';
import { evaluationMinutes } from './evaluation-minutes.ts';
import type { MissingField } from './missing.ts';
import type { Block, DocumentMark, DocumentModel } from './model.ts';
import { openingMinutes } from './opening-minutes.ts';
import { documentName } from './parts/head.ts';
import { resultMinutes } from './result-minutes.ts';
import { announcementName, winnerAnnouncement } from './winner-announcement.ts';

export interface BuiltDocument {
  readonly model: DocumentModel;
  /** Empty = ready to sign; the model then carries no draft mark. */
  readonly missing: readonly MissingField[];
}

/**
 * Why a document cannot exist, not even as a draft: `tender-failed` (there is no winner to name), `not-evaluated` (the
 * method is not worked out, so there are no results).
 */
export interface DocumentUnavailable {
  readonly kind: 'tender-failed' | 'not-evaluated';
  readonly document: DocumentKind;
}

/** All kinds in the order they are made. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = ['bapp', 'baep', 'bahp', 'penetapan', 'pengumuman'];

/**
 * Makes a document from the state of a tender.
 *
 * Shapes  a draft as long as anything is missing: gaps stay dotted and every page is marked. A failed tender has no
 * award letter, and its announcement tells of the failure.   Fails   `tender-failed`, `not-evaluated`.
 */
export function buildDocument(kind: DocumentKind, input: DocumentInput): Result<BuiltDocument, DocumentUnavailable> {
  const draft = beginDraft(kind, input);
  const blocks = buildBlocks(draft);
  if (!blocks.ok) return blocks;
  const missing = draft.missing.all();
  return ok({ model: finish(draft, blocks.value, missing.length > 0), missing });
}

function buildBlocks(draft: Draft): Result<readonly Block[], DocumentUnavailable> {
  const { kind, evaluation, dossier } = draft;
  if (kind === 'bapp') return ok(openingMinutes(draft));
  if (evaluation === null) return err({ kind: 'not-evaluated', document: kind });
  switch (kind) {
    case 'baep':
      return ok(evaluationMinutes(draft, evaluation));
    case 'bahp':
      return ok(resultMinutes(draft, evaluation));
    case 'penetapan': {
      const failed = (dossier.decision?.kind ?? evaluation.outcome.kind) === 'failure';
      return failed ? err({ kind: 'tender-failed', document: kind }) : ok(awardLetter(draft, evaluation));
    }
    case 'pengumuman':
      return ok(winnerAnnouncement(draft, evaluation));
    default:
      return unreachable(kind);
  }
}

function finish(draft: Draft, blocks: readonly Block[], isDraft: boolean): DocumentModel {
  const { dossier, evaluation, office, words, kind } = draft;
  const name =
    kind === 'pengumuman' && evaluation !== null ? announcementName(draft, evaluation) : documentName(draft, kind);
  const marks: readonly DocumentMark[] = [
    ...(dossier.practice ? (['practice'] as const) : []),
    ...(isDraft ? (['draft'] as const) : []),
  ];
  const printed = isDraft ? ` · dicetak ${formatDate(draft.today)}` : '';
  return {
    title: `${name} – ${dossier.notice.name}`,
    kind,
    paper: office.paper,
    text: office.text,
    marks,
    blocks,
    footer: `${name} · Kode ${words.tender} ${dossier.notice.code}${printed}`,
  };
}
