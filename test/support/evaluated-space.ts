/** A space with tenders ready to be assessed, and the commands tests give. */
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  bidderId,
  met,
  requirementId,
  standardRequirementsOfTest,
  withAllExamined,
} from '#test/support/builders/dossier.ts';

/** An opened tender with three bids, nothing assessed; `number` makes its code its own. */
export function anOpenedTender(number = 1): Dossier {
  return withAllExamined(
    aDossier({
      practice: true,
      requirements: standardRequirementsOfTest(),
      bidders: [
        aBidder('a', { total: 800_000_000 }),
        aBidder('b', { total: 850_000_000 }),
        aBidder('c', { total: 900_000_000 }),
      ],
      notice: { code: String(90_000_000_000 + number), name: `Pembangunan Jembatan Contoh ${number}` },
    }),
  );
}

export function assess(bidder: string, finding: Finding | null = met(), requirement = 'adm'): TenderCommand {
  return {
    name: 'assess',
    body: { cells: [{ requirement: requirementId(requirement), bidder: bidderId(bidder), finding }] },
  };
}
