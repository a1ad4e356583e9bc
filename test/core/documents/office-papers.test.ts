import { renderDocx } from '#core/documents/docx/docx.ts';
import { renderHtml } from '#core/documents/html.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#test/support/builders/dossier.ts';
import { embeddedFontCss, openPrinter, type Printer } from '#test/support/pdf.ts';
import { modelText } from './model-text.ts';
import { largeOfficePapers, type NamedPaper, officePapers } from './office-papers.ts';

const usual = officePapers();
const large = largeOfficePapers();
const byName = (papers: readonly NamedPaper[]) => papers.map((each) => [each.name, each.model] as const);

describe('a paper of the office', () => {
  test.each(byName(usual))('says what it said before (%s)', async (name, model) => {
    const looks = `${model.paper.orientation}, ${model.marks.join(' ') || 'tanpa tanda'}`;
    const whole = [model.title, model.footer, looks, '', modelText(model)].join('\n').trimEnd();
    await expect(`${whole}\n`).toMatchFileSnapshot(`golden-office/${name}.txt`);
  });

  test.each(byName(large))(
    'wears the letterhead of its office with the emblem, and none where it is an auditor’s (%s)',
    (name, model) => {
      const head = model.blocks.find(({ kind }) => kind === 'letterhead');
      if (name === 'laporan-temuan') expect(head).toBeUndefined();
      else expect(head?.kind === 'letterhead' && head.emblem).toBeTruthy();
    },
  );

  test.each(byName(large))('can be had as a Word file, however large it is (%s)', async (_, model) => {
    const bytes = await renderDocx(model, { lang: 'id', madeAt: instant('2026-11-28T02:00:00.000Z') });
    expect(bytes.length).toBeGreaterThan(5_000);
  });
});

describe('printed', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());

  test('what breaks a date is seen', async () => {
    const review = usual.find(({ name }) => name === 'tinjauan-manajemen');
    if (review === undefined) throw new Error('no sample');
    const html = renderHtml(review.model, { fontCss: '', lang: 'id' });
    const narrow = html.replace('</head>', '<style>table.grid td { padding-right: 12mm !important; }</style></head>');
    expect((await printer.brokenFigures(narrow)).length).toBeGreaterThan(0);
  });

  test.each(byName([...usual, ...large]))(
    'nothing reaches beyond its place, no date breaks, and no signature stands alone on a page (%s)',
    async (_, model) => {
      const html = renderHtml(model, { fontCss: embeddedFontCss(model.text), lang: 'id' });
      expect(await printer.overflowing(html)).toEqual([]);
      expect(await printer.brokenFigures(html)).toEqual([]);
      const signed = model.blocks.findIndex(({ kind }) => kind === 'signatures');
      const before = model.blocks[signed - 1];
      if (signed >= 0) expect(before?.kind).toBe('paragraph');
    },
  );
});
