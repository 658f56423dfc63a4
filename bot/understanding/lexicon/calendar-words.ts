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
  // «keskarina», «maanantain» and other spoken shapes that occur in writing
  return lower === "keskiviikon" ? { weekday: 3, form: "genitive" } : null;
}

function formOf(rest: string): WeekdayWord["form"] {
  if (rest === "na" || rest === "nakin" || rest === "nahan" || PART_OF_DAY.test(rest)) return "when";
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

const ORDINALS =
  "ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista kahdestoista kolmastoista neljästoista viidestoista kuudestoista seitsemästoista kahdeksastoista yhdeksästoista kahdeskymmenes".split(
    " ",
  );

/** «kolmas» → 3. */
export function readOrdinal(lower: string): number | null {
  const at = ORDINALS.indexOf(lower);
  return at < 0 ? null : at + 1;
}
