import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { createLogger } from "../../../bot/log";
import { startServer } from "../../../bot/server";
import { type Database, openDatabase } from "../../../prisma/client";
import { dateOf } from "../../../prisma/days";
import { createVersions, ensureVersion } from "../../../surveys/catalogue/store";
import { createIntake } from "../../../surveys/intake/intake";
import { newToken } from "../../../surveys/links/token";
import { createSurveyPages } from "../../../surveys/page/pages";
import { percentile } from "../figures";
import type { Subject } from "./checked-submits";

export interface HttpRates {
  perSecond: number;
  p50: number;
  p99: number;
  cpuMs: number;
}

/** Whole submits through the real server into PostgreSQL, each to a link of its own and from an address of its own, so many senders at once. Senders and server share this process. */
export async function measureHttp(
  url: string,
  { questionnaire, answers }: Subject,
  size: { submits: number; senders: number },
): Promise<HttpRates> {
  const db = openDatabase({ url, poolSize: 10 });
  const versions = createVersions(db);
  const log = createLogger("error");
  const intake = createIntake({ db, versions, hooks: [], now: () => new Date(), log });
  const { routes } = await createSurveyPages({
    ...{ db, versions, intake, now: () => new Date(), log, publicUrl: "https://teho.example.org" },
  });
  const server = await startServer({
    ...{ host: "127.0.0.1", port: 0, log },
    routes: { isReady: async () => true, messages: async () => undefined, surveys: routes },
  });
  const { port } = server;
  const agent = new Agent({ keepAlive: true, maxSockets: size.senders });
  const tokens = await putLinks(db, { questionnaire, answers }, size.submits + WARM_UP);
  const times: number[] = [];
  const send = async (from: number, to: number) => {
    let next = from;
    const sender = async () => {
      for (let at = next++; at < to; at = next++) {
        const started = performance.now();
        const body = JSON.stringify({ submissionId: randomUUID(), answers, language: "fi" });
        const said = await post(agent, port, tokens[at]!, body, `10.0.${at >> 8}.${at & 255}`);
        if (!said.includes('"outcome":"stored"')) throw new Error(`A submit was answered with ${said}`);
        times.push(performance.now() - started);
      }
    };
    await Promise.all(Array.from({ length: size.senders }, sender));
  };
  await send(0, WARM_UP);
  times.length = 0;
  const [cpuBefore, started] = [process.cpuUsage(), performance.now()];
  await send(WARM_UP, tokens.length);
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpuBefore);
  const stored = await db.surveyResponse.count();
  if (stored !== tokens.length) throw new Error(`${tokens.length} submits made ${stored} rows.`);
  agent.destroy();
  await server.close();
  await db.close();
  return {
    perSecond: (size.submits / wall) * 1000,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
    cpuMs: (user + system) / 1000 / size.submits,
  };
}

const WARM_UP = 200;

async function putLinks(db: Database, { questionnaire }: Subject, count: number): Promise<string[]> {
  const { id: questionnaireId } = await db.$transaction((tx) => ensureVersion(tx, questionnaire));
  const { id: projectId } = await db.project.create({
    data: {
      name: "Mittaus",
      startsOn: dateOf("2026-01-01"),
      endsOn: dateOf("2028-12-31"),
      midpointOn: dateOf("2027-06-30"),
    },
  });
  const asked = Array.from({ length: count }, () => ({ id: randomUUID(), ...newToken() }));
  const expiresAt = new Date(Date.now() + 24 * 3600_000);
  await db.invitation.createMany({
    data: asked.map(({ id }) => ({
      ...{ id, projectId, questionnaireId, expiresAt, dedupeKey: id },
      privacy: "confidential" as const,
      channel: "mail" as const,
    })),
  });
  await db.surveyLink.createMany({
    data: asked.map(({ id, hash }) => ({
      tokenHash: hash,
      invitationId: id,
      questionnaireId,
      channel: "mail" as const,
    })),
  });
  return asked.map(({ token }) => token);
}

function post(agent: Agent, port: number, token: string, body: string, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "x-forwarded-for": address,
    };
    const outgoing = request(
      { host: "127.0.0.1", port, path: `/k/${token}`, method: "POST", agent, headers },
      (incoming) => {
        let text = "";
        incoming.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        incoming.on("end", () => resolve(text));
      },
    );
    outgoing.on("error", reject).end(body);
  });
}
