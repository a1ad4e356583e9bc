import type { dateName as indonesian } from '../id/date-name.ts';
import type { Texts } from '../texts.ts';

export const dateName: Texts<typeof indonesian> = {
  opening: 'the opening',
  decision: 'the decision',
  announcement: 'the announcement',
  shortlist: 'the shortlist',
  question: 'the question',
  answer: 'the answer',
  request: 'the request',
  validity: 'the end of validity',
  guarantee: 'the end of the guarantee',
  confirmation: 'the budget user’s decision',
  objection: 'the objection',
  'objection-answer': 'the answer to the objection',
  appeal: 'the appeal',
  'bond-confirmation': 'the confirmation of the bond',
  're-evaluation': 'the evaluation done over',
  equalisation: 'technical equalisation',
  'technical-result': 'technical result',
  'qualification-entry': 'qualification documents',
  'experience-start': 'start of the work',
  'experience-end': 'end of the work',
  'meeting-start': 'start of the meeting',
  'meeting-end': 'end of the meeting',
};
