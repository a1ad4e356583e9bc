import { describe, expect, it } from 'vitest';
import { type Rewriting, rewriteObject } from '#core/pdf/rewrite-object.ts';
import { latin1, latin1Bytes } from '#core/shared/latin1.ts';

const AS_IT_IS: Rewriting = { numberOf: (number) => number, keysBy: 0, prefix: '', box: null };

function rewritten(object: string, how: Partial<Rewriting>): string {
  return latin1(rewriteObject(latin1Bytes(object), { ...AS_IT_IS, ...how }).bytes);
}

describe('an object that moves from one PDF into another', () => {
  it('refers to what moved with it', () => {
    const numberOf = (number: number): number => number + 100;
    expect(rewritten('<</P 9 0 R\n/K [1 0 R 41 12 0 R]/Pg 2 0 R>>', { numberOf })).toBe(
      '<</P 109 0 R\n/K [101 0 R 41 112 0 R]/Pg 102 0 R>>',
    );
  });

  it.each([
    '(lihat 5 0 R)',
    '(dua \\) kurung 5 0 R \\()',
    '(kurung (di dalam (5 0 R)) kurung)',
    '(garis miring \\\\)',
    '<35 20 30 20 52>',
    '(/StructParents 3 /MediaBox [0 0 1 1])',
  ])('keeps a text as it is: %s', (text) => {
    const object = `<</Alt ${text}\n/P 7 0 R>>`;
    expect(rewritten(object, { numberOf: () => 70, keysBy: 5, box: [0, 0, 2, 2], prefix: 'x-' })).toBe(
      `<</Alt ${text}\n/P 70 0 R>>`,
    );
  });

  it('keeps the bytes of a stream, whatever they look like, and moves what its head refers to', () => {
    const stream = 'stream\n(5 0 R /ID (a) \u0080\u009f\u00ff 6 0 R\nendstream';
    expect(rewritten(`<</Length 8 0 R\n/ID (b)>>\n${stream}\n`, { numberOf: () => 80, prefix: '0001-' })).toBe(
      `<</Length 80 0 R\n/ID (0001-b)>>\n${stream}\n`,
    );
  });

  it('is known by another name, and stands under heads of other names', () => {
    const cell = '<</Type /StructElem\n/S /TH\n/ID (node1)\n/A [<</O /Table\n/Headers [(node2) (node3)]>>]/Lang (id)>>';
    const { bytes, name } = rewriteObject(latin1Bytes(cell), { ...AS_IT_IS, prefix: '0002-' });
    expect(name).toBe('0002-node1');
    expect(latin1(bytes)).toBe(
      '<</Type /StructElem\n/S /TH\n/ID (0002-node1)\n/A [<</O /Table\n/Headers [(0002-node2) (0002-node3)]>>]/Lang (id)>>',
    );
  });

  it('leads back to tags under numbers moved on, a page and a link alike', () => {
    expect(rewritten('<</StructParents 0/Type /Page>>', { keysBy: 12 })).toBe('<</StructParents 12/Type /Page>>');
    expect(rewritten('<</StructParent 3>>', { keysBy: 12 })).toBe('<</StructParent 15>>');
  });

  it('gets the box of its sheet, or keeps its own', () => {
    const page = '<</Type /Page\n/MediaBox [0 0 609.12 935.03998]\n/Rotate 0>>';
    expect(rewritten(page, { box: [0, 0, 609.5, 935.4] })).toBe(
      '<</Type /Page\n/MediaBox [0 0 609.5 935.4]\n/Rotate 0>>',
    );
    expect(rewritten(page, {})).toBe(page);
  });
});
