import { describe, expect, it } from 'vitest';
import { methodUses } from '#core/tender/method-uses.ts';
import { draftTerms, finishTerms, termsFaults, withWeight } from '#renderer/features/requirements/terms-draft.ts';
import { rulesFor } from '#test/support/builders/course.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { aSelection, aWeighedTender } from '#test/support/builders/method-tenders.ts';

const weighed = aWeighedTender();
const uses = methodUses(weighed.notice, rulesFor(weighed));
const draft = draftTerms(weighed.terms);

describe('the terms of a tender being typed', () => {
  it('come back as they were stored', () => {
    expect(finishTerms(draft, uses)).toEqual(weighed.terms);
  });

  it('give the other weight what is left to 100, and leave it alone while there is nothing left', () => {
    expect(withWeight(draft, 'technicalWeight', '62,5')).toMatchObject({
      technicalWeight: '62,5',
      priceWeight: '37,5',
    });
    const over = withWeight(draft, 'technicalWeight', '120');
    expect(over.priceWeight).toBe(draft.priceWeight);
  });

  it('are wrong where a weight is no number, outside the law, or both do not add up', () => {
    expect(termsFaults(draft, uses)).toEqual({});
    expect(termsFaults({ ...draft, technicalWeight: 'x' }, uses).technicalWeight).toBe('number');
    expect(termsFaults({ ...draft, technicalWeight: '99', priceWeight: '1' }, uses).technicalWeight).toBe('range');
    expect(termsFaults({ ...draft, technicalWeight: '60', priceWeight: '39' }, uses).priceWeight).toBe('sum');
  });

  it('take no shortlist that is not a whole number of at least one', () => {
    const selection = aSelection();
    const scored = methodUses(selection.notice, rulesFor(selection));
    for (const shortlistMaximum of ['0', '2,5', 'tiga']) {
      expect(termsFaults({ ...draftTerms(selection.terms), shortlistMaximum }, scored).shortlistMaximum).toBe('number');
    }
  });

  it('keep nothing the method does not use', () => {
    const plain = anAssessedDossier({ a: 900_000_000 });
    const none = methodUses(plain.notice, rulesFor(plain));
    expect(finishTerms({ ...draft, discountPercent: '10' }, none)).toMatchObject({
      technicalWeight: null,
      priceWeight: null,
      discountPercent: null,
    });
    expect(termsFaults({ ...draft, technicalWeight: 'x' }, none)).toEqual({});
  });
});
