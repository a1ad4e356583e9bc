/** Exercises, tours, and results of training. */
export const training = {
  log: { recorded: 'Latihan {{exercise}} dikumpulkan {{person}}: {{right}} dari {{of}} butir benar' },
} as const;
