/** The name of a rule by its path. */
import type { TFunction } from 'i18next';
import { rules } from '#renderer/i18n/id/rules.ts';
import { codeWords, spaced } from './value-words.ts';

export type RuleTopic = keyof typeof rules.topic;

/**
 * `preference/capPercent` as `Preferensi paling tinggi`. A path that ends in a code (`methods/kinds/scoring`) is named by
 * what stands before it and the code; one nobody has named yet by the words it is made of.
 */
export function ruleLabel(t: TFunction<'app'>, path: string): string {
  const whole = path.replaceAll('/', '_');
  if (isNamed(whole)) return t(`rules.label.${whole}`, { of: '' });
  const cut = path.lastIndexOf('/');
  const parent = path.slice(0, Math.max(cut, 0)).replaceAll('/', '_');
  const last = path.slice(cut + 1);
  if (isNamed(parent)) return t(`rules.label.${parent}`, { of: codeWords(t, last) });
  return path.split('/').slice(1).map(spaced).join(', ') || spaced(path);
}

/** The topic a path belongs to. */
export function topicOf(path: string): RuleTopic {
  const [first = ''] = path.split('/');
  return isTopic(first) ? first : 'general';
}

function isNamed(key: string): key is keyof typeof rules.label {
  return Object.hasOwn(rules.label, key);
}

function isTopic(key: string): key is RuleTopic {
  return Object.hasOwn(rules.topic, key);
}
