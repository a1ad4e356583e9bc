/**
 * The shape of a plan that says, for every text of a piece of data, what becomes of it while names are hidden. A new
 * field of free text does not compile before the plan decides about it. Ids, money, dates and codes are types of their
 * own and stay, unless the plan takes them out.
 */

/** `mark`: a word instead of it. `redact`: names of bidders in it are replaced. `file`: numbered. */
export type TextRule = 'keep' | 'redact' | 'mark' | 'file';

/** `null` and `empty` take a value out whole. */
export type Plan<Value> = (null extends Value ? 'null' : never) | PresentPlan<NonNullable<Value>>;

type PresentPlan<Value> = string extends Value
  ? TextRule
  : [Value] extends [readonly (infer Item)[]]
    ? 'empty' | (string extends Item ? TextRule : { readonly each: Plan<Item> })
    : {} extends Record<keyof Value, 1>
      ? 'empty' | { readonly each: Plan<Value[keyof Value]> }
      : ObjectPlan<Value>;

type ObjectPlan<Value> = {
  readonly [Key in TextKeys<Value>]: Plan<ValueAt<Value, Key>>;
} & { readonly [Key in Exclude<KeyOfAny<Value>, TextKeys<Value>>]?: 'null' | 'empty' };

type KeyOfAny<Value> = Value extends unknown ? keyof Value : never;
type ValueAt<Value, Key extends PropertyKey> = Value extends unknown
  ? Key extends keyof Value
    ? Exclude<Value[Key], undefined>
    : never
  : never;
type TextKeys<Value> = {
  [Key in KeyOfAny<Value>]: true extends HoldsText<ValueAt<Value, Key>> ? Key : never;
}[KeyOfAny<Value>];

type HoldsText<Value> = string extends Value
  ? true
  : Value extends string | number | boolean | null | undefined
    ? false
    : Value extends readonly (infer Item)[]
      ? HoldsText<Item>
      : { [Key in keyof Value]-?: HoldsText<Exclude<Value[Key], undefined>> }[keyof Value];
