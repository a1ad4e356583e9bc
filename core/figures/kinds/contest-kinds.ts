/** Calculations about objections and appeals: when their times end, and the bond of an appeal. */
import { z } from 'zod';
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import { areOfficeHours, DEFAULT_OFFICE_HOURS } from '#core/calendar/office-hours.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { objectionWindowByEachCount, type OfficeCalendar } from '#core/calendar/objection-window.ts';
import { createHolidayCalendar } from '#core/calendar/working-days.ts';
import type { Json } from '#core/evaluation/evaluation-json.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { err, type Result } from '#core/shared/result.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { date, filled, instant } from '#core/tender/schema-atoms.ts';
import { appealBond, appealBondTrace } from '../appeal-bond.ts';
import { type Computed, type ComputeKind, type ComputeRefusal, computed, computeKind, given } from '../compute-kind.ts';
import { type ContestStep, contestSpan, contestTrace, contestWindow } from '../objection-deadline.ts';
import { budgetCeilingField, kindField, ownerEstimateField } from './fields.ts';

const TABLE_YEARS = HOLIDAY_YEARS.map(({ year }) => year).join(', ');

const officeFields = {
  zone: z.enum(['WIB', 'WITA', 'WIT']).describe('Zona waktu kantor.'),
  simple: z.boolean().describe('Tender atau seleksi sederhana, yang pada sebagian aturan mempunyai waktu sendiri.'),
  officeHours: z
    .strictObject({ opens: filled.describe('JJ:MM.'), closes: filled.describe('JJ:MM.') })
    .exactOptional()
    .describe(`Jam kantor; tanpa isian ini ${DEFAULT_OFFICE_HOURS.opens} sampai ${DEFAULT_OFFICE_HOURS.closes}.`),
  collectiveLeaveIsOff: z.boolean().exactOptional().describe('Apakah cuti bersama dihitung libur; tanpa isian ini ya.'),
  extraHolidays: z
    .array(z.strictObject({ date, name: filled }))
    .exactOptional()
    .describe(`Hari libur di luar tabel bawaan (${TABLE_YEARS}), misalnya libur daerah atau tahun lain.`),
};

/** Kinds by name. */
export const CONTEST_KINDS = {
  'objection-window': objectionKind(
    'objection-window',
    'Masa sanggah: dari pengumuman pemenang, hari demi hari.',
    'Saat pengumuman pemenang, UTC.',
  ),
  'objection-answer': objectionKind(
    'objection-answer',
    'Masa jawaban sanggah.',
    'Saat hitungan mulai menurut aturannya: masa sanggah berakhir, atau sanggah diterima; UTC.',
  ),
  'appeal-window': appealKind(
    'appeal-window',
    'Masa sanggah banding: dari jawaban sanggah.',
    'Saat jawaban sanggah ditayangkan, UTC.',
  ),
  'appeal-answer': appealKind(
    'appeal-answer',
    'Masa jawaban sanggah banding.',
    'Saat hitungan mulai menurut aturannya: kabar Pokja tentang jaminan, atau sanggah banding diterima; UTC.',
  ),
  'appeal-bond': computeKind(
    'Jaminan sanggah banding: persentase HPS, atau pagu untuk pekerjaan terintegrasi.',
    { kind: kindField, ownerEstimate: ownerEstimateField, budgetCeiling: budgetCeilingField },
    ({ kind, ownerEstimate, budgetCeiling }, ruleSet) => {
      const bond = appealBond(ruleSet, { kind, ownerEstimate, budgetCeiling });
      return computed(
        {
          value: bond.kind === 'bond' ? rupiahText(bond.amount) : null,
          outcome: bond.kind,
          validDays: bond.kind === 'bond' ? bond.validDays : null,
        },
        appealBondTrace(ruleSet, {
          kind: given(kind, 'kind'),
          ownerEstimate: given(ownerEstimate, 'ownerEstimate'),
          budgetCeiling: given(budgetCeiling, 'budgetCeiling'),
        }),
      );
    },
  ),
} as const satisfies Readonly<Record<string, ComputeKind>>;

/** The law gives all kinds of procurement the same time for objections. */
function objectionKind(step: 'objection-window' | 'objection-answer', description: string, start: string): ComputeKind {
  return computeKind(description, { start: instant.describe(start), ...officeFields }, (input, ruleSet) =>
    windowOf(step, { ...input, kind: 'unknown' }, ruleSet),
  );
}

function appealKind(step: 'appeal-window' | 'appeal-answer', description: string, start: string): ComputeKind {
  const fields = { kind: kindField, start: instant.describe(start), ...officeFields };
  return computeKind(description, fields, (input, ruleSet) => windowOf(step, input, ruleSet));
}

function windowOf(step: ContestStep, input: WindowInput, ruleSet: RuleSet): Result<Computed, ComputeRefusal> {
  const { kind, simple, officeHours: hours = DEFAULT_OFFICE_HOURS } = input;
  if (!areOfficeHours(hours)) {
    const happened = 'officeHours harus dua jam "JJ:MM", buka sebelum tutup.';
    return err({ path: ['officeHours'], happened, clause: null });
  }
  const contest = contestSpan(ruleSet, step, { kind, simple });
  if (contest === null) {
    const happened = `${ruleSet.name} tidak mengenal sanggah banding untuk jenis pengadaan "${kind}".`;
    return err({ path: ['kind'], happened, clause: ruleSet.objection.appeal.kinds.clause });
  }
  const office = officeOf({ ...input, hours });
  const window = contestWindow(contest, input.start, office);
  const byCount = objectionWindowByEachCount(input.start, contest.span.days, office);
  return computed(
    {
      value: window.closesAt,
      opensAt: window.opensAt,
      span: { ...window.span },
      byEachCount: {
        working: byCount.working.closesAt,
        'calendar-rolled': byCount['calendar-rolled'].closesAt,
        calendar: byCount.calendar.closesAt,
      },
      steps: window.steps.map((each): Json => ({ ...each })),
      yearsWithoutHolidayTable: [...window.unknownYears],
    },
    contestTrace(contest, given(input.start, 'start'), window),
  );
}

interface WindowInput extends Omit<OfficeInput, 'hours'> {
  readonly kind: ProcurementKind;
  readonly start: Instant;
  readonly simple: boolean;
  readonly officeHours?: OfficeCalendar['hours'];
}

interface OfficeInput {
  readonly zone: OfficeCalendar['zone'];
  readonly hours: OfficeCalendar['hours'];
  readonly collectiveLeaveIsOff?: boolean;
  readonly extraHolidays?: readonly { readonly date: DateOnly; readonly name: string }[];
}

function officeOf({ zone, hours, collectiveLeaveIsOff = true, extraHolidays = [] }: OfficeInput): OfficeCalendar {
  const extra = extraHolidays.map((day) => ({
    year: Number(day.date.slice(0, 4)),
    source: 'extraHolidays',
    status: 'unconfirmed' as const,
    days: [{ ...day, kind: 'office' as const }],
  }));
  return { zone, hours, holidays: createHolidayCalendar([...HOLIDAY_YEARS, ...extra], { collectiveLeaveIsOff }) };
}
