/** 12.3 with two digits is 1230. */
export const toMinorUnits = (amount: number, digits: number) => Math.round(amount * 10 ** digits);

export const fromMinorUnits = (minor: number, digits: number) => minor / 10 ** digits;

type MoneySum = { currency: string; amountMinor: number };

/** "$1,240.00", or "$1,240.00 + €80.00" where bills came in several currencies; nothing without any. */
export const moneyWords = (
  sums: readonly MoneySum[],
  { money }: { money: (minor: number, currency?: string) => string },
) => sums.map(({ currency, amountMinor }) => money(amountMinor, currency)).join(" + ");
