import { cutText, tidyText } from "../../../../../surveys/finnish/tidy-text";
import { tidyCaseCode } from "../case-code";
import { type ClientDetails, emptyDetails, GOALS, MOST_ALIASES } from "../client-details";
import { readEmail, readPhone } from "../contact-details";
import { faultOfName, LONGEST_NAME, splitName, tidyName } from "../person-name";
import { SITUATION_AREAS, type SituationKey, situationsIn, tidySituation } from "../starting-situation";
import { type Cell, readCellDay } from "./cell-days";
import {
  CHANNEL_WORDS,
  firstWords,
  GOAL_WORDS,
  keyOf,
  LANGUAGE_WORDS,
  type ListStatus,
  OUTCOME_WORDS,
  SITUATION_WORDS,
  SOURCE_WORDS,
  STATUS_WORDS,
} from "./cell-words";
import type { ListField, ReadHeader } from "./columns";
import { identityProblems } from "./identity-cells";
import { readCoach } from "./listed-coach";
import type { RowProblem } from "./row-problem";

/** One row of a list → a client, or what is wrong with it and what to do. Pure. */

export interface ListedClient {
  /** As a spreadsheet numbers its rows: the titles are row 1. */
  row: number;
  caseCode: string | null;
  details: ClientDetails;
  coachId: string | null;
  status: ListStatus;
  startedOn: string | null;
  endedOn: string | null;
  outcome: keyof typeof OUTCOME_WORDS;
}

export interface ListSetting {
  header: ReadHeader;
  /** The project's staff. */
  staff: { id: string; name: string }[];
  /** `YYYY-MM-DD` */
  today: string;
}

export type ReadRow =
  | { type: "client"; client: ListedClient }
  | { type: "problems"; problems: RowProblem[] }
  | { type: "empty" };

export function readRow(row: number, cells: readonly Cell[], { header, staff, today }: ListSetting): ReadRow {
  if (cells.every((cell) => cell === null || String(cell).trim() === "")) return { type: "empty" };
  const problems: RowProblem[] = [];
  const cellOf = (field: ListField): Cell => cells[header.columns.indexOf(field)] ?? null;
  const titleOf = (field: ListField) => header.titles[header.columns.indexOf(field)] ?? field;
  const said = (field: ListField): string => {
    const cell = cellOf(field);
    return cell === null ? "" : cell instanceof Date ? cell.toISOString().slice(0, 10) : tidyText(String(cell));
  };
  const wrong = (field: ListField, what: string, todo: string) => {
    problems.push({ row, column: titleOf(field), value: cutText(said(field), 80), wrong: what, todo });
  };

  problems.push(...identityProblems(row, cells, header));
  // Nothing else of such a row is looked at: it is not to be shown either.
  if (problems.length > 0) return { type: "problems", problems };
  if (cells.slice(header.columns.length).some((cell) => cell !== null && String(cell).trim() !== ""))
    problems.push({
      row,
      column: "",
      value: "",
      wrong: "The row has more cells than there are titles.",
      todo: "Look for a separator inside a cell, and put that cell in quotation marks.",
    });

  const wordOf = <K extends string>(field: ListField, words: Record<K, string>, among?: readonly K[]): K | null => {
    const text = said(field);
    if (text === "" || text === "-") return null;
    const key = keyOf(words, text, among);
    if (key === null) wrong(field, "This word is not known.", `Write one of: ${firstWords(words, among)}.`);
    return key;
  };
  const dayOf = (field: ListField): string | null => {
    const read = readCellDay(cellOf(field));
    if (read.type === "day" && read.day > today) {
      wrong(field, "The day is still to come.", "Leave it empty and tell it in chat when it has come.");
      return null;
    }
    if (read.type === "no_such_day") wrong(field, "There is no such day.", "Look at the day and the month.");
    if (read.type === "no_day") wrong(field, "This is no day.", "Write it as 1.12.2025 or 2025-12-01.");
    return read.type === "day" ? read.day : null;
  };

  const split = header.columns.includes("name") ? splitName(said("name")) : { givenName: "", familyName: "" };
  const name = (field: "givenName" | "familyName"): string => {
    const own = tidyName(said(field));
    const value = own === "" ? split[field] : own;
    const column = header.columns.includes(field) ? field : "name";
    const fault = faultOfName(value);
    if (fault === "missing") wrong(column, "The name is missing.", "Write both the given and the family name.");
    if (fault === "too_long") wrong(column, `The name is longer than ${LONGEST_NAME} characters.`, "Shorten it.");
    if (fault === "not_a_name")
      wrong(column, "A name has only letters, blanks, hyphens and apostrophes.", "Take the rest away.");
    return value;
  };
  const givenName = name("givenName");
  const familyName = name("familyName");

  const phone = readPhone(typeof cellOf("phone") === "number" ? String(cellOf("phone")) : said("phone"));
  if (phone.type === "wrong")
    wrong(
      "phone",
      "This is no telephone number.",
      "Write it as 040 123 4567 or +358401234567, and format the column as text.",
    );
  const email = readEmail(said("email"));
  if (email.type === "wrong")
    wrong("email", "This is no mail address.", "Write it as name@mail.fi, or leave it empty.");
  const aliases = said("aliases").split(/[,;/]/).map(tidyName).filter(Boolean).slice(0, MOST_ALIASES);
  if (aliases.some((alias) => !/^\p{L}[\p{L}'-]{1,19}$/u.test(alias)))
    wrong("aliases", "Another name is one word of letters.", "Part several with commas.");

  const caseCode = said("caseCode") === "" ? null : tidyCaseCode(said("caseCode"));
  if (said("caseCode") !== "" && caseCode === null)
    wrong(
      "caseCode",
      "A case code has letters, digits and hyphens.",
      "Write it as A-001, or leave it empty: Teho gives one.",
    );
  const coachId = readCoach(said("coach"), staff);
  if (coachId === "unknown")
    wrong(
      "coach",
      "Nobody of this name is in the project.",
      `Write one of: ${staff.map((one) => one.name).join(", ")}.`,
    );

  const startedOn = dayOf("startedOn");
  const endedOn = dayOf("endedOn");
  const status = wordOf("status", STATUS_WORDS) ?? (endedOn ? "ended" : startedOn ? "active" : "referred");
  // A day that could not be read is told of already.
  const isDayFree = (field: ListField) => readCellDay(cellOf(field)).type === "empty";
  if (status !== "referred" && isDayFree("startedOn"))
    wrong("startedOn", "The client has started, but the day is missing.", "Write the day of the start.");
  if (status === "referred" && startedOn !== null)
    wrong("status", "The client has a day of start, but has not started.", "Mend the status, or take the day away.");
  if (status === "ended" && isDayFree("endedOn"))
    wrong("endedOn", "The client has left, but the day is missing.", "Write the last day.");
  if (status !== "ended" && endedOn !== null)
    wrong("status", "The client has a last day, but has not left.", "Mend the status, or take the day away.");
  if (startedOn !== null && endedOn !== null && endedOn < startedOn)
    wrong("endedOn", "The end is before the start.", "Look at both days.");

  const goal = wordOf("goal", GOAL_WORDS);
  const language = wordOf("preferredLanguage", LANGUAGE_WORDS);
  const source = wordOf("source", SOURCE_WORDS);
  const channel = wordOf("channel", CHANNEL_WORDS);
  const referredOn = dayOf("referredOn");
  if (startedOn !== null && referredOn !== null && referredOn > startedOn)
    wrong("referredOn", "The referral is after the start.", "Look at both days.");
  const referredBy = cutText(said("referredBy"), 200) || null;
  const hasReferral = [source, referredBy, referredOn, channel].some((told) => told !== null);
  const situation = readSituation(said, wordOf);
  const euraStartOn = dayOf("euraStartOn");
  const euraExitOn = dayOf("euraExitOn");
  const outcome = wordOf("outcome", OUTCOME_WORDS) ?? "unknown";
  if (problems.length > 0) return { type: "problems", problems };

  return {
    type: "client",
    client: {
      row,
      caseCode,
      coachId: coachId === "unknown" ? null : coachId,
      ...{ status, startedOn, endedOn, outcome },
      details: {
        ...emptyDetails(),
        ...{ givenName, familyName, aliases, euraStartOn, euraExitOn },
        phone: phone.type === "read" ? phone.value : null,
        email: email.type === "read" ? email.value : null,
        preferredLanguage: language,
        goal: GOALS.find((one) => one === goal) ?? null,
        situation: tidySituation(situation),
        referral: hasReferral
          ? { source: source ?? "other", referredBy, referredOn: referredOn ?? startedOn ?? today, channel }
          : null,
      },
    },
  };
}

function readSituation(
  said: (field: ListField) => string,
  wordOf: (
    field: ListField,
    words: Record<SituationKey, string>,
    among?: readonly SituationKey[],
  ) => SituationKey | null,
): SituationKey[] {
  const areas = SITUATION_AREAS.flatMap((area) => {
    if (area === "age" && /^\d{1,3}$/.test(said("age"))) return [ageGroup(Number(said("age")))];
    return wordOf(area, SITUATION_WORDS, situationsIn(area)) ?? [];
  });
  const targets = said("target_group")
    .split(/[,;/]/)
    .map((word) => keyOf(SITUATION_WORDS, word, situationsIn("target_group")));
  // Several in one cell; one that is unknown is told with all of them.
  if (said("target_group") !== "" && targets.includes(null))
    wordOf("target_group", SITUATION_WORDS, situationsIn("target_group"));
  return [...areas, ...targets.filter((key) => key !== null)];
}

/** The group is kept, the age is not. */
function ageGroup(age: number): SituationKey {
  return age < 18 ? "under_18" : age < 30 ? "aged_18_29" : age < 55 ? "aged_30_54" : "aged_55_plus";
}
