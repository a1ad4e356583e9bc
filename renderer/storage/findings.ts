/** Findings of an auditor, one row each, sealed with the person's own key: no colleague of the device can read them. */
import type { AuditFinding } from '#core/audit/finding.ts';
import { findingShape } from '#core/audit/findings-file.ts';
import { joinFinding } from '#core/audit/join-finding.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { keepOwnRow } from './journal/keep-own-row.ts';
import { isSameRow } from './journal/own-tables.ts';
import type { PersonKeys } from './keyring/person-keys.ts';
import { openBytes, type SealedBytes, sealBytes } from './keyring/sealed-bytes.ts';
import type { FindingRow, SpaceStore } from './space-database.ts';
import { type StorageFault, storageFaultOf } from './storage-fault.ts';
import type { StreamKey } from './vault.ts';

/** A finding with the row it was read from, by which a write of another window in between is noticed. */
export interface StoredFinding {
  readonly finding: AuditFinding;
  readonly row: FindingRow;
  /** What of the row does not open: it stays when the rest is written. */
  readonly unopened: readonly SealedBytes[];
}

export interface StoredFindings {
  readonly findings: readonly StoredFinding[];
  /** Rows that were changed on the disk: they cannot be opened, and stay where they are. */
  readonly damaged: number;
}

export type FindingWriteRefusal =
  /** Another window wrote it in between. */
  { readonly kind: 'moved' } | { readonly kind: 'failed'; readonly fault: StorageFault };

type FindingKeys = Pick<PersonKeys, 'account' | 'personal'>;
type FindingStore = Pick<SpaceStore, 'db' | 'vault' | 'sheets'>;

/** Everything this person noted on this device. */
export async function readFindings(
  { db, vault }: FindingStore,
  keys: FindingKeys,
): Promise<Result<StoredFindings, StorageFault>> {
  try {
    const rows = await db.findings
      .where('owner')
      .equals(await ownerOf(vault, keys))
      .toArray();
    const opened = await Promise.all(rows.map((row) => openFindingRow(keys, row)));
    const findings = opened.filter((each) => each !== null);
    return ok({ findings, damaged: rows.length - findings.length });
  } catch (error) {
    return err(storageFaultOf(error));
  }
}

/** Answers when it is on the disk; refuses where the row is not the one `before` was read from. */
export async function writeFinding(
  space: FindingStore,
  keys: FindingKeys,
  { before, finding }: { readonly before: StoredFinding | null; readonly finding: AuditFinding },
): Promise<Result<StoredFinding, FindingWriteRefusal>> {
  try {
    const { vault } = space;
    const [key, owner] = await Promise.all([keyOf(vault, keys, finding.id), ownerOf(vault, keys)]);
    const content = new TextEncoder().encode(JSON.stringify(finding));
    const sealed = await sealBytes(keys.personal, placeOf(key), content);
    const unopened = before?.unopened ?? [];
    const row: FindingRow = { key, owner, sealed, ...(unopened.length === 0 ? {} : { apart: unopened }) };
    const isWritten = await keepOwnRow(space, { table: 'findings', key, row }, (now) => isSameRow(now, before?.row));
    return isWritten ? ok({ finding, row, unopened }) : err({ kind: 'moved' });
  } catch (error) {
    return err({ kind: 'failed', fault: storageFaultOf(error) });
  }
}

/** What the row says, its states joined; null for one that was changed, or is of another person. */
export async function openFindingRow(
  keys: Pick<FindingKeys, 'personal'>,
  row: FindingRow,
): Promise<StoredFinding | null> {
  const states = await Promise.all(
    [row.sealed, ...(row.apart ?? [])].map(async (sealed) => ({ sealed, finding: await openState(keys, row, sealed) })),
  );
  const opened = states.flatMap(({ finding }) => finding ?? []);
  const [first, ...others] = opened;
  if (first === undefined) return null;
  const unopened = states.flatMap(({ finding, sealed }) => (finding === null ? [sealed] : []));
  return { finding: others.reduce(joinFinding, first), row, unopened };
}

async function openState(
  { personal }: Pick<FindingKeys, 'personal'>,
  { key }: FindingRow,
  sealed: SealedBytes,
): Promise<AuditFinding | null> {
  const opened = await openBytes(personal, placeOf(key), sealed);
  return opened === null ? null : (findingShape.safeParse(JSON.parse(new TextDecoder().decode(opened))).data ?? null);
}

/** Names of streams are hidden already: these are more of them, which no tender can have. */
function ownerOf(vault: SpaceStore['vault'], { account }: FindingKeys): Promise<StreamKey> {
  return vault.keyOf(`findings/${account}` as StreamId);
}

function keyOf(vault: SpaceStore['vault'], { account }: FindingKeys, id: string): Promise<StreamKey> {
  return vault.keyOf(`findings/${account}/${id}` as StreamId);
}

function placeOf(key: StreamKey): string {
  return `findings/${key}`;
}
