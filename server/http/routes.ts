/** The doors of the contract, each at its address. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { z } from 'zod';
import { type Endpoint, SYNC_API } from '#core/contract/sync-api.ts';
import { LINES_TYPE, MAX_REQUEST_BYTES, SEGMENTS_TYPE } from '#core/contract/sync-wire.ts';
import { err, ok } from '#core/shared/result.ts';
import { sendJson, sendLines, sendRefusal } from './answer.ts';
import { challenge, enrol, greet, renew, token } from './doors/admission.ts';
import { filesHere } from './doors/files.ts';
import { heads, runs } from './doors/heads.ts';
import { pull } from './doors/pull.ts';
import { push } from './doors/push.ts';
import { quarantine } from './doors/quarantine.ts';
import { manifest, segments } from './doors/segments.ts';
import { installFileRoutes } from './file-routes.ts';
import { callerOf } from './guard.ts';
import { createPokes, POKE_HEADERS } from './live/poke.ts';
import type { Office } from './office.ts';
import { type Outcome, refusal, refuse } from './outcome.ts';
import type { HttpLimits } from './settings.ts';
import { createSlots } from './slots.ts';

export function installRoutes(app: FastifyInstance, office: Office, limits: HttpLimits): void {
  const json = (endpoint: Endpoint, handle: (request: FastifyRequest) => Promise<Outcome<object>>): void =>
    open(app, endpoint, async (request, reply) => sendJson(reply, office, await handle(request)));

  json(SYNC_API.server, () => greet(office));
  json(
    SYNC_API.challenge,
    asking(SYNC_API.challenge.request, (asked) => challenge(office, asked)),
  );
  json(
    SYNC_API.token,
    asking(SYNC_API.token.request, (asked) => token(office, asked)),
  );
  json(
    SYNC_API.enrolment,
    asking(SYNC_API.enrolment.request, (asked) => enrol(office, asked)),
  );
  json(
    SYNC_API.renewal,
    asking(SYNC_API.renewal.request, (_, request) => renew(office, callerOf(request))),
  );
  json(
    SYNC_API.runs,
    asking(SYNC_API.runs.request, (asked, request) => runs(office, callerOf(request), asked)),
  );
  json(
    SYNC_API.manifest,
    asking(SYNC_API.manifest.request, (asked, request) => manifest(office, callerOf(request), asked)),
  );

  json(
    SYNC_API.filesHere,
    asking(SYNC_API.filesHere.request, (asked, request) => filesHere(office, callerOf(request), asked)),
  );

  const lines = (
    answer: 'pull' | 'heads' | 'quarantine',
    handle: (request: FastifyRequest) => Promise<Outcome<readonly object[]>>,
  ): void =>
    open(app, SYNC_API[answer], async (request, reply) => sendLines(reply, office, answer, await handle(request)));

  lines(
    'pull',
    asking(SYNC_API.pull.request, (asked, request) => pull(office, callerOf(request), asked)),
  );
  lines(
    'heads',
    asking(SYNC_API.heads.request, (asked, request) => heads(office, callerOf(request), asked)),
  );
  lines(
    'quarantine',
    asking(SYNC_API.quarantine.request, (asked, request) => quarantine(office, callerOf(request), asked)),
  );

  openSegments(app, office);
  openPush(app, office, limits);
  installFileRoutes(app, office, limits);
  openPoke(app, office, limits);
}

function open(app: FastifyInstance, endpoint: Endpoint, handler: RouteHandlerMethod): void {
  const { asker, method, path: url } = endpoint;
  app.route({ method, url, handler, config: { asker, isEnrolment: endpoint === SYNC_API.enrolment } });
}

/** Each segment is read when the one before it was sent: a slow line holds one of them in memory. */
function openSegments(app: FastifyInstance, office: Office): void {
  const parts = asking(SYNC_API.segments.request, async (asked, request) =>
    ok(segments(office, callerOf(request), asked)),
  );
  open(app, SYNC_API.segments, async (request, reply) => {
    const outcome = await parts(request);
    if (!outcome.ok) return sendRefusal(reply, office, outcome.error);
    return reply.type(SEGMENTS_TYPE).send(Readable.from(outcome.value, { objectMode: false }));
  });
}

/** Hands on a question of the right shape. What is wrong with another is named by its place, never by its text. */
function asking<Shape extends z.ZodType, T>(
  shape: Shape,
  handle: (asked: z.output<Shape>, request: FastifyRequest) => Promise<Outcome<T>>,
): (request: FastifyRequest) => Promise<Outcome<T>> {
  return async (request) => {
    const parsed = shape.safeParse(request.body);
    if (parsed.success) return handle(parsed.data, request);
    const places = parsed.error.issues.slice(0, 5).map(({ code, path }) => `${path.join('.') || 'body'}: ${code}`);
    return refuse('malformed', places.join('; ').slice(0, 500));
  };
}

/** How long a device waits for a free slot.   Units  seconds. */
const SLOT_RETRY_S = 5;

function openPush(app: FastifyInstance, office: Office, limits: HttpLimits): void {
  const { asker, method, path: url } = SYNC_API.push;
  const slots = createSlots(limits.pushesAtOnce, limits.pushesAtOncePerDevice);
  app.addContentTypeParser(LINES_TYPE, { parseAs: 'buffer', bodyLimit: MAX_REQUEST_BYTES }, (_request, content, done) =>
    done(null, content),
  );
  app.route({
    method,
    url,
    config: { asker },
    bodyLimit: MAX_REQUEST_BYTES,
    // Before the body is read: a batch is held in memory, so there is room for so many only.
    onRequest: async (request, reply) => {
      const give = slots.take(callerOf(request).dev);
      if (give === null) {
        return sendRefusal(reply, office, refusal('busy', 'Too many pushes at once; come again.', SLOT_RETRY_S));
      }
      office.metrics.pushes.inc();
      reply.raw.once('close', () => {
        office.metrics.pushes.dec();
        give();
      });
      return undefined;
    },
    handler: async (request, reply) => {
      const content = request.body;
      const pushed = Buffer.isBuffer(content)
        ? ok({ content, encoding: request.headers['content-encoding'] })
        : err(refusal('malformed', `Events come as ${LINES_TYPE}.`));
      const outcome = pushed.ok ? await push(office, callerOf(request), pushed.value) : pushed;
      return sendLines(reply, office, 'push', outcome);
    },
  });
}

/** How long a device leaves a server alone where too many listen.   Units  seconds. */
const LISTEN_RETRY_S = 60;

function openPoke(app: FastifyInstance, office: Office, limits: HttpLimits): void {
  const pokes = createPokes(office, limits);
  // Connections that never end by themselves would keep the server from closing.
  app.addHook('preClose', async () => pokes.close());
  open(app, SYNC_API.poke, async (request, reply) => {
    const isListening = await pokes.add(callerOf(request), () => {
      reply.hijack();
      reply.raw.writeHead(200, POKE_HEADERS);
      return reply.raw;
    });
    if (isListening) return reply;
    return sendRefusal(
      reply,
      office,
      refusal('busy', 'Too many devices listen here; ask now and then.', LISTEN_RETRY_S),
    );
  });
}
