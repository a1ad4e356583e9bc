import type { training as indonesian } from '../id/training.ts';
import type { Texts } from '../texts.ts';

export const training: Texts<typeof indonesian> = {
  log: { recorded: 'Exercise {{exercise}} handed in by {{person}}: {{right}} of {{of}} points right' },
};
