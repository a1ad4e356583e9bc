/** Carrying tenders between devices by file, for one space. */
import { openBundle, planBundle, receiveBundle, type ReceiveParts } from './receive-bundle.ts';
import { sendBundle, type SendOptions, type SendParts, type SentBundle } from './send-bundle.ts';

type WithoutFirst<F> = F extends (first: never, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

export interface Exchange {
  readonly send: (options: SendOptions) => Promise<SentBundle | null>;
  readonly open: WithoutFirst<typeof openBundle>;
  readonly plan: WithoutFirst<typeof planBundle>;
  readonly receive: WithoutFirst<typeof receiveBundle>;
}

export function createExchange(parts: ReceiveParts & SendParts): Exchange {
  return {
    send: (options) => sendBundle(parts, options),
    open: (bytes, onProgress) => openBundle(parts, bytes, onProgress),
    plan: (content, onProgress) => planBundle(parts, content, onProgress),
    receive: (content, plans, options) => receiveBundle(parts, content, plans, options),
  };
}
