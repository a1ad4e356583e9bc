/** The shape of the Indonesian texts with any words in it: what the English file of the same feature must have. */
export type Texts<T> = T extends string ? string : { readonly [Key in keyof T]: Texts<T[Key]> };
