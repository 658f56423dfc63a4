import { fitsCard } from "../fits-card";
import { SURVEY_LANGUAGES } from "../languages";
import { type Audience, type Metadata, metadata } from "../metadata";
import { questionsOf } from "../questionnaire";
import type { Finder } from "./findings";
import type { Definition } from "./places";
import { checkWords } from "./texts";

/** Whom a round goes to, once a year: parties of the stakeholder register. */
const OF_ROUNDS: readonly Audience[] = [
  "employment_services",
  "wellbeing_area",
  "school",
  "association",
  "steering_group",
];
/** Of whom the path of a client says when to ask. */
const OF_THE_PATH: Record<string, readonly Audience[]> = { client: ["client"], placement: ["client", "employer"] };
/** A question takes ten seconds at the least. */
const MOST_A_MINUTE = 6;

/** The metadata by itself: its shape, and combinations that make no sense. Null: not readable. */
export function checkMetadata(raw: unknown, found: Finder): Metadata | null {
  const read = metadata.safeParse(raw);
  if (!read.success) {
    for (const { path, message } of read.error.issues)
      found.problem(["meta", ...path].map(String).join("."), `is not right: ${message}`);
    return null;
  }
  const meta = read.data;
  checkWhy(meta, found);
  checkTrigger(meta, found);
  checkTimes(meta, found);
  if (meta.privacy === "anonymous" && (meta.audience === "client" || meta.audience === "employer"))
    found.warning(
      "meta.privacy",
      `is anonymous, but a ${meta.audience} is asked alone: confidential is what can be kept`,
    );
  if (meta.health && meta.audience !== "client")
    found.warning("meta.health", `is asked of ${meta.audience}: only clients are asked about their own health`);
  if (meta.onCard && meta.audience !== "staff")
    found.problem("meta.onCard", `is for staff: ${meta.audience} is not in Teams`);
  if (meta.onCard && meta.privacy === "anonymous")
    found.problem("meta.onCard", "does not go with anonymous: a card stands in one person's chat");
  if (meta.onCard && meta.health) found.problem("meta.onCard", "does not go with health: a card stays in the chat");
  return meta;
}

/** What the metadata promises, against the questions. */
export function checkPromises(meta: Metadata, definition: Definition, found: Finder): void {
  const questions = questionsOf(definition);
  if (questions.length > meta.minutes * MOST_A_MINUTE)
    found.warning("meta.minutes", `promises ${meta.minutes} min for ${questions.length} questions: say it as it is`);
  for (const language of definition.languages)
    if (meta.why[language] === undefined) found.warning("meta.why", `is not there in ${language}`);
  if (!meta.onCard) return;
  const inTheWay = fitsCard(definition);
  if (inTheWay) found.problem("meta.onCard", `is for what stands on a card, but this ${inTheWay}`);
}

function checkWhy({ why }: Metadata, found: Finder): void {
  for (const language of SURVEY_LANGUAGES) {
    const said = why[language];
    if (said === undefined) continue;
    if (said.length > 300) found.problem("meta.why", `has ${said.length} characters in ${language}: 300 at most`);
    checkWords("meta.why", said, language, found);
  }
}

function checkTrigger({ trigger, audience, privacy }: Metadata, found: Finder): void {
  if (!trigger) return;
  if (trigger.event === "yearly") {
    if (!OF_ROUNDS.includes(audience))
      found.problem("meta.trigger", `is yearly, which is for ${OF_ROUNDS.join(", ")}: not for ${audience}`);
    return;
  }
  const audiences = OF_THE_PATH[trigger.event.split("_", 1)[0]!] ?? [];
  if (!audiences.includes(audience))
    found.problem("meta.trigger", `is ${trigger.event}, which is for ${audiences.join(", ")}: not for ${audience}`);
  if (privacy === "anonymous")
    found.problem("meta.privacy", `is anonymous, but ${trigger.event} asks one person alone: say confidential`);
}

function checkTimes({ remindAfterDays, openDays }: Metadata, found: Finder): void {
  const [first, second] = remindAfterDays;
  if (first !== undefined && second !== undefined && second <= first)
    found.problem("meta.remindAfterDays", `are ${first} and ${second}: the second comes after the first`);
  for (const days of remindAfterDays)
    if (days >= openDays) found.problem("meta.remindAfterDays", `reminds on day ${days}, when the link has closed`);
}
