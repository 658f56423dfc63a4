import { Agent, request } from "node:http";
import { DEMO_TENANT_ID } from "../../bot/config";
import { demoAadId } from "../../prisma/demo/people";

/** Who writes how much of what, to whom. */
export interface Load {
  port: number;
  serviceUrl: string;
  text: string;
  senders: number;
  /** In all; shared evenly. */
  turns: number;
}

export interface Measured {
  /** Of each turn, in ms: from posting the activity to the end of the answer, the bot's reply included. */
  latencies: number[];
  wallMs: number;
}

let numbered = 0;

/** Each sender has a conversation of its own and writes the next message when the one before is answered. @throws Error on any answer but 200. */
export async function sendTurns(load: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.senders });
  const latencies: number[] = [];
  const began = performance.now();
  try {
    await Promise.all(
      Array.from({ length: load.senders }, async (_, sender) => {
        for (let turn = sender; turn < load.turns; turn += load.senders) {
          const body = JSON.stringify(messageFrom(sender, load));
          const start = performance.now();
          await post(agent, load.port, body);
          latencies.push(performance.now() - start);
        }
      }),
    );
    return { latencies, wallMs: performance.now() - began };
  } finally {
    agent.destroy();
  }
}

/** As Teams sends it (test/teams/activities.ts). Every sender is Maija, in another 1:1 conversation: the roster is one, the order of turns is each its own. */
function messageFrom(sender: number, { serviceUrl, text }: Load) {
  numbered += 1;
  return {
    type: "message",
    id: `${process.pid}-${numbered}`,
    timestamp: new Date().toISOString(),
    channelId: "msteams",
    serviceUrl,
    from: { id: "29:maija", name: "Maija Valmentaja", aadObjectId: demoAadId("maija") },
    recipient: { id: "28:bench", name: "Teho" },
    conversation: { id: `a:bench-${sender}`, conversationType: "personal", tenantId: DEMO_TENANT_ID },
    channelData: { tenant: { id: DEMO_TENANT_ID } },
    text,
    textFormat: "plain",
    locale: "fi-FI",
  };
}

function post(agent: Agent, port: number, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const req = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        method: "POST",
        path: "/api/messages",
        headers: { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
        timeout: 30_000,
      },
      (res) => {
        res.resume();
        res.once("end", () =>
          res.statusCode === 200 ? resolve() : reject(new Error(`A turn was answered ${res.statusCode}.`)),
        );
        res.once("error", reject);
      },
    );
    req.once("timeout", () => req.destroy(new Error("A turn was not answered within 30 s.")));
    req.once("error", reject);
    req.end(body);
  });
}
