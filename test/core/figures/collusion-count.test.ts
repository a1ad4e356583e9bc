import { describe, expect, it, test } from 'vitest';
import { collusionTrace, countCollusion } from '#core/figures/collusion-count.ts';
import { at, ERAS, law } from './support.ts';

describe('indications of collusion', () => {
  // Source: standard e-tender document, IKP 4: at least two; the fifth was in no text read.
  test.each(ERAS)('two make an indication, and the unconfirmed one is shown apart, under %s', (era) => {
    const { collusion } = law(era);
    expect(countCollusion(collusion, ['same-mistakes'])).toMatchObject({ indicated: false, minimum: 2 });
    expect(countCollusion(collusion, ['same-mistakes', 'consecutive-guarantees'])).toMatchObject({
      counted: ['same-mistakes'],
      unconfirmed: ['consecutive-guarantees'],
      indicated: false,
    });
    expect(countCollusion(collusion, ['same-mistakes', 'similar-documents'])).toMatchObject({ indicated: true });
  });

  it('count once however often they are named, in whatever order', () => {
    const { collusion } = law('perpres-46-2025');
    expect(countCollusion(collusion, ['same-mistakes', 'same-mistakes']).counted).toEqual(['same-mistakes']);
    expect(countCollusion(collusion, ['common-control', 'similar-documents'])).toEqual(
      countCollusion(collusion, ['similar-documents', 'common-control']),
    );
  });

  it('lead back to where each was found', () => {
    const found = at(['consecutive-guarantees', 'same-mistakes'] as const, 'dossier:/x');
    const trace = collusionTrace(law('perpres-46-2025'), found);
    expect(trace.result).toBe('1');
    expect(trace.inputs.map(({ value, source }) => [value, source])).toEqual([
      ['same-mistakes', 'dossier:/x/1'],
      ['consecutive-guarantees', 'dossier:/x/0'],
      ['2', 'rules:/collusion/minimum/value'],
    ]);
  });
});
