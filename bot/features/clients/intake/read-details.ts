import type { Temporal } from "temporal-polyfill";
import { cutText, tidyText } from "../../../../surveys/finnish/tidy-text";
import type { Language } from "../../../staff/actor";
import { cannotBeNickname } from "../../../understanding/nicknames";
import { readDay } from "../../../understanding/read-day";
import type { Roster } from "../../../understanding/understanding";
import {
  type ClientDetails,
  dayInput,
  GOALS,
  MOST_ALIASES,
  REFERRAL_CHANNELS,
  REFERRAL_SOURCES,
} from "./client-details";
import { readEmail, readPhone } from "./contact-details";
import { faultOfName, LONGEST_NAME, tidyName } from "./person-name";
import { SITUATION_AREAS, type SituationKey, situationsIn, tidySituation } from "./starting-situation";
import { intakeTexts } from "./texts";

/** The form's fields as typed → details, or what is wrong in words. Cards come back from outside: nothing in them is believed. */

export interface FormReading {
  details: ClientDetails;
  /** In words, in the order of the fields; empty: all is well. */
  problems: string[];
}

export interface FormSetting {
  now: Temporal.ZonedDateTime;
  language: Language;
  roster: Roster;
}

/** No field of the form holds more than this. */
const LONGEST_FIELD = 400;

export function readDetails(
  typed: Record<string, unknown>,
  before: ClientDetails,
  { now, language, roster }: FormSetting,
): FormReading {
  const texts = intakeTexts[language];
  const problems: string[] = [];
  const today = now.toPlainDate().toString();
  const written = (field: string): string | undefined => {
    const value = typed[field];
    return typeof value === "string" ? cutText(tidyText(value), LONGEST_FIELD) : undefined;
  };
  const name = (field: "givenName" | "familyName"): string => {
    const value = written(field);
    if (value === undefined) return before[field];
    const tidied = tidyName(value);
    const fault = faultOfName(tidied);
    if (fault) problems.push(texts.nameFaults[fault](texts.fields[field], LONGEST_NAME));
    return tidied;
  };
  const day = (field: "referredOn" | "euraStartOn" | "euraExitOn", was: string | null): string | null => {
    const value = written(field);
    if (value === undefined || value === dayInput(was)) return was;
    if (value === "") return null;
    const read = readDay(value, now, "past");
    if (!read || read.from !== read.to) problems.push(texts.badDay(texts.fields[field], cutText(value, 60)));
    else if (read.from > today) problems.push(texts.dayAhead(texts.fields[field]));
    else if (read.from < "1990") problems.push(texts.badDay(texts.fields[field], cutText(value, 60)));
    else return read.from;
    return was;
  };
  const oneOf = <T extends string>(field: string, known: readonly T[], was: T | null): T | null => {
    const value = written(field);
    if (value === undefined) return was;
    return known.find((one) => one === value) ?? null;
  };

  const givenName = name("givenName");
  const familyName = name("familyName");
  const aliases = readAliases(written("aliases"), before.aliases, roster, language, problems);
  const phone = readContact(written("phone"), before.phone, readPhone, texts.badPhone, problems);
  const email = readContact(written("email"), before.email, readEmail, texts.badEmail, problems);
  const language_ = written("preferredLanguage");
  const referredOn = day("referredOn", before.referral?.referredOn ?? null);
  const referredBy = written("referredBy");
  if (referredBy !== undefined && referredBy.length > 200) problems.push(texts.tooLong(texts.fields.referredBy, 200));
  const by = referredBy === undefined ? (before.referral?.referredBy ?? null) : cutText(referredBy, 200) || null;
  const source = oneOf("source", REFERRAL_SOURCES, before.referral?.source ?? null);
  const channel = oneOf("channel", REFERRAL_CHANNELS, before.referral?.channel ?? null);
  // A referral that was told stays one, whatever is taken out of it.
  const known = before.referral !== null || [by, source, channel, referredOn].some((told) => told !== null);
  const euraStartOn = day("euraStartOn", before.euraStartOn);
  const euraExitOn = day("euraExitOn", before.euraExitOn);
  if (euraExitOn !== null && (euraStartOn === null || euraExitOn < euraStartOn)) problems.push(texts.euraOrder);

  return {
    problems,
    details: {
      givenName,
      familyName,
      aliases,
      phone,
      email,
      preferredLanguage:
        language_ === undefined ? before.preferredLanguage : /^[a-z]{2,3}$/.test(language_) ? language_ : null,
      goal: oneOf("goal", GOALS, before.goal),
      situation: readSituation(written, before.situation),
      referral: known ? { source: source ?? "other", referredBy: by, referredOn: referredOn ?? today, channel } : null,
      euraStartOn,
      euraExitOn,
    },
  };
}

function readContact(
  written: string | undefined,
  before: string | null,
  read: typeof readPhone,
  problem: (written: string) => string,
  problems: string[],
): string | null {
  if (written === undefined) return before;
  const contact = read(written);
  if (contact.type === "read") return contact.value;
  problems.push(problem(cutText(written, 60)));
  return before;
}

/** «Jaska, Jakke»: single words that mean nobody and nothing else. */
function readAliases(
  written: string | undefined,
  before: string[],
  roster: Roster,
  language: Language,
  problems: string[],
): string[] {
  if (written === undefined) return before;
  const texts = intakeTexts[language];
  const aliases = [...new Set(written.split(/[,;]/).map(tidyName).filter(Boolean))];
  if (aliases.length > MOST_ALIASES) problems.push(texts.tooManyAliases(MOST_ALIASES));
  for (const alias of aliases.slice(0, MOST_ALIASES)) {
    if (before.includes(alias)) continue;
    const isOne = /^\p{L}[\p{L}'-]{1,19}$/u.test(alias) && !cannotBeNickname(alias, roster);
    if (!isOne) problems.push(texts.badAlias(cutText(alias, 30)));
  }
  return aliases.slice(0, MOST_ALIASES);
}

function readSituation(written: (field: string) => string | undefined, before: SituationKey[]): SituationKey[] {
  const said = SITUATION_AREAS.flatMap(
    (area) => written(area) ?? situationsIn(area).filter((key) => before.includes(key)),
  );
  const targets = written("target_group");
  const groups = situationsIn("target_group").filter((key) => targets === undefined && before.includes(key));
  return tidySituation([...said, ...(targets?.split(",") ?? groups)]);
}
