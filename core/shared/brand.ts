declare const brand: unique symbol;

/** A `Base` that cannot be swapped with another kind of `Base`: ids, units, checked text. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
