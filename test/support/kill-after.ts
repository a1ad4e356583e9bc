import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a program of this folder as a process of its own and kills it when it has said so much, at once or a little later.
 * Answers the last number it said; more may have been on their way.
 */
export function killAfter(program: string, parts: readonly string[], said: number, laterMs = 0): Promise<number> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), [...parts]);
  let last = 0;
  child.on('message', (n: number) => {
    last = n;
    if (n < said) return;
    if (laterMs === 0) child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), laterMs);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(last));
  });
}
