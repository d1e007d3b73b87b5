/**
 * Pearson's correlation over the pairs where both numbers are there (NaN is missing). With one of
 * them 0 or 1 it is the point-biserial correlation.
 * @returns `r` undefined when one side does not vary
 */
export function correlation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): { r: number | undefined; pairs: number } {
  let [n, meanX, meanY, varX, varY, both] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    const [a, b] = [x[i]!, y[i]!];
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    n += 1;
    // Welford: one pass, no loss by large sums.
    const fromX = a - meanX;
    meanX += fromX / n;
    const fromY = b - meanY;
    meanY += fromY / n;
    varX += fromX * (a - meanX);
    varY += fromY * (b - meanY);
    both += fromX * (b - meanY);
  }
  const isFlat = varX <= 1e-12 || varY <= 1e-12;
  return { r: isFlat ? undefined : both / Math.sqrt(varX * varY), pairs: n };
}
