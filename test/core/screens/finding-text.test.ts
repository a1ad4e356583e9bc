import { describe, expect, it } from 'vitest';
import { countOf, findingOf, numberOf } from '#core/screens/finding.ts';
import { sentenceOf } from '#core/screens/finding-text.ts';
import { bidderId } from '#test/support/builders/dossier.ts';

const BIDDERS = [bidderId('a'), bidderId('b')];

describe('the sentence of a finding', () => {
  it('ends once, also behind a name that ends with the point of a degree', () => {
    const finding = findingOf('member-match', {
      bidders: BIDDERS,
      subjects: ['Ir. Budi Santoso, M.T.'],
      numbers: [countOf('agreeing-fields', 2)],
    });
    expect(sentenceOf(finding, 'id')).toBe(
      '2 data anggota Pokja sama dengan data peserta: Ir. Budi Santoso, M.T. Kesamaan ini perlu diperiksa.',
    );
  });

  it('names six of what is alike, and counts the rest', () => {
    const subjects = Array.from({ length: 8 }, (_, index) => `berkas-${index + 1}.pdf`);
    const finding = findingOf('same-file', { bidders: BIDDERS, subjects });
    expect(sentenceOf(finding, 'id')).toContain('berkas-6.pdf; dan 2 lainnya');
    expect(sentenceOf(finding, 'en')).toContain('berkas-6.pdf; and 2 more');
  });

  it('writes shares in percent as people here write them, and a dash for what was not measured', () => {
    const finding = findingOf('close-to-estimate', {
      bidders: BIDDERS,
      numbers: [numberOf('lowest-ratio', 0.98765, 'percent')],
    });
    expect(sentenceOf(finding, 'id')).toContain('98,77\u00a0%');
    expect(sentenceOf(finding, 'id')).toContain('–');
  });
});
