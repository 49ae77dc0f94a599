/** The value below which a share of the samples lies. `share` in (0, 1]; samples need not be sorted. */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

export function median(samples) {
  return quantile(samples, 0.5);
}

/** "12.3 ms (11.9 to 14.0, 5 runs)": the median with its spread. */
export function spread(samples, unit = "ms") {
  const [low, high] = [Math.min(...samples), Math.max(...samples)];
  return `${number(median(samples))} ${unit} (${number(low)} to ${number(high)}, ${samples.length} runs)`;
}

/** Three figures are all a noisy machine supports. */
export function number(value) {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}

/** Wall time of an asynchronous work in ms, with its value. */
export async function timed(work) {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}
