/** What an auditor notes: where, how grave in their own words, what to do about it; never rewritten, only added to. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';

export interface AuditFinding {
  /** UUID, given by the device. */
  readonly id: string;
  /** Oldest first, at least one; the last one stands. */
  readonly versions: readonly FindingVersion[];
}

export interface FindingVersion {
  readonly at: Instant;
  /** Who wrote this version. */
  readonly by: string;
  readonly place: FindingPlace;
  readonly text: string;
  /** How grave it is, as the auditor words it. */
  readonly severity: string;
  /** Day the finding bears. */
  readonly date: DateOnly;
  readonly recommendation: string;
  /** Why it takes the place of the version before; null = the first. */
  readonly reason: string | null;
  /** It does not stand any more; it stays in the list all the same. */
  readonly isWithdrawn: boolean;
}

export interface FindingPlace {
  readonly archive: NamedArchive;
  /** Null = the archive as a whole. */
  readonly tender: NamedTender | null;
  readonly within: PlaceWithin;
  /** The place in words, as it read when it was noted. */
  readonly words: string;
}

export interface NamedArchive {
  readonly fileName: string;
  /** Null where the file ends before its seal. */
  readonly seal: string | null;
}

export interface NamedTender {
  readonly stream: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
}

/** What of the tender, or of the archive. */
export type PlaceWithin =
  | { readonly kind: 'whole' }
  | { readonly kind: 'event'; readonly dev: string; readonly n: number }
  | { readonly kind: 'field'; readonly path: readonly string[] }
  | { readonly kind: 'document'; readonly key: DocumentKey; readonly version: number }
  | { readonly kind: 'file'; readonly sha256: string };

/** The version that stands. */
export function standingVersion({ versions }: AuditFinding): FindingVersion {
  const last = versions.at(-1);
  if (last === undefined) throw new Error('Bug: a finding has a version from its first moment on');
  return last;
}

/** `unchanged`: it says nothing else than the version that stands. */
export interface FindingRefusal {
  readonly kind: 'text-missing' | 'severity-missing' | 'reason-required' | 'unchanged';
}

/** A version behind those there are, with its texts trimmed; the refusal where it may not stand there. */
export function addVersion(
  finding: AuditFinding | null,
  next: FindingVersion,
): Result<readonly FindingVersion[], FindingRefusal> {
  const version = {
    ...next,
    text: next.text.trim(),
    severity: next.severity.trim(),
    recommendation: next.recommendation.trim(),
    reason: next.reason?.trim() || null,
  };
  if (version.text === '') return err({ kind: 'text-missing' });
  if (version.severity === '') return err({ kind: 'severity-missing' });
  if (finding === null) return ok([{ ...version, reason: null }]);
  if (version.reason === null) return err({ kind: 'reason-required' });
  if (saysTheSame(standingVersion(finding), version)) return err({ kind: 'unchanged' });
  return ok([...finding.versions, version]);
}

function saysTheSame(a: FindingVersion, b: FindingVersion): boolean {
  const told = ({ text, severity, date, recommendation, isWithdrawn }: FindingVersion): string =>
    JSON.stringify([text, severity, date, recommendation, isWithdrawn]);
  return told(a) === told(b);
}

/** Findings by the day they bear, then in the order in which they were noted. */
export function inOrderOfDate(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  const key = (finding: AuditFinding): string =>
    `${standingVersion(finding).date} ${finding.versions[0]?.at ?? ''} ${finding.id}`;
  return findings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
