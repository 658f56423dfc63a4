import { commonFamilyName } from "../../surveys/finnish/common-names";
import { type Case, inflect } from "../../surveys/finnish/inflect";
import type { Token } from "./tokens";
import type { Roster } from "./understanding";

/** People who are no clients but have names: the workplaces' contact persons and the staff. */

interface Colleague {
  /** Id of the workplace or of the staff member. */
  id: string;
  type: "contact" | "staff";
  given: string;
  family: string | null;
}

interface ColleagueForm {
  colleague: Colleague;
  part: "given" | "family";
  case: Case;
}

/** Every form of a colleague's names in lower case → whose it can be. */
export type Colleagues = Map<string, ColleagueForm[]>;

export function indexColleagues(roster: Roster): Colleagues {
  const forms: Colleagues = new Map();
  for (const employer of roster.employers)
    for (const name of employer.people ?? []) addColleague(forms, name, employer.id, "contact");
  for (const { id, name } of roster.staff ?? []) addColleague(forms, name, id, "staff");
  return forms;
}

function addColleague(forms: Colleagues, name: string, id: string, type: Colleague["type"]): void {
  const words = name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /^[\p{L}'-]+$/u.test(word));
  const [given, ...rest] = words;
  if (given === undefined) return;
  const family = rest.at(-1) ?? null;
  const colleague: Colleague = { id, type, given, family };
  const add = (word: string, part: ColleagueForm["part"]) => {
    for (const [form, of] of inflect(word, part))
      forms.set(form, [...(forms.get(form) ?? []), { colleague, part, case: of }]);
  };
  // A contact person entered with one name only («Korhonen») is called by it.
  add(given, family === null && /nen$/.test(given) ? "family" : "given");
  if (family !== null) add(family, "family");
}

export interface ColleagueAt {
  from: number;
  to: number;
  id: string | null;
  type: Colleague["type"];
  cases: ReadonlySet<Case>;
  /** Only a given name was said, and no workplace: it may well be somebody else. */
  guessed: boolean;
}

/**
 * The colleague whose name begins at `at`. A full name always counts; one name alone only where `alone` (no client has it): then the
 * one of a workplace already named, or the only one there is.
 */
export function readColleague(
  tokens: Token[],
  at: number,
  colleagues: Colleagues,
  alone: boolean,
  employers: string[],
): ColleagueAt | null {
  const token = tokens[at]!;
  const first = formsAt(token, colleagues);
  if (first.length === 0) return null;
  const next = tokens[at + 1];
  if (next?.type === "word" && next.spaceBefore) {
    const second = formsAt(next, colleagues);
    const pair = first.find((a) => second.some((b) => b.colleague === a.colleague && b.part !== a.part));
    if (pair !== undefined) {
      const cases = new Set(second.filter((b) => b.colleague === pair.colleague).map((b) => b.case));
      return { from: at, to: at + 2, id: pair.colleague.id, type: pair.colleague.type, cases, guessed: false };
    }
  }
  if (!alone) return null;
  // «Pertti Pasaselle»: another family name, another person
  const isOther =
    first.every(({ part }) => part === "given") && next?.type === "word" && next.spaceBefore && isFamilyName(next);
  if (isOther) return null;
  const named = first.filter((form) => form.colleague.type === "contact" && employers.includes(form.colleague.id));
  const fitting = named.length > 0 ? named : first;
  const ids = new Set(fitting.map((form) => form.colleague.id));
  const { colleague } = fitting[0]!;
  return {
    from: at,
    to: at + 1,
    id: ids.size === 1 ? colleague.id : null,
    type: colleague.type,
    cases: new Set(fitting.map((form) => form.case)),
    guessed:
      named.length === 0 && fitting.every(({ part, colleague: { family } }) => part === "given" && family !== null),
  };
}

function isFamilyName(token: Token): boolean {
  return (
    commonFamilyName(token.lower) !== null ||
    (token.capital && /(?:nen|se(?:n|lle|lla|llä|lta|ltä|ssa|stä|sta))$/.test(token.lower))
  );
}

function formsAt(token: Token, colleagues: Colleagues): ColleagueForm[] {
  return colleagues.get(token.lower) ?? colleagues.get(token.lower.replace(/'s$/, "")) ?? [];
}
