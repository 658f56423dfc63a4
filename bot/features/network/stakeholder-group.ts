import type { StakeholderGroup } from "./stakeholder-store";

/** What an organisation's own name says of its group, the surer word first. `(?<!\p{L})`: «te» and «ry» as words, beside ä and ö too. */
const SAID: readonly (readonly [StakeholderGroup, RegExp])[] = [
  ["steering_group", /ohjausryhm|steering group/u],
  ["association", /yhdisty[sk]|(?<!\p{L})(?:ry|rf)(?!\p{L})|association/u],
  ["wellbeing_area", /hyvinvointialue|(?<!\p{L})hva(?!\p{L})|wellbeing/u],
  ["employment_services", /työllisyys|(?<!\p{L})te(?!\p{L})|employment/u],
  ["school", /koulu|opisto|lukio|school|college|university/u],
];

/** «Kainuun hyvinvointialue» → the wellbeing areas; null: the name says nothing, and the form asks. */
export function groupSaid(organisation: string): StakeholderGroup | null {
  const name = organisation.toLowerCase();
  return SAID.find(([, words]) => words.test(name))?.[0] ?? null;
}
