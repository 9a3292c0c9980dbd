/** How sure a share found in a sample is. */

/** The 95 % interval of k out of n (E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927). */
export function wilson(k: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  // The 0.975 quantile of the normal distribution.
  const z = 1.959963984540054;
  const share = k / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
