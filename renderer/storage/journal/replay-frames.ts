/** Frames of a journal in their order, without the writes that were taken back. */
import type { JournalDamage, JournalFrame } from '#core/contract/journal.ts';
import { type JournalPort, voidedBy } from './space-journal.ts';
import { JournalRefused } from './journal-refused.ts';

export interface FramePage {
  readonly frames: readonly JournalFrame[];
  /** Everything up to this number is decided. */
  readonly seq: number;
  readonly damage: readonly JournalDamage[];
}

/** A `void` stands right behind the write it takes back, so that one frame is held until the next one is seen. */
export async function* replayFrames(port: Pick<JournalPort, 'read'>, after: number): AsyncGenerator<FramePage> {
  let held: JournalFrame | null = null;
  let seen = after;
  for (;;) {
    const page = await port.read(seen);
    if (!page.ok) throw new JournalRefused(page.error);
    const frames: JournalFrame[] = [];
    for (const frame of page.value.frames) {
      const isTakenBack: boolean = frame.kind === 'void' && held?.seq === voidedBy(frame.payload);
      if (held !== null && !isTakenBack) frames.push(held);
      held = frame.kind === 'void' ? null : frame;
      seen = frame.seq;
    }
    const { isLast, damage } = page.value;
    if (isLast && held !== null) frames.push(held);
    yield { frames, seq: isLast || held === null ? seen : held.seq - 1, damage };
    if (isLast) return;
  }
}
