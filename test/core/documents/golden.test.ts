import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { everyKind, everyKindOf2010, type NamedDocument, ofEra } from './every-kind.ts';
import { modelText } from './model-text.ts';

/** Written anew with `vitest run -u`; whoever changes a document reads in the difference what it says now. */
const FOLDER = new URL('golden/', import.meta.url);

const DOCUMENTS: readonly NamedDocument[] = [
  ...everyKind(),
  ...everyKindOf2010(),
  ...ofEra('perpres-16-2018'),
  ...ofEra('perpres-12-2021'),
];

describe('a document', () => {
  test.each(DOCUMENTS.map((each) => [each.name, each] as const))(
    'says what it said before (%s)',
    async (name, each) => {
      const { content: model, missing } = each;
      const lacks = missing.map(({ field, path }) => `belum ada: ${field} (${path})`);
      const text = [model.title, model.footer, `${model.paper.orientation}, ${model.marks.join(' ') || 'tanpa tanda'}`];
      const whole = `${[...text, '', modelText(model), '', ...lacks].join('\n').trimEnd()}\n`;
      await expect(whole).toMatchFileSnapshot(`golden/${name}.txt`);
    },
  );

  it('has no golden text of a document that is not made any more', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(DOCUMENTS.map(({ name }) => `${name}.txt`).toSorted());
  });
});
