import type { Language } from "../../../staff/actor";
import { choiceInput, textInput } from "../../../turn/card-elements";
import type { CardElement } from "../../../turn/reply";
import { type ClientDetails, dayInput, GOALS, LANGUAGES, REFERRAL_CHANNELS, REFERRAL_SOURCES } from "./client-details";
import { sayPhone } from "./contact-details";
import { LONGEST_NAME } from "./person-name";
import { SITUATION_AREAS, situationsIn, situationTexts } from "./starting-situation";
import { intakeTexts } from "./texts";

/** The fields that the intake form and the details form share; read-details.ts reads them by the same ids. */

const NONE = ["none", "–"] as const;

/** Who it is, and how to reach the person. */
export function personInputs(details: ClientDetails, language: Language): CardElement[] {
  const { fields, languages } = intakeTexts[language];
  const known: string | null = details.preferredLanguage;
  const offered = [...LANGUAGES, ...(known !== null && !LANGUAGES.some((one) => one === known) ? [known] : [])];
  return [
    textInput("givenName", fields.givenName, details.givenName, { maxLength: LONGEST_NAME }),
    textInput("familyName", fields.familyName, details.familyName, { maxLength: LONGEST_NAME }),
    textInput("aliases", fields.aliases, details.aliases.join(", "), { placeholder: fields.aliasesHint }),
    textInput("phone", fields.phone, details.phone ? sayPhone(details.phone) : "", { maxLength: 40 }),
    textInput("email", fields.email, details.email ?? "", { maxLength: 254 }),
    choiceInput("preferredLanguage", fields.preferredLanguage, known ?? "none", [
      NONE,
      ...offered.map((code): [string, string] => [code, languages[code as keyof typeof languages] ?? code]),
    ]),
  ];
}

/** Where the person wants to, and how the person came. */
export function referralInputs(details: ClientDetails, language: Language): CardElement[] {
  const { fields, goals, sources, channels } = intakeTexts[language];
  return [
    choiceInput("goal", fields.goal, details.goal ?? "none", [
      ...GOALS.map((goal): [string, string] => [goal, goals[goal]]),
      ["none", goals.unknown],
    ]),
    choiceInput("source", fields.source, details.referral?.source ?? "none", [
      ...(details.referral ? [] : [NONE]),
      ...REFERRAL_SOURCES.map((source): [string, string] => [source, sources[source]]),
    ]),
    textInput("referredBy", fields.referredBy, details.referral?.referredBy ?? "", {
      placeholder: fields.referredByHint,
    }),
    textInput("referredOn", fields.referredOn, dayInput(details.referral?.referredOn ?? null), { maxLength: 60 }),
    choiceInput("channel", fields.channel, details.referral?.channel ?? "none", [
      ...REFERRAL_CHANNELS.map((channel): [string, string] => [channel, channels[channel]]),
      NONE,
    ]),
  ];
}

export function situationInputs(details: ClientDetails, language: Language): CardElement[] {
  const texts = situationTexts[language];
  const has = (key: string) => details.situation.some((one) => one === key);
  return [
    ...SITUATION_AREAS.map((area) =>
      choiceInput(area, texts.areas[area], situationsIn(area).find(has) ?? "none", [
        NONE,
        ...situationsIn(area).map((key): [string, string] => [key, texts.groups[key]]),
      ]),
    ),
    {
      ...choiceInput(
        "target_group",
        texts.areas.target_group,
        situationsIn("target_group").filter(has).join(","),
        situationsIn("target_group").map((key): [string, string] => [key, texts.groups[key]]),
      ),
      style: "expanded",
      isMultiSelect: true,
    },
  ];
}

export function euraInputs(details: ClientDetails, language: Language): CardElement[] {
  const { fields } = intakeTexts[language];
  return [
    textInput("euraStartOn", fields.euraStartOn, dayInput(details.euraStartOn), { maxLength: 60 }),
    textInput("euraExitOn", fields.euraExitOn, dayInput(details.euraExitOn), { maxLength: 60 }),
  ];
}

/** The same input with what was typed into it, so that nothing is typed twice. */
export function asTyped(element: CardElement, typed: Record<string, unknown>): CardElement {
  const written = element.id === undefined ? undefined : typed[String(element.id)];
  return typeof written === "string" ? { ...element, value: written.slice(0, 400) } : element;
}
