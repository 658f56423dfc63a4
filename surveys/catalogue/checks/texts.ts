import { jargonIn } from "../jargon";
import { type Localized, SURVEY_LANGUAGES, type SurveyLanguage } from "../languages";
import type { Finder } from "./findings";
import { type Definition, type PlacedText, type TextKind, textsOf } from "./places";

/** How every text reads: there in each language, short, plain, one idea. */
export function checkTexts(definition: Definition, found: Finder): void {
  const texts = textsOf(definition);
  checkLanguages(texts, found);
  for (const placed of texts)
    for (const [language, said] of saidIn(placed.text)) {
      checkLength(placed, said, language, found);
      checkWords(placed.where, said, language, found);
      if (placed.kind === "question") checkOneIdea(placed.where, said, language, found);
    }
}

function saidIn(text: Localized): [SurveyLanguage, string][] {
  return SURVEY_LANGUAGES.flatMap((language): [SurveyLanguage, string][] => {
    const said = text[language];
    return said === undefined ? [] : [[language, said]];
  });
}

const NAMES: Record<SurveyLanguage, string> = { fi: "Finnish", sv: "Swedish", en: "English", uk: "Ukrainian" };

/** A language that nothing is said in is told once; one that is begun is told at each text that lacks it. */
function checkLanguages(texts: readonly PlacedText[], found: Finder): void {
  for (const language of SURVEY_LANGUAGES) {
    const lacking = texts.filter(({ text }) => text[language] === undefined);
    if (lacking.length === 0) continue;
    const begun = texts.some(({ text }) => text[language] !== undefined && /\p{L}/u.test(text[language]));
    if (!begun) found.warning("languages", `is not there in ${NAMES[language]} (${language}): translate every text`);
    else
      for (const { where } of lacking)
        found.warning(
          where,
          `has no ${NAMES[language]} (${language}): the language is not offered before every text has it`,
        );
  }
}

/** Characters, [better under, at most]. A title is a mail's subject and a line of a card; a question is read on a phone. */
const LENGTHS: Record<TextKind, readonly [number, number]> = {
  title: [70, 120],
  heading: [50, 100],
  question: [80, 200],
  description: [120, 300],
  choice: [60, 150],
  passage: [400, 1000],
};

function checkLength({ where, kind }: PlacedText, said: string, language: SurveyLanguage, found: Finder): void {
  const [better, most] = LENGTHS[kind];
  if (said.length > most) found.problem(where, `has ${said.length} characters in ${language}: ${most} at most`);
  else if (said.length > better)
    found.warning(where, `has ${said.length} characters in ${language}: under ${better} is easier to read`);
}

/** Characters that are not seen, or that turn the direction of the writing around. */
const UNSEEN = /[\p{Cc}\u200b\u2028-\u202e\u2060-\u2069\ufeff]/u;
const MARKUP = /<\/?[a-z!]|javascript:/iu;

/** Of the metadata's texts too. */
export function checkWords(where: string, said: string, language: SurveyLanguage, found: Finder): void {
  if (UNSEEN.test(said.replaceAll("\n", " ")))
    found.problem(where, `holds characters that are not seen (${language}): write it anew`);
  if (MARKUP.test(said)) found.problem(where, `holds markup (${language}): write plain text`);
  for (const { word, instead } of jargonIn(said, language))
    found.warning(
      where,
      `says «${word}» (${language}), a word of the trade: ${instead ? `say for example «${instead}»` : "leave it out"}`,
    );
}

const JOINS: Record<SurveyLanguage, RegExp> = {
  fi: / (?:ja|sekä) /iu,
  sv: / (?:och|samt) /iu,
  en: / and /iu,
  uk: / (?:і|й|та|а також) /iu,
};

/** «…, and …» is a guess only: a warning, and of questions alone. */
function checkOneIdea(where: string, said: string, language: SurveyLanguage, found: Finder): void {
  const joined = JOINS[language].exec(said);
  if (joined)
    found.warning(where, `may ask two things at once («${joined[0].trim()}», ${language}): make two questions of it`);
}
