import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { TeamsAdapter } from "../../bot/teams/adapter";
import type { TeamsAuthentication } from "../../bot/teams/authentication";
import { createMessagesRoute, type MessagesRoute } from "../../bot/teams/receive";
import { createTeamsSender } from "../../bot/teams/sender";
import { TENANT } from "./activities";
import { createLogLines, type LogLine } from "./log-lines";
import { readBody } from "./loopback";

export interface MessagesServer {
  url: string;
  adapter: TeamsAdapter;
  lines: LogLine[];
  post(body: unknown, headers?: Record<string, string>): Promise<{ status: number; text: string; json: unknown }>;
  /** All that was done for the calls so far is over, also what comes after their answers. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** POST /api/messages on loopback, with the JSON body parsed as restify does. */
export async function startMessagesServer(
  authentication: TeamsAuthentication,
  route: Partial<MessagesRoute>,
): Promise<MessagesServer> {
  const adapter = new TeamsAdapter(authentication);
  const { log, lines } = createLogLines();
  const receive = createMessagesRoute({
    adapter,
    authentication,
    sender: createTeamsSender(adapter),
    tenantId: TENANT,
    tenantlessIsOurs: false,
    handleTurn: async () => ({ status: 200 }),
    log,
    ...route,
  });
  const working: Promise<void>[] = [];
  const server = createServer(async (req, res) => {
    working.push(receive(Object.assign(req, { body: await readBody(req) }), res));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  return {
    url,
    adapter,
    lines,
    async post(body, headers = {}) {
      const response = await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, text, json: text.startsWith("{") ? JSON.parse(text) : undefined };
    },
    async settled() {
      await Promise.all(working);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
