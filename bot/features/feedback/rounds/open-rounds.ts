import { randomUUID } from "node:crypto";
import { z } from "zod";
import { say } from "../../../../surveys/catalogue/languages";
import type { Audience } from "../../../../surveys/catalogue/metadata";
import type { Questionnaire } from "../../../../surveys/catalogue/questionnaire";
import { sayDate } from "../../../texts/dates";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler } from "../../../turn/feature";
import { inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { previewCard } from "../asking/hand-over";
import { noteAsking, sayWhen } from "../asking/note-asking";
import { questionnairesOf } from "../offered";
import { openTeam } from "../on-card/ask-team";
import type { Reach } from "../reach";
import { feedbackTexts } from "../texts";
import { STAKEHOLDERS } from "../which";
import { closingDay, ledBy, timesOf } from "./led-project";
import { openEvents } from "./open-event";
import { showRound } from "./round-card";
import { type Guests, LEAST_ANONYMOUS, loadGuests, openRoundsOf, startRound } from "./store";
import { firstFor, questionnaireFor } from "./which-questionnaire";

/** «lähetä sidosryhmäkysely»: groups → «23 ihmistä saa tämän» → sent. Managers alone. */

export async function openRounds(context: TurnContext, reach: Reach, audiences: readonly Audience[]): Promise<Reply[]> {
  const texts = feedbackTexts[context.actor.language];
  // Whoever was there may ask the guests.
  if (audiences.includes("event")) return openEvents(context);
  const project = ledBy(context);
  if (!project) return [{ type: "text", text: texts.managersOnly }];
  if (audiences.includes("staff")) return openTeam(context, reach);
  const groups = await askable(context, reach, project.projectId);
  if (groups.every(({ guests }) => guests.length === 0)) return [{ type: "text", text: texts.roundNone }];
  return [chooseCard(context, randomUUID(), groups, audiences)];
}

const of = z.object({ of: z.enum(["stakeholders", "event"]) });

export const openRoundsByButton =
  (reach: Reach): ActionHandler =>
  async (context, data) => {
    const read = of.safeParse(data);
    return inPlace(await openRounds(context, reach, read.data?.of === "event" ? ["event"] : STAKEHOLDERS));
  };

/** A group with what it is asked. */
interface AskedGroup extends Guests {
  questionnaire: Questionnaire;
}

/** Groups that there is a questionnaire for. */
async function askable({ db }: TurnContext, reach: Reach, projectId: string): Promise<AskedGroup[]> {
  const [groups, offered] = await Promise.all([loadGuests(db, projectId), questionnairesOf(db, reach, projectId)]);
  return groups.flatMap((group) => {
    const questionnaire = firstFor(offered, group.audience);
    return questionnaire ? [{ ...group, questionnaire }] : [];
  });
}

function chooseCard(
  context: TurnContext,
  nonce: string,
  groups: AskedGroup[],
  chosen: readonly Audience[],
  problem?: string,
): Reply {
  const texts = feedbackTexts[context.actor.language];
  const ready = groups.filter(({ guests }) => guests.length > 0);
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [
        text(texts.roundTitle, { bold: true, large: true }),
        problem ? text(problem, { color: "Attention", bold: true }) : null,
        {
          type: "Input.ChoiceSet",
          id: "groups",
          label: texts.labels.groups,
          style: "expanded",
          isMultiSelect: true,
          value: ready
            .map(({ audience }) => audience)
            .filter((audience) => chosen.includes(audience))
            .join(","),
          choices: ready.map(({ audience, guests, withoutAddress }) => ({
            title: texts.roundGroup(texts.groups[audience], guests.length, withoutAddress),
            value: audience,
          })),
        },
      ],
      [
        button(texts.next, "feedback.round_confirm", { nonce }, { style: "positive" }),
        button(texts.cancel, "feedback.round_cancel", {}, { inputs: "none" }),
      ],
    ),
  };
}

const confirmed = z.object({ nonce: z.uuid(), groups: z.string().max(300).default("") });

/** What will be sent, and to how many: looked at before anything goes out. */
export const confirmRound =
  (reach: Reach): ActionHandler =>
  async (context, data) => {
    const texts = feedbackTexts[context.actor.language];
    const read = confirmed.safeParse(data);
    const project = ledBy(context);
    if (!read.success) return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
    if (!project) return [{ type: "text", text: texts.managersOnly }];
    const all = await askable(context, reach, project.projectId);
    const groups = chosenOf(all, read.data.groups);
    if (groups.length === 0) return inPlace([chooseCard(context, read.data.nonce, all, [], texts.roundChoose)]);
    const people = groups.reduce((sum, { guests }) => sum + guests.length, 0);
    const longest = Math.max(...groups.map(({ questionnaire }) => questionnaire.meta.openDays));
    const { now, dueAt } = timesOf(context, project, longest);
    const closes = sayDate(closingDay(context, longest).toString(), context.now.toPlainDate(), context.actor.language);
    const open = await openRoundsOf(
      context.db,
      project.projectId,
      groups.map(({ questionnaire }) => questionnaire.key),
    );
    return inPlace([
      {
        type: "card",
        preview: texts.preview,
        card: card(
          [
            text(texts.roundConfirm(people), { bold: true, large: true }),
            ...groups.flatMap(({ audience, guests, withoutAddress, questionnaire }) => [
              text(texts.roundGroup(texts.groups[audience], guests.length, withoutAddress)),
              text(say(questionnaire.title, context.actor.language), { small: true, spacing: "None" }),
              ...(questionnaire.meta.privacy === "anonymous"
                ? [
                    text(texts.roundPrivacy(guests.length >= LEAST_ANONYMOUS), {
                      small: true,
                      subtle: true,
                      spacing: "None",
                    }),
                  ]
                : []),
            ]),
            text(texts.roundGoes(dueAt > now ? sayWhen(dueAt, context) : texts.now, closes)),
            ...open.map((name) => text(texts.alreadyOpen(name), { color: "Attention" })),
            reach.mail ? null : text(texts.noMail, { color: "Attention" }),
          ],
          [
            ...(reach.mail
              ? [
                  button(
                    texts.roundSend(people),
                    "feedback.round_send",
                    { nonce: read.data.nonce, groups: groups.map(({ audience }) => audience).join(",") },
                    { style: "positive" },
                  ),
                ]
              : []),
            ...groups.slice(0, 2).map(({ audience }) =>
              button(`${texts.ways.preview}: ${texts.groups[audience]}`, "feedback.round_preview", {
                group: audience,
              }),
            ),
            button(texts.cancel, "feedback.round_cancel", {}),
          ],
        ),
      },
    ]);
  };

/** Written down, once, whoever taps however often; the pump sends. */
export const sendRound =
  (reach: Reach): ActionHandler =>
  async (context, data) => {
    const texts = feedbackTexts[context.actor.language];
    const read = confirmed.safeParse(data);
    const project = ledBy(context);
    if (!read.success || !reach.mail) return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
    if (!project) return [{ type: "text", text: texts.managersOnly }];
    const groups = chosenOf(await askable(context, reach, project.projectId), read.data.groups);
    if (groups.length === 0) return [{ type: "text", text: texts.roundChoose }];
    const today = context.now.toPlainDate();
    const ids = await context.db.$transaction(
      async (tx) => {
        const started: string[] = [];
        for (const { audience, guests, questionnaire } of groups) {
          const times = timesOf(context, project, questionnaire.meta.openDays);
          const id = await startRound(tx, {
            dedupeKey: `round:${read.data.nonce}:${audience}`,
            projectId: project.projectId,
            questionnaire,
            name: `${feedbackTexts.fi.groups[audience]} ${today.month}/${today.year}`,
            guests,
            ...times,
            askedBy: context.actor.staffId,
          });
          await noteAsking(tx, context, project.projectId, "feedback.round_send", id);
          started.push(id);
        }
        return started;
      },
      { timeout: 60_000 },
    );
    const [first] = ids;
    return inPlace([await showRound(context, first!, ids.length > 1 ? ids : undefined)]);
  };

const group = z.object({ group: z.string().max(40) });

export const previewRound =
  (reach: Reach): ActionHandler =>
  async (context, data) => {
    const read = group.safeParse(data);
    const project = ledBy(context);
    const questionnaire =
      read.success && project
        ? await questionnaireFor(context.db, reach, project.projectId, read.data.group as Audience)
        : undefined;
    if (!questionnaire) return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
    return [await previewCard(context, reach, questionnaire)];
  };

export const cancelRound: ActionHandler = async (context) => {
  const texts = feedbackTexts[context.actor.language];
  return inPlace([{ type: "card", preview: texts.preview, card: card([text(texts.cancelled)]) }]);
};

function chosenOf(groups: AskedGroup[], said: string): AskedGroup[] {
  const chosen = said.split(",");
  return groups.filter(({ audience, guests }) => chosen.includes(audience) && guests.length > 0);
}
