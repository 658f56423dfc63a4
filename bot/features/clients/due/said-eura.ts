import { z } from "zod";
import { recordAudit } from "../../../staff/audit";
import { nameAndCode } from "../../../texts/names";
import { button, card, privateLine, text } from "../../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../../turn/context";
import type { ActionHandler, CommandHandler } from "../../../turn/feature";
import { inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { mark } from "./mark-eura";
import { loadEura } from "./store";
import { dueTexts } from "./texts";

/** «Juha-Pekan EURA-aloituslomake annettu tänään»: the form is marked on the day that was said. */

type Which = "start" | "exit";

const MOST_CANDIDATES = 6;

/** `which`: null where the words leave it open («EURA-ilmoitus tehty»). */
export function sayEura(which: Which | null): CommandHandler {
  return async (context, { command, clients }) => {
    const texts = dueTexts[context.actor.language];
    const today = context.now.toPlainDate().toString();
    const { from, to } = command!;
    const day = from ?? to ?? today;
    if (clients.length > 1) return [{ type: "text", text: texts.euraForWhom }];
    if (day > today || (to !== null && to !== day)) return [{ type: "text", text: texts.euraWhen }];
    const [mention] = clients;
    const fitting = mention ? (await context.roster.rank(mention.candidates)).slice(0, MOST_CANDIDATES) : [];
    const [client, another] = fitting;
    if (!client) return [{ type: "text", text: texts.euraForWhom }];
    if (!another) return [await settle(context, client, which, day)];
    await audit(context, fitting);
    return [
      {
        type: "card",
        preview: texts.previewSaid,
        card: card([
          text(turnTexts[context.actor.language].whichClient, { bold: true }),
          {
            type: "ActionSet",
            actions: fitting.map((one) =>
              button(nameAndCode(one), "clients.eura_said", { client: one.id, which, day }),
            ),
          },
        ]),
      },
    ];
  };
}

const said = z.object({ client: z.uuid(), which: z.enum(["start", "exit"]).nullable(), day: z.iso.date() });

/** Whose it was, or which of the two forms, chosen by a tap. */
export const sayEuraByButton: ActionHandler = async (context, data) => {
  const read = said.safeParse(data);
  const client = read.success ? context.roster.client(read.data.client) : undefined;
  if (!read.success || !client || read.data.day > context.now.toPlainDate().toString())
    return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
  return inPlace([await settle(context, client, read.data.which, read.data.day)]);
};

async function settle(
  context: TurnContext,
  client: RosterClientEntry,
  which: Which | null,
  day: string,
): Promise<Reply> {
  const texts = dueTexts[context.actor.language];
  const meant = which ?? (await openForm(context, client));
  if (meant === "both") {
    await audit(context, [client]);
    return {
      type: "card",
      preview: texts.previewSaid,
      card: card(
        [text(texts.euraWhich(nameAndCode(client)), { bold: true })],
        (["start", "exit"] as const).map((one) =>
          button(texts.euraShort[one], "clients.eura_said", { client: client.id, which: one, day }),
        ),
      ),
    };
  }
  return (
    (await mark(context, client, meant, day)) ??
    privateLine(texts.euraTooEarly[meant](nameAndCode(client)), texts.previewSaid)
  );
}

/** The form that is not marked yet; with both marked the later one. */
async function openForm(context: TurnContext, client: RosterClientEntry): Promise<Which | "both"> {
  const known = await loadEura(context.db, client.id);
  const start = known.hasStarted && !known.startMarked;
  const exit = known.hasEnded && !known.exitMarked;
  if (start && exit) return "both";
  return exit || (known.hasEnded && !start) ? "exit" : "start";
}

function audit(context: TurnContext, clients: RosterClientEntry[]): Promise<void> {
  return recordAudit(context.db, {
    actorId: context.actor.staffId,
    projectId: clients[0]?.projectId,
    command: "client.eura_marked.ask",
    subject: "Client",
    subjectIds: clients.map(({ id }) => id),
  });
}
