/** One line of the register of evidence. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { AttachedFile } from '#core/log/attached-file.ts';
import type { StandardKey } from './service-standards.ts';

export const EVIDENCE_KINDS = [
  'policy',
  'people',
  'device',
  'deviceRevoked',
  'encryption',
  'lock',
  'incident',
  'prevention',
  'reported',
  'nonconformity',
  'complaint',
  'documentsChanged',
  'rulesGiven',
  'rulesWithdrawn',
  'calendarChanged',
  'storage',
  'certificate',
  'certificateMissing',
  'training',
  'competence',
  'backup',
  'backupMissing',
  'restore',
  'restoreMissing',
  'server',
  'serverMissing',
  'relay',
  'trial',
  'trialMissing',
  'archives',
  'issued',
  'assessed',
  'audit',
  'review',
  'given',
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Where a line was read: `device` holds for the device that made the register only. */
export type EvidenceSource = 'office' | 'people' | 'tenders' | 'device' | 'person';

export interface EvidenceLine {
  readonly standard: StandardKey;
  readonly kind: EvidenceKind;
  readonly source: EvidenceSource;
  readonly on: DateOnly;
  /** Who did it, where somebody did. */
  readonly by: string | null;
  /** What its sentence names; days and moments as they are stored. */
  readonly values: Readonly<Record<string, string>>;
  readonly file: AttachedFile | null;
  /** It shows that something is lacking, or out of date: somebody is to look. */
  readonly needsLook: boolean;
}

type LineParts = Pick<EvidenceLine, 'standard' | 'kind' | 'source' | 'on'> & Partial<EvidenceLine>;

/** A line with nothing but what is told of it. */
export function lineOf(parts: LineParts): EvidenceLine {
  return { by: null, values: {}, file: null, needsLook: false, ...parts };
}

/**
 * A certificate that ends so soon is to be looked at: a quarter.
 *
 * Units  days.   Source  no rule states it; a decision of this build (docs/decisions/0030-service-standards.md).
 */
export const CERTIFICATE_DAYS = 90;
