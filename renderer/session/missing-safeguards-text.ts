/** What has to be there before a bid is read: each kind with whose it is. */
import type { TFunction } from 'i18next';
import type { MissingKind } from '#core/committee/missing-safeguards.ts';

/** `names` by kind, joined by semicolons as refusals carry them; unknown kinds are left out. */
export function missingSafeguardsTexts(t: TFunction, names: Readonly<Record<string, string>>): readonly string[] {
  return KINDS.flatMap((kind) => {
    const given = names[kind];
    if (given === undefined) return [];
    return [t(`safeguards.missing.${kind}`, { names: kind === 'assignment' ? letterParts(t, given) : given })];
  });
}

const KINDS = [
  'committee-size',
  'assignment',
  'pact',
  'declaration',
  'match',
  'recusal',
] as const satisfies readonly MissingKind[];

/** Parts of the letter arrive as codes. */
function letterParts(t: TFunction, codes: string): string {
  return codes
    .split('; ')
    .map((code) => (isPart(code) ? t(`safeguards.letterPart.${code}`) : code))
    .join(', ');
}

function isPart(code: string): code is 'number' | 'date' | 'issuer' {
  return code === 'number' || code === 'date' || code === 'issuer';
}
