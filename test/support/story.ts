import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { DEMO_TENANT_ID } from "../../bot/config";
import { applyStepsOfToday } from "../../bot/features/clients/path/steps-of-today";
import { localReach, type Reach } from "../../bot/features/feedback/reach";
import type { Surveys } from "../../bot/features/feedback/surveys";
import { createLogger, type Logger } from "../../bot/log";
import { createFakeClock } from "../../bot/schedule/clock";
import { runDue } from "../../bot/schedule/run-due";
import type { TurnResult } from "../../bot/teams/channel";
import { createFakeChannel, type FakeChannel, type SeenMessage } from "../../bot/teams/fake-channel";
import { arrivesWhole } from "../../bot/teams/outgoing";
import { createTeho } from "../../bot/teho";
import type { Act, IncomingTurn } from "../../bot/turn/incoming-turn";
import type { Reply } from "../../bot/turn/reply";
import { type DemoPerson, demoAadId } from "../../prisma/demo/people";
import { printCard, type Tap, valuesOf } from "../../scripts/print-card";
import { keepRounds } from "../../surveys/intake/keep-rounds";
import type { TestDatabase } from "./database";
import { NOW, openDemoDatabase } from "./demo-database";

/** The demo project and its people, talking with the whole bot through the fake channel. Time: Tuesday 24 November 2026, 10.30 in Kajaani. */
export interface Story {
  test: TestDatabase;
  channel: FakeChannel;
  /** What was sent last to the person, as a person reads it: a line, or the card's lines. */
  sees(person: DemoPerson): string;
  last(person: DemoPerson): SeenMessage;
  messages(person: DemoPerson): SeenMessage[];
  /** @returns the message's id, for editing and deleting it. */
  says(person: DemoPerson, text: string, more?: Partial<IncomingTurn>): Promise<string>;
  /** Taps the button or word with this title on the last card. `inputs`: what the form's fields hold. */
  taps(person: DemoPerson, title: string, inputs?: Record<string, string>): Promise<void>;
  tapsOn(message: SeenMessage, person: DemoPerson, title: string, inputs?: Record<string, string>): Promise<void>;
  edits(person: DemoPerson, messageId: string, text: string): Promise<void>;
  deletes(person: DemoPerson, messageId: string): Promise<void>;
  does(
    person: DemoPerson | { aadObjectId: string | null },
    act: Act,
    more?: Partial<IncomingTurn>,
  ): Promise<TurnResult>;
  /** Time goes on: from now on people speak on this day and hour of their wall («2026-12-01T09:00»). */
  goesTo(localTime: string): Date;
  /** The schedule's minute: everything due by now is done. */
  ticks(): Promise<void>;
  /** What the schedule has written to the person so far, the newest last. */
  reminders(person: DemoPerson): Promise<SeenMessage[]>;
  /** The same database with a new process: nothing of the old one is left in memory. */
  restarts(): void;
  /** The respondents' side of the same process. */
  surveys(): Surveys;
  close(): Promise<void>;
}

/** No questionnaire goes out by itself: for stories of what else is due. */
export const NOBODY_ASKED_BY_ITSELF: Reach = { ...localReach(), catalogue: new Map() };

export { NOW };

export async function openStory(options: { log?: Logger; poolSize?: number; reach?: Reach } = {}): Promise<Story> {
  const test = await openDemoDatabase({ poolSize: options.poolSize });
  const log = options.log ?? createLogger("silent");
  const channel = createFakeChannel();
  let second = 0;
  let now = NOW;
  const start = () =>
    createTeho({ db: test.db, log, timeZone: "Europe/Helsinki", reach: options.reach, now: () => now });
  let teho = start();

  const conversationOf = (person: DemoPerson) => `personal-${person}`;
  const story: Story = {
    test,
    channel,
    last(person) {
      const message = channel.last(conversationOf(person));
      if (!message) throw new Error(`Nothing was sent to ${person}.`);
      return message;
    },
    messages: (person) => channel.seen(conversationOf(person)),
    sees(person) {
      const message = story.last(person);
      return message.card ? printCard(message.card, 1).lines.join("\n") : (message.text ?? "");
    },
    async does(person, act, more = {}) {
      second += 1;
      const who =
        typeof person === "string"
          ? { aadObjectId: demoAadId(person), conversationId: conversationOf(person) }
          : { ...person, conversationId: "personal-stranger" };
      const told = channel.log.length;
      const result = await teho.handle(
        {
          activityId: randomUUID(),
          scope: "personal",
          tenantId: DEMO_TENANT_ID,
          sentAt: new Date(now.getTime() + second * 1000),
          reference: { conversation: { id: who.conversationId } },
          ...who,
          ...more,
          act,
        },
        channel,
      );
      for (const { reply } of channel.log.slice(told)) mustFit(reply);
      return result;
    },
    async says(person, text, more = {}) {
      const activityId = more.activityId ?? randomUUID();
      await story.does(person, { type: "text", text, hasAttachment: false }, { ...more, activityId });
      return activityId;
    },
    taps: (person, title, inputs) => story.tapsOn(story.last(person), person, title, inputs),
    async tapsOn(message, person, title, inputs = {}) {
      const tap = findTap(message, title);
      await story.does(person, {
        type: "action",
        verb: tap.verb,
        data: {
          ...(tap.withInputs ? { ...(message.card ? valuesOf(message.card) : {}), ...inputs } : {}),
          ...tap.data,
        },
        cardId: message.id,
        answered: "inline",
      });
    },
    async edits(person, messageId, text) {
      await story.does(
        person,
        { type: "edited", messageId, text },
        { activityId: `${messageId}:edit:${randomUUID()}` },
      );
    },
    async deletes(person, messageId) {
      await story.does(person, { type: "deleted", messageId }, { activityId: `${messageId}:delete` });
    },
    goesTo(localTime) {
      now = new Date(Temporal.PlainDateTime.from(localTime).toZonedDateTime("Europe/Helsinki").epochMilliseconds);
      second = 0;
      return now;
    },
    async ticks() {
      await applyStepsOfToday(test.db, now);
      await keepRounds(test.db, now);
      await runDue({ db: test.db, jobs: teho.jobs, clock: createFakeClock(now), log });
    },
    async reminders(person) {
      const rows = await test.db.outboxMessage.findMany({
        where: { recipient: demoAadId(person), purpose: { startsWith: "reminder." } },
        orderBy: { dueAt: "asc" },
      });
      for (const row of rows) mustFit(row.message as unknown as Reply);
      return rows.map((row) => ({
        id: row.id,
        replaced: 0,
        ...(row.message as unknown as Pick<SeenMessage, "card" | "text">),
      }));
    },
    restarts() {
      teho = start();
    },
    surveys: () => teho.surveys,
    close: () => test.close(),
  };
  return story;
}

/** In Teams the person would only see that the answer is too long. */
function mustFit(reply: Reply): void {
  if (arrivesWhole(reply)) return;
  const size = JSON.stringify(reply.type === "text" ? reply.text : reply.card).length * 2;
  throw new Error(`A reply is too big for Teams: ${size} bytes.`);
}

function findTap(message: SeenMessage, title: string): Tap {
  const taps = message.card ? printCard(message.card, 1).taps : [];
  const tap = taps.find((one) => one.title === title) ?? taps.find((one) => one.title.startsWith(title));
  if (!tap)
    throw new Error(`No «${title}» on the card: ${taps.map((one) => one.title).join(" | ") || "no buttons at all"}`);
  return tap;
}
