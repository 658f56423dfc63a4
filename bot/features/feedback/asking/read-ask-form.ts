import { isSurveyLanguage, type SurveyLanguage } from "../../../../surveys/catalogue/languages";
import type { TurnContext } from "../../../turn/context";
import { questionnairesOf } from "../offered";
import type { Reach } from "../reach";
import { ASK_INPUTS, type AskForm, type TypedAsk } from "./ask-card";
import { offeredTo } from "./choose";
import { loadClient, loadEmployer, type Person, type Placement } from "./store";

export interface OpenForm {
  shown: AskForm;
  projectId: string;
  person: Person | null;
  placement: Placement | null;
  language: SurveyLanguage;
}

/** The form as it was typed, against what the registers say now; null: nobody whom this person may ask. */
export async function readAskForm(
  context: TurnContext,
  reach: Reach,
  whom: { client?: string; employer?: string; nonce: string },
  data: Record<string, unknown>,
): Promise<OpenForm | null> {
  const typed = Object.fromEntries(
    Object.entries(ASK_INPUTS).map(([name, most]) => [
      name,
      typeof data[name] === "string" ? (data[name] as string).slice(0, most) : "",
    ]),
  ) as unknown as TypedAsk;
  const language = isSurveyLanguage(typed.language) ? typed.language : "fi";
  const { client, employer, nonce } = whom;
  if (client && context.roster.client(client)) {
    context.reads.add(client);
    const { projectId, person } = await loadClient(context.db, client);
    const shown: AskForm = {
      nonce,
      whom: { client },
      name: person.name,
      people: [person],
      placements: [],
      before: null,
      wishedWay: null,
      typed,
      offered: offeredTo("client", await questionnairesOf(context.db, reach, projectId), []),
    };
    return { shown, projectId, person, placement: null, language };
  }
  if (!employer || !context.roster.employer(employer)) return null;
  const {
    projectId,
    name,
    people,
    placements: all,
  } = await loadEmployer(context.db, employer, context.now.toPlainDate().toString());
  const placements = all.filter(({ clientId }) => context.roster.client(clientId));
  const shown: AskForm = {
    ...{ nonce, whom: { employer }, name, people, placements, before: null, wishedWay: null, typed },
    offered: offeredTo("employer", await questionnairesOf(context.db, reach, projectId), placements),
  };
  const person = people.find(({ id }) => id === typed.person) ?? people[0] ?? null;
  const placement = placements.find(({ agreementId }) => agreementId === typed.placement) ?? placements[0] ?? null;
  // Another person was chosen, and the address still stands as the first one's.
  if (person?.email && people.some((one) => one !== person && one.email === typed.email)) typed.email = person.email;
  return { shown, projectId, person, placement, language };
}
