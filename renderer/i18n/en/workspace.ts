import type { workspace as indonesian } from '../id/workspace.ts';
import type { Texts } from '../texts.ts';

export const workspace: Texts<typeof indonesian> = {
  stages: 'Stages',
  stageNotice: 'Notice',
  stageRequirements: 'Requirements',
  stageOpening: 'Opening',
  stageArithmetic: 'Arithmetic correction',
  stageAdministration: 'Administration',
  stageTechnical: 'Technical',
  stagePrice: 'Price',
  stageQualification: 'Qualification',
  stageProof: 'Proof',
  stageResult: 'Result',
  stageDocuments: 'Documents',
  stateEmpty: 'not yet',
  stateRunning: 'running',
  stateDone: 'done',
  stateLocked: 'locked',
  openCount: '{{count}} open',
  version: 'Version {{version}}',
  ownerEstimate: 'HPS',
  history: 'History',
  next: 'Next: {{stage}}',
  nextBlocked: 'Still {{count}} open in this stage',
};
