/** The central server's door: an HTTP server over a log. */
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps, Server as HttpsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { PROBLEM_STATUS } from '#core/contract/sync-api.ts';
import { MAX_QUESTION_BYTES, type ProblemKind } from '#core/contract/sync-wire.ts';
import { sendRefusal } from './answer.ts';
import { type Certificate, followCertificate, readCertificate } from './certificate.ts';
import { installGuard } from './guard.ts';
import { factsOfError } from './note.ts';
import type { Office } from './office.ts';
import { installOperations } from './operations.ts';
import { type Refusal, refusal } from './outcome.ts';
import { installRoutes } from './routes.ts';
import type { HttpSettings } from './settings.ts';

export interface HttpServer {
  /** Where it listens, with the port it got. */
  readonly address: string;
  /** Ends what listens, waits for what is being answered, and closes. */
  readonly close: () => Promise<void>;
}

/** Rejects where the certificate cannot be read or the port is taken. */
export async function serve(office: Office, settings: HttpSettings): Promise<HttpServer> {
  const certificate = settings.tls && (await readCertificate(settings.tls));
  const app = createApp(settings, certificate);
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['gzip'],
    zlibOptions: { level: 6 },
    customTypes: /^application\/(?:json|x-ndjson)|^text\/plain/,
  });
  installNotes(app, office);
  await installGuard(app, office, settings.limits);
  installRoutes(app, office, settings.limits);
  installOperations(app, office, settings);
  const unfollow = settings.tls && certificate ? follow(app, office, settings.tls, certificate) : () => {};
  const address = await app.listen({ host: settings.host, port: settings.port });
  return {
    // Fastify does not know what the server it was given speaks.
    address: certificate === null ? address : address.replace(/^http:/, 'https:'),
    close: async () => {
      unfollow();
      await closeApp(app);
    },
  };
}

/** What is being answered may take so long.   Units  milliseconds. */
const CLOSE_MS = 10_000;
const SWEEP_MS = 50;

/** A connection whose answer ends while the server closes would be kept for a next question: such are closed as they come. */
async function closeApp(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  const end = setTimeout(() => app.server.closeAllConnections(), CLOSE_MS);
  await app.close();
  clearInterval(sweep);
  clearTimeout(end);
}

function createApp({ limits, trustProxy }: HttpSettings, certificate: Certificate | null): FastifyInstance {
  const node = {
    connectionsCheckingInterval: limits.checkMs,
    headersTimeout: Math.min(20_000, limits.requestMs),
    requestTimeout: limits.requestMs,
    keepAliveTimeout: 72_000,
  };
  return Fastify({
    logger: false,
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    bodyLimit: MAX_QUESTION_BYTES,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    serverFactory: (handler) => {
      const server =
        certificate === null
          ? createHttp(node, handler)
          : createHttps({ ...node, ...certificate, minVersion: 'TLSv1.2' }, handler);
      server.setTimeout(limits.silenceMs);
      server.on('clientError', answerClientError);
      return server;
    },
  });
}

function follow(
  { server }: FastifyInstance,
  { note }: Office,
  files: NonNullable<HttpSettings['tls']>,
  certificate: Certificate,
): () => void {
  const use = (found: Certificate): void => {
    if (server instanceof HttpsServer) server.setSecureContext(found);
  };
  return followCertificate(files, certificate, use, note);
}

/** One line and the figures for every request; neither has an address, a header or anything of a body. */
function installNotes(app: FastifyInstance, office: Office): void {
  const { metrics, note } = office;
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    const ms = Math.round(reply.elapsedTime);
    metrics.requests.inc({ route, status: String(status) });
    if (route !== '/v1/poke') metrics.seconds.observe({ route }, ms / 1000);
    note('info', 'request', { method: request.method, route, status, ms });
  });
  app.setNotFoundHandler((_, reply) => sendRefusal(reply, office, refusal('not-found', 'There is no such door.')));
  app.setErrorHandler((error, _request, reply) => {
    const refused = refusalOf(error);
    if (refused.problem === 'failed') note('error', 'failed', factsOfError(error));
    return sendRefusal(reply, office, refused);
  });
}

/** What Fastify found wrong before a door was reached; anything else is a bug, or a database that is away. */
function refusalOf(error: unknown): Refusal {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : null;
  if (status === 413) return refusal('too-large', 'The body is larger than any question here.');
  if (status === 400 || status === 415)
    return refusal('malformed', 'The body is not what the door takes, or not whole.');
  if (status === 503) return refusal('busy', 'The server is closing.', 5);
  return refusal('failed', 'The server failed; nothing is known to be stored.', 30);
}

/** What never became a request: too slow, or no HTTP. */
function answerClientError(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const problem: ProblemKind = isSlow ? 'too-slow' : 'malformed';
  const body = JSON.stringify({ problem, detail: isSlow ? 'The request did not arrive in time.' : 'This is no HTTP.' });
  const head = `HTTP/1.1 ${PROBLEM_STATUS[problem]} ${problem}\r\ncontent-type: application/json\r\n`;
  if (socket.writable) socket.write(`${head}content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`);
  socket.destroy(error);
}
