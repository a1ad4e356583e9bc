import type { DateOnly } from '#core/calendar/instant.ts';
import type { StandardStanding } from '#core/standards/standing.ts';

export interface StandardDialogProps {
  readonly standing: StandardStanding;
  readonly today: DateOnly;
  readonly onClose: () => void;
}
