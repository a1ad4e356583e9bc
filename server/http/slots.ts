/** How much is done at once: in all, and for one device. */
export interface Slots {
  /** Answers with what gives the slot back, or null where none is free. */
  readonly take: (dev: string) => (() => void) | null;
}

export function createSlots(most: number, mostPerDevice: number): Slots {
  const taken = new Map<string, number>();
  let all = 0;
  const give = (dev: string): void => {
    const left = (taken.get(dev) ?? 1) - 1;
    all -= 1;
    if (left === 0) taken.delete(dev);
    else taken.set(dev, left);
  };
  return {
    take: (dev) => {
      const own = taken.get(dev) ?? 0;
      if (all >= most || own >= mostPerDevice) return null;
      all += 1;
      taken.set(dev, own + 1);
      return () => give(dev);
    },
  };
}
