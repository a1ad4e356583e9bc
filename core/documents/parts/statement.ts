/** A statement somebody signs, printed word for word. */
import { plain } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { note } from './paragraphs.ts';

const NUMBERED = /^(\d+)\. (.*)$/;

/** A paragraph a line; lines numbered from 1 as a list, which prints the same numbers. */
export function statementBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let items: Inline[] = [];
  const closeList = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', marker: 'decimal', items });
    items = [];
  };
  for (const line of text.split('\n')) {
    const numbered = NUMBERED.exec(line);
    if (numbered !== null && Number(numbered[1]) === items.length + 1) {
      items.push(plain(numbered[2] ?? ''));
      continue;
    }
    closeList();
    if (line.trim() !== '') blocks.push(note(line));
  }
  closeList();
  return blocks;
}
