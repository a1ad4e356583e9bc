/** What a journal of own sheets comes to: they have no chain, the last of each counts. */
import type { JournalDamage } from '#core/contract/journal.ts';
import type { StreamKey } from '../vault.ts';
import { replayFrames } from './replay-frames.ts';
import { decodeSheet, type SheetEntry } from './sheet-codec.ts';
import type { JournalPort } from './space-journal.ts';

export interface WrittenSheets {
  /** The last of each sheet, with the number of its frame. */
  readonly last: ReadonlyMap<StreamKey, SheetEntry & { readonly seq: number }>;
  /** Everything before was undone. */
  readonly isReset: boolean;
  /** Frames this build cannot read. */
  readonly leftOut: number;
  readonly damage: readonly JournalDamage[];
}

export async function readSheets(port: Pick<JournalPort, 'read'>, after: number): Promise<WrittenSheets> {
  const last = new Map<StreamKey, SheetEntry & { readonly seq: number }>();
  const damage: JournalDamage[] = [];
  let isReset = false;
  let leftOut = 0;
  for await (const page of replayFrames(port, after)) {
    damage.push(...page.damage);
    for (const { kind, seq, payload } of page.frames) {
      if (kind === 'reset') {
        isReset = true;
        last.clear();
      }
      if (kind !== 'write') continue;
      const sheet = decodeSheet(payload);
      if (sheet === null) leftOut += 1;
      else last.set(sheet.key, { ...sheet, seq });
    }
  }
  return { last, isReset, leftOut, damage };
}
