/** The people, devices and grants of the office on an admin's screen, and the one way to change them. */
import type { RegistryCommand, RegistryCommandName, RegistryRefusal } from '#core/registry/commands.ts';
import { decideRegistry } from '#core/registry/decide.ts';
import type { RegistryEvent } from '#core/registry/events.ts';
import { EMPTY_REGISTRY, type Registry } from '#core/registry/model.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { Device } from './device.ts';
import { createStreamSession, type Shown, type StreamRefusal, type StreamSession } from './stream-session.ts';
import type { StreamWriter } from './stream-writer.ts';

export interface RegistryView extends Omit<Shown<Registry, RegistryCommandName>, 'state'> {
  /** False until the log was read. */
  readonly read: boolean;
  readonly registry: Registry;
}

export type RegistrySession = StreamSession<RegistryView, RegistryEvent, RegistryCommand, RegistryRefusal>;
export type RegistryExecuteRefusal = StreamRefusal<RegistryRefusal>;

const OPENING: RegistryView = {
  read: false,
  registry: EMPTY_REGISTRY,
  fault: null,
  skipped: 0,
  undoable: null,
  redoable: null,
};

/** What was said cannot be unsaid, only said otherwise: a code that was read aloud, a device that was let in. */
export function createRegistrySession(writer: StreamWriter<Registry, RegistryEvent>, device: Device): RegistrySession {
  return createStreamSession(OFFICE_STREAM, {
    writer,
    rules: {
      decide: (state, command, { role }) =>
        decideRegistry(state ?? EMPTY_REGISTRY, command, { dev: device.key.dev, role, now: device.clock.now() }),
      apply: (state, event) => applyToRegistry(state ?? EMPTY_REGISTRY, event),
      invertAll: () => null,
    },
    opening: OPENING,
    viewOf: ({ state, ...shown }) => ({ read: true, registry: state ?? EMPTY_REGISTRY, ...shown }),
  });
}
