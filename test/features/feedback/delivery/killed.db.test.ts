import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { LEASE_MS } from "../../../../bot/features/feedback/delivery/claim";
import { LANES } from "../../../../bot/features/feedback/delivery/pump";
import { childArgs } from "../../../support/child-file";
import { openTestDatabase, type TestDatabase } from "../../../support/database";
import { killNow } from "../../../support/teho-process";
import { askRound, makeProject, NOW } from "./asked";
import { type MailServer, startMailServer } from "./mail-server";

/** Rounds by real processes that are killed in the middle (SIGKILL), over a real SMTP server on loopback that counts. */

jest.setTimeout(300_000);

const ROOT = join(__dirname, "..", "..", "..", "..");

let test_: TestDatabase;
let server: MailServer;
let start: string[];
const alive = new Set<ChildProcess>();

beforeAll(async () => {
  start = await childArgs(join(__dirname, "pump.child.ts"));
});
beforeEach(async () => {
  test_ = await openTestDatabase({ poolSize: 3 });
  server = await startMailServer();
});
afterEach(async () => {
  for (const child of alive) killNow(child.pid!);
  await server.close();
  await test_.close();
});

async function ask(count: number): Promise<number> {
  await askRound(test_.db, await makeProject(test_.db), count);
  return count;
}

/** Time is told to it: leases of those that died before are over when the test says so. */
function startPump(now: Date, ...death: string[]): { child: ChildProcess; ended: Promise<string | number> } {
  const args = [...start, test_.url, server.url, now.toISOString(), "1000", ...death];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  alive.add(child);
  const ended = new Promise<string | number>((resolve) =>
    child.once("exit", (code, signal) => {
      alive.delete(child);
      resolve(signal ?? code ?? 0);
    }),
  );
  return { child, ended };
}

const later = (times: number) => new Date(NOW.getTime() + times * (LEASE_MS + 60_000));

/** How often each address got it, beside what the rows say of it. */
async function outcome() {
  const rows = await test_.db.surveyDelivery.findMany({ include: { invitation: { select: { email: true } } } });
  const times = new Map<string, number>();
  for (const { to } of server.received) times.set(to[0]!, (times.get(to[0]!) ?? 0) + 1);
  const of = (state: string) =>
    rows.filter((row) => row.state === state).map(({ invitation }) => times.get(invitation.email!) ?? 0);
  return {
    handedOver: of("handed_over"),
    unknown: of("unknown"),
    rest: rows.length - of("handed_over").length - of("unknown").length,
  };
}

test.each([
  ["claimed", 30],
  ["data", 25],
])("killed before the last line of a mail («%s»): all arrive, each once", async (place, count) => {
  const mails = await ask(60);
  const first = await startPump(NOW, place, String(count)).ended;
  expect(first).toBe("SIGKILL");
  const before = server.received.length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(mails);
  expect(await startPump(later(1)).ended).toBe(0);
  const { handedOver, unknown, rest } = await outcome();
  expect(rest).toBe(0);
  expect(new Set(handedOver)).toEqual(new Set([1]));
  // The other connections were wherever they were; what may have arrived is not sent again.
  expect(unknown.length).toBeLessThanOrEqual(LANES - 1);
  expect(unknown.every((times) => times <= 1)).toBe(true);
  expect(handedOver.length + unknown.length).toBe(mails);
});

test("killed right after «it leaves now» was written: nobody knows, so nobody sends it again", async () => {
  await ask(60);
  expect(await startPump(NOW, "committed", "20").ended).toBe("SIGKILL");
  expect(await startPump(later(1)).ended).toBe(0);
  const { handedOver, unknown, rest } = await outcome();
  expect(rest).toBe(0);
  expect(new Set(handedOver)).toEqual(new Set([1]));
  expect(unknown.length).toBeGreaterThanOrEqual(1);
  expect(unknown.length).toBeLessThanOrEqual(LANES);
  expect(unknown.every((times) => times <= 1)).toBe(true);
});

test("a round of 300 by two at a time, killed and started again three times wherever they are: nobody gets two, and almost nobody is left uncertain", async () => {
  const KILLS = 3;
  const mails = await ask(300);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const goal = Math.ceil(((kill + 1) * mails) / (KILLS + 2));
    const pair = [startPump(later(kill)), startPump(later(kill))];
    while (server.received.length < goal) await new Promise((resolve) => setTimeout(resolve, 2));
    for (const { child } of pair) killNow(child.pid!);
    for (const { ended } of pair) expect(await ended).toBe("SIGKILL");
  }
  const last = [startPump(later(KILLS)), startPump(later(KILLS))];
  for (const { ended } of last) expect(await ended).toBe(0);
  const { handedOver, unknown, rest } = await outcome();
  expect(rest).toBe(0);
  expect(new Set(handedOver)).toEqual(new Set([1]));
  expect(unknown.every((times) => times <= 1)).toBe(true);
  expect(unknown.length).toBeLessThanOrEqual(2 * KILLS * LANES);
  expect(handedOver.length + unknown.length).toBe(mails);
});
