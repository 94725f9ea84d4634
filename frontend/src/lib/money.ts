/** 12.3 with two digits is 1230. */
export const toMinorUnits = (amount: number, digits: number) => Math.round(amount * 10 ** digits);

export const fromMinorUnits = (minor: number, digits: number) => minor / 10 ** digits;
