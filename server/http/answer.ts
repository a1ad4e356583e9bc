/** Writing what a door answered. */
import type { FastifyReply } from 'fastify';
import { PROBLEM_STATUS } from '#core/contract/sync-api.ts';
import { LINES_TYPE, type Problem } from '#core/contract/sync-wire.ts';
import { writeLines } from './lines.ts';
import type { Office } from './office.ts';
import type { Outcome, Refusal } from './outcome.ts';

export function sendRefusal(reply: FastifyReply, { metrics }: Pick<Office, 'metrics'>, refused: Refusal): FastifyReply {
  const { problem, detail, retryAfterS } = refused;
  metrics.problems.inc({ problem });
  if (retryAfterS !== null) reply.header('retry-after', String(Math.ceil(retryAfterS)));
  // What is still on its way is not worth reading.
  if (problem === 'too-large' || problem === 'too-slow') reply.header('connection', 'close');
  const answer: Problem = { problem, detail };
  return reply.code(PROBLEM_STATUS[problem]).send(answer);
}

export function sendJson(reply: FastifyReply, office: Office, outcome: Outcome<object>): FastifyReply {
  return outcome.ok ? reply.send(outcome.value) : sendRefusal(reply, office, outcome.error);
}

/** Between `answer` and `end`: text without both is not ours, or not whole. */
export async function sendLines(
  reply: FastifyReply,
  office: Office,
  answer: 'push' | 'pull' | 'heads' | 'quarantine' | 'status',
  outcome: Outcome<readonly object[]>,
): Promise<FastifyReply> {
  if (!outcome.ok) return sendRefusal(reply, office, outcome.error);
  const { id: server, epoch } = await office.log.identity();
  const lines = [{ answer, server, epoch }, ...outcome.value, { end: outcome.value.length }];
  return reply.type(LINES_TYPE).send(writeLines(lines));
}
