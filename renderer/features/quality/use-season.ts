import { useMemo } from 'react';
import type { DateOnly, Zone } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { officeCalendarOf } from '#core/office/model.ts';
import { createReadLines, type ReadLines } from '#core/sop/read-lines.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { useCountedTenders } from '#renderer/session/use-counted-tenders.ts';
import { useNow } from '#renderer/session/use-now.ts';

export interface Season {
  readonly tenders: readonly ListedTender[];
  /** How steps stand now, by this office. */
  readonly linesOf: ReadLines;
  readonly today: DateOnly;
}

/** Every tender of the space with the office's steps and calendar; the same until one of them changes or a minute passes. */
export function useSeason(): Season {
  const now = useNow();
  const { zone } = useIdentity();
  const tenders = useCountedTenders();
  const office = useOffice((view) => view.office);
  return useMemo(() => {
    const calendars = new Map<Zone, OfficeCalendar>();
    const calendarIn = (of: Zone): OfficeCalendar => {
      const calendar = calendars.get(of) ?? officeCalendarOf(office, of);
      calendars.set(of, calendar);
      return calendar;
    };
    return { tenders, linesOf: createReadLines({ sop: office.sop, calendarIn, now }), today: dateIn(now, zone) };
  }, [tenders, office, now, zone]);
}
