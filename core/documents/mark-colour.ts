/** What an office may choose from. */
export const MARK_COLOURS = ['grey', 'red', 'blue'] as const;

export type MarkColour = (typeof MARK_COLOURS)[number];
