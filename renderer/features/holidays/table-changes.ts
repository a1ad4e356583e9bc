/** What taking another table of a year would change, day by day. Pure. */
import type { Holiday, HolidayYear } from '#core/calendar/holidays.ts';

export interface TableChanges {
  readonly added: readonly Holiday[];
  readonly removed: readonly Holiday[];
  readonly changed: readonly { readonly from: Holiday; readonly to: Holiday }[];
  /** True when the other table says all the same, its source and its status too. */
  readonly same: boolean;
}

export function tableChanges(present: HolidayYear | null, other: HolidayYear): TableChanges {
  const before = new Map(present?.days.map((day) => [day.date, day]));
  const after = new Map(other.days.map((day) => [day.date, day]));
  const added = other.days.filter((day) => !before.has(day.date));
  const removed = present?.days.filter((day) => !after.has(day.date)) ?? [];
  const changed = other.days.flatMap((to) => {
    const from = before.get(to.date);
    return from === undefined || isSameDay(from, to) ? [] : [{ from, to }];
  });
  const same =
    added.length + removed.length + changed.length === 0 &&
    present?.source === other.source &&
    present.status === other.status;
  return { added, removed, changed, same };
}

function isSameDay(a: Holiday, b: Holiday): boolean {
  return a.name === b.name && a.kind === b.kind && a.source === b.source;
}
