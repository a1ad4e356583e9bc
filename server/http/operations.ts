/** For who runs the server: alive, ready, figures, and the contract as a document. */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { syncOpenApi } from '#core/contract/sync-openapi.ts';
import { sha256Bytes } from '#core/log/hash.ts';
import { sendRefusal } from './answer.ts';
import { factsOfError } from './note.ts';
import type { Office } from './office.ts';
import { refusal } from './outcome.ts';
import type { HttpSettings } from './settings.ts';

export function installOperations(app: FastifyInstance, office: Office, settings: HttpSettings): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  // The process answers. Nothing else is asked: a database that is away is no reason to start the process anew.
  app.get('/healthz', async () => ({ alive: true }));
  app.get('/readyz', async (_, reply) => {
    if (!isClosing && (await isReady(office))) return { ready: true };
    return reply.code(503).send({ ready: false });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayReadFigures(request, settings)) {
      return sendRefusal(reply, office, refusal('not-admitted', 'Figures are told on this machine, or for a token.'));
    }
    return reply.type(office.metrics.type).send(await office.metrics.text());
  });
  const document = syncOpenApi();
  app.get('/openapi.json', async () => document);
}

async function isReady({ log, note }: Office): Promise<boolean> {
  try {
    await log.identity();
    await log.registry();
    return true;
  } catch (error) {
    note('error', 'not-ready', factsOfError(error));
    return false;
  }
}

/** A proxy on this machine that is not told of speaks for the whole world: what it hands on is not from here. */
function mayReadFigures(request: FastifyRequest, { metricsToken, trustProxy }: HttpSettings): boolean {
  if (metricsToken !== null) return isSame(request.headers.authorization ?? '', `Bearer ${metricsToken}`);
  const { headers, ip } = request;
  const isHandedOn = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return (trustProxy.length > 0 || !isHandedOn) && LOOPBACK.has(ip);
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(sha256Bytes(a), sha256Bytes(b));
}
