/** Prints documents as the app does, and reads the PDF back: page boxes, text, fonts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { quietBrowserArguments } from '#cli/find-browser.ts';
import { documentFontCss, fontOf } from '#core/documents/font.ts';
import type { TextStyle } from '#core/documents/model.ts';
import { browserForTests } from './browser.ts';
import { fontsOf } from './read-pdf.ts';

/** A browser with one page that is used again and again; whoever opens it closes it. */
export interface Printer {
  readonly print: (html: string) => Promise<Uint8Array>;
  /** Texts of whatever is wider than the cell it stands in, reaches beyond the margins, or breaks a word of a head. */
  readonly overflowing: (html: string) => Promise<readonly string[]>;
  /** Texts of cells in which a line ends within a word that has a digit, or within a date. */
  readonly brokenFigures: (html: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Lines from top to bottom. */
  readonly lines: readonly PdfLine[];
  /** The lines, one below the other. */
  readonly text: string;
  /** The same characters in the order they were written, a table cell in one piece, without any white space. */
  readonly flow: string;
}

export interface PdfLine {
  readonly text: string;
  /** Distance of the baseline from the top of the page, points. */
  readonly y: number;
  readonly left: number;
}

export interface PdfFile {
  readonly title: string | null;
  readonly language: string | null;
  readonly isTagged: boolean;
  readonly pages: readonly PdfPage[];
  /** Names of the fonts with their file inside, without the subset prefix. */
  readonly embeddedFonts: readonly string[];
  readonly text: string;
}

/** Opens the printer; without a network, so that a document that fetches anything shows it. */
export async function openPrinter(): Promise<Printer> {
  const browser = await chromium.launch({ executablePath: browserForTests(), args: [...quietBrowserArguments()] });
  const page = await browser.newPage({ offline: true });
  return {
    print: async (html) => {
      await page.setContent(html);
      await page.evaluate('document.fonts.ready');
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    },
    overflowing: async (html) => {
      await page.setContent(html);
      await page.evaluate('document.fonts.ready');
      return page.evaluate(() => {
        const sheet = document.querySelector('main');
        if (sheet === null) return ['no sheet'];
        const style = getComputedStyle(sheet);
        const box = sheet.getBoundingClientRect();
        const left = box.left + Number.parseFloat(style.paddingLeft) - 1;
        const right = box.right - Number.parseFloat(style.paddingRight) + 1;
        const isOutside = (element: Element): boolean => {
          const { left: from, right: to } = element.getBoundingClientRect();
          return from < left || to > right;
        };
        const cells = [...sheet.querySelectorAll('th, td')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
        const outside = [...sheet.querySelectorAll('p, h1, h2, h3, li, th, td, span')]
          .filter((element) => !element.classList.contains('mark-line'))
          .filter(isOutside);
        const hasBrokenWord = (head: Element): boolean => {
          const text = head.firstChild;
          if (text === null) return false;
          return [...(text.textContent ?? '').matchAll(/\S+/g)].some((word) => {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            return range.getClientRects().length > 1;
          });
        };
        const broken = [...sheet.querySelectorAll('table.grid thead th')].filter(hasBrokenWord);
        return [...cells, ...outside, ...broken].map((element) => element.textContent ?? '');
      });
    },
    brokenFigures: async (html) => {
      await page.setContent(html);
      await page.evaluate('document.fonts.ready');
      return page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const broken: string[] = [];
        for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
          if (text.parentElement?.closest('table.grid tbody') === null) continue;
          // Parts of a date are joined by spaces that do not break; words that may break have a mark where.
          for (const word of (text.textContent ?? '').matchAll(/[^ \n\u200b/-]*\d[^ \n\u200b/-]*/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (range.getClientRects().length > 1) broken.push(word[0]);
          }
        }
        return broken;
      });
    },
    close: () => browser.close(),
  };
}

/** The document font with its files as data, as in a file that must stand alone. */
export function embeddedFontCss(text: Pick<TextStyle, 'font'> = {}): string {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve(`${fontOf(text).source}/package.json`)), 'files');
  const dataOf = (file: string) => `data:font/woff2;base64,${readFileSync(join(folder, file)).toString('base64')}`;
  return documentFontCss(dataOf, text);
}

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const file = await task.promise;
  const metadata = await file.getMetadata();
  const info = new Map(Object.entries(metadata.info));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
    const lines = linesOf(items, height);
    const flow = items.map((item) => item.str.replace(/\s/g, '')).join('');
    pages.push({ width, height, lines, text: lines.map((line) => line.text).join('\n'), flow });
  }
  const marked = await file.getMarkInfo();
  const title = info.get('Title');
  const language = info.get('Language');
  await task.destroy();
  return {
    title: typeof title === 'string' ? title : null,
    language: typeof language === 'string' ? language : null,
    isTagged: marked?.Marked ?? false,
    pages,
    embeddedFonts: [...(await fontsOf(bytes))].toSorted(),
    text: pages.map((page) => page.text).join('\n'),
  };
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** Items on one baseline, left to right, with spaces where there is a gap between them. */
function linesOf(items: readonly TextItem[], height: number): readonly PdfLine[] {
  const byBaseline = new Map<number, TextItem[]>();
  for (const item of items) {
    if (item.str === '') continue;
    const baseline = Math.round(item.transform[5] ?? 0);
    byBaseline.set(baseline, [...(byBaseline.get(baseline) ?? []), item]);
  }
  return [...byBaseline]
    .toSorted(([a], [b]) => b - a)
    .map(([baseline, row]) => {
      const ordered = row.toSorted((a, b) => leftOf(a) - leftOf(b));
      return {
        text: joined(ordered),
        y: height - baseline,
        left: Math.min(...ordered.map(leftOf)),
      };
    });
}

function joined(items: readonly TextItem[]): string {
  let text = '';
  let end = Number.NaN;
  for (const item of items) {
    if (leftOf(item) - end > 1 && !text.endsWith(' ')) text += ' ';
    text += item.str;
    end = leftOf(item) + item.width;
  }
  return text.trim();
}

function leftOf(item: TextItem): number {
  return item.transform[4] ?? 0;
}
