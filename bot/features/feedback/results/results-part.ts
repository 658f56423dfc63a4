import { z } from "zod";
import { canReadOpenAnswers } from "../../../staff/access";
import { recordAudit } from "../../../staff/audit";
import { fullName } from "../../../texts/names";
import { defineTexts } from "../../../texts/texts";
import { card, text } from "../../../turn/card-elements";
import type { TurnContext } from "../../../turn/context";
import type { ActionHandler, Asked, Example, Question } from "../../../turn/feature";
import { inPlace, type Reply } from "../../../turn/reply";
import { turnTexts } from "../../../turn/texts";
import { meantBy } from "../which";
import {
  inThePast,
  type Narrowed,
  narrowedBy,
  type ProjectResults,
  queryOf,
  readResults,
  resultsData,
  scopesOf,
} from "./asked-for";
import { clientCard } from "./client-card";
import { oneCard } from "./one-card";
import { openCard } from "./open-card";
import { overviewCard } from "./overview-card";
import { resultsTexts } from "./texts";
import { asksWhoAnswered, topicOf } from "./topic";
import { topicCard } from "./topic-card";

/** «palautteet»: what respondents answered, in figures. */
const answerResults: Question["answer"] = async (context, asked) => {
  const texts = resultsTexts[context.actor.language];
  const narrowed = inThePast(
    narrowedBy({ from: asked.from, to: asked.to, employer: asked.employers[0] }),
    context.now.toPlainDate(),
  );
  const scopes = scopesOf(context).filter(({ projectId }) => !asked.client || asked.client.projectId === projectId);
  const query = queryOf(narrowed, null, asked.client?.id ?? null);
  const projects = await Promise.all(scopes.map((scope) => readResults(context, scope, query)));
  await noteRead(context, "question.feedback_results", projects);
  const [own] = projects;
  if (asked.client && own) return [clientCard(context, asked.client, own, narrowed)];
  if (projects.every(({ results }) => results.length === 0)) return [{ type: "text", text: texts.none }];
  return [chooseCard(context, asked, projects, narrowed)];
};

/** The questionnaires that the words mean: one in full, several in a line each, or the questions about what was named. */
function chooseCard(context: TurnContext, asked: Asked, projects: ProjectResults[], narrowed: Narrowed): Reply {
  const texts = resultsTexts[context.actor.language];
  const said = wordsOf(context);
  const { audiences, purpose } = meantBy(said);
  // «alusta» and «lopussa» are words of time too: they mean a questionnaire only beside its name.
  const isNamed = /kysely|arvio|survey|questionnaire|assessment/u.test(said.toLowerCase());
  const meant = projects.flatMap((project) =>
    project.results
      .filter((results) => audiences.length === 0 || audiences.includes(results.audience))
      .filter((results) => purpose === null || !isNamed || results.purpose === purpose)
      .filter((results) => narrowed.employer === null || results.audience === "employer")
      .map((results) => ({ projectId: project.scope.projectId, project, results })),
  );
  if (meant.length === 0) return { type: "card", preview: texts.preview, card: card([text(texts.noneSuch)]) };
  const listed = (note: string | null) => overviewCard(context, meant, narrowed, note, 0);
  if (asksWhoAnswered(said)) return listed(texts.whoAnswered);
  const topic = topicOf(said, namesOf(context, asked));
  const about = topic && topicCard(context, topic, meant, narrowed);
  if (about) return about;
  const [first, second] = meant;
  if (first && !second) return oneCard(context, first.project, first.results, narrowed, 0);
  return listed(topic ? texts.noTopic(topic.said) : null);
}

/** What the person wrote; «» where a button asks. */
function wordsOf({ turn: { act } }: TurnContext): string {
  return act.type === "text" || act.type === "edited" ? act.text : "";
}

function namesOf({ roster }: TurnContext, { client, employers }: Asked): string[] {
  return [client ? fullName(client) : null, ...employers.map((id) => roster.employer(id)?.name ?? null)].filter(
    (name) => name !== null,
  );
}

const several = z.object(resultsData.shape).omit({ project: true, key: true });

/** «Kaikki palautteet», and the next of them. */
const showAll: ActionHandler = async (context, data) => {
  const read = several.safeParse(data);
  if (!read.success) return unknownButton(context);
  const narrowed = narrowedBy(read.data);
  if (!knowsEmployer(context, narrowed)) return unknownButton(context);
  const projects = await Promise.all(
    scopesOf(context).map((scope) => readResults(context, scope, queryOf(narrowed, null))),
  );
  await noteRead(context, "feedback.results", projects);
  const listed = projects
    .flatMap(({ scope, results }) => results.map((one) => ({ projectId: scope.projectId, results: one })))
    .filter(({ results }) => narrowed.employer === null || results.audience === "employer");
  if (listed.length === 0) return inPlace([{ type: "text", text: resultsTexts[context.actor.language].none }]);
  return inPlace([overviewCard(context, listed, narrowed, null, read.data.at)]);
};

const showOne: ActionHandler = (context, data) =>
  withOne(context, data, "feedback.results_one", (project, results, narrowed, at) =>
    oneCard(context, project, results, narrowed, at),
  );

const showOpen: ActionHandler = async (context, data) => {
  const read = resultsData.safeParse(data);
  if (read.success && !canReadOpenAnswers(context.actor, read.data.project)) {
    await recordAudit(context.db, {
      actorId: context.actor.staffId,
      command: "feedback.open_answers",
      outcome: "refused",
      subject: "Questionnaire",
      subjectIds: [read.data.key],
    });
    return [{ type: "text", text: resultsTexts[context.actor.language].openManagersOnly }];
  }
  return withOne(context, data, "feedback.open_answers", (project, results, narrowed, at) =>
    openCard(context, project, results, narrowed, at),
  );
};

/** The card may be forged: project, questionnaire and workplace are looked up among what the person may see. */
async function withOne(
  context: TurnContext,
  data: Record<string, unknown>,
  command: string,
  show: (
    project: ProjectResults,
    results: ProjectResults["results"][number],
    narrowed: Narrowed,
    at: number,
  ) => Reply | Promise<Reply>,
): Promise<Reply[]> {
  const read = resultsData.safeParse(data);
  const scope = read.success ? scopesOf(context).find(({ projectId }) => projectId === read.data.project) : undefined;
  const narrowed = narrowedBy(read.data ?? {});
  if (!read.success || !scope || !knowsEmployer(context, narrowed)) return unknownButton(context);
  // The client's items are compared across questionnaires, so the others of the client are read too.
  const project = await readResults(context, scope, queryOf(narrowed, null));
  const results = project.results.find(({ key }) => key === read.data.key);
  if (!results) return unknownButton(context);
  await noteRead(context, command, [{ scope, results: [results] }]);
  return inPlace([await show(project, results, narrowed, read.data.at)]);
}

function knowsEmployer({ roster }: TurnContext, { employer }: Narrowed): boolean {
  return employer === null || roster.employer(employer) !== undefined;
}

function unknownButton({ actor }: TurnContext): Reply[] {
  return [{ type: "text", text: turnTexts[actor.language].unknownButton }];
}

async function noteRead(
  { db, actor }: TurnContext,
  command: string,
  projects: Pick<ProjectResults, "scope" | "results">[],
): Promise<void> {
  for (const { scope, results } of projects)
    if (results.length > 0)
      await recordAudit(db, {
        actorId: actor.staffId,
        projectId: scope.projectId,
        command,
        subject: "Questionnaire",
        subjectIds: results.map(({ key }) => key),
      });
}

export const resultsPart = {
  questions: {
    feedback_results: {
      about: "either",
      example: defineTexts<Example>({ fi: () => "palautteet", en: () => "feedback" }),
      answer: answerResults,
    },
  } satisfies Record<string, Question>,
  actions: {
    "feedback.results": showAll,
    "feedback.results_one": showOne,
    "feedback.open_answers": showOpen,
  } satisfies Record<string, ActionHandler>,
};
