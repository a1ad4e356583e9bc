/** Groups and figures of the recap in the language of the screen. */
import type { TFunction } from 'i18next';
import { type Dimension, NO_GROUP } from '#core/recap/dimensions.ts';
import { figureText, UNKNOWN_FIGURE } from '#core/recap/figure-text.ts';
import type { Figure } from '#core/recap/measures.ts';
import { groupName } from '#core/recap/group-name.ts';
import { GROUND_NAMES, RESERVED_NAMES, SIZE_NAMES } from '#core/recap/words.ts';
import { STAGES } from '#core/tender/stage.ts';

const STATUSES = ['running', 'finished', 'failed'] as const;
const KINDS = [
  'goods',
  'works',
  'integrated-works',
  'other-services',
  'consulting-firm',
  'consulting-individual',
  'unknown',
] as const;
const METHODS = [
  'lowest-price-knockout',
  'lowest-price-threshold',
  'scoring',
  'life-cycle-cost',
  'quality',
  'quality-and-cost',
  'fixed-budget',
  'least-cost',
  'quick',
  'unknown',
] as const;

/** A group in words; names of people and places stand as they are written. */
export function groupText(t: TFunction, dimension: Dimension, group: string): string {
  if (group === NO_GROUP) return t(`recap.none.${dimension}`);
  switch (dimension) {
    case 'status':
      return coded(STATUSES, group, (code) => t(`tender.status.${code}`));
    case 'stage':
      return coded(STAGES, group, (code) => t(`tender.stage.${code}`));
    case 'kind':
      return coded(KINDS, group, (code) => t(`tender.kind.${code}`));
    case 'method':
      return coded(METHODS, group, (code) => t(`tender.method.${code}`));
    case 'size':
      return coded(keysOf(SIZE_NAMES), group, (code) => t(`recap.sizes.${code}`));
    case 'failure':
    case 'repeated':
      return coded(keysOf(GROUND_NAMES), group, (code) => t(`recap.grounds.${code}`));
    case 'reserved':
      return coded(keysOf(RESERVED_NAMES), group, (code) => t(`recap.reservedFor.${code}`));
    default:
      return groupName(dimension, group);
  }
}

/** A figure with its unit where the head of its column does not say it. */
export function figureWithUnit(t: TFunction, figure: Figure): string {
  const text = figureText(figure);
  if (text === UNKNOWN_FIGURE) return t('recap.unknown');
  if (figure.unit === 'rupiah') return text.startsWith('-') ? `-Rp${text.slice(1)}` : `Rp${text}`;
  if (figure.unit === 'percent') return `${text} %`;
  return figure.unit === 'days' ? t('recap.days', { days: text }) : text;
}

/** `841/967`: on how many it rests, where these are not all it concerns; null where they are. */
export function restsOn({ known, of, value }: Figure): string | null {
  return value === null || known >= of ? null : `${known.toLocaleString('id')}/${of.toLocaleString('id')}`;
}

function coded<Code extends string>(codes: readonly Code[], group: string, say: (code: Code) => string): string {
  const code = codes.find((each) => each === group);
  return code === undefined ? group : say(code);
}

function keysOf<Key extends string>(names: Readonly<Record<Key, string>>): readonly Key[] {
  return Object.keys(names) as Key[];
}
