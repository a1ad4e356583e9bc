/** Groups of the recap in Indonesian, for papers and files. */
import { monthName } from '#core/calendar/names.ts';
import { KIND_NAMES } from '#core/documents/names.ts';
import { newestWords } from '#core/regulation/select.ts';
import { methodWord } from '#core/regulation/method-word.ts';
import type { EvaluationMethod, ProcurementKind } from '#core/tender/model.ts';
import { type Dimension, NO_GROUP } from './dimensions.ts';
import { GROUND_NAMES, NO_GROUP_NAMES, RESERVED_NAMES, SIZE_NAMES, STAGE_NAMES, STATUS_NAMES } from './words.ts';

const CODES: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
  status: STATUS_NAMES,
  stage: STAGE_NAMES,
  size: SIZE_NAMES,
  failure: GROUND_NAMES,
  repeated: GROUND_NAMES,
  reserved: RESERVED_NAMES,
};

/** A group in words; names stand as they are. */
export function groupName(dimension: Dimension, group: string): string {
  if (group === NO_GROUP) return NO_GROUP_NAMES[dimension];
  switch (dimension) {
    case 'month':
      return `${monthName(Number(group.slice(5)))} ${group.slice(0, 4)}`;
    case 'kind':
      return KIND_NAMES[group as ProcurementKind] ?? NO_GROUP_NAMES.kind;
    case 'method':
      return methodWord(newestWords(), group as EvaluationMethod) ?? NO_GROUP_NAMES.method;
    default:
      return CODES[dimension]?.[group] ?? group;
  }
}
