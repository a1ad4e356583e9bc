/** The office's own stream on screen: holidays, working hours, collective leave, and who changed them. */
import type { RecordedEvent } from '#core/log/replay.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand, OfficeCommandName, OfficeRefusal } from '#core/office/commands.ts';
import { decideOffice } from '#core/office/decide.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { INITIAL_OFFICE, OFFICE_STREAM, type OfficeState } from '#core/office/model.ts';
import type { Shown, StreamRefusal, StreamRules, StreamSession } from './stream-session.ts';
import { createStreamSession } from './stream-session.ts';
import type { StreamWriter } from './stream-writer.ts';

export interface OfficeView extends Omit<Shown<OfficeState, OfficeCommandName>, 'state'> {
  /** False until the log was read: what stands here is then what an office begins with. */
  readonly read: boolean;
  readonly office: OfficeState;
}

export type OfficeSession = StreamSession<OfficeView, OfficeEvent, OfficeCommand, OfficeRefusal>;

export type OfficeExecuteRefusal = StreamRefusal<OfficeRefusal>;

export type OfficeHistory = readonly RecordedEvent<OfficeEvent>[];

/** The practice space has an office of its own, in which trainees may do everything. */
function rulesOf(practice: boolean): StreamRules<OfficeState, OfficeEvent, OfficeCommand, OfficeRefusal> {
  return {
    decide: (state, command, actor) => decideOffice(state, command, { actor, practice }),
    apply: applyToOffice,
    invertAll: invertOffice,
  };
}

const OPENING: OfficeView = {
  read: false,
  office: INITIAL_OFFICE,
  fault: null,
  skipped: 0,
  undoable: null,
  redoable: null,
};

export function createOfficeSession(
  writer: StreamWriter<OfficeState, OfficeEvent>,
  { practice }: { readonly practice: boolean },
): OfficeSession {
  return createStreamSession(OFFICE_STREAM, {
    writer,
    rules: rulesOf(practice),
    opening: OPENING,
    viewOf: ({ state, ...shown }) => ({ read: true, office: state ?? INITIAL_OFFICE, ...shown }),
  });
}
