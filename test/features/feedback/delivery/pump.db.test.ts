import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { LEASE_MS } from "../../../../bot/features/feedback/delivery/claim";
import type { Mailer, Outcome } from "../../../../bot/features/feedback/delivery/mailer";
import { createDeliveryPump } from "../../../../bot/features/feedback/delivery/pump";
import { createTexter, type Texter } from "../../../../bot/features/feedback/delivery/sms";
import { createSmtpMailer } from "../../../../bot/features/feedback/delivery/smtp-mailer";
import { stopRound } from "../../../../bot/features/feedback/rounds/store";
import { createFakeClock, type FakeClock } from "../../../../bot/schedule/clock";
import { hashToken } from "../../../../surveys/links/token";
import { emptyDatabase, openTestDatabase, type TestDatabase } from "../../../support/database";
import { createLogLines } from "../../../teams/log-lines";
import { askOne, askRound, deliveryOf, makeProject, NOW, plainTextOf } from "./asked";
import { type MailServer, startMailServer } from "./mail-server";

const PUBLIC_URL = "https://teho.example.fi";
const MINUTE = 60_000;

let test_: TestDatabase;
let server: MailServer;
let mailer: Mailer;
let clock: FakeClock;
let projectId: string;
let logged: ReturnType<typeof createLogLines>;

beforeAll(async () => {
  test_ = await openTestDatabase({ poolSize: 10 });
});
afterAll(() => test_.close());
beforeEach(async () => {
  await emptyDatabase(test_.db);
  projectId = await makeProject(test_.db);
  server = await startMailServer();
  mailer = createSmtpMailer({ url: server.url, from: "Teho <kyselyt@example.org>", timeoutMs: 2000 });
  clock = createFakeClock(NOW, "passes");
  logged = createLogLines();
});
afterEach(async () => {
  await mailer.close();
  await server.close();
});

const newPump = (more: Partial<Parameters<typeof createDeliveryPump>[0]> = {}) =>
  createDeliveryPump({
    db: test_.db,
    mailer,
    sms: null,
    publicUrl: PUBLIC_URL,
    clock,
    log: logged.log,
    perSecond: 1000,
    random: () => 1,
    ...more,
  });
const recipients = () => server.received.flatMap(({ to }) => to).sort();
const tokenIn = (source: string) => /\/k\/([A-Za-z0-9_-]{22})\n/.exec(plainTextOf(source).replace(/\r/g, ""))![1]!;

describe("a mail that is due", () => {
  it("is handed over once, with a link that works and whose token is kept nowhere", async () => {
    const invitationId = await askOne(test_.db, projectId, "liisa@example.fi", { recipientName: "Liisa Mäki" });
    const pump = newPump();
    expect(await pump.pumpOnce()).toBe(1);
    expect(await pump.pumpOnce()).toBe(0);
    expect(recipients()).toEqual(["liisa@example.fi"]);
    expect(await deliveryOf(test_.db, invitationId)).toMatchObject({
      state: "handed_over",
      attempts: 1,
      statusCodes: [250],
      lastError: null,
      leaseUntil: null,
    });
    const token = tokenIn(server.received[0]!.source);
    const [link] = await test_.db.surveyLink.findMany();
    expect(Buffer.from(link!.tokenHash).equals(Buffer.from(hashToken(token)!))).toBe(true);
    expect(link).toMatchObject({ invitationId, channel: "mail", expiresAt: null });
    const whole = await test_.db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(d)::text AS row FROM "SurveyDelivery" d UNION ALL SELECT to_jsonb(i)::text FROM "Invitation" i`;
    expect(whole.map(({ row }) => row).join()).not.toContain(token);
    expect(JSON.stringify(logged.lines)).not.toMatch(/liisa|example\.fi/i);
  });

  it("goes later when its time is later", async () => {
    await askOne(test_.db, projectId, "liisa@example.fi", { dueAt: new Date(NOW.getTime() + MINUTE) });
    expect(await newPump().pumpOnce()).toBe(0);
    clock.advance(MINUTE);
    expect(await newPump().pumpOnce()).toBe(1);
  });

  it("waits while mail is not set up", async () => {
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    expect(await newPump({ mailer: null }).pumpOnce()).toBe(0);
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "queued", attempts: 0 });
  });
});

it("a round of 60 by three pumps at the same time: everybody gets one mail, each its own link", async () => {
  await askRound(test_.db, projectId, 60);
  const counts = await Promise.all([newPump(), newPump(), newPump()].map((pump) => pump.pumpOnce()));
  expect(counts.reduce((sum, count) => sum + count)).toBe(60);
  expect(recipients()).toEqual(Array.from({ length: 60 }, (_, at) => `k${at}@example.fi`).sort());
  expect(new Set(server.received.map(({ source }) => tokenIn(source))).size).toBe(60);
  expect(await test_.db.surveyLink.count()).toBe(60);
});

describe("what has lost its purpose is not sent", () => {
  const cases: [string, (id: string) => Promise<unknown>][] = [
    ["answered", (id) => test_.db.invitation.update({ where: { id }, data: { state: "answered" } })],
    ["withdrawn", (id) => test_.db.invitation.update({ where: { id }, data: { state: "withdrawn" } })],
    ["expired", (id) => test_.db.invitation.update({ where: { id }, data: { expiresAt: NOW } })],
  ];

  it.each(cases)("%s before its time", async (_, happens) => {
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    await happens(id);
    await newPump().pumpOnce();
    expect(server.connections()).toBe(0);
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "cancelled", attempts: 0 });
  });

  it.each(cases)("%s while its mail is being handed over: the last line is never sent", async (_, happens) => {
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    const slow: Mailer = { ...mailer, send: (mail, commit) => mailer.send(mail, () => happens(id).then(commit)) };
    await newPump({ mailer: slow }).pumpOnce();
    expect(server.connections()).toBe(1);
    expect(recipients()).toEqual([]);
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "cancelled" });
    expect(await test_.db.surveyLink.count()).toBe(0);
  });

  it("of a round that is stopped in the middle: what has left has left, the rest stays", async () => {
    const round = await askRound(test_.db, projectId, 20);
    let sent = 0;
    const stopping: Mailer = {
      ...mailer,
      async send(mail, commit) {
        sent += 1;
        if (sent === 8) await test_.db.$transaction((tx) => stopRound(tx, round, clock.now()));
        return mailer.send(mail, commit);
      },
    };
    await newPump({ mailer: stopping }).pumpOnce();
    await newPump().pumpOnce();
    const states = await test_.db.surveyDelivery.groupBy({ by: ["state"], _count: true });
    const count = (state: string) => states.find((one) => one.state === state)?._count ?? 0;
    expect(count("handed_over")).toBe(recipients().length);
    expect(count("handed_over") + count("cancelled")).toBe(20);
    expect(count("cancelled")).toBeGreaterThanOrEqual(10);
  });

  it("a reminder to somebody who wants none; the invitation itself goes all the same", async () => {
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    await test_.db.invitation.update({ where: { id }, data: { noReminders: true } });
    await test_.db.surveyDelivery.create({ data: { invitationId: id, step: 1, channel: "mail", dueAt: NOW } });
    await newPump().pumpOnce();
    expect(recipients()).toEqual(["liisa@example.fi"]);
    expect(await deliveryOf(test_.db, id, 1)).toMatchObject({ state: "cancelled" });
  });
});

describe("what the mail server says", () => {
  it("«no such user» is final, and says why in one word", async () => {
    server.answer.recipient = () => ({ code: 550, text: "5.1.1 liisa@example.fi unknown" });
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    const pump = newPump();
    await pump.pumpOnce();
    clock.advance(24 * 60 * MINUTE);
    await pump.pumpOnce();
    expect(await deliveryOf(test_.db, id)).toMatchObject({
      state: "unreachable",
      lastError: "no_such_address",
      statusCodes: [550],
      attempts: 1,
    });
    expect(JSON.stringify(logged.lines)).not.toContain("liisa");
  });

  it("«later» is tried again after some minutes, and then it goes, once", async () => {
    server.answer.data = () => ({ code: 451, text: "4.7.1 greylisted" });
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    const pump = newPump();
    await pump.pumpOnce();
    expect(await deliveryOf(test_.db, id)).toMatchObject({
      state: "queued",
      dueAt: new Date(NOW.getTime() + 5 * MINUTE),
      leaseUntil: null,
    });
    server.answer.data = () => null;
    expect(await pump.pumpOnce()).toBe(0);
    clock.advance(5 * MINUTE);
    await pump.pumpOnce();
    expect(recipients()).toEqual(["liisa@example.fi"]);
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "handed_over", statusCodes: [451, 250] });
  });

  it("a refused one holds up nobody else", async () => {
    server.answer.recipient = (to) => (to === "k3@example.fi" ? { code: 550, text: "5.1.1 no" } : null);
    await askRound(test_.db, projectId, 12);
    await newPump().pumpOnce();
    expect(recipients()).toHaveLength(11);
  });

  it("nothing, since it is away: all wait, and go when it is back", async () => {
    const { port } = server;
    await server.close();
    await askRound(test_.db, projectId, 12);
    const pump = newPump();
    const tried = await pump.pumpOnce();
    expect(tried).toBeLessThanOrEqual(5);
    expect(await pump.pumpOnce()).toBe(0);
    expect(logged.lines.some(({ level }) => level === "error")).toBe(true);
    server = await startMailServer({}, port);
    for (let minutes = 0; minutes < 10; minutes += 1) {
      clock.advance(MINUTE);
      await pump.pumpOnce();
    }
    expect(recipients()).toEqual(Array.from({ length: 12 }, (_, at) => `k${at}@example.fi`).sort());
  });

  it("nothing, after everything was sent: unknown, and never sent again", async () => {
    let reply: (no: null) => void = () => undefined;
    server.answer.data = () =>
      new Promise((resolve) => {
        reply = resolve;
      });
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    const impatient = createSmtpMailer({ url: server.url, from: "kyselyt@example.org", timeoutMs: 200 });
    await newPump({ mailer: impatient }).pumpOnce();
    reply(null);
    server.answer.data = () => null;
    clock.advance(24 * 60 * MINUTE);
    await newPump().pumpOnce();
    expect(await deliveryOf(test_.db, id)).toMatchObject({
      state: "unknown",
      lastError: "no_answer",
      statusCodes: [0],
    });
    expect(server.received.length).toBeLessThanOrEqual(1);
    await impatient.close();
  });

  it("an address with line breaks fails with its reason, and no server hears of it", async () => {
    const id = await askOne(test_.db, projectId, "liisa@example.fi\r\nBcc: kaikki@example.fi");
    await newPump().pumpOnce();
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "unreachable", lastError: "bad_address" });
    expect(server.connections()).toBe(0);
  });
});

describe("a process that is not quick enough", () => {
  /** Sends nothing until it is let go. */
  const stuck = () => {
    let go: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow: Mailer = {
      ...mailer,
      send: (mail, commit) => mailer.send(mail, () => waiting.then(commit)),
    };
    return { slow, go: () => go() };
  };

  it("has lost its lease at the commit: the mail goes once, by the one that took over", async () => {
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    const { slow, go } = stuck();
    const first = newPump({ mailer: slow }).pumpOnce();
    while ((await deliveryOf(test_.db, id)).leaseUntil === null || server.connections() === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    clock.advance(LEASE_MS);
    expect(await newPump().pumpOnce()).toBe(1);
    go();
    await first;
    expect(recipients()).toEqual(["liisa@example.fi"]);
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "handed_over", attempts: 2 });
    expect(await test_.db.surveyLink.count()).toBe(1);
  });

  it("died between the last line and the answer: unknown, and nobody sends it again", async () => {
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    await test_.db.surveyDelivery.update({
      where: { invitationId_step: { invitationId: id, step: 0 } },
      data: { lastError: "committing", leaseUntil: new Date(NOW.getTime() + LEASE_MS), attempts: 1, statusCodes: [0] },
    });
    await newPump().pumpOnce();
    expect((await deliveryOf(test_.db, id)).state).toBe("queued");
    clock.advance(LEASE_MS);
    await newPump().pumpOnce();
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "unknown", lastError: "interrupted" });
    expect(recipients()).toEqual([]);
  });
});

it("a mail that cannot even be written is given up after some tries, and the others go", async () => {
  const failing: Mailer = {
    ...mailer,
    async send(mail, commit): Promise<Outcome> {
      if (mail.to.startsWith("bad")) throw new Error("a bug");
      return mailer.send(mail, commit);
    },
  };
  const bad = await askOne(test_.db, projectId, "bad@example.fi");
  await askOne(test_.db, projectId, "good@example.fi");
  const pump = newPump({ mailer: failing });
  for (let hour = 0; hour < 6; hour += 1) {
    await pump.pumpOnce();
    clock.advance(60 * MINUTE);
  }
  expect(recipients()).toEqual(["good@example.fi"]);
  expect(await deliveryOf(test_.db, bad)).toMatchObject({ state: "unreachable", lastError: "bug", attempts: 5 });
});

describe("nobody is written to at night", () => {
  const evening = 11 * 60 * MINUTE; // nine o'clock

  it("after downtime: what was due at ten goes the next morning", async () => {
    const id = await askOne(test_.db, projectId, "liisa@example.fi");
    clock.advance(evening);
    expect(await newPump().pumpOnce()).toBe(1);
    expect(await newPump().pumpOnce()).toBe(0);
    expect(recipients()).toEqual([]);
    const morning = new Date("2026-11-25T05:30:00Z");
    expect(await deliveryOf(test_.db, id)).toMatchObject({
      state: "queued",
      dueAt: morning,
      attempts: 0,
      statusCodes: [],
      lastError: "quiet_hours",
    });
    clock.advance(morning.getTime() - clock.now().getTime());
    await newPump().pumpOnce();
    expect(recipients()).toEqual(["liisa@example.fi"]);
  });

  it("«later» in the last minutes of a Friday before a holiday is Monday", async () => {
    // Friday the 4th of December, two minutes to five; Sunday is Independence Day.
    const friday = new Date("2026-12-04T14:58:00Z");
    const id = await askOne(test_.db, projectId, "liisa@example.fi", { dueAt: friday, now: friday });
    clock.advance(friday.getTime() - NOW.getTime());
    server.answer.data = () => ({ code: 451, text: "4.7.1 greylisted" });
    await newPump().pumpOnce();
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "queued", dueAt: new Date("2026-12-07T05:30:00Z") });
  });

  it("a round that runs over the hour by minutes is not cut in two", async () => {
    const five = new Date("2026-11-24T14:59:00Z");
    await askOne(test_.db, projectId, "liisa@example.fi", { dueAt: five });
    clock.advance(five.getTime() + 10 * MINUTE - NOW.getTime());
    await newPump().pumpOnce();
    expect(recipients()).toEqual(["liisa@example.fi"]);
  });
});

describe("a text message", () => {
  const got: { to: string; text: string }[] = [];
  let gateway: Server;
  let sms: Texter;
  beforeEach(async () => {
    got.length = 0;
    gateway = createServer(async (req, res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of req) chunks.push(chunk);
      got.push(JSON.parse(Buffer.concat(chunks).toString()));
      res.statusCode = 202;
      res.end();
    });
    await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve));
    sms = createTexter({ url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`, token: "t" });
  });
  afterEach(async () => {
    gateway.closeAllConnections();
    await new Promise((resolve) => gateway.close(resolve));
  });
  const askBySms = () => askOne(test_.db, projectId, "", { channel: "sms", email: null, phone: "040 123 4567" });

  it("goes through the gateway, once, with its own link", async () => {
    const id = await askBySms();
    await newPump({ sms }).pumpOnce();
    await newPump({ sms }).pumpOnce();
    expect(got).toEqual([
      { to: "+358401234567", text: expect.stringMatching(/^Silta kysyy: .* https:\/\/teho\.example\.fi\/k\/\S{22}$/) },
    ]);
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "handed_over", statusCodes: [202] });
    expect(await test_.db.surveyLink.findMany()).toMatchObject([{ invitationId: id, channel: "sms" }]);
  });

  it("waits where no gateway is set, and mails go all the same", async () => {
    const id = await askBySms();
    await askOne(test_.db, projectId, "liisa@example.fi");
    await newPump().pumpOnce();
    expect(recipients()).toEqual(["liisa@example.fi"]);
    expect(await deliveryOf(test_.db, id)).toMatchObject({ state: "queued", attempts: 0 });
  });

  it("goes while the mail server is away", async () => {
    await server.close();
    for (let count = 0; count < 8; count += 1) await askOne(test_.db, projectId, `k${count}@example.fi`);
    await askBySms();
    await newPump({ sms }).pumpOnce();
    expect(got).toHaveLength(1);
    server = await startMailServer();
  });
});

it("keeps the pace that is set", async () => {
  await askRound(test_.db, projectId, 30);
  const started = clock.now().getTime();
  await newPump({ perSecond: 10 }).pumpOnce();
  expect(recipients()).toHaveLength(30);
  expect(clock.now().getTime() - started).toBeGreaterThanOrEqual(2000);
});

it("started and stopped: what waits goes, and nothing is left half done", async () => {
  await askRound(test_.db, projectId, 10);
  const pump = newPump();
  pump.start();
  while (server.received.length < 10) await new Promise((resolve) => setTimeout(resolve, 5));
  await pump.stop();
  expect(await test_.db.surveyDelivery.count({ where: { state: "handed_over" } })).toBe(10);
});
