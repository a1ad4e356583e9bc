/** Calculations about objections and appeals: when their times end, and the bond of an appeal. */
import { z } from 'zod';
import { HOLIDAY_YEARS } from '#core/calendar/holidays.ts';
import { areOfficeHours, DEFAULT_OFFICE_HOURS } from '#core/calendar/office-hours.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { createHolidayCalendar } from '#core/calendar/working-days.ts';
import type { Json } from '#core/evaluation/evaluation-json.ts';
import { rupiahText } from '#core/money/sen.ts';
import { err } from '#core/shared/result.ts';
import { date, filled, instant } from '#core/tender/schema-atoms.ts';
import { appealBond, appealBondTrace } from '../appeal-bond.ts';
import { type ComputeKind, computed, computeKind, given } from '../compute-kind.ts';
import { type ContestStep, contestSpan, contestTrace, contestWindow } from '../objection-deadline.ts';
import { budgetCeilingField, kindField, ownerEstimateField } from './fields.ts';

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
    .describe('Hari libur di luar tabel bawaan 2025 dan 2026, misalnya libur daerah atau tahun lain.'),
};

/** Kinds by name. */
export const CONTEST_KINDS = {
  'objection-window': windowKind(
    'objection-window',
    'Masa sanggah: dari pengumuman pemenang, hari demi hari.',
    'Saat pengumuman pemenang, UTC.',
  ),
  'objection-answer': windowKind(
    'objection-answer',
    'Masa jawaban sanggah.',
    'Saat hitungan mulai menurut aturannya: masa sanggah berakhir, atau sanggah diterima; UTC.',
  ),
  'appeal-window': windowKind(
    'appeal-window',
    'Masa sanggah banding: dari jawaban sanggah.',
    'Saat jawaban sanggah ditayangkan, UTC.',
  ),
  'appeal-answer': windowKind(
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

function windowKind(step: ContestStep, description: string, start: string): ComputeKind {
  return computeKind(
    description,
    { kind: kindField, start: instant.describe(start), ...officeFields },
    (input, ruleSet) => {
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
      const window = contestWindow(contest, input.start, officeOf({ ...input, hours }));
      return computed(
        {
          value: window.closesAt,
          opensAt: window.opensAt,
          span: { ...window.span },
          steps: window.steps.map((step): Json => JSON.parse(JSON.stringify(step))),
          yearsWithoutHolidayTable: [...window.unknownYears],
        },
        contestTrace(contest, given(input.start, 'start'), window),
      );
    },
  );
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
