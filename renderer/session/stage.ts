import type { FallenBid } from '#core/committee/fallen-bids.ts';
import type { Evaluation, Trace } from '#core/evaluation/model.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import type { Clock } from '#core/shared/ports.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';

/** What every stage of a tender's workspace is given: the tender as it stands, and the ways to act on it. */
export interface StageProps {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation;
  /** Bids that fall, where a second person has to stand for that. */
  readonly fallen: readonly FallenBid[];
  readonly ruleSet: RuleSet;
  readonly words: OfficialWords;
  readonly clock: Clock;
  /** True when nothing may change: decided, log damaged, or the device cannot save. */
  readonly readOnly: boolean;
  /** Carries out a command; a refusal has been shown to the person already. Answers whether it was carried out. */
  readonly execute: (command: TenderCommand) => Promise<boolean>;
  /** Opens the working of a figure at the right. */
  readonly showTrace: (title: string, trace: Trace) => void;
}
