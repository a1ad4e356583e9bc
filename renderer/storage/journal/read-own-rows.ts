/** What a journal of own sheets and findings comes to: they have no chain, the last of each counts. */
import type { JournalDamage } from '#core/contract/journal.ts';
import type { StreamKey } from '../vault.ts';
import { replayFrames } from './replay-frames.ts';
import { decodeOwnRow, type OwnRow } from './own-row-codec.ts';
import type { JournalPort } from './space-journal.ts';

export interface WrittenOwnRows {
  /** The last of each row, with the number of its frame. */
  readonly last: ReadonlyMap<StreamKey, OwnRow & { readonly seq: number }>;
  /** Everything before was undone. */
  readonly isReset: boolean;
  /** Frames this build cannot read. */
  readonly leftOut: number;
  readonly damage: readonly JournalDamage[];
}

export async function readOwnRows(port: Pick<JournalPort, 'read'>, after: number): Promise<WrittenOwnRows> {
  const last = new Map<StreamKey, OwnRow & { readonly seq: number }>();
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
      const entry = decodeOwnRow(payload);
      if (entry === null) leftOut += 1;
      else last.set(entry.key, { ...entry, seq });
    }
  }
  return { last, isReset, leftOut, damage };
}
