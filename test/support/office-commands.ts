/** The real server behind a line with faults, for tests in the browser: each command runs in the process of the test runner. */
import type { Fault, Weather } from './fault-proxy.ts';
import type { AskedInText, OfficeEvent } from './office-behind-faults.ts';
import type { ServerReply } from '#core/contract/server-door.ts';
import type { StreamId } from '#core/log/envelope.ts';

type Commands = typeof officeCommands;
type Given<C> = C extends (context: object, ...given: infer G) => infer R ? (...given: G) => R : never;

declare module 'vitest/browser' {
  // Vitest wants an interface here.
  interface BrowserCommands extends OfficeCommands {}
}

export type OfficeCommands = { readonly [Name in keyof Commands]: Given<Commands[Name]> };

/** Loaded when a test first asks: a run without such tests starts no database. */
const office = async () => (await import('./office-behind-faults.ts')).office;

export const officeCommands = {
  startOffice: async (_context: object): Promise<string> => (await office()).start(),
  /** Answers with a one-time code. */
  inviteToOffice: async (_context: object, name: string, nr: number): Promise<string> =>
    (await office()).invite(name, nr),
  grantInOffice: async (_context: object, nr: number, stream: StreamId): Promise<void> =>
    (await office()).grant(nr, stream),
  askOffice: async (_context: object, asked: AskedInText, patienceMs: number): Promise<ServerReply> =>
    (await office()).ask(asked, patienceMs),
  planFaults: async (_context: object, path: string, faults: readonly Fault[]): Promise<void> =>
    (await office()).plan(path, faults),
  setWeather: async (_context: object, weather: Weather | null): Promise<void> => (await office()).setWeather(weather),
  setOfficeClock: async (_context: object, yearsOff: number): Promise<void> => (await office()).setClock(yearsOff),
  countFaults: async (_context: object): Promise<number> => (await office()).met(),
  readOffice: async (_context: object, stream: StreamId): Promise<readonly OfficeEvent[]> =>
    (await office()).events(stream),
  /** `SYNC_SOAK=500`: that many rounds of changing weather; two without it. */
  readSoakRounds: async (_context: object): Promise<number> => Number(process.env['SYNC_SOAK'] ?? '2'),
  stopOffice: async (_context: object): Promise<void> => (await office()).stop(),
};
