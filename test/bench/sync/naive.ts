// The yardstick's server: documents without signatures, kept in memory, told from a number on and taken as they come.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { laterEvents, season } from './season.ts';

export interface NaiveDocument {
  readonly id: string;
  readonly seq: number;
  readonly stream: string;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly body: unknown;
}

/** What a page is asked for and what is sent at a time. */
const PAGE = 1_000;

export interface NaiveServer {
  readonly documents: readonly NaiveDocument[];
  readonly writeLater: (tenders: number, each: number) => void;
  /** `GET /naive/pull?after=n`, `POST /naive/push`. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

export function startNaive(tenders: number): NaiveServer {
  const documents: NaiveDocument[] = [];
  const streams: string[] = [];
  const say = (stream: string, said: { readonly type: string; readonly body: unknown }): void => {
    const seq = documents.length + 1;
    documents.push({ id: documentId(seq), seq, stream, ...AUTHOR, type: said.type, body: said.body });
  };
  for (const { stream, events } of season(tenders)) {
    streams.push(stream);
    for (const event of events) say(stream, event);
  }
  return {
    documents,
    writeLater: (count, each) => {
      for (const [index, stream] of streams.slice(0, count).entries())
        for (const event of laterEvents(index, each, 1)) say(stream, event);
    },
    answer: async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
      if (pathname === '/naive/pull') {
        const after = Number(searchParams.get('after'));
        sendPacked(response, documents.slice(after, after + PAGE));
        return;
      }
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const taken = JSON.parse(gunzipSync(Buffer.concat(pieces)).toString()) as readonly NaiveDocument[];
      sendPacked(response, { taken: taken.length });
    },
  };
}

const AUTHOR = { at: '2026-11-23T02:42:00.000Z', actor: 'Anggota Contoh 1', role: 'chair' };

function documentId(seq: number): string {
  return `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`;
}

function sendPacked(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.setHeader('content-encoding', 'gzip');
  response.end(gzipSync(JSON.stringify(value)));
}
