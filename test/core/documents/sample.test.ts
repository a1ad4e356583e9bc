import { describe, expect, it } from 'vitest';
import { renderHtml } from '#core/documents/html.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { samplePage } from '#core/documents/sample.ts';
import { withUnitHead } from './paperwork-dossiers.ts';
import { gapsOf, modelText } from './model-text.ts';

describe('the sample page of an office', () => {
  it('has the letterhead, the head of the unit and the page the office set', () => {
    const office = withUnitHead({
      paper: { size: 'a4', orientation: 'portrait', margins: [20, 21, 22, 23] },
      text: { size: 12, spacing: 1.5 },
    });
    const model = samplePage(office);
    const text = modelText(model);
    for (const line of [...office.letterhead.lines, office.unitHead?.name ?? '', office.city ?? '']) {
      expect(text).toContain(line);
    }
    const html = renderHtml(model, { fontCss: '', lang: 'id' });
    expect(html).toContain('size: 210mm 297mm; margin: 20mm 21mm 22mm 23mm');
    expect(html).toContain('font-size: 12pt; line-height: 1.5');
  });

  it('is there before anything is set, and says that it is an example', () => {
    const model = samplePage(EMPTY_OFFICE);
    expect(gapsOf(model)).toEqual([]);
    expect(modelText(model)).toContain('CONTOH BERITA ACARA');
  });
});
