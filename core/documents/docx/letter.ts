/** The top of letters: the letterhead with its double rule, number and subject beside place and date, whom it is for. */
import { emblemPicture, emblemSize } from '../emblem.ts';
import { inlineText, lineWidthMm } from '../measure.ts';
import type { Block, Inline, TextStyle } from '../model.ts';
import { emblemRun } from './emblem.ts';
import { mm } from './lengths.ts';
import type { Page } from './page.ts';
import { paragraph, type ParagraphLook, spacer } from './paragraph.ts';
import { inlineRuns, TAB, textRun } from './runs.ts';
import { fixedTable, tableCell, tableRow } from './table-frame.ts';

const LABEL_MM = 21;
const COLON_MM = 4;
/** Place and date take no more than they need, with some room before them. */
const WIDEST_WHEN_MM = 66;
const WHEN_GAP_MM = 6;
const ROW_GAP_MM = 0.6;
const RULE_GAP_MM = 7;
const EMBLEM_GAP_MM = 4;
/** Whom a letter is for stays in the left of the page. */
const TO_MM = 105;

/** The names of those who write, and how to reach them; an emblem stands at their left, over the same double rule. */
export function letterhead({ lines, contact, emblem }: Extract<Block, { kind: 'letterhead' }>, page: Page): string {
  const rule: RuleLook = { hasDoubleRule: true, after: mm(RULE_GAP_MM) };
  const picture = emblem === undefined ? null : emblemPicture(emblem);
  if (emblem === undefined || picture === null) return names(lines, contact, rule);
  const left = mm(emblemSize(emblem, picture).width + EMBLEM_GAP_MM);
  const widths = [left, page.width - left];
  const cells = [paragraph({ style: 'Kop', align: 'left' }, emblemRun(emblem, picture)), names(lines, contact, {})];
  const row = tableRow(
    cells.map((content, index) => tableCell({ width: widths[index] ?? 0, isMiddle: true }, content)),
  );
  return `${fixedTable('TanpaGaris', widths, [row])}${spacer({ keepNext: true, ...rule })}`;
}

type RuleLook = Pick<ParagraphLook, 'hasDoubleRule' | 'after'>;

/** The unit that writes, the last line, is the largest; the government above it is smaller. `under` = the last line of all. */
function names(lines: readonly string[], contact: string | null, under: RuleLook): string {
  const last = lines.length - 1;
  const written = lines.map((line, index) =>
    paragraph(
      { style: index === last ? 'KopUtama' : 'Kop', ...(index === last && contact === null ? under : {}) },
      textRun(line),
    ),
  );
  return `${written.join('')}${contact === null ? '' : paragraph({ style: 'KopAlamat', ...under }, textRun(contact))}`;
}

/** Place and date stand at the right of the line of the number, whom the letter is for below at the left. */
export function letterTop(
  { placeAndDate, rows, to }: Extract<Block, { kind: 'letter' }>,
  { width, text }: Page,
): string {
  const when = mm(whenMm(placeAndDate, text));
  const value = width - mm(LABEL_MM) - mm(COLON_MM) - when;
  const widths = [mm(LABEL_MM), mm(COLON_MM), value, when];
  const look = { style: 'Rincian', keepNext: true, before: mm(ROW_GAP_MM), after: mm(ROW_GAP_MM) } as const;
  const table = rows.map(({ label, value }, index) => {
    const day = paragraph({ ...look, align: 'right' }, index === 0 ? inlineRuns(placeAndDate) : '');
    const cells = [textRun(label), textRun(':'), inlineRuns(value)].map((runs) => paragraph(look, runs));
    return tableRow(
      [...cells, day].map((content, column) =>
        tableCell(
          { width: widths[column] ?? 0, ...(column === 3 ? { down: index === 0 ? 'first' : 'more' } : {}) },
          content,
        ),
      ),
    );
  });
  const names = to.flatMap((each, index): Inline => (index === 0 ? each : [{ text: '\n' }, ...each]));
  const right = Math.max(0, width - mm(TO_MM));
  const receiver = paragraph({ style: 'TujuanSurat', right }, `${textRun('Yth.')}${TAB}${inlineRuns(names)}`);
  return `${fixedTable('TanpaGaris', widths, table)}${receiver}`;
}

function whenMm(placeAndDate: Inline, text: TextStyle): number {
  // A gap is to be written in by hand.
  if (placeAndDate.some((part) => 'missing' in part)) return WIDEST_WHEN_MM;
  return Math.min(WIDEST_WHEN_MM, lineWidthMm(inlineText(placeAndDate), text) + WHEN_GAP_MM);
}
