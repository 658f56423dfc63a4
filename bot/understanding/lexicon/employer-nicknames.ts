/** What people call chains and well-known workplaces: the part of the official name → spoken names. */
const NICKNAMES: [name: RegExp, spoken: string[]][] = [
  [/citymarket/, ["cittari", "sittari", "citari", "sitymarket", "city-market"]],
  [/r-kioski/, ["ärrä"]],
  [/s-market/, ["ässämarket", "ässä-market"]],
  [/hesburger/, ["hese"]],
  [/mcdonald/, ["mäkkäri"]],
  [/halpa-halli/, ["halppis"]],
  [/tokmanni/, ["tokmani"]],
  [/gigantti/, ["gikantti"]],
  [/motonet/, ["motskari"]],
  [/\bprisma\b/, ["prisu"]],
  [/työttömien yhdistys/, ["työttömät"]],
];

/** The spoken names of a workplace, in lower case; they bend like any name. */
export function nicknamesOf(name: string): string[] {
  return NICKNAMES.flatMap(([official, spoken]) => (official.test(name) ? spoken : []));
}
