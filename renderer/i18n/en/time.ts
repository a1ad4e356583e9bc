import type { time as indonesian } from '../id/time.ts';
import type { Texts } from '../texts.ts';

export const time: Texts<typeof indonesian> = {
  days: '{{days}} d {{hours}} h',
  hours: '{{hours}} h {{minutes}} min',
  minutes: '{{minutes}} min',
  past: 'past',
};
