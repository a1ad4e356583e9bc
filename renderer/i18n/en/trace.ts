import type { trace as indonesian } from '../id/trace.ts';
import type { Texts } from '../texts.ts';

export const trace: Texts<typeof indonesian> = {
  formula: 'Formula',
  inputs: 'Inputs',
  clauses: 'Clause',
  unconfirmed: 'not confirmed',
  secondary: 'secondary source',
  open: 'Show the working of {{what}}',
  fromOffer: 'bid of {{bidder}}',
  fromNotice: 'the notice',
  fromSchedule: "the owner's schedule, {{line}}",
  fromOfferedLine: 'schedule of {{bidder}}, line {{line}}',
  fromFinding: 'the matrix, {{requirement}}',
  fromEvaluation: 'another figure',
  fromRules: 'the regulation that applies',
  fromPricing: 'price basis of the tender',
};
