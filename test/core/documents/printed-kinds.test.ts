// Every kind of document printed as it is kept: exact sheets, its own letters, nothing squeezed out, heads on every page,
// signatures with their sentence, and every word of the model. Rules of single kinds stand in the tests of those kinds.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import type { DocumentInput } from '#core/documents/draft.ts';
import { renderHtml } from '#core/documents/html.ts';
import type { Block, DocumentModel, Inline, Table } from '#core/documents/model.ts';
import { pageSize } from '#core/documents/paper.ts';
import { finishPdf } from '#core/pdf/finish-pdf.ts';
import { DOCUMENT_KINDS, type DocumentKind, refOf } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { pdfAFaults } from '#test/support/pdf-a.ts';
import { embeddedFontCss, openPrinter, type PdfFile, type Printer, readPdf } from '#test/support/pdf.ts';
import {
  anAppealedDossier,
  anAppointedDossier,
  anObjectedDossier,
  anOldObjectedDossier,
  inputAfter,
} from './aftermath.ts';
import {
  aFailedDossier,
  anEverydayDossier,
  anExtremeDossier,
  anOldDossier,
  aScoredDossier,
  inputOf,
} from './dossiers.ts';
import { modelPieces } from './model-text.ts';
import { aMeetingDossier, anExtremeMeetingDossier, anOldMeetingDossier } from './paperwork-dossiers.ts';
import {
  aClarifiedDossier,
  aLowPriceDossier,
  aNegotiatedDossier,
  aPriceOpenedDossier,
  aProvenDossier,
  aReEvaluatedDossier,
  aSheetsDossier,
} from './worked-dossiers.ts';

const POINTS_PER_MM = 72 / 25.4;
const fontCss = embeddedFontCss();

/** Of every era and method; `inputAfter` where objections and the award are answered. */
const INPUTS: readonly DocumentInput[] = [
  ...[
    anEverydayDossier(),
    anExtremeDossier(),
    anOldDossier(),
    aScoredDossier(),
    aFailedDossier(),
    aClarifiedDossier(),
    aProvenDossier(),
    aNegotiatedDossier(),
    aPriceOpenedDossier(),
    aLowPriceDossier(),
    aSheetsDossier('revealed'),
    aReEvaluatedDossier(),
    aMeetingDossier(),
    anExtremeMeetingDossier(),
    anOldMeetingDossier(),
  ].map((dossier: Dossier) => inputOf(dossier)),
  ...[anObjectedDossier(), anOldObjectedDossier(), anAppealedDossier(), anAppointedDossier()].map((dossier) =>
    inputAfter(dossier),
  ),
];

interface Sample {
  readonly model: DocumentModel;
  readonly length: number;
}

const samplesByKind = Map.groupBy(INPUTS.flatMap(samplesOf), ({ model }) => model.kind);

/** Of each tender the first document of a kind: those of a kind differ in their names alone. */
function samplesOf(input: DocumentInput): readonly Sample[] {
  const firsts = new Map(
    documentsOf(input.dossier)
      .toReversed()
      .map((key) => [refOf(key).kind, key]),
  );
  return [...firsts.values()].flatMap((key) => {
    const built = buildDocument(key, input);
    return built.ok ? [{ model: built.value.model, length: modelPieces(built.value.model).join('').length }] : [];
  });
}

/** The shortest and the longest there is: one has its signatures with everything, the other breaks every table. */
function extremesOf(kind: DocumentKind): readonly DocumentModel[] {
  const ordered = (samplesByKind.get(kind) ?? []).toSorted((a, b) => a.length - b.length);
  const [shortest, longest] = [ordered[0], ordered.at(-1)];
  return [...new Set([shortest, longest].flatMap((sample) => (sample === undefined ? [] : [sample.model])))];
}

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

test('there is a sample of every kind', () => {
  expect(DOCUMENT_KINDS.filter((kind) => !samplesByKind.has(kind))).toEqual([]);
});

describe.each(DOCUMENT_KINDS)('%s on paper', (kind) => {
  test('is whole, on exact sheets, with its own letters, and made to be kept', async () => {
    for (const model of extremesOf(kind)) {
      const html = renderHtml(model, { fontCss, lang: 'id' });
      expect(await printer.overflowing(html)).toEqual([]);
      const sheet = pageSize(model.paper);
      const bytes = await finishPdf(await printer.print(html), { madeBy: 'Meja Pokja 0.1.0', sheet });
      expect(await pdfAFaults(bytes)).toEqual([]);
      const pdf = await readPdf(bytes);
      expect(pdf.embeddedFonts.filter((name) => !/^Arimo-(Regular|Bold|Italic)$/.test(name))).toEqual([]);
      expect(pdf.title).toBe(model.title);
      for (const [index, page] of pdf.pages.entries()) {
        expect(page.width).toBeCloseTo(sheet.width * POINTS_PER_MM, 2);
        expect(page.height).toBeCloseTo(sheet.height * POINTS_PER_MM, 2);
        expect(page.text).toContain(`Halaman ${index + 1} dari ${pdf.pages.length}`);
      }
      expect(outsideMargins(pdf, model)).toEqual([]);
      const flow = pdf.pages.map((page) => page.flow).join('');
      expect(modelPieces(model).filter((piece) => !flow.includes(bare(piece)))).toEqual([]);
      expect(headlessPages(pdf, model)).toEqual([]);
      expect(orphanedSignatures(pdf, model)).toEqual([]);
    }
  });
});

describe('what is looked for is seen where it is wrong', () => {
  const spoilt = async (model: DocumentModel, css: string): Promise<PdfFile> =>
    readPdf(
      await printer.print(
        renderHtml(model, { fontCss, lang: 'id' }).replace('</head>', `<style>${css}</style></head>`),
      ),
    );

  test('a table without its head on the next page, and text beyond the margin', async () => {
    const [model] = extremesOf('baep').slice(-1);
    if (model === undefined) throw new Error('no sample');
    const pdf = await spoilt(model, 'table.grid thead { display: table-row-group; } h2 { margin-left: -20mm; }');
    expect(headlessPages(pdf, model).length).toBeGreaterThan(0);
    expect(outsideMargins(pdf, model).length).toBeGreaterThan(0);
  });

  test('signatures on a page of their own', async () => {
    const [model] = extremesOf('bahp');
    if (model === undefined) throw new Error('no sample');
    const pdf = await spoilt(
      model,
      '.keep-together, .keep-together * { break-inside: auto; } .signatures { break-before: page; }',
    );
    expect(orphanedSignatures(pdf, model).length).toBeGreaterThan(0);
  });
});

/** Lines that begin or stand where no text may be; the head and the foot of the page have rows of their own. */
function outsideMargins({ pages }: PdfFile, { paper }: DocumentModel): readonly string[] {
  const [, , , left] = paper.margins;
  return pages.flatMap((page) =>
    page.lines
      .filter((line) => line.left < left * POINTS_PER_MM - 1 || line.y < 0 || line.y > page.height)
      .map(({ text }) => text),
  );
}

/** Pages with a row of a table and without its head. */
function headlessPages({ pages }: PdfFile, model: DocumentModel): readonly string[] {
  return model.blocks.filter(isTable).flatMap((table) => {
    const head = bare(table.columns.map(({ header }) => header).join(''));
    const rows = table.rows
      .filter(({ emphasis, cells }) => emphasis === undefined && cells.length > 1)
      .map(({ cells }) => bare(cells.map(textOf).join('')))
      // Short rows could stand anywhere.
      .filter((row) => row.length > 24);
    return pages
      .filter(({ flow }) => rows.some((row) => flow.includes(row)) && !flow.includes(head))
      .map(({ text }) => `${head}: ${text.slice(0, 80)}`);
  });
}

/** Blocks of signatures on another page than the end of the paragraph right before them. */
function orphanedSignatures({ pages }: PdfFile, { blocks }: DocumentModel): readonly string[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (block.kind !== 'signatures' || before?.kind !== 'paragraph') return [];
    const sentence = bare(textOf(before.text)).slice(-60);
    const names = block.rows.map(({ name }) => bare(textOf(name)));
    const isTogether = pages.some(({ flow }) => {
      const at = flow.indexOf(sentence);
      return at >= 0 && names.every((name) => flow.indexOf(name, at) >= 0);
    });
    return isTogether ? [] : [names.join(', ')];
  });
}

function isTable(block: Block): block is Table {
  return block.kind === 'table';
}

function textOf(parts: Inline): string {
  return parts.map((part) => ('text' in part ? part.text : '')).join('');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
