import type { Instant } from '#core/calendar/instant.ts';
import type { ServerQuestion, ServerReply } from '#core/contract/server-door.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { codeHash, createCode } from '#core/registry/code.ts';
import { askServer } from '#electron/server/ask-server.ts';
import { type Fault, type FaultProxy, startFaultProxy, type Weather } from './fault-proxy.ts';
import { type CentralServer, startCentralServer, years } from './server/central-server.ts';

/** A question as text may carry it: its bytes as base64url. */
export interface AskedInText extends Omit<ServerQuestion, 'body'> {
  readonly body: { readonly type: string; readonly packed: boolean; readonly bytes: string } | null;
}

export interface OfficeEvent {
  readonly seq: number;
  readonly dev: DeviceId;
  readonly n: number;
  readonly hash: Hash;
}

const VALID_UNTIL = '2027-11-24T01:00:00.000Z' as Instant;

let running: { readonly server: CentralServer; readonly proxy: FaultProxy } | null = null;

function open(): { readonly server: CentralServer; readonly proxy: FaultProxy } {
  if (running === null) throw new Error('no office was started');
  return running;
}

export const office = {
  /** Answers with the address of the line that fails as told. */
  start: async (): Promise<string> => {
    const server = await startCentralServer();
    const proxy = await startFaultProxy(server.url);
    running = { server, proxy };
    return proxy.url;
  },
  invite: async (name: string, nr: number): Promise<string> => {
    const code = createCode(new Uint8Array(20).fill(nr));
    const person = `orang-${nr}`;
    await open().server.people.say(
      { type: 'personSet', body: { person, name, nip: '', role: 'staff' } },
      {
        type: 'enrolmentOffered',
        body: { offer: `tawaran-${nr}`, person, codeHash: codeHash(code), validUntil: VALID_UNTIL },
      },
    );
    return code;
  },
  grant: (nr: number, stream: StreamId): Promise<void> =>
    open().server.people.say({ type: 'grantSet', body: { person: `orang-${nr}`, stream, role: 'chair' } }),
  ask: ({ body, ...asked }: AskedInText, patienceMs: number): Promise<ServerReply> => {
    const bytes = body === null ? null : decodeBase64Url(body.bytes);
    const question = { ...asked, body: body === null || bytes === null ? null : { ...body, bytes } };
    return askServer({ fetch, patienceMs }, open().proxy.url, question);
  },
  plan: (path: string, faults: readonly Fault[]): void => open().proxy.plan(path, faults),
  setWeather: (weather: Weather | null): void => open().proxy.setWeather(weather),
  setClock: (yearsOff: number): void => open().server.setClock(years(yearsOff)),
  met: (): number => open().proxy.met(),
  events: async (stream: StreamId): Promise<readonly OfficeEvent[]> => {
    const page = await open().server.log.page(stream, 0, { events: 1_000, text: 10_000_000 });
    return page.events.map(({ seq, dev, n, hash }) => ({ seq, dev, n, hash }));
  },
  stop: async (): Promise<void> => {
    const { server, proxy } = open();
    running = null;
    await proxy.close();
    await server.close();
  },
};
