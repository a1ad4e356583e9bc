/** From lines as read to the lines of a dossier. */
import type { LineId } from '#core/tender/ids.ts';
import type { ContractKind, OfferedLine, OwnerLine } from '#core/tender/model.ts';
import type { LineMatching } from './match-lines.ts';
import type { ReadLine } from './read-schedule.ts';
import { plainText } from './sheet.ts';

/**
 * Makes the owner's lines of a dossier. A line that was there before keeps its id, so that bids go on answering it.
 *
 * `basis` of a combined contract is `unit-price` until a person says otherwise line by line; a line that had a basis
 * keeps it. Only lines with a volume come here: `readSchedule` for the owner gives no others.
 */
export function ownerLinesOf(
  lines: readonly ReadLine[],
  contract: ContractKind,
  existing: readonly OwnerLine[],
): readonly OwnerLine[] {
  const known = new Map<string, OwnerLine>();
  for (const line of existing) if (!known.has(keyOf(line))) known.set(keyOf(line), line);
  const used = new Set<string>(existing.map(({ id }) => id));
  return lines.flatMap((line): readonly OwnerLine[] => {
    const { number, group, description, unit, volume, unitPrice } = line;
    if (volume === null) return [];
    const before = known.get(keyOf(line));
    known.delete(keyOf(line));
    const id = before?.id ?? freshId(line.row, used);
    used.add(id);
    const basis = before?.basis ?? (contract === 'lump-sum' ? 'lump-sum' : 'unit-price');
    return [{ id, number, group, description, unit, volume, unitPrice, basis }];
  });
}

/** Makes the lines of a bid, each with the owner's line it was matched to. */
export function offeredLinesOf(lines: readonly ReadLine[], matching: LineMatching): readonly OfferedLine[] {
  const matchOf = new Map(matching.matches.map((match) => [match.row, match.line]));
  return lines.map(({ row, number, description, unit, volume, unitPrice, total }) => ({
    line: matchOf.get(row) ?? null,
    number,
    description,
    unit,
    volume,
    unitPrice,
    total,
  }));
}

function keyOf({
  number,
  group,
  description,
  unit,
}: Pick<ReadLine, 'number' | 'group' | 'description' | 'unit'>): string {
  return [number, group ?? '', description, unit].map(plainText).join('|');
}

function freshId(row: number, used: ReadonlySet<string>): LineId {
  let id = `baris-${row}`;
  for (let turn = 2; used.has(id); turn++) id = `baris-${row}-${turn}`;
  return id as LineId;
}
