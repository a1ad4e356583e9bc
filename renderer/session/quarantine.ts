/** What the server holds apart, as far as whoever works here may see it: asked for when a screen wants it, kept until then. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Instant } from '#core/calendar/instant.ts';
import type { QuarantineReason } from '#core/contract/sync-verdict.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type ReadableEvent, readIncoming, signatureFault, type SignatureKnowledge } from '#core/sync/incoming.ts';
import type { QuarantinedLine, QuarantinePlace, SyncTransport, TransportFailure } from '#renderer/sync/transport.ts';

/** An event of a stream that the server has and does not count. */
export interface ApartEvent extends ReadableEvent {
  readonly stream: StreamId;
  readonly reason: QuarantineReason;
  /** When it came to the server, by the server's clock. */
  readonly since: Instant;
  /** Whether it is shown here that its device signed it; without that nobody adopts it. */
  readonly isSigned: boolean;
}

export interface QuarantineView {
  /** `not-yours`: neither a chair nor an admin. */
  readonly phase: 'unread' | 'reading' | 'read' | 'not-yours' | 'failed';
  readonly failure: TransportFailure | null;
  /** Those of the newest reading that went through, by stream, device and number. */
  readonly events: readonly ApartEvent[];
  /** Events that this build cannot open. */
  readonly unreadable: number;
}

export interface Quarantine {
  readonly view: StoreApi<QuarantineView>;
  /** Asks the server anew; while one asking runs, that one counts. */
  readonly read: () => Promise<void>;
}

interface QuarantineParts {
  /** The line to the server; null where the device is enrolled nowhere. */
  readonly transport: () => Pick<SyncTransport, 'quarantined'> | null;
  readonly signatures: SignatureKnowledge;
}

const NOTHING: QuarantineView = { phase: 'unread', failure: null, events: [], unreadable: 0 };

export function createQuarantine({ transport, signatures }: QuarantineParts): Quarantine {
  const view = createStore<QuarantineView>()(() => NOTHING);
  let reading: Promise<void> | null = null;
  return {
    view,
    read: () => {
      reading ??= readNow().finally(() => {
        reading = null;
      });
      return reading;
    },
  };

  async function readNow(): Promise<void> {
    const line = transport();
    if (line === null) {
      view.setState(NOTHING);
      return;
    }
    view.setState({ phase: 'reading', failure: null });
    const lines = await readAll(line);
    if (!lines.ok) {
      const isOthers = lines.error.kind === 'problem' && lines.error.problem === 'not-granted';
      view.setState(isOthers ? { ...NOTHING, phase: 'not-yours' } : { phase: 'failed', failure: lines.error });
      return;
    }
    const opened = await Promise.all(lines.value.map(openLine));
    const events = opened.filter((event) => event !== null).sort(inOrder);
    view.setState({ phase: 'read', failure: null, events, unreadable: opened.length - events.length });
  }

  async function openLine({ stream, reason, since, hash, sealed }: QuarantinedLine): Promise<ApartEvent | null> {
    const event = readIncoming(stream, sealed);
    if (!event.ok || event.value.hash !== hash) return null;
    const isSigned = (await signatureFault(event.value, signatures)) === null;
    return { ...event.value, stream, reason, since, isSigned };
  }
}

async function readAll({
  quarantined,
}: Pick<SyncTransport, 'quarantined'>): Promise<Result<readonly QuarantinedLine[], TransportFailure>> {
  const lines: QuarantinedLine[] = [];
  let after: QuarantinePlace | null = null;
  for (;;) {
    const page: Awaited<ReturnType<SyncTransport['quarantined']>> = await quarantined(after);
    if (!page.ok) return page;
    lines.push(...page.value.lines);
    if (!page.value.more) return ok(lines);
    const last = page.value.lines.at(-1);
    // A server that promises more and brings nothing would be asked for ever.
    if (last === undefined || (after !== null && placeOf(last) <= placeOf(after))) return err({ kind: 'not-ours' });
    after = { stream: last.stream, hash: last.hash };
  }
}

/** The order in which the server tells them: a line feed is in neither part. */
function placeOf({ stream, hash }: QuarantinePlace): string {
  return `${stream}\n${hash}`;
}

function inOrder(a: ApartEvent, b: ApartEvent): number {
  return a.stream.localeCompare(b.stream) || a.header.dev.localeCompare(b.header.dev) || a.header.n - b.header.n;
}
