import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it, test } from 'vitest';
import { z } from 'zod';
import { looksLikeDossierFile, readDossierFile, writeDossierFile } from '#core/exchange/dossier-file.ts';
import { type dossierFileShape, dossierJsonSchema } from '#core/exchange/dossier-schema.ts';
import { readIsb } from '#core/exchange/isb/read-isb.ts';
import { canonicalDossier } from '#core/tender/canonical-state.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aDossier } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { FULL_DOSSIER } from './full-dossier.ts';
import { filesIn, ODD_FEED } from './isb/isb-fixtures.ts';

const full = writeDossierFile(FULL_DOSSIER);

/** The file with the value at a path replaced; `undefined` takes the field out. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(full);
  const parent = path.slice(0, -1).reduce((node, segment) => node[segment], file.dossier);
  parent[path.at(-1) ?? ''] = value;
  return JSON.stringify(file, null, 1);
}

function faultsOf(text: string) {
  const read = readDossierFile(text);
  return read.ok ? [] : read.error;
}

describe('a dossier file', () => {
  it('reads back to the dossier it was written from, every field of it', () => {
    expect(unwrap(readDossierFile(full))).toEqual(canonicalDossier(FULL_DOSSIER));
  });

  it('has the same bytes whatever the order of keys in memory', () => {
    const shuffled = Object.fromEntries(Object.entries(FULL_DOSSIER).toReversed());
    expect(writeDossierFile({ ...FULL_DOSSIER, ...shuffled })).toBe(full);
    expect(writeDossierFile(unwrap(readDossierFile(full)))).toBe(full);
  });

  it('is written from everything the feed brings', () => {
    for (const dossier of readIsb(filesIn(ODD_FEED)).dossiers) {
      expect(unwrap(readDossierFile(writeDossierFile(dossier)))).toEqual(canonicalDossier(dossier));
    }
  });

  it('may begin with a byte-order mark', () => {
    expect(readDossierFile(`\uFEFF${full}`).ok).toBe(true);
  });

  it('has a schema whose type is the model itself', () => {
    expectTypeOf<z.output<typeof dossierFileShape>['dossier']>().toEqualTypeOf<Dossier>();
  });
});

describe('a fault', () => {
  test.each([
    [['notice', 'ownerEstimate'], '1.7 M', 'wrong-form', 'dossier.notice.ownerEstimate', '1.7 M'],
    [['notice', 'ownerEstimate'], 932988426, 'wrong-form', 'dossier.notice.ownerEstimate', '932988426'],
    [['notice', 'ownerEstimate'], '-5.00', 'wrong-form', 'dossier.notice.ownerEstimate', '-5.00'],
    [
      ['notice', 'announcedAt'],
      '2025-02-30T00:00:00.000Z',
      'wrong-form',
      'dossier.notice.announcedAt',
      '2025-02-30T00:00:00.000Z',
    ],
    [['notice', 'name'], ' ', 'wrong-form', 'dossier.notice.name', ''],
    [['notice', 'kind'], 'karya', 'not-one-of', 'dossier.notice.kind', 'karya'],
    [['notice', 'fiscalYear'], '2025', 'wrong-type', 'dossier.notice.fiscalYear', '2025'],
    [['notice', 'fiscalYear'], 1800, 'out-of-range', 'dossier.notice.fiscalYear', '1800'],
    [['bidders', 0, 'bid', 'files', 0, 'size'], -1, 'out-of-range', 'dossier.bidders[0].bid.files[0].size', '-1'],
    [['requirements', 1, 'scoring', 'weight'], '101', 'wrong-form', 'dossier.requirements[1].scoring.weight', '101'],
    [['bidders', 1, 'name'], undefined, 'missing-field', 'dossier.bidders[1].name', null],
    [['bidders', 1, 'nama'], 'x', 'unknown-field', 'dossier.bidders[1].nama', null],
    [['decision', 'kind'], 'undian', 'not-one-of', 'dossier.decision', null],
    [['schedule'], {}, 'wrong-type', 'dossier.schedule', '{}'],
  ])('at %j, given %j, is %s at its place with its value', (path, value, code, place, shown) => {
    const [fault] = faultsOf(changed(path, value));
    expect(fault).toMatchObject({ code, place: expect.stringContaining(place) });
    if (shown !== null) expect(fault?.value).toBe(shown);
  });

  it('names the line of the value in the file', () => {
    const text = changed(['notice', 'zone'], 'WIBB');
    const [fault] = faultsOf(text);
    expect(text.split('\n')[(fault?.line ?? 0) - 1]).toContain('"zone": "WIBB"');
  });

  it('tells text from what is no text', () => {
    const happened = (text: string) => faultsOf(text)[0]?.message.happened;
    expect(happened(changed(['notice', 'ownerEstimate'], 932988426))).toContain('berisi 932988426; harus rupiah');
    expect(happened(changed(['notice', 'ownerEstimate'], '1.7 M'))).toContain('berisi "1.7 M"; harus rupiah');
    expect(happened(changed(['pricing', 'ownerLines', 0, 'volume'], null))).toContain('berisi null; harus bilangan');
    expect(happened(full.replace('"version": 1', '"version": "1"'))).toBe('version berisi "1"; harus 1.');
  });

  it('names the place of an entry under a name that every object has', () => {
    const faults = faultsOf(changed(['proofs'], { constructor: FULL_DOSSIER.proofs['b1' as never] }));
    expect(faults.map(({ place }) => place)).toEqual(['dossier.proofs.constructor']);
  });

  it('is told of a value nested deeper than can be shown', () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const [fault] = faultsOf(
      full.replace('"practice": true', `"practice": ${deep}`).replace('"practice": false', `"practice": ${deep}`),
    );
    expect(fault).toMatchObject({ code: 'wrong-type', place: 'dossier.practice', value: '{…}' });
  });

  it('is told for every wrong value, not for the first only', () => {
    const faults = faultsOf(changed(['notice'], { ...FULL_DOSSIER.notice, kind: 'x', zone: 'y', version: 0 }));
    expect(faults.map(({ place }) => place)).toEqual(
      ['dossier.notice.kind', 'dossier.notice.version', 'dossier.notice.zone'].toSorted(),
    );
  });

  it('says what happened, what it means and what to do', () => {
    for (const text of [
      '',
      'x',
      '{',
      '[]',
      '{"format": 1}',
      full.replace('"version": 1', '"version": 9'),
      changed(['bidders', 0, 'id'], ''),
    ]) {
      for (const { message } of faultsOf(text)) {
        for (const part of [message.happened, message.means, message.action]) expect(part).toMatch(/^\S.*[.)]$/s);
      }
    }
  });
});

describe('a file that is no dossier', () => {
  test.each([
    ['an empty file', '', 'not-json'],
    ['a web page', '<html></html>', 'not-json'],
    ['JSON cut after a colon', '{"format": ', 'broken-json'],
    ['a file cut off', full.slice(0, 500), 'broken-json'],
    ['an empty list', '[]', 'not-a-dossier'],
    ['a text', '"teks"', 'not-a-dossier'],
    ['another format', '{"format": "lain", "version": 1}', 'not-a-dossier'],
    ['a service of ISB', '[{"kd_tender": 1, "tgl_awal": "", "tgl_akhir": "", "kd_akt": 1}]', 'not-a-dossier'],
    ['a newer version', full.replace('"version": 1', '"version": 2'), 'newer-version'],
    ['a version that is text', full.replace('"version": 1', '"version": "1"'), 'not-one-of'],
    ['a version before the first', full.replace('"version": 1', '"version": 0'), 'not-one-of'],
  ])('is refused: %s', (_, text, code) => {
    expect(faultsOf(text)[0]?.code).toBe(code);
  });

  it('with a field written twice is refused at the place of the second, and neither is taken', () => {
    const twice = full.replace('"name":', '"name": "Yang lain",\n"name":');
    const [fault, ...more] = faultsOf(twice);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ code: 'repeated-key', column: 1 });
    const line = twice.split('\n')[(fault?.line ?? 0) - 1];
    expect(line).toMatch(/^"name":/);
    expect(fault?.message.happened).toContain(`${fault?.place} tertulis lebih dari sekali`);
  });

  it('of a newer version is said to come from a newer version', () => {
    const [fault] = faultsOf(full.replace('"version": 1', '"version": 2'));
    expect(fault?.message.happened).toContain('versi Meja Pokja yang lebih baru');
  });

  it('of a feed is sent to the import of feeds', () => {
    const [fault] = faultsOf('[{"kd_tender": 1, "tgl_awal": "", "tgl_akhir": "", "kd_akt": 1}]');
    expect(fault?.message.happened).toContain('SPSE-JadwalTahapanTender');
  });

  it('is told apart by a quick look', () => {
    expect(looksLikeDossierFile(full)).toBe(true);
    expect(looksLikeDossierFile(`\uFEFF${full}`)).toBe(true);
    expect(looksLikeDossierFile('[{"kd_tender": 1}]')).toBe(false);
    expect(looksLikeDossierFile('{"data": [{"format": "meja-pokja/dossier"}]}')).toBe(false);
  });
});

describe('parts that contradict each other', () => {
  test.each([
    [
      'a finding about an unknown requirement',
      changed(['findings'], { lain: {} }),
      'unknown-requirement',
      'dossier.findings.lain',
    ],
    [
      'a review of an unknown bidder',
      changed(['proofs'], { b9: FULL_DOSSIER.proofs['b1' as never] }),
      'unknown-bidder',
      'dossier.proofs.b9',
    ],
    ['two bidders of one id', changed(['bidders', 1, 'id'], 'b1'), 'duplicate-id', 'dossier.bidders.b1'],
    ['an award to nobody', changed(['decision', 'winner', 'bidder'], 'b9'), 'unknown-bidder', 'dossier.decision.b9'],
    [
      'a line of no schedule',
      changed(['bidders', 0, 'bid', 'lines', 0, 'line'], 'l9'),
      'unknown-line',
      'dossier.bidders.b1.bid.lines.0',
    ],
    [
      'an order that has a bidder twice',
      changed(['tieDecisions'], [{ order: ['b1', 'b1'], reason: 'Undian' }]),
      'duplicate-id',
      'dossier.tieDecisions.0.b1',
    ],
    [
      'a winner who is a reserve as well',
      changed(['decision', 'reserves'], [{ bidder: 'b1', price: '1.00' }]),
      'duplicate-id',
      'dossier.decision.b1',
    ],
    [
      'a score above 100',
      changed(['findings', 'metode', 'b1', 'score'], '101'),
      'out-of-range',
      'dossier.findings.metode.b1.score',
    ],
    [
      'weights that are not 100',
      changed(['requirements', 1, 'scoring', 'weight'], '90'),
      'weights-not-hundred',
      'dossier.requirements',
    ],
  ])('are told: %s', (_, text, code, place) => {
    expect(faultsOf(text)).toContainEqual(expect.objectContaining({ code, place }));
  });
});

describe('whatever the file', () => {
  it('reading answers and does not throw', () => {
    fc.assert(
      fc.property(fc.nat(full.length), fc.string({ maxLength: 4 }), fc.nat(20), (at, noise, drop) => {
        const text = full.slice(0, at) + noise + full.slice(at + drop);
        const read = readDossierFile(text);
        expect(read.ok || read.error.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('one value of another kind anywhere is named by its path', () => {
    const paths = leavesOf(JSON.parse(full).dossier, []);
    for (const path of paths) {
      const faults = faultsOf(changed(path, { asing: true }));
      expect(faults.length).toBeGreaterThan(0);
      expect(faults[0]?.place).toContain(String(path.findLast((segment) => typeof segment === 'string')));
    }
    expect(paths.length).toBeGreaterThan(120);
  });
});

describe('the published JSON Schema', () => {
  const schema = dossierJsonSchema();

  it('is the one in docs (make it again with: npm run meja -- schema -o docs/dossier.schema.json, then format)', () => {
    const published = readFileSync(join(import.meta.dirname, '../../../docs/dossier.schema.json'), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('takes what the reader takes', () => {
    const check = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
    expect(check.safeParse(JSON.parse(full)).error?.issues ?? []).toEqual([]);
    expect(check.safeParse(JSON.parse(writeDossierFile(aDossier()))).error?.issues ?? []).toEqual([]);
  });

  it('refuses forms the reader refuses', () => {
    const check = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
    for (const [path, value] of [
      [['notice', 'ownerEstimate'], '1.7 M'],
      [['notice', 'name'], ' '],
      [['notice', 'documentDate'], '4 Mei 2025'],
      [['requirements', 1, 'scoring', 'weight'], '100.5'],
      [['bidders', 1, 'nama'], 'x'],
    ] as const) {
      expect(check.safeParse(JSON.parse(changed(path, value))).success).toBe(false);
    }
  });
});

function leavesOf(node: unknown, path: readonly (string | number)[]): (string | number)[][] {
  if (typeof node !== 'object' || node === null) return [[...path]];
  const entries = Array.isArray(node) ? [...node.entries()] : Object.entries(node);
  return entries.flatMap(([key, value]) => leavesOf(value, [...path, key]));
}
