/** That nobody's own sheet was shown before all were bound, and that each is the one its member was bound to. */
import { sheetPhase, sheetsOf } from '#core/committee/own-sheets.ts';
import { commitmentOf } from '#core/committee/sheet-commitment.ts';
import type { EventHeader } from '#core/log/envelope.ts';
import { entryOf } from '#core/tender/records.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type ArchiveFault, archiveFault } from './archive-fault.ts';

/** The fault of a sheet shown, in the state its event was applied to; null for every other event. */
export function sheetFault(header: EventHeader, event: TenderEvent, before: Dossier | null): ArchiveFault | null {
  if (event.type !== 'sheetRevealed' || before === null) return null;
  const { body } = event;
  const { stream, dev, n, type } = header;
  const place = { stream, device: dev, n, type };
  const open = sheetsOf(before, body.stage).filter(({ sheet }) => sheet === null);
  if (sheetPhase(before, body.stage) === 'committing') {
    const found = open.map(({ member }) => member.name).join('; ');
    return archiveFault('shown-early', { ...place, field: 'body/stage', found });
  }
  const bound = entryOf(judgingOf(before).sheets[body.stage] ?? {}, body.member)?.commitment ?? null;
  const found = commitmentOf(before.notice, body);
  if (bound === found) return null;
  return archiveFault('sheet-differs', { ...place, field: 'body/cells', expected: bound, found });
}
