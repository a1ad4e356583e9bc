/** Carrying tenders between devices by file, for one space. */
import type { StreamId } from '#core/log/envelope.ts';
import { openBundle, planBundle, receiveBundle, type ReceiveParts } from './receive-bundle.ts';
import {
  type FilesToSend,
  filesToSend,
  sendBundle,
  type Sending,
  type SendOptions,
  type SendParts,
} from './send-bundle.ts';
import { planFilesHere } from './take-files.ts';

type WithoutFirst<F> = F extends (first: never, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

export interface Exchange {
  readonly send: (options: SendOptions) => Sending;
  /** The files of some tenders as they are here. */
  readonly filesToSend: (streams: readonly StreamId[], signal: AbortSignal) => Promise<FilesToSend>;
  readonly open: WithoutFirst<typeof openBundle>;
  readonly plan: WithoutFirst<typeof planBundle>;
  readonly planFiles: WithoutFirst<typeof planFilesHere>;
  readonly receive: WithoutFirst<typeof receiveBundle>;
}

export function createExchange(parts: ReceiveParts & SendParts): Exchange {
  return {
    send: (options) => sendBundle(parts, options),
    filesToSend: (streams, signal) => filesToSend(parts, streams, signal),
    open: (file, onProgress) => openBundle(parts, file, onProgress),
    plan: (content, onProgress) => planBundle(parts, content, onProgress),
    planFiles: (content, plans) => planFilesHere(parts, content, plans),
    receive: (incoming, options) => receiveBundle(parts, incoming, options),
  };
}
