import type { SurveyLanguage } from "../catalogue/languages";

/** What stands on the printed sheet beside the questionnaire's own words. */
export interface SheetTexts {
  scan: string;
  orWrite: string;
  /** Day `YYYY-MM-DD`. */
  answerBy(day: string): string;
  /** For whoever prints; not on the paper. */
  print: string;
}

const dotted = (day: string) => {
  const [year, month, date] = day.split("-").map(Number);
  return `${date}.${month}.${year}`;
};

export const SHEET_TEXTS: Record<SurveyLanguage, SheetTexts> = {
  fi: {
    scan: "Osoita koodia puhelimen kameralla.",
    orWrite: "Tai kirjoita selaimeen:",
    answerBy: (day) => `Vastaa viimeistään ${dotted(day)}`,
    print: "Tulosta: Ctrl + P, paperikoko A5. Tämä lappu on vain yhdelle vastaajalle.",
  },
  sv: {
    scan: "Rikta telefonens kamera mot koden.",
    orWrite: "Eller skriv i webbläsaren:",
    answerBy: (day) => `Svara senast ${dotted(day)}`,
    print: "Skriv ut: Ctrl + P, pappersstorlek A5. Den här lappen är för en enda person.",
  },
  en: {
    scan: "Point your phone's camera at the code.",
    orWrite: "Or type into a browser:",
    answerBy: (day) => `Please answer by ${dotted(day)}`,
    print: "Print: Ctrl + P, paper size A5. This sheet is for one person only.",
  },
  uk: {
    scan: "Наведіть камеру телефона на код.",
    orWrite: "Або введіть у браузері:",
    answerBy: (day) => `Дайте відповідь до ${dotted(day)}`,
    print: "Друк: Ctrl + P, формат A5. Цей аркуш лише для однієї людини.",
  },
};
