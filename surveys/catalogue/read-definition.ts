import { readCondition } from "./conditions";
import { type Localized, SURVEY_LANGUAGES, type SurveyLanguage } from "./languages";
import type { Choice, Item, Page, Question, Questionnaire } from "./questionnaire";

/** Something in a definition that we cannot draw or must not: where it stands («pages[0].elements[2].visibleIf» or the question's name) and what to do. */
export interface Problem {
  where: string;
  what: string;
}

export type ReadDefinition =
  | { type: "read"; questionnaire: Omit<Questionnaire, "key" | "meta"> }
  | { type: "unreadable"; problems: Problem[] };

/** Plenty for two minutes; a definition made elsewhere may leave it out. */
const TEXT_LENGTH = 200;
const COMMENT_LENGTH = 2000;
/** Deeper than any form that a person can follow. */
const DEEPEST = 4;
const MOST_ITEMS = 100;

const PAGE_KEYS = ["name", "title", "elements", "visibleIf"];
const PANEL_KEYS = ["type", "name", "title", "elements", "visibleIf"];
const ASKED_KEYS = ["type", "name", "title", "description", "isRequired", "requiredIf", "visibleIf"];
const CHOICE_KEYS = ["choices"];
const KEYS: Record<string, string[]> = {
  html: ["type", "name", "html", "visibleIf"],
  text: [...ASKED_KEYS, "inputType", "maxLength", "min", "max", "step"],
  comment: [...ASKED_KEYS, "maxLength", "rows"],
  radiogroup: [...ASKED_KEYS, ...CHOICE_KEYS],
  dropdown: [...ASKED_KEYS, ...CHOICE_KEYS],
  checkbox: [...ASKED_KEYS, ...CHOICE_KEYS, "showNoneItem", "noneText", "minSelectedChoices", "maxSelectedChoices"],
  rating: [
    ...ASKED_KEYS,
    "rateValues",
    "rateMin",
    "rateMax",
    "minRateDescription",
    "maxRateDescription",
    "displayMode",
  ],
  boolean: [...ASKED_KEYS, "labelTrue", "labelFalse"],
  matrix: [...ASKED_KEYS, "rows", "columns", "isAllRowRequired", "eachRowRequired"],
};
const TOP_KEYS = ["title", "pages", "locale", "showProgressBar", "showQuestionNumbers", "completedHtml", "$schema"];
const INPUTS = ["text", "email", "tel", "number", "date"];
/** A name stands in the page's HTML, in conditions and in the export's columns. */
const NAME = /^[a-z][a-z0-9_]{0,39}$/i;

/** Reads a SurveyJS JSON; every property that would be lost or misread is a problem. */
export function readDefinition(definition: unknown): ReadDefinition {
  const reader = new Reader();
  const read = reader.definition(definition);
  return reader.problems.length > 0 || !read
    ? { type: "unreadable", problems: reader.problems }
    : { type: "read", questionnaire: read };
}

type Json = Record<string, unknown>;

class Reader {
  readonly problems: Problem[] = [];
  private readonly names = new Set<string>();
  private readonly spoken: Localized[] = [];
  private count = 0;

  definition(raw: unknown): Omit<Questionnaire, "key" | "meta"> | null {
    const top = this.object(raw, "definition");
    if (!top) return null;
    this.onlyKeys(top, TOP_KEYS, "definition");
    const title = this.text(top.title, "title");
    const pages = this.list(top.pages, "pages").map((page, at) => this.page(page, `pages[${at}]`));
    if (pages.length === 0) this.wrong("pages", "has no page");
    if (!title || pages.some((page) => page === null)) return null;
    return { title, pages: pages as Page[], languages: this.languages(), definition: top };
  }

  /** The languages that every text has. */
  private languages(): SurveyLanguage[] {
    return SURVEY_LANGUAGES.filter((language) => this.spoken.every((text) => text[language] !== undefined));
  }

  private page(raw: unknown, where: string): Page | null {
    const page = this.object(raw, where);
    if (!page) return null;
    this.onlyKeys(page, PAGE_KEYS, where);
    return {
      name: this.name(page.name, where),
      title: this.optionalText(page.title, `${where}.title`),
      visibleIf: this.condition(page.visibleIf, `${where}.visibleIf`),
      items: this.items(page.elements, where, 1),
    };
  }

  private items(raw: unknown, where: string, depth: number): Item[] {
    if (depth > DEEPEST) {
      this.wrong(where, `is nested deeper than ${DEEPEST} levels`);
      return [];
    }
    return this.list(raw, `${where}.elements`).flatMap((item, at) => {
      const read = this.item(item, `${where}.elements[${at}]`, depth);
      return read ? [read] : [];
    });
  }

  private item(raw: unknown, where: string, depth: number): Item | null {
    const item = this.object(raw, where);
    if (!item) return null;
    this.count += 1;
    if (this.count === MOST_ITEMS + 1) this.wrong(where, `is item ${MOST_ITEMS + 1}: too many`);
    if (this.count > MOST_ITEMS) return null;
    const name = this.name(item.name, where);
    const at = name || where;
    const visibleIf = this.condition(item.visibleIf, `${at}.visibleIf`);
    if (item.type === "panel") {
      this.onlyKeys(item, PANEL_KEYS, at);
      const title = this.optionalText(item.title, `${at}.title`);
      return { type: "panel", name, title, visibleIf, items: this.items(item.elements, at, depth + 1) };
    }
    const keys = typeof item.type === "string" && Object.hasOwn(KEYS, item.type) ? KEYS[item.type] : undefined;
    if (!keys) {
      this.wrong(
        at,
        `is of type ${JSON.stringify(item.type)}, which the page does not draw: use ${Object.keys(KEYS).join(", ")} or panel`,
      );
      return null;
    }
    this.onlyKeys(item, keys, at);
    if (item.type === "html") {
      const text = this.text(item.html, `${at}.html`);
      return text && { type: "html", name, text, visibleIf };
    }
    const title = this.text(item.title, `${at}.title`);
    const kind = this.kind(item, at);
    if (!title || !kind) return null;
    return {
      name,
      title,
      description: this.optionalText(item.description, `${at}.description`),
      isRequired: this.flag(item.isRequired, `${at}.isRequired`),
      requiredIf: this.condition(item.requiredIf, `${at}.requiredIf`),
      visibleIf,
      ...kind,
    } as Question;
  }

  private kind(item: Json, at: string): object | null {
    switch (item.type) {
      case "text":
        return this.textInput(item, at);
      case "comment":
        return { type: "comment", maxLength: this.number(item.maxLength, `${at}.maxLength`) ?? COMMENT_LENGTH };
      case "radiogroup":
      case "dropdown":
        return { type: item.type, choices: this.choices(item.choices, `${at}.choices`) };
      case "checkbox":
        return this.checkbox(item, at);
      case "rating":
        return this.rating(item, at);
      case "boolean":
        return {
          type: "boolean",
          yes: this.optionalText(item.labelTrue, `${at}.labelTrue`) ?? YES,
          no: this.optionalText(item.labelFalse, `${at}.labelFalse`) ?? NO,
        };
      default:
        return {
          type: "matrix",
          rows: this.choices(item.rows, `${at}.rows`),
          columns: this.choices(item.columns, `${at}.columns`),
          allRowsRequired:
            this.flag(item.isAllRowRequired, `${at}.isAllRowRequired`) ||
            this.flag(item.eachRowRequired, `${at}.eachRowRequired`),
        };
    }
  }

  private textInput(item: Json, at: string): object | null {
    const input = item.inputType ?? "text";
    if (typeof input !== "string" || !INPUTS.includes(input)) {
      this.wrong(
        at,
        `asks for inputType ${JSON.stringify(input)}, which the page does not draw: use ${INPUTS.join(", ")}`,
      );
      return null;
    }
    if (input === "date")
      return { type: "text", input, min: this.day(item.min, `${at}.min`), max: this.day(item.max, `${at}.max`) };
    if (input === "number") {
      const min = this.number(item.min, `${at}.min`);
      const max = this.number(item.max, `${at}.max`);
      return { type: "text", input, min, max, wholeNumbers: item.step === 1 };
    }
    return { type: "text", input, maxLength: this.number(item.maxLength, `${at}.maxLength`) ?? TEXT_LENGTH };
  }

  private checkbox(item: Json, at: string): object {
    const choices = this.choices(item.choices, `${at}.choices`);
    const withNone = this.flag(item.showNoneItem, `${at}.showNoneItem`);
    const none = withNone ? "none" : null;
    if (withNone) {
      const text = this.optionalText(item.noneText, `${at}.noneText`);
      if (text) choices.push({ value: "none", text });
      else this.wrong(`${at}.noneText`, "is missing: say in words what choosing none of them means");
    }
    return {
      type: "checkbox",
      choices,
      none,
      least: this.number(item.minSelectedChoices, `${at}.minSelectedChoices`) ?? 0,
      most: this.number(item.maxSelectedChoices, `${at}.maxSelectedChoices`) || null,
    };
  }

  /** Points are worded one by one (rateValues), or are bare numbers from rateMin to rateMax with words at both ends. */
  private rating(item: Json, at: string): object {
    if (item.rateValues !== undefined) {
      const points = this.choices(item.rateValues, `${at}.rateValues`);
      return { type: "rating", points, isNps: isNps(points) };
    }
    const from = this.number(item.rateMin, `${at}.rateMin`) ?? 1;
    const to = this.number(item.rateMax, `${at}.rateMax`) ?? 5;
    if (!Number.isInteger(from) || !Number.isInteger(to) || to <= from || to - from > 10) {
      this.wrong(at, "has a scale that is none: give rateMin and rateMax, at most eleven points");
      return { type: "rating", points: [], isNps: false };
    }
    const least = this.optionalText(item.minRateDescription, `${at}.minRateDescription`);
    const most = this.optionalText(item.maxRateDescription, `${at}.maxRateDescription`);
    const points = Array.from({ length: to - from + 1 }, (_, n): Choice => {
      const value = from + n;
      const words = value === from ? least : value === to ? most : null;
      return {
        value,
        text: words
          ? numbered(value, words)
          : { fi: String(value), sv: String(value), en: String(value), uk: String(value) },
      };
    });
    return { type: "rating", points, isNps: isNps(points) };
  }

  private choices(raw: unknown, where: string): Choice[] {
    const seen = new Set<string>();
    const choices = this.list(raw, where).flatMap((one, at): Choice[] => {
      const place = `${where}[${at}]`;
      const bare = typeof one === "string" || typeof one === "number";
      const choice = bare ? { value: one, text: String(one) } : this.object(one, place);
      if (!choice) return [];
      if (!bare) this.onlyKeys(choice, ["value", "text"], place);
      const { value } = choice;
      const ok =
        typeof value === "number" ? Number.isFinite(value) : typeof value === "string" && /^[\w-]{1,60}$/u.test(value);
      if (!ok) {
        this.wrong(place, "has no plain value: use letters without accents, numbers, - and _");
        return [];
      }
      if (seen.has(String(value))) this.wrong(place, `has the value ${JSON.stringify(value)}, as another choice has`);
      seen.add(String(value));
      const text = this.text(choice.text, `${place}.text`);
      return text ? [{ value: value as string | number, text }] : [];
    });
    if (choices.length < 2) this.wrong(where, "gives fewer than two to choose from");
    if (choices.length > 50) this.wrong(where, "gives more than 50 to choose from");
    return choices;
  }

  private text(raw: unknown, where: string): Localized | null {
    const text = this.optionalText(raw, where);
    if (!text) this.wrong(where, "has no text in Finnish");
    return text;
  }

  private optionalText(raw: unknown, where: string): Localized | null {
    if (raw === undefined || raw === null) return null;
    const said = typeof raw === "string" ? inItsLanguages(raw) : this.object(raw, where);
    if (!said) return null;
    const found: Partial<Record<SurveyLanguage, string>> = {};
    for (const [language, text] of Object.entries(said)) {
      if (typeof text !== "string" || text.trim() === "" || text.length > 1000) {
        this.wrong(where, `has no proper text for ${language}`);
        continue;
      }
      // Drawn as text whatever it holds; still nobody means to show this to a respondent.
      if (/<\/?[a-z!]|javascript:/iu.test(text)) this.wrong(where, "holds markup: write plain text");
      const key = language === "default" ? "fi" : language;
      if ((SURVEY_LANGUAGES as readonly string[]).includes(key)) found[key as SurveyLanguage] = text.trim();
      else this.wrong(where, `is in ${language}: only ${SURVEY_LANGUAGES.join(", ")} are offered`);
    }
    if (!found.fi) return null;
    const text = { ...found, fi: found.fi };
    this.spoken.push(text);
    return text;
  }

  private name(raw: unknown, where: string): string {
    if (typeof raw !== "string" || !NAME.test(raw)) {
      this.wrong(where, "has no plain name: a letter first, then letters, numbers and _, at most 40");
      return "";
    }
    if (this.names.has(raw.toLowerCase())) this.wrong(where, `has the name ${raw}, as another one has`);
    if (raw === "__proto__" || raw in Object.prototype) this.wrong(where, `cannot be called ${raw}`);
    this.names.add(raw.toLowerCase());
    return raw;
  }

  private condition(raw: unknown, where: string): string | null {
    if (raw === undefined || raw === null || raw === "") return null;
    if (typeof raw === "string" && raw.length <= 500 && readCondition(raw)) return raw;
    this.wrong(where, "is not a condition that the page can draw: compare a question with a value, joined by and, or");
    return null;
  }

  private day(raw: unknown, where: string): string | null {
    if (raw === undefined || raw === null) return null;
    if (typeof raw === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw)) return raw;
    this.wrong(where, "is not a day such as 2026-12-31");
    return null;
  }

  private number(raw: unknown, where: string): number | null {
    if (raw === undefined || raw === null) return null;
    if (typeof raw === "number" && Number.isFinite(raw)) return raw;
    this.wrong(where, "is not a number");
    return null;
  }

  private flag(raw: unknown, where: string): boolean {
    if (raw !== undefined && typeof raw !== "boolean") this.wrong(where, "must be true or false");
    return raw === true;
  }

  private list(raw: unknown, where: string): unknown[] {
    if (Array.isArray(raw)) return raw;
    this.wrong(where, "must be a list");
    return [];
  }

  private object(raw: unknown, where: string): Json | null {
    if (typeof raw === "object" && raw !== null && !Array.isArray(raw)) return raw as Json;
    this.wrong(where, "must be an object");
    return null;
  }

  private onlyKeys(object: Json, keys: string[], where: string): void {
    for (const key of Object.keys(object))
      if (!keys.includes(key))
        this.wrong(where, `has «${key.slice(0, 60)}», which the page does not draw: take it away`);
  }

  private wrong(where: string, what: string): void {
    this.problems.push({ where, what });
  }
}

const YES: Localized = { fi: "Kyllä", sv: "Ja", en: "Yes", uk: "Так" };
const NO: Localized = { fi: "Ei", sv: "Nej", en: "No", uk: "Ні" };

/** A bare text is Finnish; one without letters («7») is the same in every language. */
function inItsLanguages(text: string): Record<string, string> {
  const languages = /\p{L}/u.test(text) ? ["fi"] : SURVEY_LANGUAGES;
  return Object.fromEntries(languages.map((language) => [language, text]));
}

function numbered(value: number, words: Localized): Localized {
  const said = Object.entries(words).map(([language, text]) => [language, `${value} – ${text}`]);
  return Object.fromEntries(said) as Localized;
}

function isNps(points: Choice[]): boolean {
  const scale = points.filter(({ value }) => typeof value === "number").map(({ value }) => value);
  return scale.length === 11 && scale.every((value, at) => value === at);
}
