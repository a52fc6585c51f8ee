const DAY_MILLIS = 86_400_000;

/** Days as a slider counts them. */
export const numberOf = (day: string) => Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MILLIS);
export const dayOf = (number: number) => new Date(number * DAY_MILLIS).toISOString().slice(0, 10);
