/** Figures for Prometheus. No label names a person, a device or a stream. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly requests: Counter<'route' | 'status'>;
  readonly seconds: Histogram<'route'>;
  readonly problems: Counter<'problem'>;
  readonly verdicts: Counter<'kind' | 'reason'>;
  readonly batch: Histogram;
  readonly checkSeconds: Histogram;
  readonly storeSeconds: Histogram;
  readonly served: Counter<'kind'>;
  readonly segments: Counter<'how'>;
  readonly files: Counter<'outcome'>;
  readonly fileBytes: Counter<'way'>;
  readonly listeners: Gauge;
  readonly pushes: Gauge;
  readonly text: () => Promise<string>;
  readonly type: string;
}

const PREFIX = 'meja_';

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
  return {
    requests: new Counter({
      name: `${PREFIX}requests_total`,
      help: 'Requests, by route and status.',
      labelNames: ['route', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: `${PREFIX}request_seconds`,
      help: 'From the head of a request to the end of its answer.',
      labelNames: ['route'],
      buckets,
      registers,
    }),
    problems: new Counter({
      name: `${PREFIX}problems_total`,
      help: 'Refused requests, by problem.',
      labelNames: ['problem'],
      registers,
    }),
    verdicts: new Counter({
      name: `${PREFIX}verdicts_total`,
      help: 'Verdicts on events sent here.',
      labelNames: ['kind', 'reason'],
      registers,
    }),
    batch: new Histogram({
      name: `${PREFIX}batch_events`,
      help: 'Events in one push.',
      buckets: [1, 5, 10, 50, 100, 250, 500],
      registers,
    }),
    checkSeconds: new Histogram({
      name: `${PREFIX}check_seconds`,
      help: 'Checking the signatures of one push.',
      buckets,
      registers,
    }),
    storeSeconds: new Histogram({
      name: `${PREFIX}store_seconds`,
      help: 'Judging and storing one push.',
      buckets,
      registers,
    }),
    served: new Counter({
      name: `${PREFIX}served_events_total`,
      help: 'Events sent to devices: whole, or their places only.',
      labelNames: ['kind'],
      registers,
    }),
    segments: new Counter({
      name: `${PREFIX}segments_total`,
      help: 'Segments: made from events, given to devices, not given.',
      labelNames: ['how'],
      registers,
    }),
    files: new Counter({
      name: `${PREFIX}files_total`,
      help: 'Uploads of files: begun, finished, or thrown away because the content was another.',
      labelNames: ['outcome'],
      registers,
    }),
    fileBytes: new Counter({
      name: `${PREFIX}file_bytes_total`,
      help: 'Bytes of files, in and out.',
      labelNames: ['way'],
      registers,
    }),
    listeners: new Gauge({ name: `${PREFIX}listeners`, help: 'Devices that listen for what moves.', registers }),
    pushes: new Gauge({ name: `${PREFIX}pushes_open`, help: 'Pushes being taken.', registers }),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
