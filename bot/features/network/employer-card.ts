import { button, card, text, textInput } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { CardElement, Reply } from "../../turn/reply";
import { EMPLOYER_INPUTS, type EmployerInput, type TypedEmployer } from "./employer-fields";
import type { EmployerView } from "./store";
import { employerTexts } from "./texts";

/** What the form's card carries along: of a new employer the id that it will get, so that saving twice is saving once. */
export type FormOf =
  | { type: "new"; nonce: string }
  /** `mark`: of what stood there when the form was opened. */
  | { type: "edit"; employer: string; name: string; mark: string };

interface FormNotes {
  /** What is wrong, or to be looked at, before it is saved. */
  problem?: string;
  /** Employers that may be the same. */
  same?: { id: string; name: string }[];
  /** Saved although a name is near: for this name only. */
  despite?: string;
}

/** The employer's form with what was typed so far. */
export function employerForm(context: TurnContext, of: FormOf, typed: TypedEmployer, notes: FormNotes = {}): Reply {
  const texts = employerTexts[context.actor.language];
  const data = of.type === "new" ? { nonce: of.nonce } : { employer: of.employer, mark: of.mark };
  const despite = notes.despite === undefined ? {} : { despite: notes.despite };
  const hints: Partial<Record<EmployerInput, string>> = texts.hints;
  const input = (id: EmployerInput): CardElement =>
    textInput(id, texts.labels[id], typed[id].slice(0, EMPLOYER_INPUTS[id]), {
      maxLength: EMPLOYER_INPUTS[id],
      ...(hints[id] ? { placeholder: hints[id] } : {}),
      ...(id === "notes" ? { isMultiline: true } : {}),
    });
  return {
    type: "card",
    preview: texts.previewForm,
    card: card(
      [
        text(of.type === "new" ? texts.newEmployer : texts.editing(of.name), { bold: true, large: true }),
        notes.problem ? text(notes.problem, { color: "Attention", bold: true }) : null,
        ...(Object.keys(EMPLOYER_INPUTS) as EmployerInput[]).map(input),
      ],
      [
        button(
          notes.despite === undefined ? texts.save : texts.saveAnyway,
          "network.save_employer",
          { ...data, ...despite },
          { style: "positive" },
        ),
        ...(notes.same ?? [])
          .slice(0, 3)
          .map(({ id, name }) =>
            button(texts.open(name), "network.edit_employer", { employer: id }, { inputs: "none" }),
          ),
        button(texts.cancel, "network.close_employer", of.type === "edit" ? { employer: of.employer } : {}, {
          inputs: "none",
        }),
      ],
    ),
  };
}

/** After saving: what stands there now. */
export function savedCard(context: TurnContext, employer: EmployerView): Reply {
  const texts = employerTexts[context.actor.language];
  return {
    type: "card",
    preview: texts.previewSaved,
    card: card(
      [text(texts.saved(employer.name), { bold: true }), ...aboutLines(context, employer)],
      [
        button(texts.edit, "network.edit_employer", { employer: employer.id }),
        button(texts.open(employer.name), "network.employer", { employer: employer.id }),
      ],
    ),
  };
}

/** Where it is and what it does, its people, and what work it would offer. */
export function aboutLines(context: TurnContext, employer: EmployerView): CardElement[] {
  const texts = employerTexts[context.actor.language];
  const about = [employer.branch, employer.municipality, employer.businessId].filter(Boolean).join(" · ");
  const people = employer.people
    .slice(0, 4)
    .map((person) => [person.name, person.title, person.phone, person.email].filter(Boolean).join(", "));
  return [
    about ? text(about, { subtle: true, spacing: "None" }) : null,
    ...people.map((line) => text(line, { spacing: "None" })),
    employer.people.length > 4
      ? text(texts.andMore(employer.people.length - 4), { small: true, subtle: true, spacing: "None" })
      : null,
    employer.offers.length > 0 ? text(texts.offers(employer.offers.join(", ")), { spacing: "Small" }) : null,
  ].filter((element) => element !== null);
}
