/** Findings of a file taken in beside those kept already: nothing that stands is overwritten. */
import { canonicalJson } from '#core/log/canonical.ts';
import type { AuditFinding } from './finding.ts';

export interface TakenFindings {
  /** To be kept: new ones, and those whose file knows more versions. */
  readonly taken: readonly AuditFinding[];
  /** Here already, as they are in the file or longer. */
  readonly same: number;
  /** Here with other versions than in the file: those here stay. */
  readonly apart: readonly AuditFinding[];
}

/** Compares findings of a file with those kept. */
export function takeFindings(kept: readonly AuditFinding[], brought: readonly AuditFinding[]): TakenFindings {
  const known = new Map(kept.map((finding) => [finding.id, finding]));
  const taken: AuditFinding[] = [];
  const apart: AuditFinding[] = [];
  let same = 0;
  for (const finding of brought) {
    const here = known.get(finding.id);
    if (here === undefined || isLonger(finding, here)) taken.push(finding);
    else if (isLonger(here, finding) || isSame(here, finding)) same += 1;
    else apart.push(finding);
  }
  return { taken, same, apart };
}

function isLonger(a: AuditFinding, b: AuditFinding): boolean {
  return a.versions.length > b.versions.length && isSame({ ...a, versions: a.versions.slice(0, b.versions.length) }, b);
}

function isSame(a: AuditFinding, b: AuditFinding): boolean {
  return canonicalJson(a.versions) === canonicalJson(b.versions);
}
