/** An amount in whole cents, so that sums and comparisons are exact. */
export function cents(amount: number): number {
  return Math.round(amount * 100);
}

/** A sum of USD amounts, exact to the cent. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + cents(amount), 0) / 100;
}
