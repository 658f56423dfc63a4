import { z } from "zod";
import { recordAudit } from "../../../staff/audit";
import { sayDate } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { button, card, privateLine, text } from "../../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../../turn/context";
import type { ActionHandler } from "../../../turn/feature";
import type { Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { clearEura, setEura } from "./store";
import { dueTexts } from "./texts";

const tapped = z.object({ client: z.uuid(), which: z.enum(["start", "exit"]), day: z.iso.date().optional() });

/** «Tehty»: the participant gave the form in EURA today. A day marked earlier stays. */
export const markEura: ActionHandler = async (context, data) => {
  const read = readTap(context, data);
  const { language } = context.actor;
  if (!read) return [{ type: "text", text: turnTexts[language].unknownButton }];
  const marked = await mark(context, read.client, read.which, context.now.toPlainDate().toString());
  return [marked ?? { type: "text", text: turnTexts[language].unknownButton }];
};

/** Marks the form as given on `day` and tells of it with «Kumoa»; null: there is no start or exit to mark it for. */
export async function mark(
  context: TurnContext,
  client: RosterClientEntry,
  which: "start" | "exit",
  day: string,
): Promise<Reply | null> {
  const { language } = context.actor;
  const marked = await context.db.$transaction(async (tx) => {
    const stands = await setEura(tx, client.id, which, day);
    await audit(context, tx, client, "client.eura_marked", stands === null ? "refused" : "ok");
    return stands;
  });
  if (marked === null) return null;
  const texts = dueTexts[language];
  const said = texts.euraMarked[which](fullName(client), sayDate(marked, context.now.toPlainDate(), language));
  return {
    type: "card",
    preview: texts.preview,
    card: card([text(said)], [button(texts.undo, "clients.eura_undo", { client: client.id, which, day: marked })]),
  };
}

/** «Kumoa»: only the very mark that the card told of. */
export const unmarkEura: ActionHandler = async (context, data) => {
  const read = readTap(context, data);
  const { language } = context.actor;
  if (!read?.day) return [{ type: "text", text: turnTexts[language].unknownButton }];
  const { client, which, day } = read;
  await context.db.$transaction(async (tx) => {
    await clearEura(tx, client.id, which, day);
    await audit(context, tx, client, "client.eura_unmarked");
  });
  const line = privateLine(dueTexts[language].euraCleared(fullName(client)), dueTexts[language].preview);
  return [line.type === "card" ? { ...line, type: "replace", at: null } : line];
};

function readTap(context: TurnContext, data: Record<string, unknown>) {
  const read = tapped.safeParse(data);
  const client = read.success ? context.roster.client(read.data.client) : undefined;
  return read.success && client ? { client, which: read.data.which, day: read.data.day } : null;
}

function audit(
  context: TurnContext,
  tx: Parameters<typeof recordAudit>[0],
  client: RosterClientEntry,
  command: string,
  outcome: "ok" | "refused" = "ok",
): Promise<void> {
  const { staffId } = context.actor;
  return recordAudit(tx, {
    actorId: staffId,
    projectId: client.projectId,
    command,
    outcome,
    subject: "Client",
    subjectIds: [client.id],
  });
}
