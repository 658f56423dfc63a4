import type { ReferralChannel, ReferralSource } from "../client-details";
import type { SituationKey } from "../starting-situation";

/** Words in the cells of a list → what we store. Pure. */

export type ListStatus = "referred" | "active" | "paused" | "ended";
type OutcomeCode =
  | "open_job"
  | "subsidised_job"
  | "self_employed"
  | "vocational_study"
  | "other_study"
  | "other_service"
  | "job_seeking"
  | "health"
  | "moved"
  | "dropped_out"
  | "unknown";

export const STATUS_WORDS: Record<ListStatus, string> = {
  referred: "ohjattu, jonossa, odottaa, uusi, referred, waiting",
  active: "mukana, aktiivinen, aloittanut, käynnissä, voimassa, active, started",
  paused: "tauolla, tauko, keskeytyksissä, paused, on a break",
  ended: "päättynyt, lopettanut, poistunut, ended, left",
};

export const OUTCOME_WORDS: Record<OutcomeCode, string> = {
  open_job: "työ, töihin, työllistyi, työllistynyt, avoimet työmarkkinat, open job, job",
  subsidised_job: "palkkatuki, palkkatukityö, palkkatuettu työ, subsidised job",
  self_employed: "yrittäjä, yritys, yrittäjyys, self-employed",
  vocational_study:
    "ammatilliset opinnot, ammattiopinnot, ammatillinen koulutus, opinnot, opiskelu, vocational studies",
  other_study: "muut opinnot, muu koulutus, other studies",
  other_service: "muu palvelu, toinen palvelu, other service",
  job_seeking: "työnhaku, työnhakija, työtön, job seeking",
  health: "terveys, sairaus, terveydelliset syyt, health",
  moved: "muutto, muutti, moved",
  dropped_out: "keskeytti, keskeyttänyt, keskeytys, dropped out",
  unknown: "ei tietoa, tuntematon, unknown",
};

export const GOAL_WORDS: Record<"open_job" | "vocational_studies" | "none", string> = {
  open_job: "työ, työpaikka, töihin, open job, job",
  vocational_studies: "ammatilliset opinnot, opinnot, opiskelu, koulutus, vocational studies, studies",
  none: "ei vielä tiedossa, ei tiedossa, avoin, not known",
};

export const SOURCE_WORDS: Record<ReferralSource, string> = {
  self: "itse, oma yhteydenotto, otti itse yhteyttä, self",
  employment_services: "työllisyyspalvelut, työllisyysalue, te-palvelut, te-toimisto, tyke, employment services",
  wellbeing_area: "hyvinvointialue, sosiaalipalvelut, sote, wellbeing area",
  school: "oppilaitos, koulu, school",
  association: "järjestö, yhdistys, association",
  other: "muu, other",
};

export const CHANNEL_WORDS: Record<ReferralChannel, string> = {
  phone: "puhelin, soitto, puhelu, phone",
  face_to_face: "kasvokkain, käynti, tapaaminen, face to face",
  video: "video, etä, teams, video call",
  message: "viesti, tekstiviesti, whatsapp, message",
  email: "sähköposti, email, e-mail, mail",
};

export const LANGUAGE_WORDS: Record<string, string> = {
  fi: "suomi, finnish",
  sv: "ruotsi, svenska, swedish",
  en: "englanti, english",
  uk: "ukraina, українська, ukrainian",
  ru: "venäjä, русский, russian",
  et: "viro, eesti, estonian",
  ar: "arabia, arabic",
  so: "somali, soomaali",
  fa: "persia, dari, farsi, persian",
  ku: "kurdi, kurdish",
  th: "thai",
  vi: "vietnam, vietnamese",
  se: "pohjoissaame, saame, northern sami",
  und: "muu, other",
};

export const SITUATION_WORDS: Record<SituationKey, string> = {
  unemployed: "työtön, unemployed",
  long_term_unemployed: "pitkäaikaistyötön, long-term unemployed",
  inactive: "työvoiman ulkopuolella, ei työvoimassa, inactive",
  employed: "työssä, työllinen, employed",
  under_18: "alle 18, under 18",
  aged_18_29: "18-29",
  aged_30_54: "30-54",
  aged_55_plus: "55 tai yli, 55+, yli 55, 55-, 55 or over",
  isced_0_2: "enintään peruskoulu, peruskoulu, isced 0-2, basic school",
  isced_3_4: "toinen aste, ammatillinen, ammattikoulu, lukio, ylioppilas, isced 3-4, upper secondary",
  isced_5_8: "korkea-aste, korkeakoulu, amk, yliopisto, isced 5-8, higher education",
  partial_work_ability: "osatyökykyinen, partial work ability",
  ageing_unemployed: "ikääntynyt työtön, ikääntynyt, ageing unemployed",
};

/** The key whose words (or whose own name) the cell says; null: none. */
export function keyOf<K extends string>(words: Record<K, string>, cell: string, among?: readonly K[]): K | null {
  const said = fold(cell);
  for (const key of among ?? (Object.keys(words) as K[]))
    if (fold(key) === said || words[key].split(", ").some((word) => fold(word) === said)) return key;
  return null;
}

/** What may be written, for the person who has to mend the list: the first word of each. */
export function firstWords<K extends string>(words: Record<K, string>, among?: readonly K[]): string {
  return (among ?? (Object.keys(words) as K[])).map((key) => words[key].split(", ")[0]).join(", ");
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[^\p{L}\d+-]/gu, "");
}
