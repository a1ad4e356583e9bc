/** `KTS-03/2026` after `KTS-02/2026`: the next of the year's own, whatever else was typed. */
export function nextNumber(numbers: readonly string[], year: string): string {
  const taken = numbers.flatMap((number) => {
    const found = /^KTS-(\d{1,4})\/(\d{4})$/.exec(number.trim());
    return found?.[1] !== undefined && found[2] === year ? [Number(found[1])] : [];
  });
  return `KTS-${String(Math.max(0, ...taken) + 1).padStart(2, '0')}/${year}`;
}
