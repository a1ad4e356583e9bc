import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { renderDocx } from '#core/documents/docx/docx.ts';
import { renderHtml } from '#core/documents/html.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { dateOnly, instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { elementsOf } from '#test/support/xml-tree.ts';
import { anEverydayDossier, anOffice, inputOf } from './dossiers.ts';
import { docxParts, paragraphTexts } from './docx/docx-text.ts';
import { modelText } from './model-text.ts';

const DOCX = { lang: 'id', madeAt: instant('2026-11-23T02:42:07.125Z') } as const;
const FORM = { number: 'FM-PBJ-07', revision: '02', validFrom: dateOnly('2026-01-02') };

function minutes(parts: Partial<OfficeSettings>, practice = false) {
  const dossier = { ...anEverydayDossier(), practice };
  return unwrap(buildDocument('bahp', inputOf(dossier, anOffice(parts)))).content;
}

function html(parts: Partial<OfficeSettings>, practice = false): string {
  return renderHtml(minutes(parts, practice), { fontCss: '', lang: 'id' });
}

async function edges(parts: Partial<OfficeSettings>) {
  const all = docxParts(await renderDocx(minutes(parts, true), DOCX));
  const [head, foot] = [all['word/header1.xml'], all['word/footer1.xml']];
  if (head === undefined || foot === undefined) throw new Error('a page has a head and a foot');
  return { head, foot };
}

describe('a controlled form', () => {
  it('has number, revision, date and page at the head of every page, beside the mark of practice', async () => {
    const page = html({ forms: { bahp: FORM } }, true);
    expect(page).toContain('@top-left { content: "No. dokumen: FM-PBJ-07" "\\A " "Revisi: 02";');
    expect(page).toContain('@top-center { content: "LATIHAN – BUKAN DOKUMEN RESMI";');
    expect(page).toMatch(
      /@top-right \{ content: "Berlaku: 2 Januari 2026" "\\A " "Halaman " counter\(page\) " dari " counter\(pages\);/,
    );
    const { head } = await edges({ forms: { bahp: FORM } });
    expect(paragraphTexts(head)).toEqual([
      'No. dokumen: FM-PBJ-07',
      'Revisi: 02',
      'LATIHAN – BUKAN DOKUMEN RESMI',
      'Berlaku: 2 Januari 2026',
      'Halaman 1 dari 1',
    ]);
  });

  it('says only what is set, and only on its own kind of document', () => {
    expect(html({ forms: { bahp: { number: 'F-1', revision: '', validFrom: null } } })).toContain(
      '@top-left { content: "No. dokumen: F-1";',
    );
    expect(html({ forms: { baep: FORM } })).not.toContain('FM-PBJ-07');
    expect(html({})).toContain('@top-center { content: ""; }');
  });
});

describe('the initials of the committee', () => {
  it('have a box for every member at the foot of every page', async () => {
    const page = html({ initials: { bahp: 'pages' } });
    const foot = /@bottom-left \{[^}]*\}/.exec(page)?.[0] ?? '';
    expect(foot.match(/ {2}\d\. /g)).toEqual(['  1. ', '  2. ', '  3. ']);
    expect(html({ initials: { baep: 'pages' } })).not.toContain('Paraf');
    const { foot: word } = await edges({ initials: { bahp: 'pages' } });
    expect(paragraphTexts(word).slice(-4)).toEqual(['Paraf', '1.', '2.', '3.']);
    const framed = elementsOf(word, 'w:tcBorders').map(({ children }) => children.map(({ name }) => name));
    expect(framed).toEqual(Array.from({ length: 3 }, () => ['w:top', 'w:left', 'w:bottom', 'w:right']));
  });

  it('have their room, however narrow the margins of the office', () => {
    const paper = { size: 'a4', orientation: 'portrait', margins: [10, 15, 12, 20] } as const;
    const marked = { paper, forms: { bahp: FORM }, initials: { bahp: 'pages' } } as const;
    expect(minutes(marked).paper.margins).toEqual([20, 15, 24, 20]);
    expect(minutes({ paper }).paper.margins).toEqual([10, 15, 12, 20]);
  });

  it('have a table behind the signatures, where they stand at the end', () => {
    const { blocks, initials } = minutes({ initials: { bahp: 'end' } });
    expect(initials).toBeUndefined();
    const table = blocks.findIndex((block) => block.kind === 'table' && block.caption === 'Paraf');
    expect(blocks[table - 1]?.kind).toBe('signatures');
    expect(modelText(minutes({ initials: { bahp: 'end' } }))).toContain('Sekretaris');
  });
});

describe('the mark of practice', () => {
  it('has the colour the office chose, on paper and in Word', async () => {
    expect(html({}, true)).toContain('stroke="#e4e4e4"');
    expect(html({ markColour: 'red' }, true)).toContain('stroke="#f7d9d9"');
    const { head } = await edges({ markColour: 'red' });
    expect(elementsOf(head, 'v:shape').map(({ attributes }) => attributes['fillcolor'])).toEqual(['#f7d9d9']);
  });
});
