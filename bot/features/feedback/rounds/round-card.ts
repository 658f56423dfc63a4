import { z } from "zod";
import { closeRound } from "../../../../surveys/intake/close-round";
import { membershipIn } from "../../../staff/actor";
import { localDay, sayDate } from "../../../texts/dates";
import { button, card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler, Question } from "../../../turn/feature";
import { type CardElement, inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { askedList } from "../asking/asked-list";
import { whenAllowed } from "../asking/invite";
import { noteAsking } from "../asking/note-asking";
import { sayReasons } from "../delivery/reason-words";
import { feedbackTexts } from "../texts";
import { LEAST_ANONYMOUS, listRounds, type RoundView, resumeRound, stopRound } from "./store";

/** How a round stands: whom it asked, what has left, who has answered – counts, never names. */

/** `others`: rounds that were started with it. */
export async function showRound(context: TurnContext, id: string, others: string[] = [id]): Promise<Reply> {
  const rounds = (await listRounds(context.db, ledProjects(context))).filter((one) => others.includes(one.id));
  return roundsCard(context, rounds);
}

/** So many stand on a card, those that can still be answered first. */
const MOST_ROUNDS = 8;

/** «kyselyt»: a manager's rounds, and what was asked of single people. «onko Matti vastannut kyselyyn»: of that person alone. */
export const answerRounds: Question["answer"] = async (context, asked) => {
  const texts = feedbackTexts[context.actor.language];
  const isOfOne = asked.client !== null || asked.employers.length > 0;
  const rounds = isOfOne ? [] : await listRounds(context.db, ledProjects(context));
  const single = await askedList(context, asked);
  const replies = [
    ...(rounds.length > 0 ? [roundsCard(context, rounds.slice(0, MOST_ROUNDS))] : []),
    ...(single ? [single] : []),
  ];
  const isManager = ledProjects(context).length > 0;
  return replies.length > 0
    ? replies
    : [{ type: "text", text: isManager && !isOfOne ? texts.roundsNone : texts.askedNone }];
};

function ledProjects({ actor }: TurnContext): string[] {
  return actor.memberships.filter(({ role }) => role === "manager").map(({ projectId }) => projectId);
}

function roundsCard(context: TurnContext, rounds: RoundView[]): Reply {
  const texts = feedbackTexts[context.actor.language];
  const ids = rounds.map(({ id }) => id).join(",");
  return {
    type: "card",
    preview: texts.preview,
    card: card(
      [
        text(texts.roundsTitle, { bold: true, large: true }),
        ...rounds.flatMap((round) => roundLines(context, round, ids)),
      ],
      [button(texts.refresh, "feedback.rounds_show", { rounds: ids })],
    ),
  };
}

function roundLines(context: TurnContext, round: RoundView, shown: string): CardElement[] {
  const { actor, now } = context;
  const texts = feedbackTexts[actor.language];
  const closes = sayDate(
    localDay(new Date(round.closesAt.getTime() - 1), actor.timeZone),
    now.toPlainDate(),
    actor.language,
  );
  const state =
    round.state === "closed"
      ? texts.roundClosed
      : round.state === "stopped"
        ? round.gone > 0
          ? texts.roundStopped
          : texts.roundStoppedEarly
        : texts.roundOpen(closes);
  const of = { round: round.id, rounds: shown };
  return [
    text(round.name, { bold: true, spacing: "Medium" }),
    text(
      round.isEvent
        ? texts.eventCounts(sayAnswered(round, texts.underFive))
        : texts.roundCounts(round.asked, round.gone, sayAnswered(round, texts.underFive)),
      { spacing: "None" },
    ),
    ...(round.failed + round.unknown > 0
      ? [text(texts.roundFailed(round.failed, round.unknown), { color: "Attention", spacing: "None" })]
      : []),
    ...(round.reasons.length > 0
      ? [text(sayReasons(round.reasons, actor.language), { small: true, spacing: "None" })]
      : []),
    text(state, { small: true, subtle: true, spacing: "None" }),
    ...(round.state === "closed"
      ? []
      : [
          {
            type: "ActionSet",
            actions: [
              ...(round.queued > 0 ? [button(texts.stop, "feedback.round_stop", of)] : []),
              ...(round.state === "stopped" && round.cancelled > 0
                ? [button(texts.resume, "feedback.round_resume", of)]
                : []),
              button(texts.close, "feedback.round_close", of),
            ],
          },
        ]),
  ];
}

/** While an anonymous round is open its answers are told in fives: whoever looks after each one would learn who it was. */
function sayAnswered({ privacy, state, answered }: RoundView, underFive: string): string {
  if (privacy !== "anonymous" || state === "closed") return String(answered);
  const fives = answered - (answered % LEAST_ANONYMOUS);
  return fives === 0 ? underFive : `≥ ${fives}`;
}

const named = z.object({ round: z.uuid(), rounds: z.string().max(800).default(""), sure: z.boolean().default(false) });
const several = z.object({ rounds: z.string().max(800) });

export const showRoundsByButton: ActionHandler = async (context, data) => {
  const read = several.safeParse(data);
  return again(context, read.data?.rounds ?? "");
};

async function again(context: TurnContext, rounds: string): Promise<Reply[]> {
  const ids = rounds.split(",");
  const shown = (await listRounds(context.db, ledProjects(context))).filter(({ id }) => ids.includes(id));
  if (shown.length === 0) return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
  return inPlace([roundsCard(context, shown)]);
}

export const stopRoundByButton: ActionHandler = (context, data) =>
  withRound(context, data, async (round, rounds) => {
    await context.db.$transaction(async (tx) => {
      await stopRound(tx, round.id, new Date(context.now.epochMilliseconds));
      await noteAsking(tx, context, round.projectId, "feedback.round_stop", round.id);
    });
    return again(context, rounds);
  });

/** «Jatka lähetystä»: what was stopped goes out after all, in allowed hours. */
export const resumeRoundByButton: ActionHandler = (context, data) =>
  withRound(context, data, async (round, rounds) => {
    const { timeZone, settings } = membershipIn(context.actor, round.projectId)!;
    await context.db.$transaction(async (tx) => {
      await resumeRound(tx, round.id, whenAllowed(new Date(context.now.epochMilliseconds), timeZone, settings));
      await noteAsking(tx, context, round.projectId, "feedback.round_resume", round.id);
    });
    return again(context, rounds);
  });

/** Ends it and brings its results forth. Asked once more before: it cannot be taken back. */
export const closeRoundByButton: ActionHandler = (context, data) =>
  withRound(context, data, async (round, rounds, sure) => {
    const texts = feedbackTexts[context.actor.language];
    if (!sure)
      return inPlace([
        {
          type: "card",
          preview: texts.preview,
          card: card(
            [text(round.name, { bold: true, large: true }), text(texts.closeSure(round.privacy === "anonymous"))],
            [
              button(
                texts.closeYes,
                "feedback.round_close",
                { round: round.id, rounds, sure: true },
                { style: "destructive" },
              ),
              button(texts.cancel, "feedback.rounds_show", { rounds }),
            ],
          ),
        },
      ]);
    await closeRound(context.db, round.id, new Date(context.now.epochMilliseconds));
    await context.db.$transaction((tx) => noteAsking(tx, context, round.projectId, "feedback.round_close", round.id));
    return again(context, rounds);
  });

async function withRound(
  context: TurnContext,
  data: Record<string, unknown>,
  then: (round: RoundView, rounds: string, sure: boolean) => Promise<Reply[]>,
): Promise<Reply[]> {
  const read = named.safeParse(data);
  const [round] = read.success ? await listRounds(context.db, ledProjects(context), read.data.round) : [];
  if (!read.success || !round) return [{ type: "text", text: turnTexts[context.actor.language].unknownButton }];
  return then(round, read.data.rounds || round.id, read.data.sure);
}
