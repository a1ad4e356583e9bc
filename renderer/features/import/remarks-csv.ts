/** The remarks of an import as a table for whoever has to mend the files. Pure. */
import { unparse } from 'papaparse';
import type { Severity } from '#core/exchange/message.ts';
import type { WordedRemark } from './remarks-model.ts';

export interface CsvWords {
  /** Heads of the columns, in their order. */
  readonly heads: readonly string[];
  readonly severity: (severity: Severity) => string;
}

/** A semicolon, because Indonesian spreadsheets read the comma as a decimal sign; the mark in front says UTF-8. */
export function remarksCsv(remarks: readonly WordedRemark[], { heads, severity }: CsvWords): string {
  const rows = remarks.map((remark) => [
    severity(remark.severity),
    remark.title,
    remark.file ?? '',
    remark.row ?? '',
    remark.line ?? '',
    remark.column ?? '',
    remark.field ?? '',
    remark.value ?? '',
    remark.tender ?? '',
    remark.count,
    remark.what,
    remark.means,
    remark.next,
    remark.code,
  ]);
  // Foreign values go in: none may begin as a formula.
  return `\uFEFF${unparse([heads, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
