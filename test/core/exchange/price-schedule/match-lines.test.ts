import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offeredLinesOf, ownerLinesOf } from '#core/exchange/price-schedule/lines.ts';
import { chooseLine, matchLines } from '#core/exchange/price-schedule/match-lines.ts';
import type { ReadLine } from '#core/exchange/price-schedule/read-schedule.ts';
import type { OwnerLine } from '#core/tender/model.ts';
import { anOwnerLine, decimal, lineId, rupiah } from '#test/support/builders/dossier.ts';

function line(row: number, number: string, description: string, parts: Partial<ReadLine> = {}): ReadLine {
  return {
    row,
    number,
    group: null,
    description,
    unit: 'm3',
    volume: decimal('1'),
    unitPrice: rupiah(10),
    total: rupiah(10),
    ...parts,
  };
}

function own(id: string, number: string, description: string, parts: Partial<OwnerLine> = {}): OwnerLine {
  return anOwnerLine(id, 1, 100, { number, description, ...parts });
}

const found = (offered: readonly ReadLine[], owner: readonly OwnerLine[]) =>
  matchLines(offered, owner).matches.map(({ line: id, by }) => [id, by]);

describe('an offered line is matched', () => {
  it('by number and words', () => {
    expect(
      found(
        [line(1, '1.2', 'Galian  Tanah'), line(2, '1.1', 'Urugan')],
        [own('a', '1.1', 'urugan'), own('b', '1.2', 'galian tanah')],
      ),
    ).toEqual([
      ['b', 'number'],
      ['a', 'number'],
    ]);
  });

  it('by number where the words are nearly the same', () => {
    expect(
      found([line(1, '1', 'Galian tanah biasa sedalam 1 m')], [own('a', '1', 'Galian tanah sedalam 1 m')]),
    ).toEqual([['a', 'number']]);
  });

  it('not by a number whose words speak of other work', () => {
    expect(found([line(1, '1', 'Pengecatan dinding')], [own('a', '1', 'Galian tanah')])).toEqual([[null, null]]);
  });

  it('by words where numbers changed', () => {
    expect(
      found(
        [line(1, 'A', 'Galian tanah'), line(2, '', 'Urugan pasir')],
        [own('a', '1', 'Urugan pasir'), own('b', '2', 'GALIAN TANAH.')],
      ),
    ).toEqual([
      ['b', 'description'],
      ['a', 'description'],
    ]);
  });

  it('within its group where numbers start again in each', () => {
    const offered = [line(1, '1', 'Beton', { group: 'I Pondasi' }), line(2, '1', 'Beton', { group: 'II Lantai' })];
    const owner = [own('b', '1', 'Beton', { group: 'II LANTAI' }), own('a', '1', 'Beton', { group: 'I PONDASI' })];
    expect(found(offered, owner)).toEqual([
      ['a', 'number'],
      ['b', 'number'],
    ]);
  });

  it('in turn where the same words stand several times on both sides', () => {
    expect(found([line(1, '', 'Beton'), line(2, '', 'Beton')], [own('a', '', 'Beton'), own('b', '', 'Beton')])).toEqual(
      [
        ['a', 'description'],
        ['b', 'description'],
      ],
    );
  });

  it('by its place between matched lines, to be looked at by a person', () => {
    const matching = matchLines(
      [line(1, '1', 'Satu'), line(2, '', 'Entah'), line(3, '3', 'Tiga')],
      [own('a', '1', 'Satu'), own('b', '2', 'Dua'), own('c', '3', 'Tiga')],
    );
    expect(matching.matches[1]).toEqual({ row: 2, line: 'b', by: 'order', candidates: ['b'] });
    expect(matching.unclear).toBe(1);
  });
});

describe('what is unclear', () => {
  it('is left to a person, with the likeliest lines first', () => {
    const matching = matchLines(
      [line(1, '', 'Pasangan batu kali campuran 1:4')],
      [own('a', '1', 'Pasangan batu kali campuran 1:3'), own('b', '2', 'Pasangan bata merah'), own('c', '3', 'Cat')],
    );
    expect(matching.matches).toEqual([{ row: 1, line: null, by: null, candidates: ['a'] }]);
    expect(matching).toMatchObject({ unclear: 1, unanswered: ['a', 'b', 'c'] });
  });

  it('becomes clear by a choice, which opens the line that had it', () => {
    const before = matchLines(
      [line(1, '1', 'Satu'), line(2, '', 'Lain')],
      [own('a', '1', 'Satu'), own('b', '2', 'Dua')],
    );
    const after = chooseLine(before, 2, lineId('a'));
    expect(after.matches).toEqual([
      { row: 1, line: null, by: null, candidates: ['a'] },
      { row: 2, line: 'a', by: 'person', candidates: [] },
    ]);
    expect(after.unanswered).toEqual(['b']);
    expect(chooseLine(after, 2, null).unanswered).toEqual(['b', 'a'].toSorted().toReversed());
  });

  it('is not a line that is simply extra', () => {
    const matching = matchLines([line(1, '1', 'Satu'), line(2, '9', 'Pagar tambahan')], [own('a', '1', 'Satu')]);
    expect(matching).toMatchObject({ unclear: 0, unanswered: [] });
    expect(matching.matches[1]).toMatchObject({ line: null, candidates: [] });
  });
});

describe('matching', () => {
  it('of a schedule with itself finds every line, in any order of the offer', () => {
    const words = fc.array(fc.constantFrom('beton', 'galian', 'urugan', 'pasir', 'batu', 'cat', 'kayu'), {
      minLength: 1,
      maxLength: 3,
    });
    const schedule = fc.array(fc.record({ words, group: fc.constantFrom('I', 'II', null) }), { maxLength: 12 });
    fc.assert(
      fc.property(schedule, fc.infiniteStream(fc.nat()), (items, shuffle) => {
        const owner = items.map(({ words: text, group }, at) =>
          own(`l${at}`, String(at + 1), text.join(' '), { group }),
        );
        const offered = owner.map(({ number, description, group }, at) => line(at + 1, number, description, { group }));
        const shuffled = offered.toSorted(() => (Number(shuffle.next().value) % 2) - 0.5);
        const { matches, unanswered } = matchLines(shuffled, owner);
        expect(matches.map((match) => match.line)).toEqual(shuffled.map(({ row }) => `l${row - 1}`));
        expect(unanswered).toEqual([]);
      }),
    );
  });

  it('never answers one owner’s line twice', () => {
    const word = fc.constantFrom('beton', 'galian', 'urugan');
    const some = fc.array(fc.record({ number: fc.constantFrom('', '1', '2'), description: word }), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (theirs, ours) => {
        const offered = theirs.map(({ number, description }, at) => line(at + 1, number, description));
        const owner = ours.map(({ number, description }, at) => own(`l${at}`, number, description));
        const { matches, unanswered } = matchLines(offered, owner);
        const answered = matches.flatMap((match) => match.line ?? []);
        expect(new Set(answered).size).toBe(answered.length);
        expect(answered.length + unanswered.length).toBe(owner.length);
      }),
    );
  });
});

describe('lines of a dossier', () => {
  it('keep the ids and bases they had when the owner’s schedule is read again', () => {
    const first = ownerLinesOf([line(3, '1', 'Satu'), line(4, '2', 'Dua')], 'combined', []);
    expect(first.map(({ id, basis }) => [id, basis])).toEqual([
      ['baris-3', 'unit-price'],
      ['baris-4', 'unit-price'],
    ]);
    const settled = first.map((each): OwnerLine => ({ ...each, basis: 'lump-sum' }));
    const again = ownerLinesOf(
      [line(4, '1', 'Satu', { volume: decimal('9') }), line(5, '2', 'Dua baru')],
      'combined',
      settled,
    );
    expect(again.map(({ id, volume, basis }) => [id, volume, basis])).toEqual([
      ['baris-3', '9', 'lump-sum'],
      ['baris-5', '1', 'unit-price'],
    ]);
  });

  it('never share an id', () => {
    const first = ownerLinesOf([line(3, '1', 'Satu')], 'lump-sum', []);
    expect(first[0]?.basis).toBe('lump-sum');
    const again = ownerLinesOf([line(3, '', 'Sisipan'), line(4, '1', 'Satu')], 'lump-sum', first);
    expect(again.map(({ id }) => id)).toEqual(['baris-3-2', 'baris-3']);
  });

  it('of a bid say which line they answer', () => {
    const offered = [line(1, '1', 'Satu'), line(2, '9', 'Tambahan')];
    const lines = offeredLinesOf(offered, matchLines(offered, [own('a', '1', 'Satu')]));
    expect(lines.map(({ line: id, description }) => [id, description])).toEqual([
      ['a', 'Satu'],
      [null, 'Tambahan'],
    ]);
  });
});
