/** The one door to all documents: tender state in, what the document says and what it still lacks out. */
import { formatDate } from '#core/calendar/format.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type DocumentKey, type DocumentKind, refOf } from '#core/tender/document-kind.ts';
import { DOCUMENT_SPECS } from './catalogue.ts';
import type { UnavailableReason } from './document-spec.ts';
import { beginDraft, type DocumentInput, type Draft } from './draft.ts';
import { announcementName } from './kinds/winner-announcement.ts';
import type { MissingField } from './missing.ts';
import type { Block, DocumentModel } from './model.ts';
import { markColour, pageMarks } from './page-marks.ts';
import { nameOfKey } from './parts/head.ts';
import { withInitials } from './parts/initials.ts';

export interface BuiltDocument {
  /** As it is shown and printed until it goes out: marked as a draft. */
  readonly model: DocumentModel;
  /** As it would go out. */
  readonly content: DocumentModel;
  /** Empty = ready to go out. */
  readonly missing: readonly MissingField[];
}

/** Why a document cannot exist, not even as a draft. */
export interface DocumentUnavailable {
  readonly kind: UnavailableReason;
  readonly document: DocumentKind;
}

/**
 * Makes a document from the state of a tender.
 *
 * Shapes  a draft, marked on every page: only issuing makes it more. What is missing stays a dotted gap. A failed tender has no
 * award letter, and its announcement tells of the failure.   Fails   see `UnavailableReason`; `nothing-entered` also for a
 * key that names nothing of this tender.
 */
export function buildDocument(key: DocumentKey, input: DocumentInput): Result<BuiltDocument, DocumentUnavailable> {
  const ref = refOf(key);
  const { kind, subject } = ref;
  const { subjects, blocks, orientation } = DOCUMENT_SPECS[kind];
  const isThere = subjects === null ? subject === null : subject !== null && subjects(input.dossier).includes(subject);
  if (!isThere) return err({ kind: 'nothing-entered', document: kind });
  const turned = orientation === undefined ? input.office : turn(input.office, orientation);
  const draft = beginDraft(ref, { ...input, office: turned });
  const made = blocks(draft);
  if (!made.ok) return err({ kind: made.error, document: kind });
  const content = finish(draft, made.value);
  return ok({ model: asDraft(content, draft), content, missing: draft.missing.all() });
}

function turn(office: DocumentInput['office'], orientation: 'portrait' | 'landscape'): DocumentInput['office'] {
  return { ...office, paper: { ...office.paper, orientation } };
}

function finish(draft: Draft, blocks: readonly Block[]): DocumentModel {
  const { dossier, evaluation, office, words, kind } = draft;
  const name =
    kind === 'pengumuman' && evaluation !== null ? announcementName(draft, evaluation) : nameOfKey(draft, draft.key);
  return {
    title: `${name} – ${dossier.notice.name}`,
    kind,
    text: office.text,
    marks: dossier.practice ? ['practice'] : [],
    ...markColour(office),
    blocks: office.initials[kind] === 'end' ? withInitials(draft, blocks) : blocks,
    ...pageMarks(office, kind, dossier.committee.members.length),
    footer: `${name} · Kode ${words.tender} ${dossier.notice.code}`,
  };
}

function asDraft(content: DocumentModel, { today }: Draft): DocumentModel {
  const footer = `${content.footer} · dicetak ${formatDate(today)}`;
  return { ...content, marks: [...content.marks, 'draft'], footer };
}
