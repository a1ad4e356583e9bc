/** A version that takes the place of another says so on its first page. */
import { printedFingerprint } from '#core/tender/printed-fingerprint.ts';
import { formatDate } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { plain } from '../inline.ts';
import type { Block, DocumentModel } from '../model.ts';

/** The content with the sentence that cites what it replaces, under the title or the head of the letter. */
export function citing(
  content: DocumentModel,
  { last, reason, zone }: { readonly last: IssuedDocument; readonly reason: string; readonly zone: Zone },
): DocumentModel {
  const number = last.number === null ? '' : ` Nomor ${last.number}`;
  const issued = formatDate(dateIn(last.issuedAt, zone));
  const sentence: Block = {
    kind: 'paragraph',
    cites: true,
    text: plain(
      `Versi ${last.version + 1}. Menggantikan versi ${last.version}${number} yang diterbitkan tanggal ${issued} (sidik ${printedFingerprint(last.content.sha256)}), karena: ${reason.trim().replace(/\.$/, '')}.`,
    ),
  };
  const head = content.blocks.findIndex(({ kind }) => kind === 'title' || kind === 'letter');
  return { ...content, blocks: content.blocks.toSpliced(head + 1, 0, sentence) };
}
