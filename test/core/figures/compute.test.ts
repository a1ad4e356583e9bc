import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Json } from '#core/evaluation/evaluation-json.ts';
import { FIGURE_FORMULAS } from '#core/figures/figure-formulas.ts';
import { FORMULAS } from '#core/evaluation/formulas.ts';
import { readComputeFile } from '#core/exchange/compute-file.ts';
import { computeFields, computeJsonSchema } from '#core/exchange/compute-schema.ts';
import { COMPUTE_KINDS } from '#core/figures/compute.ts';
import type { ComputeKind } from '#core/figures/compute-kind.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { resolvePointer, tracesIn } from '#test/core/evaluation/pointer.ts';
import { EXAMPLES, type Example } from './examples.ts';

function kindOf(name: string): ComputeKind {
  const kind = COMPUTE_KINDS.get(name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
}

function run(kind: string, input: unknown) {
  const ready = unwrap(readComputeFile(kind, kindOf(kind), JSON.stringify(input)));
  const ruleSet = ruleSetById(ready.ruleSet ?? '');
  if (ruleSet === null) throw new Error('the example names a rule set');
  return { ruleSet, computed: ready.run(ruleSet) };
}

const named = EXAMPLES.map((example): [string, Example] => [`${example.kind}: ${example.about}`, example]);

describe('worked cases', () => {
  test.each(named)('%s', (_, { kind, input, result }) => {
    expect(unwrap(run(kind, input).computed).result).toMatchObject(result);
  });

  it('there is one of every kind', () => {
    expect([...new Set(EXAMPLES.map(({ kind }) => kind))].toSorted()).toEqual([...COMPUTE_KINDS.keys()].toSorted());
  });

  test.each(named)('%s: every number of its working leads back to the input, the rules or the result', (_, example) => {
    const { ruleSet, computed } = run(example.kind, example.input);
    const { result, trace } = unwrap(computed);
    const traces = [...tracesIn(trace), ...tracesIn(result)];
    expect(traces.length).toBeGreaterThan(0);
    for (const { formula, inputs, clauses } of traces) {
      expect(Object.keys(FORMULAS)).toContain(formula);
      for (const { value, source } of inputs) {
        const there = resolveInput(source, { input: example.input, result, ruleSet });
        if (typeof there === 'string' || typeof there === 'number') expect(value).toBe(String(there));
        else if (isFigure(there)) expect(value).toBe(there.value ?? there.total);
      }
      for (const { clause } of clauses) expect(clause).not.toBe('');
    }
  });
});

describe('an input', () => {
  test.each(named)('%s has the fields the help lists, no more and no fewer', (_, { kind, input }) => {
    const fields = computeFields(kind, kindOf(kind)).filter(({ name }) => !/[.[]/.test(name));
    const known = fields.map(({ name }) => name);
    for (const name of Object.keys(input)) expect(known).toContain(name);
    for (const { name, required, description } of fields) {
      if (required) expect(Object.keys(input)).toContain(name);
      expect(description, name).not.toBe('');
    }
  });

  it('is told down to the fields inside its lists, with the words they may be', () => {
    const fields = new Map(computeFields('hea', kindOf('hea')).map((field) => [field.name, field.description]));
    expect(fields.get('parts[].component')).toBe('Pilihan: goods | services | works.');
    expect(fields.get('parts[].amount')).toMatch(/^Bentuk: rupiah .*Boleh null\.$/);
    const scales = computeFields('technical-score', kindOf('technical-score')).map(({ name }) => name);
    expect(scales.filter((name) => name.startsWith('elements[].scale'))).toEqual([
      'elements[].scale',
      'elements[].scale.kind',
      'elements[].scale.levels',
      'elements[].scale.levels[].label',
      'elements[].scale.levels[].score',
      'elements[].scale.full',
      'elements[].scale.combine',
    ]);
  });

  test.each([...COMPUTE_KINDS.keys()])('of %s may hold no unknown field', (kind) => {
    const example = EXAMPLES.find((each) => each.kind === kind);
    const text = JSON.stringify({ ...example?.input, hargaLain: '1.00' });
    const read = readComputeFile(kind, kindOf(kind), text);
    expect(read).toMatchObject({ ok: false, error: [{ message: { happened: 'Isian hargaLain tidak dikenal.' } }] });
  });

  test.each<[string, string, object, RegExp]>([
    ['a missing field', 'price-score', { lowest: '1.00' }, /^Isian price tidak ada\.$/],
    ['a number for an amount', 'price-score', { lowest: 1, price: '1.00' }, /^lowest berisi 1; harus rupiah/],
    [
      'an amount below zero',
      'price-score',
      { lowest: '-1.00', price: '1.00' },
      /^lowest berisi "-1\.00"; harus rupiah nol/,
    ],
    [
      'an unknown word',
      'weights-range',
      { method: 'quality', technicalWeight: '1', priceWeight: '2' },
      /^method berisi/,
    ],
    [
      'a local content of 140 %',
      'hea',
      heaOf('140'),
      /^parts\[0\]\.localContentPercent berisi "140"; harus bilangan 0 sampai 100/,
    ],
    ['a rule set that is no text', 'threshold', { ruleSet: 46, score: '1', threshold: '1' }, /^ruleSet berisi 46/],
  ])('with %s is refused by its path', (_, kind, input, told) => {
    const read = readComputeFile(kind, kindOf(kind), JSON.stringify(input));
    if (read.ok) throw new Error('it was read');
    expect(read.error.map(({ message }) => message.happened).join('\n')).toMatch(told);
  });

  test.each([
    ['[1, 2]', /harus objek/],
    ['{"a": ', /JSON rusak di baris 1 kolom/],
    ['', /kosong/],
  ])('that is %s is refused', (text, told) => {
    const read = readComputeFile('threshold', kindOf('threshold'), text);
    expect(read.ok ? '' : read.error[0]?.message.happened).toMatch(told);
  });
});

describe('what is unlawful or impossible is refused with its field and clause', () => {
  const today = { ruleSet: 'perpres-46-2025' };
  const combined = { ...today, method: 'scoring', technicalScore: '80', lowest: '1.00', price: '2.00' };
  const line = { line: '1', volume: '1', unitPrice: '1.00', total: '1.00' };
  const node = { id: 'a', title: 'A', weight: '100', threshold: null, parent: null, count: null, highest: null };
  test.each<[string, string, object, RegExp, boolean]>([
    ['a lowest price above the price', 'price-score', { ...today, lowest: '2.00', price: '1.00' }, /^lowest/, true],
    [
      'weights out of range',
      'combined-score',
      { ...combined, technicalWeight: '59', priceWeight: '41' },
      /^technicalWeight/,
      true,
    ],
    [
      'weights that make no whole',
      'combined-score',
      { ...combined, technicalWeight: '65', priceWeight: '34' },
      /^priceWeight/,
      true,
    ],
    [
      'nothing to compare with',
      'price-ratio',
      { ...today, kind: 'works', corrected: '1.00', ownerEstimate: '0.00' },
      /^ownerEstimate/,
      false,
    ],
    ['parts worth more than the price', 'hea', heaOf('40', '1000.01'), /^parts/, true],
    [
      'KD of goods',
      'kd',
      {
        ...today,
        kind: 'goods',
        businessSize: 'large',
        highestContract: '1.00',
        presentValue: null,
        ownerEstimate: null,
      },
      /^kind/,
      true,
    ],
    [
      'an appeal about goods today',
      'appeal-window',
      { ...today, kind: 'goods', start: '2026-01-19T02:00:00.000Z', zone: 'WIB', simple: false },
      /^kind/,
      true,
    ],
    [
      'an office that closes before it opens',
      'objection-window',
      {
        ...today,

        start: '2026-01-19T02:00:00.000Z',
        zone: 'WIB',
        simple: false,
        officeHours: { opens: '16:00', closes: '08:00' },
      },
      /^officeHours/,
      false,
    ],
    [
      'a ground the era does not know',
      'failure-follow-up',
      { ruleSet: 'perpres-12-2021', ground: 'no-budget', kind: 'works', qualification: 'post' },
      /^ground/,
      false,
    ],
    [
      'a line named twice',
      'negotiation',
      {
        ...today,
        before: '1.00',
        after: null,
        lines: [
          { ...line, agreed: null },
          { ...line, agreed: null },
        ],
        vat: { mode: 'included' },
        ownerEstimate: null,
      },
      /^lines\/1\/line/,
      false,
    ],
    [
      'nothing agreed',
      'negotiation',
      { ...today, before: '1.00', after: null, lines: [], vat: { mode: 'included' }, ownerEstimate: null },
      /^after/,
      false,
    ],
    [
      'a score that is no level of the guide',
      'technical-score',
      {
        ...today,
        threshold: null,
        elements: [{ ...node, score: '55', scale: { kind: 'levels', levels: [{ label: 'baik', score: '100' }] } }],
      },
      /^elements\/0\/score/,
      false,
    ],
    [
      'a count above the highest',
      'technical-score',
      {
        ...today,
        threshold: null,
        elements: [{ ...node, score: null, count: '5', highest: '4', scale: { kind: 'share-of-highest' } }],
      },
      /^elements\/0\/highest/,
      false,
    ],
    [
      'weights of elements that make no whole',
      'technical-score',
      { ...today, threshold: null, elements: [{ ...node, weight: '99.99', score: '55', scale: { kind: 'mark' } }] },
      /^elements/,
      false,
    ],
    [
      'an element without its score',
      'technical-score',
      { ...today, threshold: null, elements: [{ ...node, score: null, scale: { kind: 'mark' } }] },
      /^elements\/0\/score/,
      false,
    ],
    [
      'elements that are parts of each other',
      'technical-score',
      {
        ...today,
        threshold: null,
        elements: [
          { ...node, id: 'a', parent: 'b', score: null, scale: { kind: 'elements', combine: 'weights' } },
          { ...node, id: 'b', parent: 'a', score: null, scale: { kind: 'elements', combine: 'weights' } },
        ],
      },
      /^elements\/0\/parent/,
      false,
    ],
    [
      'an element of parts without any',
      'technical-score',
      {
        ...today,
        threshold: null,
        elements: [{ ...node, score: null, scale: { kind: 'elements', combine: 'average' } }],
      },
      /^elements/,
      false,
    ],
    [
      'no price at all',
      'arithmetic-correction',
      {
        ...today,
        contract: 'lump-sum',
        vat: { mode: 'included' },
        offeredTotal: null,
        documentLines: [],
        offeredLines: [],
      },
      /^offeredTotal/,
      false,
    ],
  ])('%s', (_, kind, input, field, citesClause) => {
    const { computed } = run(kind, input);
    if (computed.ok) throw new Error('it was computed');
    expect(computed.error.path.join('/')).toMatch(field);
    expect(computed.error.happened).not.toBe('');
    expect(computed.error.clause !== null).toBe(citesClause);
  });

  it('an owner’s value that is needed and missing is named', () => {
    const part = {
      name: 'Upah',
      kind: 'wage',
      coefficient: '1',
      unitPrice: '1.00',
      ownerCoefficient: null,
      coefficientProven: true,
      unitPriceProven: false,
      ownerUnitPrice: null,
    };
    const sheet = { items: [{ line: '1', components: [part], overheadPercent: null }] };
    const { computed } = run('reasonableness', {
      ...today,
      offer: '1.00',
      lines: [line],
      sheet,
      vat: { mode: 'included' },
    });
    expect(computed).toMatchObject({
      ok: false,
      error: { path: ['sheet', 'items', 0, 'components', 0, 'ownerUnitPrice'] },
    });
  });
});

it('the schema is the one in docs (make it again with: npm run meja -- schema compute -o docs/compute.schema.json, then format)', () => {
  const published = readFileSync(join(import.meta.dirname, '../../../docs/compute.schema.json'), 'utf8');
  expect(JSON.parse(JSON.stringify(computeJsonSchema()))).toEqual(JSON.parse(published));
});

it('the cases make use of every formula of a single figure', () => {
  const seen = new Set(
    EXAMPLES.flatMap(({ kind, input }) => {
      const { result, trace } = unwrap(run(kind, input).computed);
      return [...tracesIn(trace), ...tracesIn(result)].map(({ formula }) => formula);
    }),
  );
  expect(Object.keys(FIGURE_FORMULAS).filter((formula) => !seen.has(formula))).toEqual([]);
});

it('the schema has every kind, each closed to unknown fields', () => {
  const { $defs } = computeJsonSchema();
  expect(Object.keys($defs as object)).toEqual([...COMPUTE_KINDS.keys()]);
  for (const node of Object.values($defs as object)) {
    expect(node).toMatchObject({ type: 'object', additionalProperties: false });
  }
});

function heaOf(localContentPercent: string, amount: string | null = null) {
  return {
    ruleSet: 'perpres-46-2025',
    kind: 'goods',
    price: '1000.00',
    preference: 'applies',
    ownerEstimate: null,
    budgetCeiling: null,
    parts: [
      {
        component: 'goods',
        amount,
        localContentPercent,
      },
    ],
  };
}

function resolveInput(
  source: string,
  places: {
    readonly input: Json;
    readonly result: Json;
    readonly ruleSet: Parameters<typeof resolvePointer>[1]['ruleSet'];
  },
): unknown {
  // The pointers are those of an evaluation, with the input for the dossier and the result for the evaluation.
  const asEvaluation = source.replace(/^input:/, 'dossier:').replace(/^result:/, 'evaluation:');
  return resolvePointer(asEvaluation, {
    dossier: places.input as never,
    evaluation: places.result,
    ruleSet: places.ruleSet,
  });
}

function isFigure(value: unknown): value is { readonly value?: string; readonly total?: string } {
  return typeof value === 'object' && value !== null && 'trace' in value;
}
