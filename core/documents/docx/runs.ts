/** Text with emphasis and gaps as runs of Word. */
import type { Inline } from '../model.ts';
import { GAP, keepTogether } from '../print-rules.ts';
import { GAP_STYLE } from './styles.ts';
import { escapeXml } from './xml.ts';

export const TAB = '<w:r><w:tab/></w:r>';

/** Inline text as runs; a gap is dotted and has a style of its own, by which Word finds all of them. */
export function inlineRuns(parts: Inline): string {
  return parts
    .map((part) => {
      if ('missing' in part) return run(GAP, `<w:rStyle w:val="${GAP_STYLE}"/>`);
      return run(keepTogether(part.text), `${part.bold ? '<w:b/><w:bCs/>' : ''}${part.italic ? '<w:i/><w:iCs/>' : ''}`);
    })
    .join('');
}

/** Plain text as one run; line breaks stay. */
export function textRun(text: string): string {
  return run(text, '');
}

/** Lines one below the other in the same paragraph. */
export function lineRuns(lines: readonly string[]): string {
  return textRun(lines.join('\n'));
}

function run(text: string, properties: string): string {
  if (text === '') return '';
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${look}${lines.join('<w:br/>')}</w:r>`;
}
