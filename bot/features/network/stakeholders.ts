import { randomUUID } from "node:crypto";
import { z } from "zod";
import { cutText, tidyText } from "../../../surveys/finnish/tidy-text";
import { button, card, choiceInput, tap, text, textInput } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { ActionHandler, CommandHandler, FormHandler, Question } from "../../turn/feature";
import type { CardElement, Reply } from "../../turn/reply";
import { inPlace } from "../../turn/reply";
import { isEmail, isPhone } from "./employer-fields";
import { foldName } from "./near-names";
import { newestProject, noteRefusal, noteWrite, projectIdsOf } from "./scope";
import { groupSaid } from "./stakeholder-group";
import {
  findStakeholder,
  insertStakeholder,
  listStakeholders,
  STAKEHOLDER_GROUPS,
  type StakeholderFields,
  type StakeholderView,
  updateStakeholder,
} from "./stakeholder-store";
import { stakeholderTexts } from "./texts";

/** The network that is no employer: employment services, the wellbeing area, schools, associations, the steering group. */

const INPUTS = { group: 40, organisation: 120, name: 100, email: 120, phone: 40, notes: 1000 } as const;
type Typed = Record<keyof typeof INPUTS, string>;
const EMPTY: Typed = { group: "", organisation: "", name: "", email: "", phone: "", notes: "" };
const PAGE = 15;

type FormOf = { type: "new"; nonce: string } | { type: "edit"; stakeholder: string; name: string; active: boolean };

export const newStakeholder: CommandHandler = async (context, { command }) => {
  const said = cutText((command?.values.organisation ?? "").trim(), INPUTS.organisation);
  const organisation = said.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return [
    form(
      context,
      { type: "new", nonce: randomUUID() },
      { ...EMPTY, organisation, group: groupSaid(organisation) ?? "" },
    ),
  ];
};

export const newStakeholderByButton: ActionHandler = async (context) =>
  inPlace([form(context, { type: "new", nonce: randomUUID() }, EMPTY)]);

/** «sidosryhmät»: by group; those out of use are only counted. */
export const answerStakeholders: Question["answer"] = async (context, asked) => {
  const texts = stakeholderTexts[context.actor.language];
  const all = await listStakeholders(context.db, projectIdsOf(context));
  if (all.length === 0) return [{ type: "text", text: texts.emptyList }];
  const inUse = all.filter(({ active }) => active);
  const listed = [...inUse, ...all.filter(({ active }) => !active)];
  const shown = listed.slice(asked.offset, asked.offset + PAGE);
  const last = asked.offset + shown.length;
  const lines = shown.flatMap((one, at): CardElement[] => {
    const heading = one.active ? texts.groups[one.group] : texts.inactiveCount(all.length - inUse.length);
    const before = shown[at - 1];
    const isSame = before && (one.active ? before.active && before.group === one.group : !before.active);
    return [...(isSame ? [] : [text(heading, { bold: true, spacing: "Medium" })]), line(one)];
  });
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [text(texts.list(inUse.length), { bold: true, large: true }), ...lines, text(texts.listHow, { small: true })],
        [
          ...(last < listed.length ? [button(texts.more, "ask", { question: "stakeholders_list", offset: last })] : []),
          button(texts.addNew, "network.new_stakeholder", {}),
        ],
      ),
    },
  ];
};

function line(one: StakeholderView): CardElement {
  const said = [one.name, one.phone, one.email].filter(Boolean).join(" · ");
  return {
    type: "Container",
    spacing: "Small",
    selectAction: tap(one.organisation, "network.edit_stakeholder", { stakeholder: one.id }),
    items: [
      text(one.organisation, { color: "Accent" }),
      ...(said === "" ? [] : [text(said, { small: true, subtle: true, spacing: "None" })]),
    ],
  };
}

export const editStakeholder: ActionHandler = (context, data) =>
  withStakeholder(context, data, "stakeholder.edit", async (one) =>
    inPlace([form(context, formOf(one), typedOf(one))]),
  );

export const switchStakeholder: ActionHandler = (context, data) =>
  withStakeholder(context, data, "stakeholder.switch", async (one) => {
    const texts = stakeholderTexts[context.actor.language];
    const active = data.active === true;
    const command = active ? "stakeholder.activated" : "stakeholder.deactivated";
    await updateStakeholder(
      context.db,
      projectIdsOf(context),
      one.id,
      { active },
      noteWrite(context, one.projectId, command, "Stakeholder", one.id),
    );
    const say = active ? texts.activated : texts.deactivated;
    return inPlace([shownCard(context, { ...one, active }, say(one.organisation))]);
  });

export const closeStakeholderForm: ActionHandler = async (context) => {
  const texts = stakeholderTexts[context.actor.language];
  return inPlace([{ type: "card", preview: texts.preview, card: card([text(texts.cancelled)]) }]);
};

/** «Tallenna»: read, checked and stored; what was typed stays in the form until it is right. */
export const saveStakeholder: ActionHandler = (context, data) => save(context, data);

/** The form once more, as it was typed. */
export const showStakeholderForm: FormHandler = (context, typed, problem) => save(context, typed, problem);

/** `refusal`: nothing is saved, because of this. */
async function save(context: TurnContext, data: Record<string, unknown>, refusal?: string): Promise<Reply[]> {
  const texts = stakeholderTexts[context.actor.language];
  const nonce = z.uuid().safeParse(data.nonce);
  if (!isForm(data) || (!nonce.success && data.stakeholder === undefined))
    return [{ type: "text", text: texts.unknown }];
  if (!nonce.success)
    return withStakeholder(context, data, "stakeholder.edit", async (one) => {
      const typed = typedIn(data, typedOf(one));
      const read = refusal ?? readForm(context, typed);
      if (typeof read === "string") return inPlace([form(context, formOf(one), typed, read)]);
      const write = noteWrite(context, one.projectId, "stakeholder.changed", "Stakeholder", one.id);
      await updateStakeholder(context.db, projectIdsOf(context), one.id, read, write);
      return inPlace([shownCard(context, { ...one, ...read }, texts.saved(read.organisation))]);
    });
  const typed = typedIn(data, EMPTY);
  const read = refusal ?? readForm(context, typed);
  const of: FormOf = { type: "new", nonce: nonce.data };
  if (typeof read === "string") return inPlace([form(context, of, typed, read)]);
  const projectId = newestProject(context);
  const same = (await listStakeholders(context.db, [projectId])).filter((one) => isSameParty(one, read));
  const key = partyKey(read);
  if (same.length > 0 && !same.some(({ id }) => id === nonce.data) && data.despite !== key)
    return inPlace([
      form(context, of, typed, texts.thereAlready(sayParty(same[0]!)), { same: same[0]!.id, despite: key }),
    ]);
  const write = noteWrite(context, projectId, "stakeholder.added", "Stakeholder", nonce.data);
  await insertStakeholder(context.db, nonce.data, projectId, read, write);
  // The same form again: what stands there since the first time.
  const kept = await findStakeholder(context.db, projectIdsOf(context), nonce.data);
  if (!kept) return [{ type: "text", text: texts.unknown }];
  return inPlace([shownCard(context, kept, texts.saved(kept.organisation))]);
}

function readForm(context: TurnContext, typed: Typed): StakeholderFields | string {
  const texts = stakeholderTexts[context.actor.language];
  if (NAMES.some((name) => typed[name].length > INPUTS[name])) return texts.tooLong;
  const said = (name: keyof Typed) => tidyText(typed[name]).replace(name === "notes" ? /$^/ : /\s+/g, " ") || null;
  const group = STAKEHOLDER_GROUPS.find((one) => one === typed.group);
  if (!group) return texts.problems.no_group;
  const organisation = said("organisation");
  if (!organisation || !/\p{L}/u.test(organisation)) return texts.problems.no_organisation;
  const [email, phone] = [said("email"), said("phone")];
  if (email && !isEmail(email)) return texts.problems.bad_email;
  if (phone && !isPhone(phone)) return texts.problems.bad_phone;
  return { group, organisation, name: said("name"), email, phone, notes: said("notes") };
}

const NAMES = Object.keys(INPUTS) as (keyof Typed)[];

function isForm(data: Record<string, unknown>): boolean {
  return NAMES.some((name) => typeof data[name] === "string");
}

/** The form's inputs; one that was not sent is as it was. */
function typedIn(data: Record<string, unknown>, before: Typed): Typed {
  const value = (name: keyof Typed) =>
    typeof data[name] === "string" ? (data[name] as string).slice(0, 4000) : before[name];
  return Object.fromEntries(NAMES.map((name) => [name, value(name)])) as Typed;
}

/** The same organisation and person, however they are written: asked about before there are two of them. */
function partyKey({ organisation, name }: Pick<StakeholderFields, "organisation" | "name">): string {
  return cutText(`${foldName(organisation)}|${foldName(name ?? "")}`, 200);
}

function isSameParty(one: StakeholderView, other: StakeholderFields): boolean {
  return partyKey(one) === partyKey(other);
}

function sayParty({ organisation, name }: StakeholderView): string {
  return [organisation, name].filter(Boolean).join(", ");
}

const formOf = ({ id, organisation, active }: StakeholderView): FormOf => ({
  type: "edit",
  stakeholder: id,
  name: organisation,
  active,
});

const typedOf = (one: StakeholderView): Typed => ({
  group: one.group,
  organisation: one.organisation,
  name: one.name ?? "",
  email: one.email ?? "",
  phone: one.phone ?? "",
  notes: one.notes ?? "",
});

/** One that is there already: its id, and what to send along to save all the same. */
interface Doubt {
  same: string;
  despite: string;
}

function form(context: TurnContext, of: FormOf, typed: Typed, problem?: string, doubt?: Doubt): Reply {
  const texts = stakeholderTexts[context.actor.language];
  const id = of.type === "new" ? { nonce: of.nonce } : { stakeholder: of.stakeholder };
  const input = (name: Exclude<keyof Typed, "group">) =>
    textInput(name, texts.labels[name], typed[name].slice(0, INPUTS[name]), {
      maxLength: INPUTS[name],
      ...(name === "notes" ? { isMultiline: true } : {}),
    });
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [
        text(of.type === "new" ? texts.newOne : texts.editing(of.name), { bold: true, large: true }),
        problem ? text(problem, { color: "Attention", bold: true }) : null,
        {
          ...choiceInput(
            "group",
            texts.labels.group,
            typed.group,
            STAKEHOLDER_GROUPS.map((group) => [group, texts.groups[group]]),
          ),
          placeholder: texts.chooseGroup,
        },
        ...(["organisation", "name", "email", "phone", "notes"] as const).map(input),
      ],
      [
        button(
          doubt ? texts.saveAnyway : texts.save,
          "network.save_stakeholder",
          { ...id, ...(doubt ? { despite: doubt.despite } : {}) },
          { style: "positive" },
        ),
        ...(doubt
          ? [button(texts.openSame, "network.edit_stakeholder", { stakeholder: doubt.same }, { inputs: "none" })]
          : []),
        ...(of.type === "edit" ? [switchButton(context, of.stakeholder, of.active)] : []),
        button(texts.cancel, "network.close_stakeholder", {}, { inputs: "none" }),
      ],
    ),
  };
}

function switchButton(context: TurnContext, stakeholder: string, active: boolean): CardElement {
  const texts = stakeholderTexts[context.actor.language];
  const title = active ? texts.deactivate : texts.activate;
  return button(title, "network.switch_stakeholder", { stakeholder, active: !active }, { inputs: "none" });
}

function shownCard(context: TurnContext, one: StakeholderView, say: string): Reply {
  const texts = stakeholderTexts[context.actor.language];
  const about = [texts.groups[one.group], one.name, one.phone, one.email, one.active ? null : texts.inactive];
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [text(say, { bold: true }), text(about.filter(Boolean).join(" · "), { spacing: "None" })],
      [
        button(texts.edit, "network.edit_stakeholder", { stakeholder: one.id }),
        ...(one.active ? [] : [switchButton(context, one.id, false)]),
      ],
    ),
  };
}

/** Only of the person's own projects; for any other id the same line as for none. */
async function withStakeholder(
  context: TurnContext,
  data: Record<string, unknown>,
  command: string,
  work: (one: StakeholderView) => Promise<Reply[]>,
): Promise<Reply[]> {
  const id = z.uuid().safeParse(data.stakeholder);
  const found = id.success ? await findStakeholder(context.db, projectIdsOf(context), id.data) : null;
  if (found) return work(found);
  if (id.success) await noteRefusal(context, command, "Stakeholder", id.data);
  return [{ type: "text", text: stakeholderTexts[context.actor.language].unknown }];
}
