import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createTexter, smsNumber } from "../../../../bot/features/feedback/delivery/sms";

const yes = async () => true;
const MESSAGE = { to: "040 123 4567", text: "Silta kysyy: Mitä kuuluu? https://teho.example.fi/k/x" };

let server: Server;
let url: string;
let got: { method?: string; authorization?: string; type?: string; body: unknown }[];
let answer: { status: number; headers?: Record<string, string>; silent?: boolean };

beforeEach(async () => {
  got = [];
  answer = { status: 202 };
  server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const { authorization, "content-type": type } = req.headers;
    got.push({ method: req.method, authorization, type, body: JSON.parse(Buffer.concat(chunks).toString()) });
    if (answer.silent) return;
    res.writeHead(answer.status, answer.headers);
    res.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const texter = (timeoutMs?: number) => createTexter({ url, token: "salaisuus", timeoutMs });

test("one POST with the number, the text and the token", async () => {
  expect(await texter().send(MESSAGE, yes)).toEqual({ type: "handed_over", code: 202 });
  expect(got).toEqual([
    {
      method: "POST",
      authorization: "Bearer salaisuus",
      type: "application/json",
      body: { to: "+358401234567", text: MESSAGE.text },
    },
  ]);
});

test.each([
  [400, { type: "refused", code: 400, reason: "refused", permanent: true }],
  [401, { type: "unreachable", code: 401, reason: "credentials" }],
  [403, { type: "unreachable", code: 403, reason: "credentials" }],
  [404, { type: "unreachable", code: 404, reason: "connection" }],
  [422, { type: "refused", code: 422, reason: "refused", permanent: true }],
  [429, { type: "refused", code: 429, reason: "busy", permanent: false }],
  [500, { type: "unknown" }],
  [502, { type: "unknown" }],
  [503, { type: "unknown" }],
])("%i is told as what it is", async (status, expected) => {
  answer = { status };
  expect(await texter().send(MESSAGE, yes)).toEqual(expected);
});

test("«later» says when", async () => {
  answer = { status: 429, headers: { "Retry-After": "30" } };
  expect(await texter().send(MESSAGE, yes)).toMatchObject({ retryAfterSeconds: 30 });
});

test("a redirect is not followed: the token is for the gateway alone", async () => {
  answer = { status: 307, headers: { Location: url } };
  expect(await texter().send(MESSAGE, yes)).toEqual({ type: "unreachable", code: 307, reason: "connection" });
  expect(got).toHaveLength(1);
});

test("silence: it may have been sent", async () => {
  answer = { status: 200, silent: true };
  expect(await texter(300).send(MESSAGE, yes)).toEqual({ type: "unknown" });
});

test("nobody there: it was not sent", async () => {
  await new Promise((resolve) => server.close(resolve));
  expect(await texter().send(MESSAGE, yes)).toEqual({ type: "unreachable", code: 0, reason: "connection" });
  server = createServer().listen(0);
});

test("taken back at the commit, or to no number: the gateway hears nothing", async () => {
  expect(await texter().send(MESSAGE, async () => false)).toEqual({ type: "withheld" });
  expect(await texter().send({ ...MESSAGE, to: "soita töihin" }, yes)).toMatchObject({
    type: "refused",
    reason: "bad_address",
  });
  expect(got).toEqual([]);
});

test.each([
  ["040 123 4567", "+358401234567"],
  ["+358 (0)40-1234567", "+358401234567"],
  ["00358 40 1234567", "+358401234567"],
  ["+46 70 123 45 67", "+46701234567"],
  ["401234567", null],
  ["", null],
  ["040123\r\n4567; drop", null],
])("%j → %j", (written, number) => {
  expect(smsNumber(written)).toBe(number);
});
