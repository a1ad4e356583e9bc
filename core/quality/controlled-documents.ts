/** The documents an office controls, with who changed what of them, when and why: read from the office's own log. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { ControlledForm } from '#core/documents/form-head.ts';
import { changedParagraphs } from '#core/documents/paragraph-versions.ts';
import { PARAGRAPH_SLOTS, type ParagraphSlot } from '#core/documents/paragraph-template.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import { type DocumentSettings, EMPTY_DOCUMENT_SETTINGS } from '#core/office/document-settings.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import type { OfficeState } from '#core/office/model.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/tender/document-kind.ts';
import type { RuleSetId } from '#core/tender/model.ts';

/** One event of the office with what stood before it, as its history has it. */
export interface OfficeChange {
  readonly at: Instant;
  readonly actor: string;
  readonly event: OfficeEvent;
  readonly before: OfficeState;
  /** Changed nothing, because it did not fit what others had written. */
  readonly held: boolean;
}

export type ControlledSubject =
  /** A paragraph the office words itself. */
  | { readonly kind: 'paragraph'; readonly slot: ParagraphSlot; readonly document: DocumentKind }
  /** The head of a controlled form. */
  | { readonly kind: 'form'; readonly document: DocumentKind }
  | { readonly kind: 'numbering'; readonly document: DocumentKind }
  /** Letterhead, paper, officials and the rest that all documents have alike. */
  | { readonly kind: 'layout' }
  | { readonly kind: 'rules'; readonly from: DateOnly }
  | { readonly kind: 'sop'; readonly era: RuleSetId }
  | { readonly kind: 'retention'; readonly rule: string };

export interface ControlledVersion {
  /** From 1, in the order of the log. */
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
  /** Null where none is asked for. */
  readonly reason: string | null;
  /** What it is known by outside: number and revision of a form, name of a rule set, first day of an SOP. */
  readonly name: string | null;
  /** Taken away with it: the standard counts again, or nothing. */
  readonly isRemoval: boolean;
}

export interface ControlledDocument {
  /** The same for the same subject, everywhere. */
  readonly key: string;
  readonly subject: ControlledSubject;
  /** Newest first, never empty. */
  readonly versions: readonly ControlledVersion[];
}

/** Everything that has a version, the last changed first. `changes` in any order of time; held ones do not count. */
export function controlledDocuments(changes: readonly OfficeChange[]): readonly ControlledDocument[] {
  const bySubject = new Map<string, { subject: ControlledSubject; versions: ControlledVersion[] }>();
  for (const change of inOrderOfTime(changes)) {
    for (const { subject, name, isRemoval, reason } of subjectsOf(change)) {
      const key = canonicalJson(subject);
      const entry = bySubject.get(key) ?? { subject, versions: [] };
      const version = entry.versions.length + 1;
      entry.versions.push({ version, at: change.at, by: change.actor, reason, name, isRemoval });
      bySubject.set(key, entry);
    }
  }
  return [...bySubject]
    .map(([key, { subject, versions }]) => ({ key, subject, versions: versions.toReversed() }))
    .sort((a, b) => ((a.versions[0]?.at ?? '') > (b.versions[0]?.at ?? '') ? -1 : 1));
}

function inOrderOfTime(changes: readonly OfficeChange[]): readonly OfficeChange[] {
  return changes
    .filter(({ held }) => !held)
    .map((change, index) => ({ change, index }))
    .sort((a, b) => (a.change.at === b.change.at ? a.index - b.index : a.change.at < b.change.at ? -1 : 1))
    .map(({ change }) => change);
}

interface ChangedSubject extends Pick<ControlledVersion, 'reason' | 'name' | 'isRemoval'> {
  readonly subject: ControlledSubject;
}

function subjectsOf({ event, before }: OfficeChange): readonly ChangedSubject[] {
  switch (event.type) {
    case 'documentSettingsSet': {
      const stood = before.documents ?? EMPTY_DOCUMENT_SETTINGS;
      const { parts, reason } = event.body;
      return settingsChanges(stood, parts === null ? EMPTY_DOCUMENT_SETTINGS : { ...stood, ...parts }, reason);
    }
    case 'ruleSetGiven': {
      const { from, name, reason } = event.body;
      return [{ subject: { kind: 'rules', from }, name, isRemoval: false, reason }];
    }
    case 'ruleSetWithdrawn': {
      const { from, reason } = event.body;
      const name = before.ruleSets.find((each) => each.from === from)?.name ?? null;
      return [{ subject: { kind: 'rules', from }, name, isRemoval: true, reason }];
    }
    case 'sopVersionSet': {
      const { era, validFrom, steps, reason } = event.body;
      return [{ subject: { kind: 'sop', era }, name: validFrom, isRemoval: steps === null, reason }];
    }
    case 'sopVersionWithdrawn': {
      const { era, version, reason } = event.body;
      const stood = before.sop.versions[era]?.find((each) => each.version === version);
      return [{ subject: { kind: 'sop', era }, name: stood?.validFrom ?? null, isRemoval: reason !== null, reason }];
    }
    case 'retentionRuleSet': {
      const { id, rule, reason } = event.body;
      return [{ subject: { kind: 'retention', rule: id }, name: rule?.name ?? null, isRemoval: rule === null, reason }];
    }
    default:
      return [];
  }
}

const WITH_OWN_SUBJECTS: ReadonlySet<string> = new Set([...PARAGRAPH_SLOTS, 'forms', 'numbering']);

function settingsChanges(before: DocumentSettings, after: DocumentSettings, reason: string): readonly ChangedSubject[] {
  const paragraphs = changedParagraphs(before, after).map(
    ({ slot, kind, text }): ChangedSubject => ({
      subject: { kind: 'paragraph', slot, document: kind },
      name: null,
      isRemoval: text === null,
      reason,
    }),
  );
  const forms = changedKinds(before.forms, after.forms).map(
    (document): ChangedSubject => ({
      subject: { kind: 'form', document },
      name: formName(after.forms[document]),
      isRemoval: after.forms[document] === undefined,
      reason,
    }),
  );
  const numbering = changedKinds(before.numbering, after.numbering).map(
    (document): ChangedSubject => ({
      subject: { kind: 'numbering', document },
      name: after.numbering[document] ?? null,
      isRemoval: after.numbering[document] === undefined,
      reason,
    }),
  );
  const others = (Object.keys(after) as (keyof DocumentSettings)[]).filter(
    (part) => !WITH_OWN_SUBJECTS.has(part) && !same(before[part] ?? null, after[part] ?? null),
  );
  const layout: readonly ChangedSubject[] =
    others.length === 0 ? [] : [{ subject: { kind: 'layout' }, name: null, isRemoval: false, reason }];
  return [...paragraphs, ...forms, ...numbering, ...layout];
}

function changedKinds(
  before: Readonly<Partial<Record<DocumentKind, unknown>>>,
  after: Readonly<Partial<Record<DocumentKind, unknown>>>,
): readonly DocumentKind[] {
  return DOCUMENT_KINDS.filter((kind) => !same(before[kind] ?? null, after[kind] ?? null));
}

/** `FM-PBJ-07/02`: number and revision. */
function formName(form: ControlledForm | undefined): string | null {
  if (form === undefined) return null;
  return form.revision === '' ? form.number : `${form.number}/${form.revision}`;
}

/** Sizes of settings may be fractions nowhere: what is signed holds none. */
function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
