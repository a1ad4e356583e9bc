/** Writing to the office stream, inside one transaction: what was sent, what the server says itself, and what follows from both. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Verdict } from '#core/contract/sync-verdict.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { Registry } from '#core/registry/model.ts';
import { assert } from '#core/shared/assert.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import type { AcceptedEvent, QuarantinedEvent } from '#core/sync/judge.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import type { PushOutcome } from '#server/log/central-log.ts';
import { holdStream } from './hold-stream.ts';
import { judgeOffice, type OfficeMoment } from './judge-office.ts';
import { lockRightsAsWriter } from './locks.ts';
import { type OwnEvent, sealOwn } from './own-event.ts';
import { readToJudgeAgain } from './quarantine.ts';
import { readLedger, readStanding } from './read-ledger.ts';
import { type RegistryReader, writeRegistry } from './registry-row.ts';
import type { Within } from './tables.ts';
import { signable, writeTurn } from './write-turn.ts';

/** The office stream in the hands of one transaction. */
export interface Office {
  readonly registry: () => Registry;
  /** Judges what was sent. */
  readonly admit: (batch: readonly ReadableEvent[]) => readonly Verdict[];
  /** The server says something itself. */
  readonly say: (event: OwnEvent) => Promise<void>;
}

export interface OfficeOutcome<T> {
  readonly answer: T;
  readonly head: PushOutcome['head'];
  readonly moved: boolean;
  /** The newest event that gave rights, where one did now; null otherwise. */
  readonly newRights: number | null;
}

/** Does some work in the office stream while nobody else writes anything, anywhere. */
export async function withOffice<T>(
  within: Within,
  readRegistry: RegistryReader,
  { key, sent, now }: { readonly key: ServerKey; readonly sent: readonly ReadableEvent[]; readonly now: Instant },
  work: (office: Office) => T | Promise<T>,
): Promise<OfficeOutcome<T>> {
  await lockRightsAsWriter(within);
  const held = await holdStream(within, OFFICE_STREAM, now);
  const standing = await readStanding(within, OFFICE_STREAM);
  const before = await readRegistry(within, standing.registrySeq);
  const sentHashes = sent.map(({ hash }) => hash);
  const kept = standing.keeps ? await readToJudgeAgain(within, OFFICE_STREAM, before.rightsSeq, sentHashes) : [];
  // Nobody adopts in the office's stream.
  const ledger = await readLedger(within, held, standing, [...sent, ...kept], []);
  const accepted: AcceptedEvent[] = [];
  const quarantined: QuarantinedEvent[] = [];
  let moment: OfficeMoment = { ledger, folded: before };
  let waiting = kept.filter(({ hash }) => !sentHashes.includes(hash));

  const judge = (batch: readonly ReadableEvent[]): readonly Verdict[] => {
    const judged = judgeOffice(moment, batch, now);
    accepted.push(...judged.accepted);
    quarantined.push(...judged.quarantined);
    moment = judged.after;
    return judged.verdicts;
  };
  const speaks = await maySpeak(within);
  const say = async (event: OwnEvent): Promise<void> => {
    if (!speaks) throw new Error('a restored server says nothing before it is told to go on');
    const [verdict] = judge([await sealOwn(moment, event, key, now)]);
    assert(verdict?.kind === 'accepted', `the server was not let into its own log: ${JSON.stringify(verdict)}`);
  };
  const answer = await work({
    registry: () => moment.folded.registry,
    admit: (batch) => {
      const together = [...batch, ...waiting];
      waiting = [];
      return judge(together).slice(0, batch.length);
    },
    say,
  });
  judge(waiting);
  for (const dev of speaks ? revokedUntold(moment.folded.registry) : []) {
    await say({ type: 'revocationTaken', tv: 1, body: { dev, after: await acceptedOf(within, dev, moment) } });
  }
  const { folded } = moment;
  const turn = {
    accepted,
    quarantined,
    kept: new Set(kept.map(({ hash }) => hash)),
    adopted: [],
    rightsSeq: folded.rightsSeq,
  };
  const after = await writeTurn(within, held, turn, now);
  if (accepted.length > 0) await writeRegistry(within, folded);
  return {
    answer,
    head: signable(after),
    moved: accepted.length > 0,
    newRights: folded.rightsSeq > before.rightsSeq ? folded.rightsSeq : null,
  };
}

/** A server that is being founded is not known yet, and speaks. */
async function maySpeak(within: Within): Promise<boolean> {
  const identity = await within.selectFrom('identity').select('speaks').executeTakeFirst();
  return identity?.speaks ?? true;
}

/** Revoked devices of which nobody said yet what the log had of them. */
function revokedUntold({ devices }: Registry): readonly DeviceId[] {
  return Object.values(devices).flatMap(({ dev, isRevoked, revokedAfter }) =>
    isRevoked && revokedAfter === null ? [dev] : [],
  );
}

/** What the log has of a device, stream by stream: nothing changes it while the rights are held. */
async function acceptedOf(
  within: Within,
  dev: DeviceId,
  { ledger }: OfficeMoment,
): Promise<readonly { readonly stream: typeof OFFICE_STREAM; readonly n: number }[]> {
  const rows = await within
    .selectFrom('device_head')
    .select(['stream', 'n'])
    .where('dev', '=', dev)
    .where('stream', '<>', OFFICE_STREAM)
    .orderBy('stream')
    .execute();
  const own = ledger.head[dev];
  return own === undefined ? rows : [{ stream: OFFICE_STREAM, n: own.n }, ...rows];
}
