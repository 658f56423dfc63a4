import type { MessagePart } from "../drafts/message-part";
import type { PayloadKind } from "../drafts/payload-kind";
import type { DueRule } from "../schedule/due";
import type { LocalJob } from "../schedule/local-job";
import type { Texts } from "../texts/texts";
import type { Understanding, Words } from "../understanding/understanding";
import type { RosterClientEntry, TurnContext } from "./context";
import type { CardElement, Reply } from "./reply";

/** What a feature brings to the bot. features.ts lists the features; nothing else knows them by name. */
export interface Feature {
  name: string;
  /** What people call this feature's things (its words.ts). */
  words: Words[];
  /** Under which heading «ohje» shows it, and what one can tell or order, beside its questions' examples. */
  help?: { topic: HelpTopic; say?: Texts<Example>[]; managersSay?: Texts<Example>[] };
  questions?: Record<string, Question>;
  commands?: Record<string, CommandHandler>;
  /** Card buttons by verb; «feature.verb». */
  actions?: Record<string, ActionHandler>;
  /** For the verbs that save what a person types: the same form once more. */
  forms?: Record<string, FormHandler>;
  payloads?: PayloadKind[];
  /** What else it finds in a told message (drafts/message-part.ts). */
  parts?: MessagePart[];
  /** What it finds due (schedule/due.ts). */
  dueRules?: DueRule[];
  /** What it does by itself at certain times (schedule/local-job.ts). */
  jobs?: LocalJob[];
  /** Takes the sentences that tell what happened. One feature has it; so too with the two below. */
  onLog?: (context: TurnContext, told: Told) => Promise<Reply[]>;
  /** A sentence about something still to come, that may be an appointment or a coming step; null: nothing to keep. */
  onPlan?: (context: TurnContext, told: Told) => Promise<Reply[] | null>;
  /** A message held a personal identity code: `cleaned` is the text without it, and nothing else may be kept. */
  onIdentityCode?: (context: TurnContext, cleaned: string) => Reply[];
  /** The person opened the chat (the channel tells of it again and again). */
  onInstalled?: (context: TurnContext) => Promise<Reply[]>;
}

/** A sentence that tells something, as it was written and as it was read. */
export interface Told {
  text: string;
  /** The message it stands in: editing or deleting that message reaches what came of it. */
  messageId: string;
  /** The draft that came of it before, when the message was edited. */
  draftId?: string;
  understanding: Understanding;
}

export interface Question {
  /** `client`: about one person, whom the router settles before asking; `either`: about one if one is named. */
  about: "client" | "either" | "anything";
  /** Answered to managers alone. */
  managersOnly?: boolean;
  /** How «ohje» shows it; understood as this question when pasted. `say` gives a client's name in a case form. Absent: a variant of another. */
  example?: Texts<Example>;
  answer: (context: TurnContext, asked: Asked) => Promise<Reply[]>;
}

/** The headings of «ohje», in their order. */
export const HELP_TOPICS = [
  "log",
  "clients",
  "path",
  "attendance",
  "calendar",
  "reminders",
  "network",
  "feedback",
  "project",
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** Case forms that examples need: «Matti», «Matin», «Matilla», «Matista», «Mattiin», «Matille». */
export type NameForm = "nominative" | "genitive" | "adessive" | "elative" | "illative" | "allative";

export type Example = (say: (form: NameForm) => string) => string;

/** A question with what was said about it. Days `YYYY-MM-DD`, both included. `offset`: rows shown on the pages before. */
export interface Asked {
  question: string;
  client: RosterClientEntry | null;
  /** A staff member who was named, by id. */
  staff: string | null;
  from: string | null;
  to: string | null;
  offset: number;
  /** Ids of the workplaces that were named. */
  employers: string[];
  /** What the phrase captured ({what:text}), as written. */
  values: Record<string, string>;
}

/** A question about a client, with nothing else said. */
export function askAbout(question: string, client: RosterClientEntry): Asked {
  return { question, client, staff: null, employers: [], values: {}, from: null, to: null, offset: 0 };
}

/** What a feature adds to a client's card («miten Matilla menee»). */
export type ClientSection = (
  context: TurnContext,
  client: RosterClientEntry,
) => Promise<{ elements: CardElement[]; actions: CardElement[] }>;

export type CommandHandler = (context: TurnContext, understanding: Understanding) => Promise<Reply[]>;
export type ActionHandler = (context: TurnContext, data: Record<string, unknown>) => Promise<Reply[]>;

/** Shows a form as `typed`, with `problem` on it, and stores nothing of it; null: there is no such form any more. */
export type FormHandler = (
  context: TurnContext,
  typed: Record<string, unknown>,
  problem: string,
) => Promise<Reply[] | null>;

/** Everything the features brought, looked up by name. */
export interface Register {
  words: Words[];
  questions: Map<string, Question>;
  commands: Map<string, CommandHandler>;
  actions: Map<string, ActionHandler>;
  forms: Map<string, FormHandler>;
  payloads: Map<string, PayloadKind>;
  parts: Map<string, MessagePart>;
  dueRules: DueRule[];
  jobs: LocalJob[];
  onLog: NonNullable<Feature["onLog"]>;
  onPlan: NonNullable<Feature["onPlan"]>;
  onIdentityCode: NonNullable<Feature["onIdentityCode"]>;
  onInstalled: NonNullable<Feature["onInstalled"]>;
}

/** @throws Error when two features bring the same name: that is a mistake of ours, found at start. */
export function createRegister(features: Feature[]): Register {
  const register = {
    words: features.flatMap((feature) => feature.words),
    questions: new Map<string, Question>(),
    commands: new Map<string, CommandHandler>(),
    actions: new Map<string, ActionHandler>(),
    forms: new Map<string, FormHandler>(),
    payloads: new Map<string, PayloadKind>(),
    parts: new Map<string, MessagePart>(),
    dueRules: features.flatMap((feature) => feature.dueRules ?? []),
  };
  const jobs = new Map<string, LocalJob>();
  const put = <T>(map: Map<string, T>, name: string, item: T) => {
    if (map.has(name)) throw new Error(`Two features bring «${name}».`);
    map.set(name, item);
  };
  for (const feature of features) {
    for (const [name, question] of Object.entries(feature.questions ?? {})) put(register.questions, name, question);
    for (const [name, handler] of Object.entries(feature.commands ?? {})) put(register.commands, name, handler);
    for (const [verb, handler] of Object.entries(feature.actions ?? {})) put(register.actions, verb, handler);
    for (const [verb, handler] of Object.entries(feature.forms ?? {})) put(register.forms, verb, handler);
    for (const payload of feature.payloads ?? []) put(register.payloads, payload.kind, payload);
    for (const part of feature.parts ?? []) put(register.parts, part.kind, part);
    for (const job of feature.jobs ?? []) put(jobs, job.name, job);
  }
  return {
    ...register,
    jobs: [...jobs.values()],
    onLog: theOne(features, "onLog"),
    onPlan: theOne(features, "onPlan"),
    onIdentityCode: theOne(features, "onIdentityCode"),
    onInstalled: theOne(features, "onInstalled"),
  };
}

function theOne<K extends "onLog" | "onPlan" | "onIdentityCode" | "onInstalled">(
  features: Feature[],
  hook: K,
): NonNullable<Feature[K]> {
  const [found, another] = features.flatMap((feature) => feature[hook] ?? []);
  if (!found || another) throw new Error(`Exactly one feature must have ${hook}.`);
  return found as NonNullable<Feature[K]>;
}
