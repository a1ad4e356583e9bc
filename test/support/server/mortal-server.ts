import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MortalStep } from './mortal-process.ts';

/** The server as people start it, a process of its own on a data folder, killed at the step it is told. */
export interface MortalServer {
  readonly url: string;
  readonly pid: number;
  /** The code of the first admin; null where it was given at an earlier start. */
  readonly adminCode: string | null;
  readonly dieAt: (step: MortalStep) => Promise<void>;
  readonly kill: () => Promise<void>;
  /** When it was killed; fails where it ends otherwise. */
  readonly killed: Promise<void>;
}

export interface MortalSettings {
  readonly folder: string;
  readonly port: number;
  /** While it starts. */
  readonly dieAt?: MortalStep;
}

/** Starts it; null where it was killed before it listened. */
export async function startMortalServer({ folder, port, dieAt }: MortalSettings): Promise<MortalServer | null> {
  const child = fork(program('#server/main.ts'), ['start', '--data', folder, '--port', String(port)], {
    execArgv: ['--import', program('#test/support/server/mortal-process.ts')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.on('data', (said: Buffer) => {
    words += said.toString();
  });
  const ended = async (): Promise<void> => {
    const [, signal] = await once(child, 'exit');
    if (signal !== 'SIGKILL') throw new Error(`the server ended by itself: ${words}`);
  };
  const killed = ended();
  // Whoever does not wait for its end is not told of it.
  killed.catch(() => {});
  const arm = async (step: MortalStep | null): Promise<void> => {
    child.send({ dieAt: step });
    await once(child, 'message');
  };
  await arm(dieAt ?? null);
  const isListening = await Promise.race([listening(child.stdout), killed.then(() => false)]);
  if (!isListening) return null;
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    adminCode: /: ([0-9A-Z]{5}(?:-[0-9A-Z]{5})+)/.exec(words)?.[1] ?? null,
    dieAt: arm,
    kill: () => {
      child.kill('SIGKILL');
      return killed;
    },
    killed,
  };
}

async function listening(log: NodeJS.ReadableStream | null): Promise<boolean> {
  if (log === null) throw new Error('no log');
  for await (const line of createInterface({ input: log })) {
    if (!line.includes('"listening"')) continue;
    log.resume();
    return true;
  }
  return false;
}

function program(name: string): string {
  return fileURLToPath(import.meta.resolve(name));
}
