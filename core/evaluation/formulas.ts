/** The formulas a trace may name. */
export type FormulaKey = 'offered-total';
