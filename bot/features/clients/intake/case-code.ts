/** Case codes («A-025»): what is said instead of the name where the name must not stand. Pure. */

/** How many digits a number has at least; past 999 it just grows. */
const DIGITS = 3;
/** What a project begins with that has no codes yet. */
const FIRST_PREFIX = "A-";
const CODE = /^(\p{L}{1,6}-?)(\d{1,9})$/u;

export interface CaseCodeSeries {
  /** «A-» */
  prefix: string;
  /** The number that comes next. */
  next: number;
}

/** The series that a project's codes go on in: the prefix that most of them have, after its highest number. Codes of another shape do not count. */
export function seriesOf(codes: Iterable<string>): CaseCodeSeries {
  const series = new Map<string, { count: number; highest: number }>();
  for (const code of codes) {
    const [, prefix, digits] = CODE.exec(code) ?? [];
    if (prefix === undefined || digits === undefined) continue;
    const known = series.get(prefix) ?? { count: 0, highest: 0 };
    series.set(prefix, { count: known.count + 1, highest: Math.max(known.highest, Number(digits)) });
  }
  const [most] = [...series].sort(([a, one], [b, other]) => other.count - one.count || a.localeCompare(b));
  return most ? { prefix: most[0], next: most[1].highest + 1 } : { prefix: FIRST_PREFIX, next: 1 };
}

/** «A-025», «A-1000». */
export function writeCaseCode({ prefix, next }: CaseCodeSeries): string {
  return `${prefix}${String(next).padStart(DIGITS, "0")}`;
}

/** A code as a list may bring it: letters, digits and hyphens, in capitals; null: it is none. */
export function tidyCaseCode(written: string): string | null {
  const code = written.trim().toUpperCase();
  return /^[\p{L}\d][\p{L}\d-]{0,19}$/u.test(code) ? code : null;
}
