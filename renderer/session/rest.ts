/** Until a moment of `performance.now`, or until woken. */
export function rest(until: number, wake: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      wake.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(0, until - performance.now()));
    if (wake.aborted) done();
    else wake.addEventListener('abort', done);
  });
}
