import type { trace as indonesian } from '../id/trace.ts';
import type { Texts } from '../texts.ts';

export const trace: Texts<typeof indonesian> = {
  formula: 'Formula',
  inputs: 'Inputs',
  clauses: 'Clause',
  unconfirmed: 'not confirmed',
  secondary: 'secondary source',
  open: 'Show the working of {{what}}',
};
