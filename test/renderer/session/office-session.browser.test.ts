import { beforeEach, describe, expect, it } from 'vitest';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { INITIAL_OFFICE } from '#core/office/model.ts';
import type { OfficeView } from '#renderer/session/office-session.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

const date = '2026-11-09' as DateOnly;
const addDay: OfficeCommand = {
  name: 'setHoliday',
  body: {
    date,
    holiday: { date, name: 'Hari Jadi Kabupaten Contoh', kind: 'regional' },
    reason: 'surat edaran rekaan',
  },
};

describe("the office's own stream", () => {
  let space: TestSpace;
  let workspace: Workspace;

  beforeEach(async () => {
    space = await openTestSpace();
    ({ workspace } = space);
    await viewOf(workspace, (view) => view.read);
  });

  it('begins with the tables of the build, and stands in no list of tenders', async () => {
    expect(workspace.office.view.getState().office).toEqual(INITIAL_OFFICE);
    unwrap(await workspace.office.execute(addDay));
    const again = await space.again();
    expect(again.tenders.getState().tenders).toEqual([]);
  });

  it('keeps a change with its author over another start, and takes it back by a new event', async () => {
    unwrap(await workspace.office.execute(addDay));
    const again = await space.again();
    await viewOf(again, (view) => view.read && hasDay(view));
    unwrap(await workspace.office.undo());
    expect(hasDay(workspace.office.view.getState())).toBe(false);
    const history = await workspace.readOfficeHistory();
    expect(history.map(({ event }) => event.type)).toEqual(['holidaySet', 'holidaySet']);
    expect(history[0]?.header).toMatchObject({ actor: 'Rahmawati', stream: 'office' });
    expect(history[0]?.event.body).toMatchObject({ reason: 'surat edaran rekaan' });
  });

  it('shows in another window what this one changed', async () => {
    const other = await space.again();
    await viewOf(other, (view) => view.read);
    unwrap(await workspace.office.execute(addDay));
    await viewOf(other, hasDay);
  });

  it('turns a day without a reason down and writes nothing', async () => {
    const outcome = await workspace.office.execute({
      ...addDay,
      body: { ...addDay.body, reason: '' },
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'holiday-reason-missing' } });
    expect(await workspace.readOfficeHistory()).toEqual([]);
  });

  it('tells the tenders whose deadlines a new holiday moves, from when to when, and again when it is taken back', async () => {
    const now = workspace.clock.now();
    const announcedResultAt = now;
    // The law of that era counts working days: any of them off moves the end.
    const announced = { ...anOpenedTender(1), announcedResultAt };
    const [stream] = await putDossiers(workspace, announced, anOpenedTender(2));
    const day = nextWorkday(now);
    unwrap(
      await workspace.office.execute({
        name: 'setHoliday',
        body: { date: day, holiday: { date: day, name: 'Hari Rekaan', kind: 'office' }, reason: 'uji' },
      }),
    );
    const told = await toldOf(workspace);
    expect(told).toMatchObject([{ stream, moves: [{ kind: 'objection' }] }]);
    const [move] = told[0]?.moves ?? [];
    expect(move && move.to > move.from).toBe(true);
    workspace.deadlineMoves.setState({ told: null });
    unwrap(await workspace.office.undo());
    expect((await toldOf(workspace))[0]?.moves).toMatchObject([{ from: move?.to, to: move?.from }]);
  });
});

function hasDay({ office }: OfficeView): boolean {
  return office.tables.some((table) => table.days.some((day) => day.date === date));
}

/** A Monday to Friday soon that no table of the build has as a holiday; not tomorrow, which in UTC may be today here. */
function nextWorkday(now: Instant): DateOnly {
  const off = new Set<string>(INITIAL_OFFICE.tables.flatMap((table) => table.days.map((day) => day.date)));
  for (let ms = Date.parse(now) + 2 * 86_400_000; ; ms += 86_400_000) {
    const day = new Date(ms);
    const text = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 !== 0 && !off.has(text)) return text as DateOnly;
  }
}

async function viewOf(workspace: Workspace, until: (view: OfficeView) => boolean): Promise<void> {
  await expect.poll(() => until(workspace.office.view.getState())).toBe(true);
}

async function toldOf(workspace: Workspace) {
  await expect.poll(() => workspace.deadlineMoves.getState().told).not.toBeNull();
  return workspace.deadlineMoves.getState().told ?? [];
}
