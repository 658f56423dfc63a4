import { z } from "zod";
import { cutText } from "../../../surveys/finnish/tidy-text";
import { privateLine } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { ActionHandler, FormHandler } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { inPlace } from "../../turn/reply";
import { employerForm, type FormOf, savedCard } from "./employer-card";
import {
  EMPLOYER_INPUTS,
  type EmployerFields,
  type EmployerInput,
  markOf,
  readEmployerForm,
  type TypedEmployer,
  typedOf,
} from "./employer-fields";
import { foldName, isNearName, isPersonsName } from "./near-names";
import { newestProject, noteRefusal, noteWrite, projectIdsOf } from "./scope";
import { type EmployerView, findEmployer, insertEmployer, listEmployers, type Saved, updateEmployer } from "./store";
import { employerTexts } from "./texts";

const sent = z.object({
  nonce: z.uuid().optional(),
  employer: z.uuid().optional(),
  mark: z.string().max(40).optional(),
  despite: z.string().max(200).optional(),
});

/** «Tallenna» on the form: read, compared with what the register has, stored. Whatever was typed stays in the form until it is saved. */
export const saveEmployer: ActionHandler = (context, data) => save(context, data);

/** The form once more, as it was typed. */
export const showEmployerForm: FormHandler = (context, typed, problem) => save(context, typed, problem);

/** `refusal`: nothing is saved, because of this. */
async function save(context: TurnContext, data: Record<string, unknown>, refusal?: string): Promise<Reply[]> {
  const texts = employerTexts[context.actor.language];
  const unknown: Reply[] = [{ type: "text", text: texts.unknown }];
  const read = sent.safeParse(data);
  if (!read.success) return unknown;
  const { nonce, employer: id, mark, despite } = read.data;
  const before = id ? await findEmployer(context.db, projectIdsOf(context), id) : null;
  if (id && !before) {
    await noteRefusal(context, "employer.edit", "Employer", id);
    return unknown;
  }
  const typed = typedIn(data, before ? typedOf(before) : null);
  if (typed === null || (!before && !nonce)) return unknown;
  const of: FormOf = before
    ? { type: "edit", employer: before.id, name: before.name, mark: mark ?? "" }
    : { type: "new", nonce: nonce! };
  const again = (problem: string, notes: { same?: EmployerView[]; despite?: string } = {}): Reply[] =>
    inPlace([employerForm(context, of, typed.said, { problem, ...notes })]);

  if (refusal) return again(refusal);
  if (typed.isTooLong) return again(texts.tooLong);
  const form = readEmployerForm(typed.said, before?.contact?.id ?? null);
  if (form.type === "wrong") return again(texts.problems[form.problem]);

  const doubt = await doubtAbout(context, before, form.fields, nonce);
  if (doubt && despite !== doubt.name) return again(doubt.say, { same: doubt.same, despite: doubt.name });
  const saved = before
    ? await updateEmployer(
        context.db,
        before,
        form.fields,
        mark ?? "",
        noteWrite(context, before.projectId, "employer.changed", "Employer", before.id),
      )
    : await insertEmployer(
        context.db,
        nonce!,
        newestProject(context),
        form.fields,
        noteWrite(context, newestProject(context), "employer.added", "Employer", nonce!),
      );
  return answerSaved(context, saved, before?.id ?? nonce!, again);
}

async function answerSaved(
  context: TurnContext,
  saved: Saved,
  id: string,
  again: (problem: string, notes?: { same?: EmployerView[] }) => Reply[],
): Promise<Reply[]> {
  const texts = employerTexts[context.actor.language];
  const gone: Reply[] = [{ type: "text", text: texts.unknown }];
  if (saved.type === "gone") return gone;
  const shown = await findEmployer(context.db, projectIdsOf(context), saved.type === "taken" ? saved.id : id);
  if (!shown) return gone;
  if (saved.type === "taken") return again(texts.taken[saved.by](saved.name), { same: [shown] });
  if (saved.type === "changed") {
    const of: FormOf = { type: "edit", employer: shown.id, name: shown.name, mark: markOf(shown) };
    return inPlace([employerForm(context, of, typedOf(shown), { problem: texts.changedMeanwhile })]);
  }
  return inPlace([savedCard(context, shown)]);
}

/** Something to look at before a name is stored: one much like it, or a client of that very name. Asked once for each name. */
async function doubtAbout(
  context: TurnContext,
  before: EmployerView | null,
  { name, businessId }: EmployerFields,
  nonce: string | undefined,
): Promise<{ name: string; say: string; same: EmployerView[] } | null> {
  const texts = employerTexts[context.actor.language];
  if (before && foldName(before.name) === foldName(name)) return null;
  const key = cutText(name.toLowerCase(), 200);
  if (context.roster.clients().some((client) => isPersonsName(name, client)))
    return { name: key, say: texts.isClientsName(name), same: [] };
  const others = await listEmployers(context.db, [before?.projectId ?? newestProject(context)]);
  if (others.some((other) => other.id === nonce)) return null; // this very form, saved already
  // The very same name or business id is not asked about: the database refuses it, and says whose it is.
  if (others.some((other) => other.name === name || (businessId !== null && other.businessId === businessId)))
    return null;
  const same = others.filter((other) => other.id !== before?.id && isNearName(other.name, name)).slice(0, 3);
  return same.length === 0 ? null : { name: key, say: texts.near(same.map((one) => one.name).join(", ")), same };
}

/** The form's inputs; one that was not sent is as it was (`before`). Null when the card is not ours. */
function typedIn(
  data: Record<string, unknown>,
  before: TypedEmployer | null,
): { said: TypedEmployer; isTooLong: boolean } | null {
  const names = Object.keys(EMPLOYER_INPUTS) as EmployerInput[];
  if (names.every((name) => typeof data[name] !== "string")) return null;
  const value = (name: EmployerInput) =>
    typeof data[name] === "string" ? (data[name] as string) : (before?.[name] ?? "");
  return {
    said: Object.fromEntries(names.map((name) => [name, value(name).slice(0, 4000)])) as TypedEmployer,
    isTooLong: names.some((name) => typeof data[name] === "string" && value(name).length > EMPLOYER_INPUTS[name]),
  };
}

/** «Peru»: an opened form goes away and nothing was changed. */
export const closeEmployerForm: ActionHandler = async (context) => {
  const texts = employerTexts[context.actor.language];
  return inPlace([privateLine(texts.cancelled, texts.previewForm)]);
};
