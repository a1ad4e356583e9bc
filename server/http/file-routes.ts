/** The doors for files, each at its address: what is said in headers is read and written here. */
import send from '@fastify/send';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { SYNC_API, type Endpoint } from '#core/contract/sync-api.ts';
import { hash } from '#core/contract/sync-verdict.ts';
import { TUS_PIECE_TYPE, TUS_VERSION } from '#core/contract/sync-wire.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sendRefusal } from './answer.ts';
import { appendPiece, createFile, type Creation, fileOffset, type FileOffset, findFile } from './doors/files.ts';
import { callerOf } from './guard.ts';
import type { Office } from './office.ts';
import { type Outcome, refusal, refuse } from './outcome.ts';
import type { HttpLimits } from './settings.ts';
import { createSlots } from './slots.ts';

/** How long a device waits for a free slot.   Units  seconds. */
const SLOT_RETRY_S = 5;

export function installFileRoutes(app: FastifyInstance, office: Office, limits: HttpLimits): void {
  const slots = createSlots(limits.transfersAtOnce, limits.transfersAtOncePerDevice);
  // Left on the line: a piece goes from there to the disk.
  app.addContentTypeParser(TUS_PIECE_TYPE, (_request, payload, done) => done(null, payload));

  const open = (
    { asker, method, path }: Endpoint,
    handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
  ): void => {
    app.route({
      method,
      url: path.replace('{sha256}', ':sha256'),
      config: { asker, isPiece: true },
      onRequest: async (request, reply) => {
        const give = slots.take(callerOf(request).dev);
        if (give === null) {
          return sendRefusal(reply, office, refusal('busy', 'Too many files at once; come again.', SLOT_RETRY_S));
        }
        reply.raw.once('close', give);
        return undefined;
      },
      handler,
    });
  };

  open(SYNC_API.fileCreation, async (request, reply) => {
    const asked = creationIn(request);
    const created = asked.ok ? await createFile(office, callerOf(request), asked.value) : asked;
    if (!asked.ok || !created.ok) return sendOutcome(reply, office, created.ok ? asked : created);
    const { expires } = created.value;
    if (expires !== null) reply.header('upload-expires', expires);
    return tus(reply).header('location', `/v1/files/${asked.value.sha256}`).code(201).send();
  });

  open(SYNC_API.fileOffset, async (request, reply) => {
    const outcome = await withFile(request, (sha256) => fileOffset(office, callerOf(request), sha256));
    if (!outcome.ok) return sendOutcome(tus(reply), office, outcome);
    return withOffset(reply, outcome.value).header('cache-control', 'no-store').code(200).send();
  });

  open(SYNC_API.filePiece, async (request, reply) => {
    const outcome = await withFile(request, async (sha256) => {
      const { body } = request;
      if (!(body instanceof Readable)) return refuse('malformed', `A piece comes as ${TUS_PIECE_TYPE}.`);
      const headers = headersOf(request, ['content-type', 'content-length', 'upload-offset']);
      return appendPiece(office, callerOf(request), sha256, { body: Readable.toWeb(body), headers });
    });
    if (!outcome.ok) return sendOutcome(tus(reply), office, outcome);
    return withOffset(reply, outcome.value).code(204).send();
  });

  open(SYNC_API.fileContent, async (request, reply) => {
    const found = await withFile(request, (sha256) => findFile(office, callerOf(request), sha256));
    if (!found.ok) return sendOutcome(reply, office, found);
    const { headers, statusCode, stream, type } = await send(request.raw, found.value.path, {
      root: office.attachments.whole.root,
      cacheControl: false,
      contentType: false,
      etag: false,
      lastModified: false,
    });
    // Asked for from behind its end: the answer says how long it is.
    if (type !== 'file') return reply.headers(headers).code(statusCode).send(stream);
    office.metrics.fileBytes.inc({ way: 'out' }, Number(headers['Content-Length'] ?? 0));
    return reply
      .headers(headers)
      .header('cache-control', 'private, no-store')
      .type('application/octet-stream')
      .code(statusCode)
      .send(stream);
  });
}

async function withFile<T>(request: FastifyRequest, work: (sha256: Hash) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const { params, method } = request;
  const named = hash.safeParse(typeof params === 'object' && params !== null ? Reflect.get(params, 'sha256') : null);
  if (!named.success) return refuse('not-found', 'There is no such file for you.');
  if (method !== 'GET' && !speaksTus(request))
    return refuse('malformed', `The header tus-resumable says ${TUS_VERSION}.`);
  return work(named.data);
}

/** What is declared: length and hash. */
function creationIn(request: FastifyRequest): Outcome<Creation> {
  if (!speaksTus(request)) return refuse('malformed', `The header tus-resumable says ${TUS_VERSION}.`);
  const { 'upload-length': length = '', 'upload-metadata': metadata = '' } = headersOf(request, [
    'upload-length',
    'upload-metadata',
  ]);
  const encoded = /(?:^|,)sha256 ([A-Za-z0-9+/=]+)/.exec(metadata)?.[1] ?? '';
  const named = hash.safeParse(Buffer.from(encoded, 'base64').toString('latin1'));
  if (!named.success) return refuse('malformed', 'The metadata name the hash as sha256.');
  if (!/^\d{1,15}$/.test(length)) return refuse('malformed', 'The header upload-length says how many bytes come.');
  return { ok: true, value: { sha256: named.data, size: Number(length) } };
}

function speaksTus({ headers }: FastifyRequest): boolean {
  return headers['tus-resumable'] === TUS_VERSION;
}

function headersOf({ headers }: FastifyRequest, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function tus(reply: FastifyReply): FastifyReply {
  return reply.header('tus-resumable', TUS_VERSION);
}

function withOffset(reply: FastifyReply, { offset, size }: FileOffset): FastifyReply {
  return tus(reply).header('upload-offset', String(offset)).header('upload-length', String(size));
}

function sendOutcome(reply: FastifyReply, office: Office, outcome: Outcome<unknown>): FastifyReply {
  return outcome.ok ? reply.send() : sendRefusal(reply, office, outcome.error);
}
