import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { indonesian } from '#renderer/i18n/indonesian.ts';
import { showCountdown } from '#renderer/ui/countdown.ts';
import { instant } from '#test/support/builders/dossier.ts';

let t: TFunction;

beforeAll(async () => {
  t = await i18next.createInstance().init({
    lng: 'id',
    defaultNS: 'app',
    resources: { id: { app: indonesian } },
    interpolation: { escapeValue: false },
  });
});

it.each([
  ['2014-10-17T05:30:00.000Z', '2 hari 3 jam'],
  ['2014-10-16T02:00:00.000Z', '1 hari 0 jam'],
  ['2014-10-15T07:12:59.000Z', '5 jam 12 menit'],
  ['2014-10-15T02:20:00.000Z', '20 menit'],
  ['2014-10-15T02:00:30.000Z', '1 menit'],
  ['2014-10-15T02:00:00.000Z', 'lewat'],
])('says how long it is until %s: %s', (at, expected) => {
  expect(showCountdown(t, instant('2014-10-15T02:00:00.000Z'), instant(at))).toBe(expected);
});
