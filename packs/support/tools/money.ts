const USD = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** An amount in USD as people write it, e.g. `$1,240.00`. */
export function usd(amount: number): string {
  return USD.format(amount);
}

/** An amount in whole cents, so that sums and comparisons are exact. */
export function cents(amount: number): number {
  return Math.round(amount * 100);
}

/** A sum of USD amounts, exact to the cent. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + cents(amount), 0) / 100;
}
