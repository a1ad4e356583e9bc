/** How the committee of a dossier judges, whether it says so or not. */
import type { Judging, JudgingSetting } from './judging-model.ts';
import type { Dossier } from './model.ts';

/** What a dossier without a word on it is taken to say: the committee judges together, in front of one another. */
export const TOGETHER: JudgingSetting = {
  ownSheets: [],
  aggregation: 'mean',
  spreadLimit: '40' as JudgingSetting['spreadLimit'],
  voteQuorum: null,
  secondPerson: false,
  reason: null,
};

const NO_JUDGING: Judging = { setting: TOGETHER, sheets: {}, votes: {}, confirmations: {}, blind: null };

export function judgingOf({ judging }: Pick<Dossier, 'judging'>): Judging {
  return judging ?? NO_JUDGING;
}

/** Whether anyone has judged by the setting: it is fixed then. */
export function hasJudged(dossier: Pick<Dossier, 'judging'>): boolean {
  const { sheets, votes, confirmations } = judgingOf(dossier);
  return [sheets, votes, confirmations].some((words) => Object.keys(words).length > 0);
}
