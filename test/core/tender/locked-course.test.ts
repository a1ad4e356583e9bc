import { describe, expect, it } from 'vitest';
import { isLockedPath } from '#core/tender/locked-path.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';

describe('what an import may not touch', () => {
  it.each(['earlierEvaluations', 'objections', 'appeals', 'confirmation', 'announcedResultAt', 'clarifications'])(
    'is the course of the tender: %s',
    (part) => {
      const dossier = anAssessedDossier({ a: 800_000_000 });
      expect(isLockedPath(dossier, [part])).toBe(true);
      expect(isLockedPath(dossier, [part, '0', 'reason'])).toBe(true);
    },
  );
});
