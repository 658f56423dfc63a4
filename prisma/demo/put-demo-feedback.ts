import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { loadCatalogue } from "../../surveys/catalogue/catalogue";
import {
  type Answers,
  DONT_KNOW,
  type Question,
  type Questionnaire,
  questionsOf,
} from "../../surveys/catalogue/questionnaire";
import { ensureVersion } from "../../surveys/catalogue/store";
import type { Database, Transaction } from "../client";
import { dateOf } from "../days";
import { DEMO_CLIENTS, DEMO_EMPLOYERS, DEMO_PROJECT_ID, demoClientId, demoEmployerId, demoStaffId } from "./people";
import { mulberry32, pick, type Random } from "./seeded-random";

/** What the demo's people have answered so far, and the addresses at which they are asked: so that «palautteet» and «lähetä sidosryhmäkysely» show something at once. */
export async function putDemoFeedback(db: Database, now: Date): Promise<void> {
  const random = mulberry32(2026);
  const catalogue = loadCatalogue();
  await db.$transaction(
    async (tx) => {
      await putAddresses(tx);
      const asking = { tx, now, random };
      const ask = (key: string) => ({ ...asking, questionnaire: catalogue.get(key)! });
      for (const [at, number] of [1, 2, 4, 5, 9, 13, 15].entries())
        await putAnswer(ask("client-mid"), { daysAgo: 40 - at * 4, clientId: demoClientId(number) });
      for (const at of [0, 1, 2, 3, 4, 5])
        await putAnswer(ask("employer-opinion"), { daysAgo: 60 - at * 7, employerId: demoEmployerId(at + 1) });
      await putClosedRound(ask("school"));
    },
    { timeout: 60_000 },
  );
}

const SCHOOLS = [
  "Kajaanin ammattiopisto",
  "Kainuun aikuislukio",
  "Sotkamon opisto",
  "Kuhmon taidekoulu",
  "Kainuun kansanopisto",
  "Kajaanin kansalaisopisto",
];
const SERVICES = ["Kajaanin työllisyyspalvelut", "Kainuun työllisyysalue"];

/** Every address is of a domain that no mail ever reaches (RFC 2606). The second half of the clients has none: there the questionnaire is handed over. */
async function putAddresses(tx: Transaction): Promise<void> {
  for (const [index, [givenName, familyName]] of DEMO_CLIENTS.slice(0, 12).entries())
    await tx.client.update({
      where: { id: demoClientId(index + 1) },
      data: { email: addressOf(`${givenName} ${familyName}`) },
    });
  for (const [index, [, , contact]] of DEMO_EMPLOYERS.entries())
    await tx.contactPerson.updateMany({
      where: { employerId: demoEmployerId(index + 1) },
      data: { email: addressOf(contact) },
    });
  await tx.stakeholder.createMany({
    data: [
      ...SCHOOLS.map((name) => ["school", name] as const),
      ...SERVICES.map((name) => ["employment_services", name] as const),
    ].map(([group, organisation]) => ({
      projectId: DEMO_PROJECT_ID,
      group,
      organisation,
      email: addressOf(organisation),
    })),
  });
}

function addressOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z]+/gu, ".");
  return `${plain}@example.org`;
}

interface Asking {
  tx: Transaction;
  now: Date;
  random: Random;
  questionnaire: Questionnaire;
}

async function putAnswer(
  { tx, now, random, questionnaire }: Asking,
  whom: { daysAgo: number; clientId?: string; employerId?: string },
): Promise<void> {
  const { daysAgo, ...columns } = whom;
  const { id: questionnaireId } = await ensureVersion(tx, questionnaire);
  const answeredAt = new Date(now.getTime() - daysAgo * 24 * 3600_000);
  const { privacy } = questionnaire.meta;
  const invitation = await tx.invitation.create({
    data: {
      ...{ projectId: DEMO_PROJECT_ID, questionnaireId, privacy, channel: "tablet", state: "answered", answers: 1 },
      ...{ answeredAt, askedAt: answeredAt, expiresAt: answeredAt, dedupeKey: `demo:${randomUUID()}` },
      ...{ askedBy: demoStaffId("maija"), ...columns },
    },
  });
  await tx.surveyResponse.create({
    data: {
      ...{ id: randomUUID(), projectId: DEMO_PROJECT_ID, questionnaireId, privacy, invitationId: invitation.id },
      ...{
        language: "fi",
        answers: answersTo(questionnaire, random),
        answeredAt,
        answeredOn: dayOfHelsinki(answeredAt),
      },
    },
  });
}

/** Last half-year's schools: anonymous, closed, shown. */
async function putClosedRound({ tx, now, random, questionnaire }: Asking): Promise<void> {
  const { id: questionnaireId } = await ensureVersion(tx, questionnaire);
  const closedAt = new Date(now.getTime() - 150 * 24 * 3600_000);
  const day = Temporal.PlainDate.from(dayOfHelsinki(closedAt).toISOString().slice(0, 10));
  const common = { projectId: DEMO_PROJECT_ID, questionnaireId, privacy: "anonymous" } as const;
  const { id: roundId } = await tx.surveyRound.create({
    data: {
      ...common,
      ...{ name: `Oppilaitokset ${day.month}/${day.year}`, state: "closed", closesAt: closedAt, closedAt },
      ...{ dedupeKey: `demo:${randomUUID()}`, askedBy: demoStaffId("sari"), createdAt: closedAt },
    },
  });
  const quarter = day.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 });
  for (let at = 0; at < 8; at += 1)
    await tx.invitation.create({
      data: {
        ...{ ...common, roundId, channel: "link", state: at < 6 ? "answered" : "open", answers: at < 6 ? 1 : 0 },
        ...{ askedAt: closedAt, expiresAt: closedAt, dedupeKey: `demo:${randomUUID()}` },
      },
    });
  for (let at = 0; at < 6; at += 1)
    await tx.surveyResponse.create({
      data: {
        ...{ ...common, id: randomUUID(), roundId, language: "fi", answers: answersTo(questionnaire, random) },
        answeredOn: dateOf(quarter.toString()),
      },
    });
}

const OWN_WORDS = [
  "Hyvin sujuu.",
  "Yhteydenpito on ollut helppoa.",
  "Enemmän aikaa tutustua.",
  "Selkeät ohjeet auttoivat.",
];

/** Rather content people: the higher points are likelier. */
function answersTo(questionnaire: Questionnaire, random: Random): Answers {
  return Object.fromEntries(
    questionsOf(questionnaire)
      .filter(({ visibleIf }) => visibleIf === null)
      .flatMap((question) => {
        const value = answerTo(question, random);
        return value === null ? [] : [[question.name, value]];
      }),
  );
}

function answerTo(question: Question, random: Random): string | number | null {
  switch (question.type) {
    case "rating": {
      const points = question.points.map(({ value }) => value).filter((value) => value !== DONT_KNOW);
      return points[Math.floor(Math.sqrt(random()) * points.length)]!;
    }
    case "radiogroup":
      return pick(random, question.choices).value;
    case "comment":
      return random() < 0.5 ? pick(random, OWN_WORDS) : null;
    default:
      return null;
  }
}

function dayOfHelsinki(at: Date): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO("Europe/Helsinki");
  return dateOf(zoned.toPlainDate().toString());
}
