/** How many streams one question for pages names. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { MAX_QUESTION_BYTES, type PullAsked, PULL_STREAMS } from '#core/contract/sync-wire.ts';

/** What stands around the streams in a question.   Units  bytes. */
const AROUND = 100;

/** The first of them that fit a question; one at least.   Source  SPEC.md [SYNC-64] */
export function firstAsked(streams: readonly PullAsked[]): readonly PullAsked[] {
  let bytes = AROUND;
  const end = streams.findIndex((each, index) => {
    bytes += utf8ToBytes(JSON.stringify(each)).length + 1;
    return index === PULL_STREAMS || (index > 0 && bytes > MAX_QUESTION_BYTES);
  });
  return end === -1 ? streams : streams.slice(0, end);
}
