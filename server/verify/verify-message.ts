/** What the verifier and its threads say to each other. */
import type { RefusedReason } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';

export interface VerifyQuestion {
  readonly id: number;
  readonly stream: StreamId;
  readonly events: readonly SealedEvent[];
  /** Raw 32 bytes, base64url, of the devices these events name. */
  readonly keys: Readonly<Record<DeviceId, string>>;
}

export interface VerifyAnswer {
  readonly id: number;
  /** By place. */
  readonly found: readonly ({ readonly hash: Hash } | { readonly fault: RefusedReason })[];
}
