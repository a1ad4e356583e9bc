import { createHash, generateKeyPairSync, sign as signWith, verify as verifyWith, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { HolidayYear } from '#core/calendar/holidays.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { readHolidayFile, type VerifySignature, writeHolidayFile } from '#core/exchange/holiday-file.ts';
import { unwrap } from '#test/support/unwrap.ts';

const table: HolidayYear = {
  year: 2031,
  source: 'SKB rekaan Nomor 9 Tahun 2030',
  status: 'confirmed-secondary',
  days: [
    { date: '2031-01-01' as DateOnly, name: 'Tahun Baru 2031 Masehi', kind: 'national' },
    {
      date: '2031-02-14' as DateOnly,
      name: 'Pemilihan Kepala Daerah Rekaan',
      kind: 'election',
      source: 'Keppres rekaan',
    },
  ],
};

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const rawKey = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
const signer = {
  publicKey: rawKey,
  sign: async (input: Uint8Array) => new Uint8Array(signWith(null, input, privateKey)),
};
const verify: VerifySignature = async (key, signature, input) => {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  return verifyWith(null, input, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
};

describe('a holiday file', () => {
  it('is read back as it was written, with the fingerprint of the key that signed it', async () => {
    const read = unwrap(await readHolidayFile(await writeHolidayFile(table, signer), verify));
    expect(read.table).toEqual(table);
    expect(read.key).toBe(createHash('sha256').update(rawKey).digest('hex'));
  });

  it('is read whatever the spaces and the order of its fields: the signature is over the canonical form', async () => {
    const file = JSON.parse(await writeHolidayFile(table, signer)) as Record<string, unknown>;
    const turned = Object.fromEntries(Object.entries(file).toReversed());
    expect(unwrap(await readHolidayFile(JSON.stringify(turned), verify)).table).toEqual(table);
  });

  it.each([
    ['a name', (text: string) => text.replace('Tahun Baru 2031', 'Tahun Baru 2032')],
    ['a date', (text: string) => text.replace('2031-02-14', '2031-02-15')],
    ['the source', (text: string) => text.replace('Nomor 9', 'Nomor 8')],
    [
      'the signature',
      (text: string) => text.replace(/"value": "(.)/, (_, c: string) => `"value": "${c === 'A' ? 'B' : 'A'}`),
    ],
  ])('is refused when %s was changed after signing', async (_, change) => {
    const refused = await readHolidayFile(change(await writeHolidayFile(table, signer)), verify);
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'wrong-signature', place: 'signature.value' }] });
  });

  it.each([
    ['an unknown field', { ...table, note: 'x' }, 'unknown-field', 'note'],
    ['an unknown field of a day', withDay({ lebaran: true }), 'unknown-field', 'days[1].lebaran'],
    ['a day of another year', withDay({ date: '2030-12-31' }), 'other-year', 'days[1].date'],
    ['a day twice', withDay({ date: '2031-01-01' }), 'twice', 'days[1].date'],
    ['a day that does not exist', withDay({ date: '2031-02-29' }), 'wrong-form', 'days[1].date'],
    ['a day without a name', withDay({ name: ' ' }), 'out-of-range', 'days[1].name'],
    ['a kind nobody knows', withDay({ kind: 'lokal' }), 'not-one-of', 'days[1].kind'],
  ])('with %s is refused, its place named', async (_, content, code, place) => {
    const signed = JSON.parse(await writeHolidayFile(table, signer)) as Record<string, unknown>;
    const text = JSON.stringify({ ...signed, ...content }, null, 1);
    const refused = await readHolidayFile(text, verify);
    expect(refused).toMatchObject({ ok: false, error: [{ code, place }] });
    if (!refused.ok) {
      expect(refused.error[0]?.line).toBeGreaterThan(1);
      expect(refused.error[0]?.message.means).toContain('hari libur');
    }
  });

  it.each([
    ['', 'not-json'],
    ['{"format": "meja-pokja/holidays", ', 'broken-json'],
    ['{"format": "meja-pokja/dossier"}', 'not-holidays'],
    ['[]', 'not-holidays'],
  ])('is not %j', async (text, code) => {
    expect(await readHolidayFile(text, verify)).toMatchObject({ ok: false, error: [{ code }] });
  });
});

function withDay(change: Readonly<Record<string, unknown>>): object {
  return { days: [table.days[0], { ...table.days[1], ...change }] };
}
