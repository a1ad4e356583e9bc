/** An office that set all there is to set about how its documents look. */
import { emblemOf } from '#core/documents/emblem.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { aPng } from '#test/support/pictures.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anOffice } from './dossiers.ts';

export function aDressedOffice(parts: Partial<OfficeSettings> = {}): OfficeSettings {
  const office = anOffice();
  const form = { number: 'FM-PBJ-07', revision: '02', validFrom: dateOnly('2026-01-02') };
  return {
    ...office,
    letterhead: { ...office.letterhead, emblem: unwrap(emblemOf(aPng(96, 120), 24)) },
    paper: { ...office.paper, size: 'folio' },
    text: { size: 12, spacing: 1.5, font: 'times' },
    forms: { bahp: form, baep: form, bapp: form, 'kertas-kerja': form },
    initials: { bahp: 'pages', baep: 'pages', bapp: 'pages', 'kertas-kerja': 'end' },
    markColour: 'blue',
    ...parts,
  };
}
