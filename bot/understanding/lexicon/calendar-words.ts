/** Weekdays and months as people write them. */
const WEEKDAYS = "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai".split(" ");
const SHORT = "ma ti ke to pe la su".split(" ");
const ENGLISH = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const ENGLISH_SHORT = "mon tue wed thu fri sat sun".split(" ");
const ENGLISH_LONGER = ["tues", "weds", "thurs"];
const MONTHS = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(" ");
const ENGLISH_MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** `form`: the essive says when; the nominative and the abbreviation may; every other case is about a day, not on it. */
export interface WeekdayWord {
  weekday: number;
  form: "when" | "plain" | "short" | "genitive" | "from" | "to" | "other";
}

const PART_OF_DAY = /^-?(?:aamu|aamupäivä|illa|ilta|iltapäivä|päivä|yö)(?:nä|na|llä|lla)?$/;

export function readWeekday(lower: string): WeekdayWord | null {
  for (let i = 0; i < 7; i += 1) {
    const name = WEEKDAYS[i]!;
    if (lower === SHORT[i]) return { weekday: i + 1, form: "short" };
    if (lower.startsWith(`${SHORT[i]}-`) && PART_OF_DAY.test(lower.slice(3))) return { weekday: i + 1, form: "when" };
    if (lower === ENGLISH[i]) return { weekday: i + 1, form: "when" };
    if (lower === ENGLISH_SHORT[i] || (i < 4 && i > 0 && lower === ENGLISH_LONGER[i - 1]))
      return { weekday: i + 1, form: "short" };
    if (lower.startsWith(name)) return { weekday: i + 1, form: formOf(lower.slice(name.length)) };
  }
  return lower.startsWith("keskiviiko") ? { weekday: 3, form: formOf(lower.slice("keskiviiko".length)) } : null;
}

function formOf(rest: string): WeekdayWord["form"] {
  if (rest === "na" || rest === "nakin" || rest === "nahan" || PART_OF_DAY.test(rest)) return "when";
  // «torstaisessa tapaamisessa», «maanantaisella käynnillä»
  if (/^i?s[ei](?:ssa|lla)$|^i?nen$/.test(rest)) return "when";
  if (rest === "") return "plain";
  if (rest === "n") return "genitive";
  if (rest === "sta") return "from";
  if (rest === "hin" || rest === "on" || rest === "ihin") return "to";
  return "other";
}

export interface MonthWord {
  month: number;
  /** «marraskuussa» says when; «marraskuuta» follows a day; «marraskuun» is a genitive. */
  form: "when" | "partitive" | "genitive" | "plain" | "from" | "other" | "english";
}

export function readMonth(lower: string): MonthWord | null {
  const cut = lower.indexOf("kuu");
  if (cut > 0) {
    const month = MONTHS.indexOf(lower.slice(0, cut)) + 1;
    if (month === 0) return null;
    const rest = lower.slice(cut + 3);
    const forms: Record<string, MonthWord["form"]> = {
      ssa: "when",
      lla: "other",
      ta: "partitive",
      n: "genitive",
      "": "plain",
      lta: "genitive",
      sta: "from",
    };
    return { month, form: forms[rest] ?? "other" };
  }
  for (let i = 0; i < 12; i += 1) {
    const name = ENGLISH_MONTHS[i]!;
    // «may» alone is a verb more often than a month: it counts only beside a day, which the reader of dates checks.
    if (lower === name || (lower === name.slice(0, 3) && lower !== "mar") || (i === 8 && lower === "sept")) {
      return { month: i + 1, form: "english" };
    }
  }
  return null;
}

export type OrdinalForm = "nominative" | "essive" | "from" | "to";

/** «kolmas» → «kolmas, kolmantena, kolmannesta, kolmanteen»: the cases that a day of the month is said in. */
function bendOrdinal(nominative: string, form: OrdinalForm): string {
  const isNen = nominative.endsWith("nen");
  const stem = nominative.slice(0, isNen ? -3 : -1);
  const a = /[aou]/.test(stem) ? "a" : "ä";
  return {
    nominative,
    essive: stem + (isNen ? "sen" : "nten") + a,
    from: stem + (isNen ? "sest" : "nnest") + a,
    to: stem + (isNen ? "seen" : "nteen"),
  }[form];
}

const FIRST_TEN = "ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes".split(" ");
const IN_COMPOUNDS = ["yhdes", "kahdes", ...FIRST_TEN.slice(2, 9)];

const ORDINALS = new Map<string, { value: number; form: OrdinalForm }>();
for (const form of ["nominative", "essive", "from", "to"] as const) {
  const bend = (nominative: string) => bendOrdinal(nominative, form);
  const add = (word: string, value: number) => ORDINALS.set(word, { value, form });
  for (const [n, word] of FIRST_TEN.entries()) add(bend(word), n + 1);
  for (const [n, word] of IN_COMPOUNDS.entries()) add(`${bend(word)}toista`, n + 11);
  for (const [lead, tens] of [
    ["kahdes", 20],
    ["kolmas", 30],
  ] as const) {
    const ten = bend(lead) + bend("kymmenes");
    add(ten, tens);
    for (const units of [FIRST_TEN, IN_COMPOUNDS])
      for (const [n, word] of units.slice(0, tens === 20 ? 9 : 1).entries()) add(ten + bend(word), tens + n + 1);
  }
}

/** «kolmas» → 3, «kolmanteentoista» → 13, with its case; null for any other word. */
export function readOrdinal(lower: string): { value: number; form: OrdinalForm } | null {
  return ORDINALS.get(lower) ?? null;
}
