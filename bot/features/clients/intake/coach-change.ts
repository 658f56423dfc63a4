import { z } from "zod";
import { membershipIn } from "../../../staff/actor";
import { recordAudit } from "../../../staff/audit";
import { nameAndCode } from "../../../texts/names";
import { button, card, choiceInput, privateLine, text } from "../../../turn/card-elements";
import type { RosterClientEntry, StaffEntry, TurnContext } from "../../../turn/context";
import type { ActionHandler, CommandHandler } from "../../../turn/feature";
import type { Reply } from "../../../turn/reply";
import { inPlace } from "../../../turn/reply";
import { setCoach } from "./store";
import { intakeTexts } from "./texts";

/** «Jaana siirtyy Pekalle»: another coach, by one tap. */

const MOST_CANDIDATES = 6;
/** «valmentaja» may be a colleague's family name; alone it is nobody's. */
const TITLE = /^(?:työhön)?valmentaja|^ohjaaja|^coach$/i;

export const changeCoach: CommandHandler = async (context, { command, clients }) => {
  const texts = intakeTexts[context.actor.language];
  const said = [command?.values.coach, command?.values.surname].filter((word) => word && !TITLE.test(word)).join(" ");
  const [id] = said === "" ? [] : context.roster.understand(said, context.now).staff;
  const coach = context.roster.staff().find((staff) => staff.id === id);
  const mention = clients.at(0);
  if (!mention || clients.length > 1)
    return [{ type: "text", text: mention ? texts.coachOneAtATime : texts.coachForWhom }];
  const fitting = await context.roster.rank(mention.candidates);
  const [client] = fitting;
  if (!client) return [{ type: "text", text: texts.coachForWhom }];
  await audit(context, fitting.slice(0, MOST_CANDIDATES), "clients.change_coach.ask");
  if (fitting.length === 1) return [ask(context, client, coach)];
  return [
    {
      type: "card",
      preview: texts.previewCoach,
      card: card([
        text(texts.coachWhich, { bold: true }),
        {
          type: "ActionSet",
          actions: fitting
            .slice(0, MOST_CANDIDATES)
            .map((one) =>
              button(nameAndCode(one), "clients.ask_coach", { client: one.id, coach: coach?.id ?? "none" }),
            ),
        },
      ]),
    },
  ];
};

export const askCoachByButton: ActionHandler = async (context, data) => {
  const client = typeof data.client === "string" ? context.roster.client(data.client) : undefined;
  if (!client) return unknown(context);
  const coach = context.roster.staff().find((staff) => staff.id === data.coach);
  await audit(context, [client], "clients.change_coach.ask");
  return inPlace([ask(context, client, coach)]);
};

const change = z.object({ client: z.uuid(), coach: z.union([z.uuid(), z.literal("none")]), from: z.uuid().nullable() });

/** [Siirrä], and [Kumoa] after it: the same change the other way round. */
export const changeCoachByButton: ActionHandler = async (context, data) => {
  const texts = intakeTexts[context.actor.language];
  const read = change.safeParse(data);
  const client = read.success ? context.roster.client(read.data.client) : undefined;
  if (!read.success || !client) return unknown(context);
  const to = read.data.coach === "none" ? null : read.data.coach;
  const coach = coachesOf(context, client).find((staff) => staff.id === to);
  if (to !== null && !coach) return [{ type: "text", text: texts.notInProject }];
  const changed = await context.db.$transaction(async (tx) => {
    const done = await setCoach(tx, client.id, { from: read.data.from, to });
    if (done)
      await recordAudit(tx, {
        actorId: context.actor.staffId,
        projectId: client.projectId,
        command: "clients.change_coach",
        subject: "Client",
        subjectIds: [client.id],
      });
    return done;
  });
  // The second tap of the same card finds it done.
  if (!changed && client.coachId !== to)
    return inPlace([privateLine(texts.coachChangedMeanwhile(nameAndCode(client)), texts.previewCoach)]);
  const said = coach ? texts.coachChanged(nameAndCode(client), coach.name) : texts.coachRemoved(nameAndCode(client));
  // A coach who sees own clients only has just let this one out of sight: the way back is the manager's.
  const membership = membershipIn(context.actor, client.projectId);
  const mayLook =
    membership?.role === "manager" || membership?.settings.visibility === "team" || to === context.actor.staffId;
  const back = { client: client.id, coach: read.data.from ?? "none", from: to };
  return inPlace([
    {
      type: "card",
      preview: texts.previewCoach,
      card: card([text(`✓ ${said}`)], mayLook ? [button(texts.undo, "clients.change_coach", back)] : []),
    },
  ]);
};

/** What is about to change; without a named coach, a choice. */
function ask(context: TurnContext, client: RosterClientEntry, coach: StaffEntry | undefined): Reply {
  const texts = intakeTexts[context.actor.language];
  const coaches = coachesOf(context, client);
  const known = coach && coaches.some((staff) => staff.id === coach.id) ? coach : undefined;
  if (known && known.id === client.coachId)
    return privateLine(texts.coachAlready(nameAndCode(client), known.name), texts.previewCoach);
  const now = client.coachName ? texts.coachNow(client.coachName) : texts.noCoach;
  const data = { client: client.id, from: client.coachId };
  const others = coaches.filter((staff) => staff.id !== client.coachId).slice(0, 60);
  return {
    type: "card",
    preview: texts.previewCoach,
    card: card(
      [
        coach && !known ? text(texts.notInProject, { color: "Attention", bold: true }) : null,
        text(known ? texts.coachTo(nameAndCode(client), known.name) : texts.coachChoose(nameAndCode(client)), {
          bold: true,
        }),
        text(now, { subtle: true, spacing: "None" }),
        known
          ? null
          : choiceInput("coach", texts.fields.coach, others[0]?.id ?? "none", [
              ...others.map((staff): [string, string] => [staff.id, staff.name]),
              ["none", texts.noCoach],
            ]),
      ],
      [
        known
          ? button(
              texts.handOver,
              "clients.change_coach",
              { ...data, coach: known.id },
              { style: "positive", inputs: "none" },
            )
          : button(texts.handOver, "clients.change_coach", data, { style: "positive" }),
      ],
    ),
  };
}

function coachesOf(context: TurnContext, client: RosterClientEntry): StaffEntry[] {
  return context.roster.staff().filter((staff) => staff.projectIds.includes(client.projectId));
}

function unknown(context: TurnContext): Reply[] {
  return [{ type: "text", text: intakeTexts[context.actor.language].unknownClient }];
}

async function audit(context: TurnContext, clients: RosterClientEntry[], command: string): Promise<void> {
  await recordAudit(context.db, {
    actorId: context.actor.staffId,
    projectId: clients[0]?.projectId,
    command,
    subject: "Client",
    subjectIds: clients.map((client) => client.id),
  });
}
