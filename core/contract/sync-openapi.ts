// The contract of sync as an OpenAPI 3.1 document, for who writes against the server or stands a gateway before it.

import { z } from 'zod';
import { ASKER_PROBLEMS, COMMON_PROBLEMS, type Endpoint, PROBLEM_STATUS, SYNC_API } from './sync-api.ts';
import { hash } from './sync-verdict.ts';
import { SYNC_PROTOCOL } from './sync-version.ts';
import { LINES_TYPE, problem, PROTOCOL_HEADER, type ProblemKind, SEGMENTS_TYPE } from './sync-wire.ts';

/** The document. The same on every machine: docs/openapi.json is its text. */
export function syncOpenApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(SYNC_API)) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Meja Pokja: central server',
      version: String(SYNC_PROTOCOL),
      description:
        'What devices and the central server say to each other. Events travel as lines of JSON, one value a line. Every ' +
        'answer in lines begins with the line `answer` and ends with the line `end`.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problem) },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operation(name: string, endpoint: Endpoint): object {
  const { asker, summary, request } = endpoint;
  const hasToken = asker !== 'anybody' && asker !== 'speaker';
  return {
    operationId: name,
    summary,
    security: hasToken ? [{ token: [] }] : [],
    parameters: [...(asker === 'anybody' ? [] : [PROTOCOL_PARAMETER]), ...ownParameters(endpoint)],
    ...(request === null ? {} : { requestBody: { required: true, content: requestContent(request) } }),
    responses: { ...answered(endpoint.answer), ...problems(endpoint) },
  };
}

function ownParameters({ path, headers = [] }: Endpoint): readonly object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(hash),
  }));
  return [...inPath, ...headers.map((header) => ({ ...header, in: 'header', schema: { type: 'string' } }))];
}

const PROTOCOL_PARAMETER = {
  name: PROTOCOL_HEADER,
  in: 'header',
  required: true,
  description: 'The version of this protocol that the device speaks.',
  schema: { type: 'integer', minimum: 1 },
};

function requestContent(request: NonNullable<Endpoint['request']>): object {
  if (typeof request === 'string') return { [request]: BYTES };
  return request instanceof z.ZodType
    ? { 'application/json': { schema: schemaOf(request) } }
    : { [LINES_TYPE]: { schema: linesOf(request) } };
}

const BYTES = { schema: { type: 'string', format: 'binary' } };

function answered(answer: Endpoint['answer']): object {
  const good = (content: object) => ({ 200: { description: 'The answer', content } });
  switch (answer.kind) {
    case 'json':
      return good({ 'application/json': { schema: schemaOf(answer.shape) } });
    case 'lines':
      return good({ [LINES_TYPE]: { schema: linesOf(answer.shapes) } });
    case 'events':
      return good({ 'text/event-stream': { schema: schemaOf(answer.shape) } });
    case 'parts':
      return good({ [SEGMENTS_TYPE]: BYTES });
    case 'bytes':
      return {
        ...good({ 'application/octet-stream': BYTES }),
        206: { description: 'The range that was asked for', content: { 'application/octet-stream': BYTES } },
      };
    case 'none':
      return {
        [answer.status]: {
          description: 'The answer, in its headers',
          headers: Object.fromEntries(answer.headers.map((name) => [name, { schema: { type: 'string' } }])),
        },
      };
  }
}

/** The shapes of one line, in the order in which they come. */
function linesOf(shapes: readonly z.ZodType[]): object {
  return { description: 'Each line is one of these, in this order.', anyOf: shapes.map(schemaOf) };
}

function problems({ asker, problems: own }: Endpoint): object {
  const byStatus = new Map<number, ProblemKind[]>();
  for (const kind of [...own, ...ASKER_PROBLEMS[asker], ...COMMON_PROBLEMS]) {
    const status = PROBLEM_STATUS[kind];
    byStatus.set(status, [...new Set([...(byStatus.get(status) ?? []), kind])]);
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [status, { description: kinds.join(', '), content }]),
  );
}

function schemaOf(shape: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  return schema;
}
