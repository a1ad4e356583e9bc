import { describe, expect, it } from 'vitest';
import { addFiles } from '#core/tender/add-files.ts';
import type { BidFile } from '#core/tender/model.ts';
import { instant } from '#test/support/builders/dossier.ts';

const AT = instant('2014-05-05T02:05:00.000Z');

describe('files added to a bid', () => {
  it('stand behind those that are there', () => {
    expect(addFiles([file('a.pdf', 'a')], [file('b.pdf', 'b')])).toEqual([file('a.pdf', 'a'), file('b.pdf', 'b')]);
  });

  it('give their hash to a file that was listed by name and size, and leave its time', () => {
    const listed: BidFile = { name: 'a.pdf', size: 10, sha256: null, modifiedAt: AT };
    expect(addFiles([listed], [file('a.pdf', 'a')])).toEqual([{ ...listed, sha256: 'a'.repeat(64) }]);
  });

  it('never replace other content of the same name, and are not added twice', () => {
    const before = [file('p/surat.pdf', 'a'), { name: 'x', size: 9, sha256: null, modifiedAt: null }];
    const after = addFiles(before, [file('p/surat.pdf', 'b'), file('x', 'c'), file('p/surat.pdf', 'd')]);
    expect(after.map(({ name }) => name)).toEqual(['p/surat.pdf', 'x', 'p/surat (2).pdf', 'x (2)', 'p/surat (3).pdf']);
    expect(addFiles(after, [file('p/surat.pdf', 'a'), file('p/surat.pdf', 'd')])).toEqual(after);
  });
});

function file(name: string, hash: string): BidFile {
  return { name, size: 10, sha256: hash.repeat(64), modifiedAt: null };
}
