import type { OfficeCommandName } from '#core/office/commands.ts';
import { QUALITY_COMMAND_OF } from '#core/quality/commands.ts';
import { SOP_COMMAND_OF } from '#core/sop/commands.ts';
import { useOfficeSteps } from '#renderer/session/use-office-steps.ts';
import { UndoButtons } from '#renderer/ui/UndoButtons.tsx';

/** What is said here; other things of the office are taken back where they were said. */
const OF_QUALITY: ReadonlySet<OfficeCommandName> = new Set<OfficeCommandName>([
  ...Object.values(QUALITY_COMMAND_OF),
  ...Object.values(SOP_COMMAND_OF),
]);

/** Takes back the last change of SOP or quality records, or says it again. */
export function UndoQuality() {
  return <UndoButtons {...useOfficeSteps(OF_QUALITY, true)} />;
}
