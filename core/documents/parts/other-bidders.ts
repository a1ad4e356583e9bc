/** Keeps the names of other bidders out of what a single bidder is told. */
import type { BidderId } from '#core/tender/ids.ts';
import type { Draft } from '../draft.ts';
import type { Inline } from '../model.ts';

const INSTEAD = 'peserta lain';

/**
 * Text as the committee wrote it for its minutes, with the names of all other bidders taken out, however their dots and
 * spaces are set. A finding of collusion names both sides; its letter to one of them may not.
 */
export function hideOthers(draft: Draft, bidder: BidderId): <Text extends string | Inline | null>(text: Text) => Text {
  const isOwn = new Map(draft.dossier.bidders.map(({ id, name }) => [foldedName(name), id === bidder]));
  isOwn.delete('');
  // The longest first, so that no name is taken for the beginning of another.
  const patterns = [...isOwn.keys()].toSorted((a, b) => b.length - a.length).map(patternOf);
  if (patterns.length === 0) return (text) => text;
  const names = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const hide = (text: string): string =>
    text.replace(names, (found) => (isOwn.get(foldedName(found)) === true ? found : INSTEAD));
  const hideIn = (text: string | Inline | null): string | Inline | null => {
    if (text === null) return null;
    if (typeof text === 'string') return hide(text);
    return text.map((part) => ('missing' in part ? part : { ...part, text: hide(part.text) }));
  };
  return hideIn as <Text extends string | Inline | null>(text: Text) => Text;
}

/** `CV. Cahaya  Mahakam` and `Cahaya Mahakam, CV` are one name. */
function foldedName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const plain = words.filter((word) => !LEGAL_FORMS.has(word));
  return (plain.length === 0 ? words : plain).join(' ');
}

const LEGAL_FORMS: ReadonlySet<string> = new Set(['cv', 'pt', 'ud', 'fa', 'koperasi']);
const BETWEEN = String.raw`[^\p{L}\p{N}]+`;

/** A name of one word is a name only behind its legal form: `CV. Bukti` does not take every "bukti" out of a text. */
function patternOf(folded: string): string {
  const words = folded.split(' ');
  const form = `(?:(?:${[...LEGAL_FORMS].join('|')})${BETWEEN})`;
  return `${form}${words.length === 1 ? '' : '?'}${words.join(BETWEEN)}`;
}
