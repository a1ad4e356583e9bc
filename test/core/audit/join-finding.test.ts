import { describe, expect, it } from 'vitest';
import type { AuditFinding, FindingVersion } from '#core/audit/finding.ts';
import { joinFinding } from '#core/audit/join-finding.ts';
import { dateOnly, instant } from '#test/support/builders/dossier.ts';

function aVersion(text: string, hour: number): FindingVersion {
  return {
    at: instant(`2026-11-28T${String(hour).padStart(2, '0')}:00:00.000Z`),
    by: 'Ni Luh Ayu',
    place: {
      archive: { fileName: 'paket.meja.gz', seal: null },
      tender: null,
      within: { kind: 'whole' },
      words: 'Arsip paket.meja.gz secara keseluruhan',
    },
    text,
    severity: 'Ringan',
    date: dateOnly('2026-11-28'),
    recommendation: '',
    reason: hour === 0 ? null : 'Dibetulkan',
    isWithdrawn: false,
  };
}

const finding = (...versions: readonly FindingVersion[]): AuditFinding => ({ id: 'temuan-1', versions });
const textsOf = ({ versions }: AuditFinding) => versions.map(({ text }) => text);
const [first, second, third, other] = [aVersion('a', 0), aVersion('b', 1), aVersion('c', 3), aVersion('d', 2)] as const;

describe('two states of a finding, joined', () => {
  it('are the longer one where it only goes on, and the same where they are the same', () => {
    const [short, long] = [finding(first), finding(first, second, third)];
    expect(joinFinding(short, long)).toEqual(long);
    expect(joinFinding(long, short)).toEqual(long);
    expect(joinFinding(long, long)).toEqual(long);
  });

  it('hold every version of both once, what they share first, the rest by when it was written', () => {
    const joined = joinFinding(finding(first, second, third), finding(first, second, other));
    expect(textsOf(joined)).toEqual(['a', 'b', 'd', 'c']);
    expect(joinFinding(finding(first, second, other), finding(first, second, third))).toEqual(joined);
    expect(joinFinding(joined, finding(first, second, third))).toEqual(joined);
  });

  it('keep the order of what they share whatever the clock said', () => {
    const late = aVersion('z', 9);
    expect(textsOf(joinFinding(finding(late, second), finding(late, third)))).toEqual(['z', 'b', 'c']);
  });
});
