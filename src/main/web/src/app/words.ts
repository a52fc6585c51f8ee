/** `MEMBER_OF` as it reads: “member of”. */
export function wordsOf(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}

/** The type of a relation as it is headed: “Member of”. */
export function headingOf(name: string): string {
  const words = wordsOf(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Whether some affirm what others deny. The API calls a relation contested, too, of which all that
 * is said is that it is not so; that is denied, and no contest.
 */
export const isContested = ({ contested, polarity }: { contested?: boolean; polarity: string }) =>
  contested === true && polarity === 'AFFIRMED';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day, a month or a year of the API (`2031-05-14`, `2031-05`, `2031`) in words; anything else as it is. */
export function dateInWords(date: string | null | undefined): string {
  if (!date) {
    return '';
  }
  const parsed = new Date(`${date.slice(0, 10)}${'-01'.repeat(Math.max(0, (10 - date.length) / 3))}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || date.length === 4) {
    return date;
  }
  return (date.length === 7 ? MONTH : DAY).format(parsed);
}

/** “1 source”, “3 sources”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** What a source is called: its title, or its publisher, or that nothing is told of it. */
export function titleOf(source: { title?: string | null; publisher?: string | null; kind?: string } | null): string {
  return source?.title || source?.publisher || (source?.kind === 'CURATION' ? 'Written by hand' : 'A source without a title');
}
