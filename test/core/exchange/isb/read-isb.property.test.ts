import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeDossierFile, readDossierFile } from '#core/exchange/dossier-file.ts';
import { readIsb } from '#core/exchange/isb/read-isb.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import { dossierShape } from '#core/tender/schema.ts';
import { filesIn, ODD_FEED } from './isb-fixtures.ts';

const files = filesIn(ODD_FEED);

/** Values a field of a feed may hold by accident. */
const strayValue = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(
    '',
    '-',
    'null',
    '1,7 M',
    '1.2E+10',
    '2025-13-01',
    '0000-00-00',
    ';;',
    'Rp 5',
    'é\uFFFD',
    ' ',
    '9'.repeat(40),
  ),
  fc.double(),
  fc.bigInt().map(String),
);

it('whatever stands in the fields, reading answers with dossiers that hold together', () => {
  const change = fc.record({ file: fc.nat(files.length - 1), row: fc.nat(20), field: fc.nat(40), value: strayValue });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 25 }), (changes) => {
      const contents = files.map(({ text }) => JSON.parse(text));
      for (const { file, row, field, value } of changes) {
        const rows = Array.isArray(contents[file]) ? contents[file] : contents[file].data;
        const target = rows[row % rows.length];
        if (typeof target !== 'object') continue;
        const name = Object.keys(target)[field % Object.keys(target).length] ?? '';
        target[name] = value;
      }
      const reading = readIsb(files.map(({ name }, at) => ({ name, text: JSON.stringify(contents[at]) })));
      for (const dossier of reading.dossiers) {
        expect(dossierShape.safeParse(dossier).error?.issues ?? []).toEqual([]);
        expect(inconsistenciesOf(dossier)).toEqual([]);
        expect(readDossierFile(writeDossierFile(dossier)).ok).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it('whatever happens to the text, reading answers, and tells', () => {
  const cut = fc.record({
    file: fc.nat(files.length - 1),
    at: fc.nat(),
    drop: fc.nat(200),
    noise: fc.string({ maxLength: 5 }),
  });
  fc.assert(
    fc.property(cut, ({ file, at, drop, noise }) => {
      const broken = files.map(({ name, text }, index) => {
        const from = at % text.length;
        return { name, text: index === file ? text.slice(0, from) + noise + text.slice(from + drop) : text };
      });
      const reading = readIsb(broken);
      for (const dossier of reading.dossiers) expect(dossierShape.safeParse(dossier).success).toBe(true);
      for (const oddity of reading.oddities) expect(oddity.message.happened).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

it('the order of files and rows does not change what a tender is', () => {
  const whole = readIsb(files).dossiers;
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      expect(readIsb(shuffled).dossiers).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});
