import type { PartTap } from "../../../drafts/message-part";
import { choiceRow, text } from "../../../turn/card-elements";
import type { CardElement } from "../../../turn/reply";
import { type Presence, REASONS, type Reason } from "./model";
import { sayPerson } from "./say";
import type { AttendanceTexts } from "./texts";

/** Somebody on a card; `change` names them to revise(). */
export interface PersonOnCard {
  name: string;
  presence: Presence;
  reason: Reason | null;
  note?: string | null;
  change: Record<string, unknown>;
}

/** Names of those present, some to a row: a tap on one makes that person absent. */
export function presentRows(
  texts: AttendanceTexts,
  people: readonly PersonOnCard[],
  tap: PartTap,
  title: (name: string) => string,
  perRow: number,
): CardElement[] {
  const rows: CardElement[] = [];
  for (let at = 0; at < people.length; at += perRow) {
    const choices = people
      .slice(at, at + perRow)
      .map((person) => tap(title(person.name), false, { ...person.change, presence: "absent" }));
    rows.push(choiceRow(texts.labels.presence, choices, "draft.revise"));
  }
  return rows;
}

/** «Poissa ti 24.11.: Satu Heikkinen (sairas)» and under it the reasons, and «läsnä» to take it back. */
export function absentRows(texts: AttendanceTexts, heading: string, person: PersonOnCard, tap: PartTap): CardElement[] {
  return [
    text(`${heading}: ${sayPerson(texts, person.name, person)}`, { spacing: "Small" }),
    choiceRow(
      // Several people have the same words under them: what is read aloud names whose they are.
      `${person.name}, ${texts.labels.reason}`,
      [
        ...REASONS.map((reason) =>
          tap(texts.shortReasons[reason], reason === person.reason, { ...person.change, presence: "absent", reason }),
        ),
        tap(texts.wasThere, false, { ...person.change, presence: "present" }),
      ],
      "draft.revise",
    ),
  ];
}

/** The same in one row: a tap on the name asks for the reason, «läsnä» takes it back. */
export function absentRow(texts: AttendanceTexts, person: PersonOnCard, tap: PartTap): CardElement[] {
  const { change, reason } = person;
  return [
    choiceRow(
      texts.labels.presence,
      [
        tap(`${texts.headAbsent}: ${sayPerson(texts, person.name, person)}`, false, {
          ...change,
          presence: "absent",
          reason,
        }),
        tap(texts.wasThere, false, { ...change, presence: "present" }),
      ],
      "draft.revise",
    ),
  ];
}
