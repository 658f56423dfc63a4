import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { DEMO_TENANT_ID } from "../../bot/config";
import { openDatabase } from "../../prisma/client";
import { demoAadId } from "../../prisma/demo/people";
import { startEmbeddedServer } from "../../prisma/embedded-server";
import { startWholeTeho, type WholeTeho } from "../support/whole-teho";

/** kill -9 of everything, then start: every acknowledged entry is there. The whole product as processes, with a connector of our own. */

jest.setTimeout(180_000);

let connector: Server;
const cards: { id: string; draftId: string; version: number }[] = [];

beforeAll(async () => {
  connector = createServer((req, res) => {
    let body = "";
    req.on("data", (chunk) => {
      body += chunk;
    });
    req.on("end", () => {
      const id = randomUUID();
      const action = /"verb":"draft\.confirm","data":\{"draftId":"([^"]+)","version":(\d+)/.exec(body);
      if (action) cards.push({ id, draftId: action[1]!, version: Number(action[2]) });
      res.writeHead(201, { "Content-Type": "application/json" });
      res.end(JSON.stringify({ id }));
    });
  });
  await new Promise<void>((resolve) => connector.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => connector.close(resolve)));

async function post(teho: WholeTeho, activity: Record<string, unknown>): Promise<Response> {
  return fetch(`${teho.botUrl}/api/messages`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      id: randomUUID(),
      channelId: "msteams",
      timestamp: new Date().toISOString(),
      serviceUrl: `http://127.0.0.1:${(connector.address() as AddressInfo).port}`,
      from: { id: "u", aadObjectId: demoAadId("maija") },
      recipient: { id: "28:teho" },
      conversation: { id: `c-${activity.text ?? "tap"}`, conversationType: "personal", tenantId: DEMO_TENANT_ID },
      ...activity,
    }),
  });
}

test("twenty entries are saved, everything is killed in the middle of more, and all that was acknowledged is there", async () => {
  const first = await startWholeTeho({ playground: false });
  const acknowledged: string[] = [];
  const logAndSave = async (minute: number) => {
    await post(first, { type: "message", text: `Matti Virtaselle soitettu eilen, ${minute} min` });
    const card = await nextCard();
    if (!card) return;
    const answer = await post(first, {
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: card.id,
      value: {
        action: {
          type: "Action.Execute",
          verb: "draft.confirm",
          data: { draftId: card.draftId, version: card.version },
        },
      },
    });
    if (JSON.stringify(await answer.json()).includes("Tallennettu")) acknowledged.push(card.draftId);
  };
  for (let minute = 1; minute <= 20; minute += 1) await logAndSave(minute);
  const more = Promise.allSettled(Array.from({ length: 20 }, (_, index) => logAndSave(100 + index)));
  setTimeout(() => killEverything(first), 40);
  await more;
  expect(acknowledged.length).toBeGreaterThanOrEqual(20);

  const again = await startWholeTeho({ playground: false, dataDir: first.dataDir });
  const server = await startEmbeddedServer({ dataDir: first.dataDir, log: { info() {}, warn() {}, error() {} } });
  const db = openDatabase({ url: server.url, poolSize: 2 });
  const found = await db.logEntry.findMany({
    where: { draftId: { in: acknowledged }, status: "stored" },
    select: { draftId: true },
  });
  expect(found.map((entry) => entry.draftId).sort()).toEqual([...new Set(acknowledged)].sort());
  expect((await fetch(`${again.botUrl}/readyz`)).status).toBe(200);
  await db.close();
  await server.stop();
  await again.stop();
});

/** A busy machine may deliver the card by the outbox, after the turn has been answered. */
async function nextCard(): Promise<(typeof cards)[number] | undefined> {
  for (let tries = 0; cards.length === 0 && tries < 100; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return cards.shift();
}

/** The bot and its PostgreSQL at once, as a power cut does. */
function killEverything(teho: WholeTeho): void {
  teho.kill();
  const processes = execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" });
  for (const line of processes.split("\n").filter((one) => one.includes(teho.dataDir))) {
    const pid = Number(line.trim().split(" ")[0]);
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it ended by itself meanwhile
    }
  }
}
