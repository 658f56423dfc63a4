/** What figures are told by: a round, or a half of the year for what is asked all along. Fixed, so that nobody can cut a stretch of time to fit one answer. */
export interface Wave {
  /** «2026-2» or the round's id. */
  id: string;
  kind: "half_year" | "round";
  /** The round's name. */
  name: string | null;
  /** Days `YYYY-MM-DD`, both included; of a round both its last day. */
  from: string;
  to: string;
}

export function halfYearOf(day: string): Wave {
  const year = day.slice(0, 4);
  const isFirst = day.slice(5, 7) <= "06";
  return {
    id: `${year}-${isFirst ? 1 : 2}`,
    kind: "half_year",
    name: null,
    from: `${year}-${isFirst ? "01-01" : "07-01"}`,
    to: `${year}-${isFirst ? "06-30" : "12-31"}`,
  };
}

/** Days asked about, both included; null: open at that end. */
export interface Period {
  from: string | null;
  to: string | null;
}

export function isIn(day: string, { from, to }: Period): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

/** A wave is shown whole or not at all. */
export function touches(wave: Wave, { from, to }: Period): boolean {
  return (from === null || wave.to >= from) && (to === null || wave.from <= to);
}

export function byTime(a: Wave, b: Wave): number {
  return a.to < b.to ? -1 : a.to > b.to ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
