/** The first fault of an archive, and what else it tells, in the words of who has to act on it. */
import type { ThreePartMessage } from '#core/exchange/message.ts';
import type { ArchiveFault } from './archive-fault.ts';
import type { ArchiveWords } from './fault-words.ts';
import { ENGLISH } from './fault-words-en.ts';
import { INDONESIAN } from './fault-words-id.ts';
import type { ArchiveRemark } from './remark.ts';

export type ArchiveLanguage = 'id' | 'en';

const WORDS: Readonly<Record<ArchiveLanguage, ArchiveWords>> = { id: INDONESIAN, en: ENGLISH };

/** A fault as three parts: place and kind, what it means, what to do. */
export function archiveFaultMessage(fault: ArchiveFault, language: ArchiveLanguage): ThreePartMessage {
  const words = WORDS[language];
  const happened = words.happened[fault.kind];
  if (fault.kind === 'newer-archive' || fault.kind === 'newer-envelope') return { happened, ...words.newer };
  if (fault.kind === 'not-an-archive') return { happened, ...words.notAnArchive };
  const place = placeOf(fault, words);
  const values = [
    fault.expected === null ? null : `${words.expected} ${fault.expected}`,
    fault.found === null ? null : `${words.found} ${fault.found}`,
  ].filter((part) => part !== null);
  const told = `${happened}${values.length > 0 ? ` (${values.join(', ')})` : ''}`;
  const named = place.charAt(0).toUpperCase() + place.slice(1);
  return { happened: place === '' ? told : `${named}: ${told}`, ...words.untrusted };
}

/** A remark as one line. */
export function archiveRemarkText(remark: ArchiveRemark, language: ArchiveLanguage): string {
  const words = WORDS[language];
  const value = remark.value === null ? '' : ` (${remark.value})`;
  return `${placeOf({ ...remark, line: null, field: null }, words)}: ${words.remarks[remark.kind]}${value}`;
}

function placeOf(
  { stream, device, n, type, line, field }: Omit<ArchiveFault, 'kind' | 'expected' | 'found'>,
  { place }: ArchiveWords,
): string {
  return [
    line === null ? null : `${place.line} ${line}`,
    stream === null ? null : `${place.stream} ${stream}`,
    device === null ? null : `${place.device} ${device.slice(0, 12)}`,
    n === null ? null : `${place.n}${n}`,
    type === null ? null : `${place.type} ${type}`,
    field === null ? null : `${place.field} ${field}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
