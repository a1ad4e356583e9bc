import { expect, it } from 'vitest';
import { exchangeFileName } from '#renderer/features/exchange/exchange-file-name.ts';
import { instant } from '#test/support/builders/dossier.ts';

it('tells when the file was made, in the zone of the person, and nothing of what it holds', () => {
  expect(exchangeFileName(instant('2026-11-26T18:02:05.000Z'), 'WITA')).toBe('bawa-20261127-020205.meja-usb');
});
