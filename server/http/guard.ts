/** The guard before every door: the version spoken, how often somebody asks, and whose token it is. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Asker } from '#core/contract/sync-api.ts';
import { OLDEST_SYNC_PROTOCOL, SYNC_PROTOCOL } from '#core/contract/sync-version.ts';
import { PROTOCOL_HEADER } from '#core/contract/sync-wire.ts';
import { assert } from '#core/shared/assert.ts';
import { type Caller, callerFault } from './access/caller.ts';
import { sendRefusal } from './answer.ts';
import type { Office } from './office.ts';
import { type Refusal, refusal } from './outcome.ts';
import type { HttpLimits } from './settings.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set behind the doors that ask for a token. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    asker?: Asker;
    /** Asked for with a code: few an address. */
    isEnrolment?: boolean;
    /** A piece of a file: many, and counted apart. */
    isPiece?: boolean;
  }
}

/** Runs before a body is read: who is turned away costs no memory. */
export async function installGuard(app: FastifyInstance, office: Office, limits: HttpLimits): Promise<void> {
  await app.register(rateLimit, { global: false, cache: 20_000 });
  const timeWindow = 60_000;
  const byAddress = app.createRateLimit({ max: limits.requestsPerAddressAMinute, timeWindow });
  const byEnrolment = app.createRateLimit({
    max: limits.enrolmentsPerAddressAMinute,
    timeWindow,
    keyGenerator: (request) => `enrol ${request.ip}`,
  });
  const byDevice = app.createRateLimit({
    max: limits.requestsPerDeviceAMinute,
    timeWindow,
    keyGenerator: (request) => `device ${request.caller?.dev ?? ''}`,
  });
  const byPieceAddress = app.createRateLimit({
    max: limits.piecesPerAddressAMinute,
    timeWindow,
    keyGenerator: (request) => `pieces ${request.ip}`,
  });
  const byPieceDevice = app.createRateLimit({
    max: limits.piecesPerDeviceAMinute,
    timeWindow,
    keyGenerator: (request) => `pieces of ${request.caller?.dev ?? ''}`,
  });
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request, reply) => {
    const { asker = 'anybody', isEnrolment = false, isPiece = false } = request.routeOptions.config;
    const found =
      (await tooMany(isPiece ? byPieceAddress : byAddress, request)) ??
      (isEnrolment ? await tooMany(byEnrolment, request) : null) ??
      (asker === 'anybody' ? null : protocolFault(request)) ??
      (asker === 'anybody' || asker === 'speaker' ? null : await admit(office, request, asker)) ??
      (request.caller === null ? null : await tooMany(isPiece ? byPieceDevice : byDevice, request));
    return found === null ? undefined : sendRefusal(reply, office, found);
  });
}

async function tooMany(
  limit: ReturnType<FastifyInstance['createRateLimit']>,
  request: FastifyRequest,
): Promise<Refusal | null> {
  const found = await limit(request);
  if (found.isAllowed || !found.isExceeded) return null;
  return refusal('too-many', 'Too many requests; the header says when to come again.', Math.max(1, found.ttlInSeconds));
}

function protocolFault({ headers }: FastifyRequest): Refusal | null {
  const spoken = Number(headers[PROTOCOL_HEADER]);
  if (!Number.isSafeInteger(spoken)) return refusal('malformed', `The header ${PROTOCOL_HEADER} says the version.`);
  if (spoken < OLDEST_SYNC_PROTOCOL)
    return refusal('update-needed', `The oldest version here is ${OLDEST_SYNC_PROTOCOL}.`);
  if (spoken > SYNC_PROTOCOL) return refusal('server-too-old', `The newest version here is ${SYNC_PROTOCOL}.`);
  return null;
}

async function admit({ access, clock, log }: Office, request: FastifyRequest, asker: Asker): Promise<Refusal | null> {
  const now = clock.now();
  const shown = /^Bearer ([\w.-]{20,500})$/.exec(request.headers.authorization ?? '')?.[1];
  const opened = shown === undefined ? null : access.openToken(shown, now);
  if (opened === null) return refusal('not-admitted', 'A token is needed, and this is none, or no longer.');
  const registry = await log.registry();
  const device = registry.devices[opened.dev];
  const fault = callerFault(registry, opened.dev, asker, now);
  if (device === undefined || fault !== null) {
    return refusal(fault ?? 'not-admitted', 'The device is unknown here, or its certificate ended or was revoked.');
  }
  request.caller = { dev: opened.dev, person: device.person, until: opened.until, registry };
  return null;
}

/** The caller of a door that asks for a token. */
export function callerOf({ caller }: FastifyRequest): Caller {
  assert(caller !== null, 'a door that asks for a token has the guard before it');
  return caller;
}
