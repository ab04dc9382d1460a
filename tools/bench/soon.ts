/** Nothing here waits for ever: what does not come in time is an error with these words. */
export function soon<Value>(work: Promise<Value>, otherwise: string, patienceMs = 15_000): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${patienceMs / 1000} s`)), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
