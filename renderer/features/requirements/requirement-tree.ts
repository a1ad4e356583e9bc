/** The elements of a draft as a tree: who is part of what, moving them, and what their weights add up to. Pure. */
import { addDecimals, decimalTextOf } from '#core/evaluation/exact-decimal.ts';
import { decimalParts, formatDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import { type TreeItem, treeOf } from '#core/tender/requirement-tree.ts';
import { BLANK_ROW, freshId, numberOf, type RequirementDraft } from './requirements-draft.ts';
import { isFromElements, MARK_SCALE } from './scale-draft.ts';

/** The law's guides nest that deep; so does the evaluation. */
const MOST_LEVELS = 3;

/** The rows of a stage, each followed by its parts. */
export function treeRows(
  draft: readonly RequirementDraft[],
  stage: RequirementStage,
): readonly TreeItem<RequirementDraft>[] {
  return treeOf(
    draft.filter((row) => row.stage === stage),
    ({ parent }) => parent,
  );
}

/** A row whose parent is gone stands at the top. */
function parentIn(rows: readonly RequirementDraft[], row: RequirementDraft): RequirementId | null {
  return row.parent !== null && rows.some(({ id }) => id === row.parent) ? row.parent : null;
}

/** Adds a row under what is typed or pasted, a line each; ids are new in the draft. Tabs part weight and threshold. */
export function addRows(
  draft: readonly RequirementDraft[],
  stage: RequirementStage,
  lines: readonly string[],
  scored = false,
): readonly RequirementDraft[] {
  let next = draft;
  const open: { readonly id: RequirementId; readonly indent: number }[] = [];
  for (const line of lines) {
    const [title = '', weight = '', threshold = ''] = line.trim().split('\t');
    const indent = line.length - line.trimStart().length;
    while (open.length > 0 && ((open.at(-1)?.indent ?? 0) >= indent || open.length >= MOST_LEVELS)) open.pop();
    const parent = scored ? (open.at(-1)?.id ?? null) : null;
    const id = freshId(next, stage);
    open.push({ id, indent });
    next = [
      ...asWhole(next, parent),
      {
        ...BLANK_ROW,
        id,
        stage,
        title: title.trim(),
        scored,
        weight: weight.trim(),
        threshold: threshold.trim(),
        parent,
      },
    ];
  }
  return next;
}

/** An empty row right after this one, at its level. */
export function addAfter(
  draft: readonly RequirementDraft[],
  id: RequirementId,
): { readonly draft: readonly RequirementDraft[]; readonly added: RequirementId } {
  const at = draft.findIndex((row) => row.id === id);
  const row = draft[at];
  if (!row) return { draft, added: id };
  const added = freshId(draft, row.stage);
  const blank = { ...BLANK_ROW, id: added, stage: row.stage, title: '', scored: row.scored, parent: row.parent };
  return { draft: [...draft.slice(0, at + 1), blank, ...draft.slice(at + 1)], added };
}

/** Swaps a row and its parts with its neighbour of the same parent; the draft as it is at the ends. */
export function moveRow(
  draft: readonly RequirementDraft[],
  id: RequirementId,
  direction: -1 | 1,
): readonly RequirementDraft[] {
  const from = draft.findIndex((row) => row.id === id);
  const row = draft[from];
  if (!row) return draft;
  let to = from + direction;
  while (draft[to] && !isSibling(draft[to], row)) to += direction;
  const other = draft[to];
  if (!other) return draft;
  return draft.map((item, index) => (index === from ? other : index === to ? row : item));
}

function isSibling(a: RequirementDraft | undefined, b: RequirementDraft): boolean {
  return a?.stage === b.stage && a.parent === b.parent;
}

/** Makes a row a part of the one above it; the draft as it is where there is none or it would nest too deep. */
export function indentRow(draft: readonly RequirementDraft[], id: RequirementId): readonly RequirementDraft[] {
  const row = draft.find((each) => each.id === id);
  if (!row) return draft;
  const above = draft.slice(0, draft.indexOf(row)).findLast((each) => isSibling(each, row));
  const depth = treeRows(draft, row.stage).find((each) => each.item.id === id)?.depth ?? 0;
  if (!above || !row.scored || !above.scored || depth + heightOf(draft, id) >= MOST_LEVELS) return draft;
  return asWhole(draft, above.id).map((each) => (each.id === id ? { ...each, parent: above.id } : each));
}

/** Takes a row out of its parent, to stand right after it. */
export function outdentRow(draft: readonly RequirementDraft[], id: RequirementId): readonly RequirementDraft[] {
  const row = draft.find((each) => each.id === id);
  const parent = draft.find((each) => each.id === row?.parent);
  if (!row || !parent) return draft;
  const rest = draft.filter((each) => each.id !== id);
  const at = rest.indexOf(parent) + 1;
  return withoutEmptyWholes([...rest.slice(0, at), { ...row, parent: parent.parent }, ...rest.slice(at)], parent.id);
}

/** Removes a row and all its parts. */
export function removeRow(draft: readonly RequirementDraft[], id: RequirementId): readonly RequirementDraft[] {
  const parent = draft.find((each) => each.id === id)?.parent ?? null;
  const gone = new Set<string>([id]);
  for (let grown = true; grown; ) {
    const before = gone.size;
    for (const row of draft) if (row.parent !== null && gone.has(row.parent)) gone.add(row.id);
    grown = gone.size > before;
  }
  return withoutEmptyWholes(
    draft.filter((row) => !gone.has(row.id)),
    parent,
  );
}

/** What the weights of the parts of one parent (null = the top of the stage) add up to; null while one is no number. */
export function weightSum(
  draft: readonly RequirementDraft[],
  stage: RequirementStage,
  parent: RequirementId | null,
): DecimalText | null {
  const rows = draft.filter((row) => row.stage === stage);
  const parts = rows.filter((row) => row.scored && parentIn(rows, row) === parent);
  let sum = { digits: 0n, scale: 0 };
  for (const { weight } of parts) {
    const number = numberOf(weight);
    if (number === null) return null;
    sum = addDecimals(sum, decimalParts(number));
  }
  return decimalTextOf(sum);
}

/** Parts that count as a plain average have equal weights, which add up to 100 like all others. */
export function withEvenWeights(draft: readonly RequirementDraft[]): readonly RequirementDraft[] {
  const averaged = new Set<string>(draft.filter(({ scale }) => scale.choice === 'average').map(({ id }) => id));
  return draft.map((row) => {
    if (row.parent === null || !averaged.has(row.parent)) return row;
    const parts = draft.filter(({ parent }) => parent === row.parent);
    const share = Math.floor(10_000 / parts.length);
    const hundredths = parts.at(-1) === row ? 10_000 - share * (parts.length - 1) : share;
    return { ...row, weight: formatDecimal(decimalTextOf({ digits: BigInt(hundredths), scale: 2 })) };
  });
}

/** A row that has parts is scored from them. */
function asWhole(draft: readonly RequirementDraft[], id: RequirementId | null): readonly RequirementDraft[] {
  return draft.map((row) =>
    row.id === id && !isFromElements(row.scale) ? { ...row, scale: { ...MARK_SCALE, choice: 'weights' } } : row,
  );
}

/** One that lost its last part is scored by itself again. */
function withoutEmptyWholes(draft: readonly RequirementDraft[], id: RequirementId | null): readonly RequirementDraft[] {
  if (id === null || draft.some((row) => row.parent === id)) return draft;
  return draft.map((row) => (row.id === id && isFromElements(row.scale) ? { ...row, scale: MARK_SCALE } : row));
}

/** Levels of a row and its parts: 1 without any. */
function heightOf(draft: readonly RequirementDraft[], id: RequirementId): number {
  const parts = draft.filter((row) => row.parent === id);
  return 1 + Math.max(0, ...parts.map((row) => heightOf(draft, row.id)));
}
