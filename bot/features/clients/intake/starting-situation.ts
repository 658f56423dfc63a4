import { defineTexts } from "../../../texts/texts";

/**
 * The groups that we may hold of a client at the start, so that results can be told by starting situation. Regulation (EU) 2021/1057,
 * Annex I (EECO…), and the target groups of the funding decision.
 *
 * NOT held here, on purpose: disability, third-country nationality, foreign background, minority, homelessness (EECO12–16) and whatever
 * else the participant tells the funder in EURA 2021 with strong identification; and never a personal identity code.
 */

/** Of each of these a client has one at most. */
export const SITUATION_AREAS = ["labour_market", "age", "education"] as const;
export type SituationArea = (typeof SITUATION_AREAS)[number];

interface SituationGroup {
  key: string;
  area: SituationArea | "target_group";
  /** Which of the common output indicators count it; none: nothing but our own reports. EECO02 counts the long-term unemployed too. */
  counts: readonly string[];
  /** C: read in a source · I: proposed here (domain.md). */
  source: "C" | "I";
}

export const SITUATION_GROUPS = [
  { key: "unemployed", area: "labour_market", counts: ["EECO02"], source: "C" },
  { key: "long_term_unemployed", area: "labour_market", counts: ["EECO02", "EECO03"], source: "C" },
  { key: "inactive", area: "labour_market", counts: ["EECO04"], source: "C" },
  { key: "employed", area: "labour_market", counts: ["EECO05"], source: "C" },
  { key: "under_18", area: "age", counts: ["EECO06"], source: "C" },
  { key: "aged_18_29", area: "age", counts: ["EECO07"], source: "C" },
  // No indicator asks for it: it is what is left between the two that do.
  { key: "aged_30_54", area: "age", counts: [], source: "I" },
  { key: "aged_55_plus", area: "age", counts: ["EECO08"], source: "C" },
  { key: "isced_0_2", area: "education", counts: ["EECO09"], source: "C" },
  { key: "isced_3_4", area: "education", counts: ["EECO10"], source: "C" },
  { key: "isced_5_8", area: "education", counts: ["EECO11"], source: "C" },
  // Target groups of the project (funding decision): why the client was chosen, no diagnosis and no degree of it.
  { key: "partial_work_ability", area: "target_group", counts: [], source: "C" },
  { key: "ageing_unemployed", area: "target_group", counts: [], source: "C" },
] as const satisfies readonly SituationGroup[];

export type SituationKey = (typeof SITUATION_GROUPS)[number]["key"];

export function situationGroup(key: string): (typeof SITUATION_GROUPS)[number] | undefined {
  return SITUATION_GROUPS.find((group) => group.key === key);
}

export function situationsIn(area: SituationArea | "target_group"): SituationKey[] {
  return SITUATION_GROUPS.filter((group) => group.area === area).map((group) => group.key);
}

/** Known keys, in their order, of each area one at most (the first said). */
export function tidySituation(keys: readonly string[]): SituationKey[] {
  const areas = new Set<string>();
  const kept = new Set<string>();
  for (const key of keys) {
    const group = situationGroup(key);
    if (!group || (group.area !== "target_group" && areas.has(group.area))) continue;
    areas.add(group.area);
    kept.add(key);
  }
  return SITUATION_GROUPS.map((group) => group.key).filter((key) => kept.has(key));
}

export const situationTexts = defineTexts<{
  areas: Record<SituationArea | "target_group", string>;
  groups: Record<SituationKey, string>;
}>({
  fi: {
    areas: {
      labour_market: "Tilanne työmarkkinoilla",
      age: "Ikäryhmä",
      education: "Koulutus",
      target_group: "Hankkeen kohderyhmä",
    },
    groups: {
      unemployed: "työtön",
      long_term_unemployed: "pitkäaikaistyötön",
      inactive: "työvoiman ulkopuolella",
      employed: "työssä",
      under_18: "alle 18",
      aged_18_29: "18–29",
      aged_30_54: "30–54",
      aged_55_plus: "55 tai yli",
      isced_0_2: "enintään peruskoulu",
      isced_3_4: "toinen aste (ammatillinen tai lukio)",
      isced_5_8: "korkea-aste",
      partial_work_ability: "osatyökykyinen",
      ageing_unemployed: "ikääntynyt työtön",
    },
  },
  en: {
    areas: {
      labour_market: "Situation on the labour market",
      age: "Age group",
      education: "Education",
      target_group: "Target group of the project",
    },
    groups: {
      unemployed: "unemployed",
      long_term_unemployed: "long-term unemployed",
      inactive: "outside the labour force",
      employed: "employed",
      under_18: "under 18",
      aged_18_29: "18–29",
      aged_30_54: "30–54",
      aged_55_plus: "55 or over",
      isced_0_2: "basic school at most",
      isced_3_4: "upper secondary (vocational or general)",
      isced_5_8: "higher education",
      partial_work_ability: "partial work ability",
      ageing_unemployed: "ageing unemployed",
    },
  },
});
