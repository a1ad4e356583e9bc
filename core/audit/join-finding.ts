/** Two states of one finding, as a device may hold them after a journal or a backup came back beside it. */
import { canonicalJson } from '#core/log/canonical.ts';
import type { AuditFinding, FindingVersion } from './finding.ts';

/**
 * Every version of both once: what they have in common at their beginning, then the rest by when it was written.
 *
 * Shapes  the same versions whichever of the two comes first; the id of the first.
 * Source  docs/decisions/0031-auditors-desk.md: a finding is added to, never rewritten.
 */
export function joinFinding(a: AuditFinding, b: AuditFinding): AuditFinding {
  const [some, others] = [a.versions.map(told), b.versions.map(told)];
  const parting = some.findIndex((version, at) => version !== others[at]);
  const common = parting < 0 ? some.length : parting;
  const rest = new Map([...a.versions.slice(common), ...b.versions.slice(common)].map((each) => [told(each), each]));
  return { ...a, versions: [...a.versions.slice(0, common), ...[...rest.values()].sort(inOrder)] };
}

function told(version: FindingVersion): string {
  return canonicalJson(version);
}

function inOrder(a: FindingVersion, b: FindingVersion): number {
  const [one, other] = [`${a.at} ${told(a)}`, `${b.at} ${told(b)}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
