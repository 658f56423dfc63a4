import type { SurveyLanguage } from "../../../surveys/catalogue/languages";
import type { Audience, Metadata } from "../../../surveys/catalogue/metadata";

/** What the words of an order say of the questionnaire that is meant. Pure. */
export interface Meant {
  /** Of whom; empty: not said. */
  audiences: Audience[];
  /** Which one of an audience's; null: not said. */
  purpose: Metadata["purpose"] | null;
}

export const STAKEHOLDERS: readonly Audience[] = [
  "employment_services",
  "wellbeing_area",
  "school",
  "association",
  "steering_group",
];

const AUDIENCE_WORDS: readonly (readonly [Audience, RegExp])[] = [
  ["event", /tapahtum|tilaisuu|tilaisuude|infoo|osallistuj|event|guests/u],
  ["steering_group", /ohjausryhm|steering/u],
  ["employment_services", /työllisyyspalvelu|työllisyysalue|te-palvelu|employment services/u],
  ["wellbeing_area", /hyvinvointialue|(?<!\p{L})hva(?!\p{L})|wellbeing/u],
  ["school", /koulu(?!tu)|oppilaito|opisto|school|college/u],
  ["association", /yhdisty|järjestö|association/u],
  ["employer", /työnantaj|esimie|yrity|employer/u],
  ["client", /asiakas|asiakkaa|client/u],
  ["staff", /tiimi|henkilöst|henkilökun|staff|(?<!\p{L})team/u],
];
const EVERYONE = /sidosryhm|kumppan|verkosto|stakeholder|partner/u;

const PURPOSE_WORDS: readonly (readonly [Metadata["purpose"], RegExp])[] = [
  ["three_months", /seuranta|kolmen kuukauden|3 kk|jälkikysel|follow-?up|three months/u],
  ["two_weeks", /kahden viikon|2 viikon|alkutunnelm|two weeks/u],
  ["start", /alku|aloitus|start/u],
  ["mid", /väli|puoliväl|midway|(?<!\p{L})mid/u],
  ["end", /loppu|päätös|(?<!\p{L})end|final/u],
  ["assessment", /arvioin|arvio(?!i)|assessment/u],
];

const LANGUAGE_WORDS: readonly (readonly [SurveyLanguage, RegExp])[] = [
  ["sv", /ruotsiksi|in swedish/u],
  ["en", /englanniksi|in english/u],
  ["uk", /ukrainaksi|in ukrainian/u],
  ["fi", /suomeksi|in finnish/u],
];
export const WISHED_WAYS = ["qr", "tablet", "link", "sheet", "preview"] as const;
const WAY_WORDS: readonly (readonly [(typeof WISHED_WAYS)[number], RegExp])[] = [
  ["qr", /(?<!\p{L})qr/u],
  ["tablet", /tabletil|laitteella|on (?:a|the|this) (?:tablet|device)/u],
  ["link", /linkki|linkin(?!\p{L})|linkkinä|(?<!\p{L})link/u],
  ["sheet", /tulosta|paperi|lappu|lapun|print|on paper/u],
  ["preview", /esikatsel|preview/u],
];

/** In which language and by what way the order wants it; null: not said. */
export function wishedBy(order: string): { language: SurveyLanguage | null; way: (typeof WISHED_WAYS)[number] | null } {
  const words = order.toLowerCase();
  return {
    language: LANGUAGE_WORDS.find(([, word]) => word.test(words))?.[0] ?? null,
    way: WAY_WORDS.find(([, word]) => word.test(words))?.[0] ?? null,
  };
}

export function meantBy(order: string): Meant {
  const words = order.toLowerCase();
  const said = AUDIENCE_WORDS.filter(([, word]) => word.test(words)).map(([audience]) => audience);
  const purpose = PURPOSE_WORDS.find(([, word]) => word.test(words))?.[0] ?? null;
  return { audiences: said.length === 0 && EVERYONE.test(words) ? [...STAKEHOLDERS] : said, purpose };
}
