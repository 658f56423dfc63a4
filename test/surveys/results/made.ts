import { readQuestionnaire } from "../../../surveys/catalogue/catalogue";
import type { Audience, Metadata, Privacy } from "../../../surveys/catalogue/metadata";
import type { Answers } from "../../../surveys/catalogue/questionnaire";
import type { StoredQuestionnaire } from "../../../surveys/catalogue/store";
import type { Asked, Collected, Response, Round } from "../../../surveys/results/collected";

/** Questionnaires and answers of the tests' own, as the store would read them. */

const POINTS = ["Huonosti", "Melko huonosti", "Siltä väliltä", "Melko hyvin", "Hyvin"];

export function scale(name: string, words: string[] = POINTS, title = `Kysymys ${name}`): object {
  return {
    type: "rating",
    name,
    title: { fi: title },
    rateValues: [
      ...words.map((fi, at) => ({ value: at + 1, text: { fi } })),
      { value: "dk", text: { fi: "En osaa sanoa" } },
    ],
  };
}

export function nps(name: string): object {
  return {
    type: "rating",
    name,
    title: { fi: "Suosittelisitko meitä?" },
    rateMin: 0,
    rateMax: 10,
    minRateDescription: { fi: "En" },
    maxRateDescription: { fi: "Kyllä" },
  };
}

export function comment(name: string): object {
  return { type: "comment", name, title: { fi: `Kerro lisää: ${name}` } };
}

/** A question that tells in its figures who answered: everybody chooses a choice of their own. */
export function fingerprint(name: string, people = 50): object {
  return {
    type: "dropdown",
    name,
    title: { fi: "Kuka olet?" },
    choices: Array.from({ length: people }, (_, at) => ({ value: `p${at}`, text: { fi: `p${at}` } })),
  };
}

export function questionnaire(
  elements: object[],
  more: { key?: string; version?: number; audience?: Audience; purpose?: Metadata["purpose"]; privacy?: Privacy } = {},
): StoredQuestionnaire {
  const { key = "client-mid", version = 1, audience = "client", purpose = "mid", privacy = "confidential" } = more;
  const definition = { title: { fi: `Kysely ${key}` }, pages: [{ name: "one", elements }] };
  const meta = { audience, purpose, privacy, health: false, minutes: 2, why: { fi: "Kysymme palvelusta." } };
  return { ...readQuestionnaire(key, definition, meta), id: `${key}-${version}`, version };
}

let made = 0;

export function response(of: StoredQuestionnaire, answers: Answers, more: Partial<Response> = {}): Response {
  made += 1;
  const day = more.day ?? "2026-09-15";
  const privacy = more.privacy ?? of.meta.privacy;
  return {
    id: `r${String(made).padStart(6, "0")}`,
    questionnaireId: of.id,
    privacy,
    round: null,
    answeredAt: privacy === "anonymous" ? null : new Date(Date.parse(`${day}T08:00:00Z`) + made),
    day,
    clientId: null,
    employerId: null,
    answers,
    ...more,
  };
}

export function asked(of: StoredQuestionnaire, more: Partial<Asked> = {}): Asked {
  return {
    questionnaireId: of.id,
    privacy: of.meta.privacy,
    round: null,
    day: "2026-09-01",
    clientId: null,
    employerId: null,
    handedOver: 1,
    answered: 0,
    isSettled: false,
    ...more,
  };
}

export function round(of: StoredQuestionnaire, more: Partial<Round> = {}): Round {
  made += 1;
  return {
    id: `round-${made}`,
    questionnaireId: of.id,
    name: "Koulut",
    privacy: "anonymous",
    isClosed: true,
    day: "2026-10-30",
    ...more,
  };
}

export function collected(
  questionnaires: StoredQuestionnaire[],
  responses: Response[],
  more: Partial<Collected> = {},
): Collected {
  return { questionnaires, responses, invitations: [], rounds: [], ...more };
}
