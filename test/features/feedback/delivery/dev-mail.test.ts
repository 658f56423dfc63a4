import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DevMailRoute, devMailRoutes } from "../../../../bot/features/feedback/delivery/dev-mail";
import { createFolderMailer, mailFolder } from "../../../../bot/features/feedback/delivery/folder-mailer";
import type { Mail } from "../../../../bot/features/feedback/delivery/mailer";

const LINK = "http://127.0.0.1:3978/k/AbCdEfGhIjKlMnOpQrStUv";
const yes = async () => true;
const mail = (n: number, more: Partial<Mail> = {}): Mail => ({
  id: `0190a0a0-0000-7000-8000-00000000000${n}`,
  to: "liisa@example.fi",
  subject: `Kysely ${n}`,
  text: `Vastaa:\n${LINK}\n`,
  html: `<p>Vastaa</p><a href="${LINK}">x</a>`,
  ...more,
});

let dataDir: string;
let server: Server;
let now: Date;
let mailer: ReturnType<typeof createFolderMailer>;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "teho-mail-"));
  now = new Date("2026-11-24T08:00:00Z");
  mailer = createFolderMailer(mailFolder(dataDir), () => now);
  const [list, single] = devMailRoutes(mailFolder(dataDir)) as [DevMailRoute, DevMailRoute];
  server = createServer(async (req, res) => {
    const [, name] = /^\/dev\/mail\/(.+)$/.exec(req.url ?? "") ?? [];
    const asked = { params: {}, headers: req.headers, address: req.socket.remoteAddress ?? "" };
    const { status, headers, body } = await (name
      ? single.handler({ ...asked, params: { name: decodeURIComponent(name) } })
      : list.handler(asked));
    res.writeHead(status, headers);
    res.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(dataDir, { recursive: true });
});

const get = async (path: string) => {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
};

test("before the first mail there is none", async () => {
  expect(await get("/dev/mail")).toMatchObject({ status: 200, body: expect.stringContaining("Ei vielä viestejä") });
});

test("the newest stands first, and opens with its link", async () => {
  expect(await mailer.send(mail(1), yes)).toEqual({ type: "handed_over", code: 250 });
  now = new Date("2026-11-24T08:00:01Z");
  await mailer.send(mail(2), yes);
  const list = await get("/dev/mail");
  expect(list.body.indexOf("Kysely 2")).toBeGreaterThan(0);
  expect(list.body.indexOf("Kysely 2")).toBeLessThan(list.body.indexOf("Kysely 1"));
  const [, newest] = /href="(\/dev\/mail\/[^"]+)"/.exec(list.body)!;
  const shown = await get(newest!);
  expect(shown.status).toBe(200);
  expect(shown.body).toContain(`<a href="${LINK}">${LINK}</a>`);
  expect(shown.headers.get("referrer-policy")).toBe("no-referrer");
});

test("only its owner may read a mail's file; nothing half written stays", async () => {
  await mailer.send(mail(1), yes);
  const files = readdirSync(mailFolder(dataDir));
  expect(files).toEqual(["20261124T080000000Z-0190a0a0-0000-7000-8000-000000000001.json"]);
  expect(statSync(join(mailFolder(dataDir), files[0]!)).mode & 0o077).toBe(0);
});

test("taken back at the commit, or to no address: no file", async () => {
  expect(await mailer.send(mail(1), async () => false)).toEqual({ type: "withheld" });
  expect(await mailer.send(mail(2, { to: "a@example.fi\nBcc: b@example.fi" }), yes)).toMatchObject({ type: "refused" });
  expect((await get("/dev/mail")).body).toContain("Ei vielä viestejä");
});

test("nothing of a mail runs", async () => {
  const bad = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  await mailer.send(mail(1, { subject: bad, text: `${bad} javascript:alert(1)`, html: bad }), yes);
  const list = await get("/dev/mail");
  const shown = await get(/href="(\/dev\/mail\/[^"]+)"/.exec(list.body)![1]!);
  for (const { body, headers } of [list, shown]) {
    expect(body).not.toMatch(/<script|<img|href="javascript/);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  }
  expect(shown.body).toContain("<iframe sandbox ");
});

test.each(["..%2Fsecret", "x", "20261124T080000000Z-..%2F..%2Fsecret", "%00"])("%s leads nowhere", async (name) => {
  writeFileSync(join(dataDir, "secret.json"), JSON.stringify({ at: "", to: "", subject: "SALA", text: "", html: "" }));
  await mailer.send(mail(1), yes);
  const shown = await get(`/dev/mail/${name}`);
  expect(shown.body).not.toContain("SALA");
  expect(shown.status).toBe(404);
});

test("a file that is no mail of ours is left out", async () => {
  await mailer.send(mail(1), yes);
  writeFileSync(join(mailFolder(dataDir), "20261124T080000001Z-aa.json"), "{");
  const { status, body } = await get("/dev/mail");
  expect(status).toBe(200);
  expect(body).toContain("Kysely 1");
});

test("a page elsewhere whose name points here sees nothing", async () => {
  await mailer.send(mail(1), yes);
  const { port } = server.address() as AddressInfo;
  const status = await new Promise((resolve, reject) =>
    request({ port, host: "127.0.0.1", path: "/dev/mail", headers: { Host: "evil.example" } }, (res) => {
      res.resume();
      resolve(res.statusCode);
    })
      .on("error", reject)
      .end(),
  );
  expect(status).toBe(403);
});

test("another machine sees nothing", async () => {
  await mailer.send(mail(1), yes);
  for (const { handler } of devMailRoutes(mailFolder(dataDir))) {
    const { status, body } = await handler({ params: {}, headers: { host: "localhost:3978" }, address: "10.0.0.7" });
    expect([status, body.toString().includes("Kysely 1")]).toEqual([403, false]);
  }
});
