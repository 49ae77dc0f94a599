/** Marsaglia's xorshift32: numbers in [0, 1), the same for the same seed, which must not be 0. */
export function random(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
