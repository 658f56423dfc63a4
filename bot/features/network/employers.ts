import { randomUUID } from "node:crypto";
import { z } from "zod";
import { removeIdentityCodes } from "../../../surveys/finnish/identity-code";
import { cutText } from "../../../surveys/finnish/tidy-text";
import { button, card, privateLine, text } from "../../turn/card-elements";
import type { TurnContext } from "../../turn/context";
import type { ActionHandler, CommandHandler } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { inPlace } from "../../turn/reply";
import { readContactPerson } from "./contact-person";
import { employerForm } from "./employer-card";
import { EMPLOYER_INPUTS, markOf, type TypedEmployer, typedOf } from "./employer-fields";
import { asOffer } from "./offer-words";
import { noteRefusal, noteWrite, projectIdsOf } from "./scope";
import { changeOffer, type EmployerView, findEmployer, sayContactPerson } from "./store";
import { employerTexts } from "./texts";

/** The commands about employers: a new one, its details, its contact person, what it would offer. */

const EMPTY = Object.fromEntries(Object.keys(EMPLOYER_INPUTS).map((name) => [name, ""])) as TypedEmployer;
const MOST_PICKED = 6;

export const newEmployer: CommandHandler = async (context, { command, clients }) => {
  const texts = employerTexts[context.actor.language];
  const name = nameSaid(command?.values.name);
  // «uusi työnantaja kiinnostui Matista»: perhaps no name at all, but something that happened.
  const names = context.roster.clients().map((client) => `${client.givenName} ${client.familyName}`.toLowerCase());
  if (clients.length > 0 && !names.includes(name.toLowerCase()))
    return [noteOr(context, texts.noteOrEmployer(name), texts.newEmployer, "network.new_employer", { name })];
  return [openNew(context, name)];
};

export const newEmployerByButton: ActionHandler = async (context, data) =>
  inPlace([openNew(context, nameSaid(data.name))]);

function openNew(context: TurnContext, name: string): Reply {
  // «uusi työnantaja Leipomo Oy, Kajaani, yhteyshenkilö …»: what follows the name is no part of it, and is not lost.
  const [first = "", ...rest] = name.split(/\s*[,;]\s*/);
  return employerForm(context, { type: "new", nonce: randomUUID() }, { ...EMPTY, name: first, notes: rest.join(", ") });
}

function nameSaid(said: unknown): string {
  const name = typeof said === "string" ? cutText(said.trim(), EMPLOYER_INPUTS.name satisfies number) : "";
  const { found } = removeIdentityCodes(name);
  return found ? "" : name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** «K-Raudan tiedot», «muokkaa K-Rautaa». */
export const editEmployer: CommandHandler = async (context, { command }) =>
  withEmployer(context, command?.employers ?? [], "network.edit_employer", {}, async (employer) => [
    openEdit(context, employer),
  ]);

export const editEmployerByButton: ActionHandler = async (context, data) =>
  withEmployerOf(context, data, "employer.edit", async (employer) => inPlace([openEdit(context, employer)]));

function openEdit(context: TurnContext, employer: EmployerView): Reply {
  const of = { type: "edit" as const, employer: employer.id, name: employer.name, mark: markOf(employer) };
  return employerForm(context, of, typedOf(employer));
}

/** «K-Raudan yhteyshenkilö on Ilkka Korhonen, p. 040 123 4567» */
export const tellContactPerson: CommandHandler = async (context, { command }) => {
  const person = command?.values.person ?? "";
  return withEmployer(context, command?.employers ?? [], "network.contact_person", { person }, (employer) =>
    keepContactPerson(context, employer, person),
  );
};

export const tellContactPersonByButton: ActionHandler = async (context, data) =>
  withEmployerOf(context, data, "employer.contact_person", async (employer) =>
    inPlace(await keepContactPerson(context, employer, typeof data.person === "string" ? data.person : "")),
  );

async function keepContactPerson(context: TurnContext, employer: EmployerView, said: string): Promise<Reply[]> {
  const texts = employerTexts[context.actor.language];
  const person = removeIdentityCodes(said).found ? null : readContactPerson(said.slice(0, 400));
  if (!person) return [{ type: "text", text: texts.contactUnread }];
  const kept = await sayContactPerson(
    context.db,
    employer,
    person,
    noteWrite(context, employer.projectId, "employer.contact_person", "Employer", employer.id),
  );
  if (kept === "gone") return [{ type: "text", text: texts.unknown }];
  const line = kept === "added" ? texts.contactAdded : texts.contactChanged;
  return [
    {
      type: "card",
      preview: texts.previewSaved,
      card: card(
        [
          text(line(person.name, employer.name), { bold: true }),
          text([person.title, person.phone, person.email].filter(Boolean).join(", ") || "–", { spacing: "None" }),
        ],
        [button(texts.edit, "network.edit_employer", { employer: employer.id })],
      ),
    },
  ];
}

/** «K-Rauta tarjoaa varastotyötä»: asked before it is kept, since the same words may begin a note. */
export const tellOffer: CommandHandler = async (context, { command }) => {
  const texts = employerTexts[context.actor.language];
  const offer = cutText(asOffer(command?.values.offer ?? ""), 80);
  return withEmployer(context, command?.employers ?? [], "network.ask_offer", { offer }, async (employer) => [
    noteOr(context, texts.offerAsk(employer.name, offer), texts.offerAdd, "network.add_offer", {
      employer: employer.id,
      offer,
    }),
  ]);
};

export const askOfferByButton: ActionHandler = async (context, data) => {
  const offer = offerIn(data);
  const texts = employerTexts[context.actor.language];
  return withEmployerOf(context, data, "employer.offer", async (employer) =>
    inPlace([
      noteOr(context, texts.offerAsk(employer.name, offer ?? ""), texts.offerAdd, "network.add_offer", {
        employer: employer.id,
        offer,
      }),
    ]),
  );
};

/** «Lisää», and «Kumoa» after it. */
export const changeOfferByButton =
  (is: "offered" | "not_offered"): ActionHandler =>
  async (context, data) => {
    const texts = employerTexts[context.actor.language];
    const offer = offerIn(data);
    if (offer === null) return [{ type: "text", text: texts.unknown }];
    return withEmployerOf(context, data, "employer.offer", async (employer) => {
      const changed = await changeOffer(
        context.db,
        employer,
        offer,
        is,
        noteWrite(context, employer.projectId, `employer.${is}`, "Employer", employer.id),
      );
      if (!changed) return [{ type: "text", text: texts.unknown }];
      const line = texts.offerAdded(changed.name, changed.offers.join(", ") || "–");
      const undo = button(texts.undo, "network.remove_offer", { employer: employer.id, offer });
      return inPlace([
        {
          type: "card",
          preview: texts.previewSaved,
          card: card(
            [text(line)],
            [
              ...(is === "offered" ? [undo] : []),
              button(texts.edit, "network.edit_employer", { employer: employer.id }),
            ],
          ),
        },
      ]);
    });
  };

function offerIn(data: Record<string, unknown>): string | null {
  const read = z.string().trim().min(1).max(80).safeParse(data.offer);
  return read.success && !removeIdentityCodes(read.data).found ? read.data : null;
}

/** What the words seem to ask for, or the message as a note: one tap each. */
function noteOr(context: TurnContext, say: string, title: string, verb: string, data: Record<string, unknown>): Reply {
  const texts = employerTexts[context.actor.language];
  const { act } = context.turn;
  const written = act.type === "text" || act.type === "edited" ? cutText(act.text, 3900) : null;
  return {
    type: "card",
    preview: texts.previewAnswer,
    card: card(
      [text(say, { bold: true })],
      [
        button(title, verb, data, { style: "positive" }),
        ...(written ? [button(texts.noteInstead, "journal.log_text", { text: written })] : []),
      ],
    ),
  };
}

/** The employer that was named; of several the person picks one. */
export async function withEmployer(
  context: TurnContext,
  ids: string[],
  verb: string,
  data: Record<string, unknown>,
  work: (employer: EmployerView) => Promise<Reply[]>,
): Promise<Reply[]> {
  const texts = employerTexts[context.actor.language];
  const named = [...new Set(ids)].flatMap((id) => context.roster.employer(id) ?? []);
  if (named.length === 1) {
    const employer = await findEmployer(context.db, projectIdsOf(context), named[0]!.id);
    return employer ? work(employer) : [{ type: "text", text: texts.unknown }];
  }
  if (named.length === 0) return [{ type: "text", text: `${texts.which} ${texts.whichHint}` }];
  const buttons = named
    .slice(0, MOST_PICKED)
    .map((employer) => button(employer.name, verb, { ...data, employer: employer.id }));
  return [
    {
      type: "card",
      preview: texts.previewAnswer,
      card: card([text(texts.which, { bold: true }), { type: "ActionSet", actions: buttons }]),
    },
  ];
}

/** The employer whose id a button carries: of the person's own projects, or none. */
export async function withEmployerOf(
  context: TurnContext,
  data: Record<string, unknown>,
  command: string,
  work: (employer: EmployerView) => Promise<Reply[]>,
): Promise<Reply[]> {
  const id = z.uuid().safeParse(data.employer);
  const employer = id.success ? await findEmployer(context.db, projectIdsOf(context), id.data) : null;
  if (employer) return work(employer);
  if (id.success) await noteRefusal(context, command, "Employer", id.data);
  const texts = employerTexts[context.actor.language];
  return [privateLine(texts.unknown, texts.previewAnswer)];
}
