/** How the server stands at the door: where it listens, and how much it takes from whom. */
import type { FileLimits } from '#server/attachments/limits.ts';

export interface HttpSettings {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Files of an own certificate, PEM; null where a proxy before the server speaks TLS, or in a test. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** Addresses and nets of the proxies whose `X-Forwarded-For` is believed; none by default. */
  readonly trustProxy: readonly string[];
  /** What a Prometheus elsewhere must show; null: figures are told on this machine only. */
  readonly metricsToken: string | null;
  readonly limits: HttpLimits;
  readonly files: FileLimits;
}

/** Each process counts for itself. */
export interface HttpLimits {
  /** An office behind one address: fifty devices that catch up at once. */
  readonly requestsPerAddressAMinute: number;
  readonly requestsPerDeviceAMinute: number;
  /** Pieces of files, of 1 MB each; counted apart, so that a fast line does not hold up events. */
  readonly piecesPerAddressAMinute: number;
  readonly piecesPerDeviceAMinute: number;
  /** Codes have 100 bits: this is against noise, not against guessing. */
  readonly enrolmentsPerAddressAMinute: number;
  /** Each holds its batch, packed and unpacked, in memory. */
  readonly pushesAtOnce: number;
  readonly pushesAtOncePerDevice: number;
  /** Files on their way, in or out; each holds a file open. */
  readonly transfersAtOnce: number;
  readonly transfersAtOncePerDevice: number;
  readonly listeners: number;
  readonly listenersPerDevice: number;
  /** The whole request must be here by then: the largest usual batch takes 16 s on 256 kbit/s. */
  readonly requestMs: number;
  /** How often connections are looked through for such. */
  readonly checkMs: number;
  /** Nothing moved on a connection. */
  readonly silenceMs: number;
  /** A listener hears something that often, so that proxies do not take the line for dead. */
  readonly heartbeatMs: number;
}

export const DEFAULT_LIMITS: HttpLimits = {
  requestsPerAddressAMinute: 3_000,
  requestsPerDeviceAMinute: 300,
  piecesPerAddressAMinute: 12_000,
  piecesPerDeviceAMinute: 3_000,
  enrolmentsPerAddressAMinute: 10,
  pushesAtOnce: 32,
  pushesAtOncePerDevice: 2,
  transfersAtOnce: 200,
  transfersAtOncePerDevice: 4,
  listeners: 5_000,
  listenersPerDevice: 3,
  requestMs: 120_000,
  checkMs: 5_000,
  silenceMs: 90_000,
  heartbeatMs: 20_000,
};
