import { recordAudit } from "../../staff/audit";
import { nameAndCode } from "../../texts/names";
import { button, card, privateLine, text } from "../../turn/card-elements";
import type { RosterClientEntry, TurnContext } from "../../turn/context";
import type { ActionHandler, CommandHandler } from "../../turn/feature";
import type { Reply } from "../../turn/reply";
import { inPlace } from "../../turn/reply";
import { cannotBeNickname } from "../../understanding/nicknames";
import { setAliases } from "./store";
import { clientTexts } from "./texts";

/** «Lissu on Liisa Virtanen»: what a client is called, learned only when a person says so. */

const MOST_ALIASES = 10;

export const teachAlias: CommandHandler = async (context, { command, clients }) => {
  const texts = clientTexts[context.actor.language];
  const alias = command?.values.alias ?? "";
  // The new name itself may have been read as somebody's: the last one named is whom it is for.
  const mention = clients.at(-1);
  const fitting = mention ? await context.roster.rank(mention.candidates) : [];
  if (fitting.length === 0) return [{ type: "text", text: texts.aliasForWhom }];
  if (fitting.length === 1) return [await teach(context, fitting[0]!, alias)];
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card([
        text(texts.aliasWhich, { bold: true }),
        {
          type: "ActionSet",
          actions: fitting
            .slice(0, 6)
            .map((client) => button(nameAndCode(client), "clients.teach_alias", { client: client.id, alias })),
        },
      ]),
    },
  ];
};

export const teachAliasByButton: ActionHandler = async (context, data) => {
  const client = typeof data.client === "string" ? context.roster.client(data.client) : undefined;
  const alias = typeof data.alias === "string" ? data.alias : "";
  if (!client || !isAlias(alias)) return [{ type: "text", text: clientTexts[context.actor.language].aliasForWhom }];
  return inPlace([await teach(context, client, alias)]);
};

/** «Kumoa» on the card that told what was learned. */
export const forgetAliasByButton: ActionHandler = async (context, data) => {
  const client = typeof data.client === "string" ? context.roster.client(data.client) : undefined;
  const alias = typeof data.alias === "string" ? data.alias : "";
  if (!client) return [{ type: "text", text: clientTexts[context.actor.language].aliasForWhom }];
  return inPlace([await forget(context, client, alias)]);
};

export const forgetAlias: CommandHandler = async (context, { command }) => {
  const texts = clientTexts[context.actor.language];
  const alias = command?.values.alias ?? "";
  const client = context.roster.clients().find((one) => one.aliases.some((known) => isSame(known, alias)));
  return [client ? await forget(context, client, alias) : { type: "text", text: texts.aliasUnknown }];
};

async function teach(context: TurnContext, client: RosterClientEntry, alias: string): Promise<Reply> {
  const texts = clientTexts[context.actor.language];
  const taken = context.roster
    .clients()
    .find(
      (one) =>
        one.id !== client.id && [one.givenName, one.familyName, ...one.aliases].some((name) => isSame(name, alias)),
    );
  if (taken) {
    const isNickname = taken.aliases.some((known) => isSame(known, alias));
    const why = isNickname ? texts.aliasTaken : texts.aliasIsName;
    return privateLine(why(alias, nameAndCode(taken)), texts.preview);
  }
  if (!isAlias(alias) || cannotBeNickname(alias, context.roster.roster))
    return privateLine(texts.aliasIsWord(alias), texts.preview);
  if (client.aliases.length >= MOST_ALIASES) return privateLine(texts.aliasFull(nameAndCode(client)), texts.preview);
  const aliases = client.aliases.some((known) => isSame(known, alias)) ? client.aliases : [...client.aliases, alias];
  await change(context, client, aliases, "client.alias_added");
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [text(texts.aliasLearned(alias, nameAndCode(client)))],
      [button(texts.undo, "clients.forget_alias", { client: client.id, alias })],
    ),
  };
}

async function forget(context: TurnContext, client: RosterClientEntry, alias: string): Promise<Reply> {
  const texts = clientTexts[context.actor.language];
  const aliases = client.aliases.filter((known) => !isSame(known, alias));
  await change(context, client, aliases, "client.alias_removed");
  return privateLine(texts.aliasForgotten(alias, nameAndCode(client)), texts.preview);
}

async function change(
  context: TurnContext,
  client: RosterClientEntry,
  aliases: string[],
  command: string,
): Promise<void> {
  await context.db.$transaction(async (tx) => {
    await setAliases(tx, client.id, aliases);
    await recordAudit(tx, {
      actorId: context.actor.staffId,
      projectId: client.projectId,
      command,
      subject: "Client",
      subjectIds: [client.id],
    });
  });
}

function isAlias(word: string): boolean {
  return /^\p{L}[\p{L}'-]{1,19}$/u.test(word);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
