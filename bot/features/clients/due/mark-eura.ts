import { z } from "zod";
import { recordAudit } from "../../../staff/audit";
import { sayDate } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { button, card, privateLine, text } from "../../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../../turn/context";
import type { ActionHandler } from "../../../turn/feature";
import { turnTexts } from "../../../turn/texts";
import { clearEura, setEura } from "./store";
import { dueTexts } from "./texts";

const tapped = z.object({ client: z.uuid(), which: z.enum(["start", "exit"]), day: z.iso.date().optional() });

/** «Tehty»: the participant gave the form in EURA today. A day marked earlier stays. */
export const markEura: ActionHandler = async (context, data) => {
  const read = readTap(context, data);
  const { language } = context.actor;
  if (!read) return [{ type: "text", text: turnTexts[language].unknownButton }];
  const { client, which } = read;
  const today = context.now.toPlainDate();
  const day = await context.db.$transaction(async (tx) => {
    await audit(context, tx, client, "client.eura_marked");
    return setEura(tx, client.id, which, today.toString());
  });
  if (day === null) return [{ type: "text", text: turnTexts[language].unknownButton }];
  const texts = dueTexts[language];
  const said = texts.euraMarked[which](fullName(client), sayDate(day, today, language));
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([text(said)], [button(texts.undo, "clients.eura_undo", { client: client.id, which, day })]),
    },
  ];
};

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
): Promise<void> {
  const { staffId } = context.actor;
  return recordAudit(tx, {
    actorId: staffId,
    projectId: client.projectId,
    command,
    subject: "Client",
    subjectIds: [client.id],
  });
}
