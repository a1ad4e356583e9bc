/** Findings of an auditor, one row each, sealed with the person's own key: no colleague of the device can read them. */
import type { AuditFinding } from '#core/audit/finding.ts';
import { findingShape } from '#core/audit/findings-file.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { PersonKeys } from './keyring/person-keys.ts';
import { openBytes, sameBytes, type SealedBytes, sealBytes } from './keyring/sealed-bytes.ts';
import type { FindingRow, SpaceStore } from './space-database.ts';
import { type StorageFault, storageFaultOf } from './storage-fault.ts';
import type { StreamKey } from './vault.ts';

/** A finding with the bytes it was read from, by which a write of another window in between is noticed. */
export interface StoredFinding {
  readonly finding: AuditFinding;
  readonly sealed: SealedBytes;
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
type FindingStore = Pick<SpaceStore, 'db' | 'vault'>;

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
    const opened = await Promise.all(rows.map((row) => openFinding(keys, row)));
    const findings = opened.filter((each) => each !== null);
    return ok({ findings, damaged: rows.length - findings.length });
  } catch (error) {
    return err(storageFaultOf(error));
  }
}

/** Answers when it is on the disk; refuses where the row is not the one `before` was read from. */
export async function writeFinding(
  { db, vault }: FindingStore,
  keys: FindingKeys,
  { before, finding }: { readonly before: SealedBytes | null; readonly finding: AuditFinding },
): Promise<Result<StoredFinding, FindingWriteRefusal>> {
  try {
    const [key, owner] = await Promise.all([keyOf(vault, keys, finding.id), ownerOf(vault, keys)]);
    const content = new TextEncoder().encode(JSON.stringify(finding));
    const sealed = await sealBytes(keys.personal, placeOf(key), content);
    const isWritten = await db.transaction('rw', db.findings, async () => {
      const now = await db.findings.get(key);
      if (!sameBytes(now?.sealed ?? null, before)) return false;
      await db.findings.put({ key, owner, sealed });
      return true;
    });
    return isWritten ? ok({ finding, sealed }) : err({ kind: 'moved' });
  } catch (error) {
    return err({ kind: 'failed', fault: storageFaultOf(error) });
  }
}

async function openFinding({ personal }: FindingKeys, { key, sealed }: FindingRow): Promise<StoredFinding | null> {
  const opened = await openBytes(personal, placeOf(key), sealed);
  if (opened === null) return null;
  const finding = findingShape.safeParse(JSON.parse(new TextDecoder().decode(opened))).data;
  return finding === undefined ? null : { finding, sealed };
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
