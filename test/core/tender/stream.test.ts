import { describe, expect, it } from 'vitest';
import { streamOf } from '#core/tender/stream.ts';

const notice = { institution: { code: 'D999', name: 'Kabupaten Contoh' }, code: '90040319000', version: 1 };

describe('stream of a tender', () => {
  it('is the same wherever the tender is imported, and fits an address', () => {
    expect(streamOf(notice)).toBe(streamOf({ ...notice, institution: { ...notice.institution, name: 'Kab. Contoh' } }));
    expect(streamOf(notice)).toMatch(/^t[0-9a-f]{31}$/);
  });

  it('tells a re-tender and another institution apart', () => {
    const streams = [
      notice,
      { ...notice, version: 2 },
      { ...notice, institution: { code: 'D998', name: 'Kota Contoh' } },
      { ...notice, institution: { code: null, name: 'D999' }, code: '1' },
    ].map(streamOf);
    expect(new Set(streams).size).toBe(4);
  });
});
