import type { SurveyLanguage } from "../catalogue/languages";
import { en } from "./texts/en";
import { fi } from "./texts/fi";
import type { PageTexts } from "./texts/page-texts";
import { sv } from "./texts/sv";
import { uk } from "./texts/uk";

/** Everything the page says by itself. Plain language, and nobody addressed where it can be avoided: the same words go to clients and employers. */
export const TEXTS: Record<SurveyLanguage, PageTexts> = { fi, sv, en, uk };
