import type { OfficeCommandName } from '#core/office/commands.ts';
import { useOfficeSteps } from '#renderer/session/use-office-steps.ts';
import { UndoButtons } from '#renderer/ui/UndoButtons.tsx';
import { useMayNumber } from './use-may-number.ts';

const OF_NUMBERS: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>([
  'giveNumberBlock',
  'withdrawNumberBlock',
  'noteNumberGap',
]);

/** Takes back the last block or note, or says it again; nothing where there is none. */
export function UndoNumbers() {
  const { may } = useMayNumber('noteNumberGap');
  return <UndoButtons {...useOfficeSteps(OF_NUMBERS, may)} />;
}
