/** Checks signatures in a thread of its own. */
import { parentPort } from 'node:worker_threads';
import { loadSignatureCheck } from './check-signature.ts';
import { checkPacked } from './claims.ts';

export interface Question {
  readonly id: number;
  /** Of `packClaims`. */
  readonly claims: Uint8Array<ArrayBuffer>;
}

export interface Answer {
  readonly id: number;
  /** By place in the question: 1 for what is signed. */
  readonly isSigned: Uint8Array<ArrayBuffer>;
}

const check = loadSignatureCheck();

parentPort?.on('message', ({ id, claims }: Question) => {
  const answer: Answer = { id, isSigned: checkPacked(claims, check) };
  parentPort?.postMessage(answer, [answer.isSigned.buffer]);
});
