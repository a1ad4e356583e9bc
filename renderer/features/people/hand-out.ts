/** Handing tenders out in pieces that fit an event, and what stood before. */
import type { StreamId } from '#core/log/envelope.ts';
import { MAX_HANDED_OUT } from '#core/registry/events.ts';
import type { RegistryCommandBodies } from '#core/registry/commands.ts';
import type { Registry } from '#core/registry/model.ts';
import { TASKS } from '#core/registry/events.ts';
import { committeeOf } from './hand-out-rows.ts';
import type { RegistryControls } from './use-registry.tsx';

export type HandedOut = RegistryCommandBodies['handOutTenders']['tenders'][number];

/** Who has these tenders now, to give them back to. */
export function standingCommittees(registry: Registry, streams: readonly StreamId[]): readonly HandedOut[] {
  return streams.map((stream) => ({
    stream,
    committee: committeeOf(registry, stream).flatMap(({ person, role }) => {
      const task = TASKS.find((each) => each === role);
      return task === undefined ? [] : [{ person, role: task }];
    }),
  }));
}

/** Stops at the first piece that is refused; what was handed out before it stands. Answers with how many tenders were. */
export async function handOutAll(
  { execute }: Pick<RegistryControls, 'execute'>,
  tenders: readonly HandedOut[],
  reason: string,
): Promise<number> {
  for (let from = 0; from < tenders.length; from += MAX_HANDED_OUT) {
    const piece = tenders.slice(from, from + MAX_HANDED_OUT);
    if (!(await execute({ name: 'handOutTenders', body: { tenders: piece, reason } }))) return from;
  }
  return tenders.length;
}
