/** Signatures: one at the right, or a table of several; always whole, always with what closes the text before them. */
import type { Inline, Signature, SignatureBlock } from '../model.ts';
import { FEW_SIGNATURES, positionWidthMm, SIGNATURE_COLUMNS_MM, SIGNATURE_LINE } from '../print-rules.ts';
import { mm } from './lengths.ts';
import type { Page } from './page.ts';
import { paragraph, spacer } from './paragraph.ts';
import { inlineRuns, lineRuns, textRun } from './runs.ts';
import { fixedTable, tableCell, tableRow } from './table-frame.ts';

const SINGLE_MM = 84;
/** Every second line for signing begins further right, so that two signatures do not run into each other. */
const SECOND_SIGN_MM = 23;
/** Room to sign above the name of a single person. */
const SIGN_ROOM_MM = 22;
const BEFORE_BLOCK_MM = 5;
const BETWEEN_BLOCKS_MM = 8;

export function signatures(block: SignatureBlock, page: Page, { isSecond, keepNext }: SignaturesPlace): string {
  const before = mm(isSecond ? BETWEEN_BLOCKS_MM : BEFORE_BLOCK_MM);
  const [only, ...others] = block.rows;
  if (only !== undefined && others.length === 0 && block.positionHead === undefined)
    return singleSignature(block, only, { left: page.width - mm(SINGLE_MM), before, keepNext });
  const when = closing(block, { left: page.width - mm(SIGNATURE_COLUMNS_MM.sign), before, after: mm(3) });
  const head = lineRuns(block.heading);
  const behalf =
    head === ''
      ? ''
      : paragraph({ style: 'AtasNama', keepLines: true, before: when === '' ? before : undefined }, head);
  return `${when}${behalf}${signatureTable(block, page, keepNext)}${spacer({ keepNext })}`;
}

interface SignaturesPlace {
  /** Another block of signatures stands right before it. */
  readonly isSecond: boolean;
  readonly keepNext: boolean;
}

function singleSignature(
  block: SignatureBlock,
  { name, position, employeeNumber }: Signature,
  { left, before, keepNext }: { readonly left: number; readonly before: number; readonly keepNext: boolean },
): string {
  const when = closing(block, { left, before, after: 0 });
  const style = 'TandaTangan';
  const head = lineRuns(block.heading);
  const behalf =
    head === ''
      ? ''
      : paragraph(
          { style: 'AtasNama', keepLines: true, left, before: when === '' ? before : undefined, after: 0 },
          head,
        );
  return [
    when,
    behalf,
    paragraph({ style, keepNext: true, left }, textRun(position)),
    paragraph(
      { style: 'NamaTerang', keepNext: employeeNumber !== null || keepNext, left, before: mm(SIGN_ROOM_MM) },
      inlineRuns(name),
    ),
    employeeNumber === null ? '' : paragraph({ style, keepNext, left }, numberRuns(employeeNumber)),
  ].join('');
}

function closing(
  { placeAndDate }: SignatureBlock,
  look: { readonly left: number; readonly before: number; readonly after: number },
): string {
  if (placeAndDate === null) return '';
  return paragraph({ style: 'TandaTangan', keepNext: true, ...look }, inlineRuns(placeAndDate));
}

function signatureTable(block: SignatureBlock, page: Page, keepNext: boolean): string {
  const { number, sign } = SIGNATURE_COLUMNS_MM;
  const position = mm(positionWidthMm(block, page));
  const others = mm(number) + position + mm(sign);
  const widths = [mm(number), page.width - others, position, mm(sign)];
  const row = (cells: readonly string[], look: Parameters<typeof tableRow>[1], hasRuleBelow: boolean): string =>
    tableRow(
      cells.map((content, index) => tableCell({ width: widths[index] ?? 0, hasRuleBelow }, content)),
      look,
    );
  const heads = ['No.', 'Nama', block.positionHead ?? 'Jabatan', 'Tanda tangan'];
  const head = row(
    heads.map((text) => paragraph({ style: 'KepalaTandaTangan', after: mm(1) }, textRun(text))),
    { isHead: true },
    true,
  );
  const isMany = block.rows.length > FEW_SIGNATURES;
  const rows = block.rows.map((signature, index) => {
    const isLast = index === block.rows.length - 1;
    return row(
      signatureCells(signature, { index, keepNext: isLast ? keepNext : true, before: mm(isMany ? 5 : 6.5) }),
      { height: mm(isMany ? 14 : 16) },
      false,
    );
  });
  return fixedTable('TanpaGaris', widths, [head, ...rows]);
}

function signatureCells(
  { name, position, employeeNumber }: Signature,
  { index, keepNext, before }: { readonly index: number; readonly keepNext: boolean; readonly before: number },
): readonly string[] {
  const look = { style: 'TandaTangan', keepNext, before } as const;
  const number =
    employeeNumber === null ? '' : paragraph({ style: 'TandaTangan', keepNext }, numberRuns(employeeNumber));
  const sign = { ...look, left: index % 2 === 1 ? mm(SECOND_SIGN_MM) : undefined };
  return [
    paragraph(look, textRun(`${index + 1}.`)),
    `${paragraph(look, inlineRuns(name))}${number}`,
    paragraph(look, textRun(position)),
    paragraph(sign, textRun(`${index + 1}. ${SIGNATURE_LINE}`)),
  ];
}

function numberRuns(employeeNumber: Inline): string {
  return inlineRuns([{ text: 'NIP. ' }, ...employeeNumber]);
}
