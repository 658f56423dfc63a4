import { createLogger } from "../bot/log";
import { type RunningServer, startServer } from "../bot/server";

let server: RunningServer;
let ready = true;
const bodies: unknown[] = [];

beforeAll(async () => {
  server = await startServer({
    host: "127.0.0.1",
    port: 0,
    log: createLogger("silent"),
    routes: {
      isReady: async () => ready,
      messages: async (req, res) => {
        bodies.push(req.body);
        if ((req.body as { fail?: boolean }).fail) throw new Error("a secret");
        res.writeHead(200);
        res.end();
      },
    },
  });
});
afterAll(() => server.close());

const url = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const post = (body: string, type = "application/json") =>
  fetch(url("/api/messages"), { method: "POST", body, headers: { "Content-Type": type } });

test("alive, and ready only while the database answers", async () => {
  expect((await fetch(url("/healthz"))).status).toBe(200);
  expect((await fetch(url("/readyz"))).status).toBe(200);
  ready = false;
  expect((await fetch(url("/readyz"))).status).toBe(503);
});

test("a message's body comes through as JSON", async () => {
  expect((await post('{"type":"message","text":"äö"}')).status).toBe(200);
  expect(bodies.at(-1)).toEqual({ type: "message", text: "äö" });
});

test.each([
  ["broken JSON", '{"text":"salaisuus', 400],
  ["a body over the limit", JSON.stringify({ text: "x".repeat(300_000) }), 413],
])("%s is refused without repeating it", async (_, body, status) => {
  const answer = await post(body);
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toMatch(/salaisuus|xxx|JSON/);
});

test.each([
  ["gzip that is none", { "Content-Type": "application/json", "Content-Encoding": "gzip" }],
  ["a form that any web page may post", { "Content-Type": "application/x-www-form-urlencoded" }],
  ["a file", { "Content-Type": "multipart/form-data; boundary=x" }],
  ["plain text", { "Content-Type": "text/plain" }],
])("%s is refused, and the server goes on", async (_, headers) => {
  expect(
    (await fetch(url("/api/messages"), { method: "POST", body: "xxxx", headers: headers as Record<string, string> }))
      .status,
  ).toBe(415);
  expect((await fetch(url("/healthz"))).status).toBe(200);
});

test("an error inside is a 500 with nothing in it", async () => {
  const answer = await post('{"fail":true}');
  expect([answer.status, await answer.text()]).toEqual([500, ""]);
});

test("unknown paths and methods are refused, and the server goes on", async () => {
  expect((await fetch(url("/nothing"))).status).toBe(404);
  expect((await fetch(url("/api/messages"))).status).toBe(405);
  expect((await fetch(url("/healthz"))).status).toBe(200);
});
