import type { Brand } from '#core/shared/brand.ts';

/**
 * An amount of rupiah as canonical decimal text: optional minus, digits without leading zeros, a point, exactly two
 * digits of sen. `"932988426.00"`. The form money has in events, files and messages; computing uses `Sen`.
 */
export type RupiahText = Brand<string, 'RupiahText'>;

/** A plain decimal as canonical text (volumes, weights, scores, percentages): no exponent, no trailing zeros. `"12.5"`. */
export type DecimalText = Brand<string, 'DecimalText'>;

/** An amount in whole sen (1/100 rupiah), for exact computing. */
export type Sen = Brand<bigint, 'Sen'>;
