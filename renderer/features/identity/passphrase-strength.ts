/** How hard a passphrase is to guess, by counting how someone would guess it; the word lists come when first needed. */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export type Strength = 'very-weak' | 'weak' | 'fair' | 'strong' | 'very-strong';

/** Fewer guesses than 10^8 stand no chance against someone who has the laptop, whatever one guess costs. */
const WEAKEST_ALLOWED: Strength = 'strong';

const ORDER: readonly Strength[] = ['very-weak', 'weak', 'fair', 'strong', 'very-strong'];

let estimator: Promise<ZxcvbnFactory> | null = null;

export async function strengthOf(passphrase: string, ownWords: readonly string[]): Promise<Strength> {
  estimator ??= loadEstimator();
  const { score } = (await estimator).check(passphrase.slice(0, 100), [...ownWords]);
  return ORDER[score] ?? 'very-weak';
}

export function isStrongEnough(strength: Strength): boolean {
  return ORDER.indexOf(strength) >= ORDER.indexOf(WEAKEST_ALLOWED);
}

/** 0 to 4. */
export function strengthLevel(strength: Strength): number {
  return ORDER.indexOf(strength);
}

async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-id'),
  ]);
  return new Factory({
    dictionary: {
      ...common.dictionary,
      ...indonesian.dictionary,
      aplikasi: ['meja', 'pokja', 'lpse', 'lelang', 'tender'],
    },
    graphs: common.adjacencyGraphs,
  });
}
