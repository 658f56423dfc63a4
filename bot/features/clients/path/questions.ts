import { canSeeProjectStatus } from "../../../staff/access";
import { projectTargets } from "../../../staff/project";
import { sayDate, sayRange } from "../../../texts/dates";
import { fullName } from "../../../texts/names";
import { defineTexts } from "../../../texts/texts";
import { button, card, privateLine, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { Asked, Example, Question } from "../../../turn/feature";
import type { CardElement, Reply } from "../../../turn/reply";
import { agreementOn, foldPath } from "./fold-path";
import type { OutcomeCode } from "./path-fact";
import { pathLine, placeName } from "./path-section";
import { countsAsPlaced } from "./placed";
import { pathSettings } from "./settle-step";
import { agreementsEnding, agreementsOn, listTold, loadFacts, outcomesOf, type ToldStep } from "./store";
import { pathTexts } from "./texts";

const PAGE = 15;

export const pathQuestions: Record<string, Question> = {
  client_path: {
    about: "client",
    example: defineTexts<Example>({
      fi: (say) => `näytä ${say("genitive")} polku`,
      en: (say) => `show the path of ${say("nominative")}`,
    }),
    answer: clientPath,
  },
  placements: {
    about: "either",
    example: defineTexts<Example>({ fi: () => "ketkä ovat työkokeilussa", en: () => "who is in a work trial" }),
    answer: placements,
  },
  placement_ending: {
    about: "either",
    example: defineTexts<Example>({
      fi: () => "kenen sopimus päättyy tässä kuussa",
      en: () => "which agreements end this month",
    }),
    answer: endingAgreements,
  },
};

/** Everything that was told of the path, each with a button that takes it back. */
async function clientPath(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const client = asked.client!;
  const texts = pathTexts[context.actor.language];
  const { today } = pathSettings(context, client.projectId);
  const [known, told] = await Promise.all([loadFacts(context.db, client.id), listTold(context.db, client.id)]);
  const path = foldPath(known.facts, known.referredOn, today);
  const say = (day: string) => sayDate(day, context.now.toPlainDate(), context.actor.language);
  const shown = told.slice(asked.offset, asked.offset + PAGE);
  const more = told.length > asked.offset + PAGE;
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [
          text(`${fullName(client)} · ${texts.path}`, { bold: true, large: true }),
          text(path.steps.length > 0 ? pathLine(context, path, today) : texts.noPath, { spacing: "Small" }),
          ...shown.flatMap((step): CardElement[] => [
            text(`${say(step.day)} · ${factLine(context, step)}`, { spacing: "Medium" }),
            {
              type: "ActionSet",
              spacing: "None",
              actions: [button(texts.remove, "path.remove", { event: step.id, client: client.id })],
            },
          ]),
        ],
        more
          ? [
              button(texts.more, "ask", {
                question: "client_path",
                client: client.id,
                offset: asked.offset + PAGE,
                from: null,
                to: null,
              }),
            ]
          : [],
      ),
    },
  ];
}

export function factLine(context: TurnContext, { fact, authorName }: Pick<ToldStep, "fact" | "authorName">): string {
  const texts = pathTexts[context.actor.language];
  const say = (day: string) => sayDate(day, context.now.toPlainDate(), context.actor.language);
  return [
    texts.kinds[fact.kind],
    fact.kind === "follow_up" ? texts[fact.at] : null,
    fact.kind === "placement" ? context.roster.employer(fact.employerId)?.name : null,
    "code" in fact ? texts.outcomes[fact.code] : null,
    "whereTo" in fact ? fact.whereTo : null,
    "terms" in fact ? texts.agreementUntil(say(fact.terms.endsOn)) : null,
    "reason" in fact ? fact.reason : null,
    authorName,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Who is where; of one client, where they are; for a manager also what became of those who left, against the target. */
async function placements(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const texts = pathTexts[context.actor.language];
  if (asked.client) return [await whereIs(context, asked.client.id)];
  const projectIds = context.actor.memberships.map(({ projectId }) => projectId);
  const { today } = pathSettings(context, projectIds[0]!);
  const now = (await agreementsOn(context.db, projectIds, today)).flatMap((agreement) => {
    const client = context.roster.client(agreement.clientId);
    return client ? [{ ...agreement, client }] : [];
  });
  const say = (day: string) => sayDate(day, context.now.toPlainDate(), context.actor.language);
  const listed = (place: "workshop" | "employer") => {
    const there = now.filter((agreement) => agreement.place === place);
    const shown = there.slice(asked.offset, asked.offset + PAGE);
    for (const { client } of shown) context.reads.add(client.id);
    return [
      text((place === "workshop" ? texts.workshopNow : texts.placementsNow)(there.length), {
        bold: true,
        spacing: "Medium",
      }),
      ...shown.map(({ client, lastDay, ...agreement }) =>
        text(
          [
            fullName(client),
            place === "employer" ? placeName(context, agreement) : null,
            texts.until(say(lastDay)),
            client.status === "paused" ? texts.onBreak : null,
          ]
            .filter(Boolean)
            .join(" · "),
          { spacing: "None" },
        ),
      ),
    ];
  };
  const most = Math.max(
    ...(["workshop", "employer"] as const).map((p) => now.filter(({ place }) => place === p).length),
  );
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [...(await outcomeLines(context, today)), ...listed("employer"), ...listed("workshop")],
        most > asked.offset + PAGE
          ? [button(texts.more, "ask", { question: "placements", from: null, to: null, offset: asked.offset + PAGE })]
          : [],
      ),
    },
  ];
}

async function outcomeLines(context: TurnContext, today: string): Promise<CardElement[]> {
  const texts = pathTexts[context.actor.language];
  const managed = context.actor.memberships.filter(({ projectId }) => canSeeProjectStatus(context.actor, projectId));
  const lines = await Promise.all(
    managed.map(async ({ projectId, settings }): Promise<CardElement[]> => {
      const [{ codes, started }, project] = await Promise.all([
        outcomesOf(context.db, [projectId], today),
        context.db.project.findUniqueOrThrow({ where: { id: projectId }, select: { targets: true } }),
      ]);
      const goal = projectTargets.parse(project.targets).placementShare;
      const leavers = codes.reduce((sum, { count }) => sum + count, 0);
      const placed = codes
        .filter(({ code }) => countsAsPlaced(code as OutcomeCode, settings.subsidisedJobCounts))
        .reduce((sum, { count }) => sum + count, 0);
      return [
        text(texts.outcomesSo, { bold: true, spacing: "Medium" }),
        ...(leavers === 0
          ? [text(texts.noOutcomes, { spacing: "None" })]
          : [
              ...codes.map(({ code, count }) =>
                text(`${texts.outcomes[code as OutcomeCode]}: ${count}`, { spacing: "None" }),
              ),
              text(texts.shareOfLeavers(placed, leavers, percent(context, placed, leavers), percent(context, goal, 1))),
              text(texts.shareOfStarted(placed, started, percent(context, placed, started)), { spacing: "None" }),
            ]),
      ];
    }),
  );
  return lines.flat();
}

function percent(context: TurnContext, part: number, whole: number): string {
  if (whole === 0) return "–";
  const rounded = Math.round((part / whole) * 100);
  return context.actor.language === "fi" ? `${rounded} %` : `${rounded}%`;
}

async function whereIs(context: TurnContext, clientId: string): Promise<Reply> {
  const texts = pathTexts[context.actor.language];
  const client = context.roster.client(clientId)!;
  const { today } = pathSettings(context, client.projectId);
  const known = await loadFacts(context.db, client.id);
  const path = foldPath(known.facts, known.referredOn, today);
  const agreement = agreementOn(path, today);
  const say = (day: string) => sayDate(day, context.now.toPlainDate(), context.actor.language);
  const outcome = path.outcomes.at(-1);
  const line = agreement
    ? texts.agreementOf(fullName(client), placeName(context, agreement), say(agreement.endsOn))
    : path.status === "ended" && outcome
      ? `${fullName(client)}: ${texts.ended(say(outcome.exitedOn), [texts.outcomes[outcome.code], outcome.whereTo].filter(Boolean).join(", "))}`
      : texts.noAgreement(fullName(client));
  return privateLine(line, texts.preview);
}

/** Agreements that end in the days asked about; unless said, in the next thirty. */
async function endingAgreements(context: TurnContext, asked: Asked): Promise<Reply[]> {
  const texts = pathTexts[context.actor.language];
  if (asked.client) return [await whereIs(context, asked.client.id)];
  const today = context.now.toPlainDate();
  const from = asked.from ?? today.toString();
  const to = asked.to ?? (asked.from === null ? today.add({ days: 30 }).toString() : asked.from);
  const range = asked.from === null ? texts.inMonth : sayRange(from, to, today, context.actor.language);
  const projectIds = context.actor.memberships.map(({ projectId }) => projectId);
  const ending = (await agreementsEnding(context.db, projectIds, from, to)).flatMap((agreement) => {
    const client = context.roster.client(agreement.clientId);
    return client ? [{ ...agreement, client }] : [];
  });
  if (ending.length === 0) return [{ type: "text", text: texts.noneEnding(range) }];
  const shown = ending.slice(asked.offset, asked.offset + PAGE);
  for (const { client } of shown) context.reads.add(client.id);
  const line = ({ client, lastDay, ...agreement }: (typeof ending)[number]) =>
    text(
      `${sayDate(lastDay, today, context.actor.language)} · ${fullName(client)} · ${placeName(context, agreement)}`,
      { spacing: "Small" },
    );
  const isOver = ({ lastDay }: (typeof ending)[number]) => lastDay < today.toString();
  const over = ending.filter(isOver).length;
  return [
    {
      type: "card",
      preview: texts.preview,
      card: card(
        [
          text(texts.endingSoon(ending.length - over, range), { bold: true }),
          ...shown.filter((agreement) => !isOver(agreement)).map(line),
          ...(shown.some(isOver) ? [text(texts.endedAlready(over), { bold: true, spacing: "Medium" })] : []),
          ...shown.filter(isOver).map(line),
        ],
        ending.length > asked.offset + PAGE
          ? [button(texts.more, "ask", { question: "placement_ending", from, to, offset: asked.offset + PAGE })]
          : [],
      ),
    },
  ];
}
