import { beforeAll, describe, expect, it } from 'vitest';
import { type Card, checkCode, deviceOfCard, readCard, writeCard } from '#core/exchange/card/card.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { createTestPerson, type TestPerson } from '#test/support/bundles.ts';

let siti: TestPerson;
let card: Card;

beforeAll(async () => {
  siti = await createTestPerson('Siti Aminah');
  ({ card } = siti);
});

const read = (text: string) => readCard(text, createVerify());
const changed = (change: object) => read(JSON.stringify({ ...card, ...change }));

describe('a name card', () => {
  it('is read back from a file, and from a message that added a mark and blank lines', async () => {
    expect(await read(writeCard(card))).toEqual({ ok: true, value: card });
    expect(await read(`\uFEFF\n\n${writeCard(card)}\n`)).toEqual({ ok: true, value: card });
    expect(deviceOfCard(card)).toBe(siti.dev);
  });

  it('is refused with another name or another key to seal for', async () => {
    expect(await changed({ name: 'Orang Lain' })).toEqual({ ok: false, error: { kind: 'wrong-signature' } });
    const other = await createTestPerson('Orang Lain');
    expect(await changed({ exchangeKey: other.card.exchangeKey })).toMatchObject({
      error: { kind: 'wrong-signature' },
    });
    expect(await changed({ signingKey: other.card.signingKey })).toMatchObject({ error: { kind: 'wrong-signature' } });
  });

  it('tells a newer card, a faulty field and anything else apart', async () => {
    expect(await changed({ version: 2 })).toEqual({ ok: false, error: { kind: 'newer-card' } });
    expect(await changed({ name: ' ' })).toEqual({ ok: false, error: { kind: 'faulty-card', field: 'name' } });
    expect(await changed({ signingKey: 'x' })).toEqual({
      ok: false,
      error: { kind: 'faulty-card', field: 'signingKey' },
    });
    for (const text of ['', 'kartu', '{}', '[]', 'null', writeCard(card).slice(0, -10)]) {
      expect(await read(text)).toEqual({ ok: false, error: { kind: 'not-a-card' } });
    }
  });

  it('has a code of eight groups to read aloud, which every key of it changes', async () => {
    expect(checkCode(card)).toMatch(/^(\d{5} ){7}\d{5}$/);
    const other = await createTestPerson('Siti Aminah');
    expect(checkCode({ ...card, exchangeKey: other.card.exchangeKey })).not.toBe(checkCode(card));
    expect(checkCode({ ...card, signingKey: other.card.signingKey })).not.toBe(checkCode(card));
  });
});
