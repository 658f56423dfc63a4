import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import fc from "fast-check";
import { isPlainAddress, type Mail, type Mailer, refusalOf } from "../../../../bot/features/feedback/delivery/mailer";
import { createSmtpMailer } from "../../../../bot/features/feedback/delivery/smtp-mailer";
import { type MailServer, startMailServer } from "./mail-server";

const FROM = "Teho <kyselyt@example.org>";
const mail = (to: string, more: Partial<Mail> = {}): Mail => ({
  id: "0190a0a0-0000-7000-8000-000000000001",
  to,
  subject: "Miten työkokeilu on alkanut? (Silta)",
  text: "Hei!\n\n.\nhttp://127.0.0.1:3978/k/abc\n",
  html: "<p>Hei!</p>",
  ...more,
});
const yes = async () => true;

let server: MailServer;
let mailer: Mailer;

beforeEach(async () => {
  server = await startMailServer();
  mailer = createSmtpMailer({ url: server.url, from: FROM, timeoutMs: 500 });
});
afterEach(async () => {
  await mailer.close();
  await server.close();
});

test("a mail is handed over as text and HTML, and says who sends it", async () => {
  expect(await mailer.send(mail("liisa@example.fi"), yes)).toEqual({ type: "handed_over", code: 250 });
  const [{ to, source }] = server.received as [{ to: string[]; source: string }];
  expect(to).toEqual(["liisa@example.fi"]);
  expect(source).toContain("From: Teho <kyselyt@example.org>");
  expect(source).toContain("Auto-Submitted: auto-generated");
  expect(source).toContain("Message-ID: <0190a0a0-0000-7000-8000-000000000001@example.org>");
  expect(source).toMatch(/Content-Type: text\/plain; charset=utf-8[\s\S]*Content-Type: text\/html; charset=utf-8/);
});

test("one connection carries one mail after the other", async () => {
  for (let count = 0; count < 5; count += 1) await mailer.send(mail(`k${count}@example.fi`), yes);
  expect(server.received).toHaveLength(5);
  expect(server.connections()).toBe(1);
});

test.each([
  [450, "4.2.0 Greylisted, come back later", { code: 450, reason: "busy", permanent: false }],
  [452, "4.2.2 Mailbox full", { code: 452, reason: "mailbox_full", permanent: false }],
  [550, "5.1.1 No such user", { code: 550, reason: "no_such_address", permanent: true }],
  [554, "5.7.1 We do not like you", { code: 554, reason: "blocked", permanent: true }],
  [552, "Too much", { code: 552, reason: "mailbox_full", permanent: true }],
])("%i to the recipient or to the data is told with its reason", async (code, text, expected) => {
  server.answer.recipient = (to) => (to.startsWith("r") ? { code, text } : null);
  server.answer.data = () => ({ code, text });
  expect(await mailer.send(mail("r@example.fi"), yes)).toEqual({ type: "refused", ...expected });
  expect(await mailer.send(mail("d@example.fi"), yes)).toEqual({ type: "refused", ...expected });
  expect(server.received).toEqual([]);
  // Nobody else has to suffer for it.
  server.answer.data = () => null;
  expect(await mailer.send(mail("ok@example.fi"), yes)).toMatchObject({ type: "handed_over" });
});

test("the commit is asked only when the server takes the data, and only once", async () => {
  const asked: string[] = [];
  server.answer.recipient = (to) => (to.startsWith("r") ? { code: 550, text: "5.1.1 no" } : null);
  for (const to of ["r@example.fi", "ok@example.fi"])
    await mailer.send(mail(to), async () => {
      asked.push(to);
      expect(server.received).toEqual([]);
      return true;
    });
  expect(asked).toEqual(["ok@example.fi"]);
});

test("taken back at the commit: nobody gets it, and the next one goes", async () => {
  expect(await mailer.send(mail("liisa@example.fi"), async () => false)).toEqual({ type: "withheld" });
  expect(await mailer.send(mail("matti@example.fi"), yes)).toMatchObject({ type: "handed_over" });
  expect(server.received.map(({ to }) => to)).toEqual([["matti@example.fi"]]);
});

test("an error at the commit: nothing goes out, and it can be tried again", async () => {
  const failing = async () => {
    throw new Error("the database is away");
  };
  expect(await mailer.send(mail("liisa@example.fi"), failing)).toMatchObject({ type: "unreachable" });
  expect(server.received).toEqual([]);
});

test("nobody there: it was not sent, and can be tried again", async () => {
  await server.close();
  expect(await mailer.send(mail("liisa@example.fi"), yes)).toEqual({
    type: "unreachable",
    code: 0,
    reason: "connection",
  });
  server = await startMailServer();
});

test("a connection that the server ended while it was idle is no failure", async () => {
  await mailer.send(mail("a@example.fi"), yes);
  const { port } = server;
  await server.close();
  server = await startMailServer({}, port);
  expect(await mailer.send(mail("b@example.fi"), yes)).toMatchObject({ type: "handed_over" });
  expect(server.received.map(({ to }) => to)).toEqual([["b@example.fi"]]);
});

test("silence after everything was sent: it may have arrived", async () => {
  let waiting: (reply: null) => void = () => undefined;
  server.answer.data = () =>
    new Promise((resolve) => {
      waiting = resolve;
    });
  expect(await mailer.send(mail("liisa@example.fi"), yes)).toEqual({ type: "unknown" });
  waiting(null);
});

test("wrong credentials are ours, not the recipient's", async () => {
  const strict = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(Object.assign(new Error("no"), { responseCode: 535 })),
  });
  const wrong = createSmtpMailer({ url: strict.url.replace("//", "//teho:v%C3%A4%C3%A4r%C3%A4@"), from: FROM });
  expect(await wrong.send(mail("liisa@example.fi"), yes)).toEqual({
    type: "unreachable",
    code: 535,
    reason: "credentials",
  });
  await wrong.close();
  await strict.close();
});

test("user and password of the address are used", async () => {
  const asked: unknown[] = [];
  const strict = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      asked.push([username, password]);
      done(null, { user: username });
    },
  });
  const known = createSmtpMailer({ url: strict.url.replace("//", "//te%40ho:s%C3%A4l%C3%A4@"), from: FROM });
  expect(await known.send(mail("liisa@example.fi"), yes)).toMatchObject({ type: "handed_over" });
  expect(asked).toEqual([["te@ho", "sälä"]]);
  await known.close();
  await strict.close();
});

describe("a server that behaves badly", () => {
  let bad: Server;
  const sockets = new Set<Socket>();
  const serve = async (onSocket: (socket: Socket) => void) => {
    bad = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      onSocket(socket);
    });
    await new Promise<void>((resolve) => bad.listen(0, "127.0.0.1", resolve));
    return createSmtpMailer({
      url: `smtp://127.0.0.1:${(bad.address() as AddressInfo).port}`,
      from: FROM,
      timeoutMs: 300,
    });
  };
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => bad.close(resolve));
  });

  test.each<[string, (socket: Socket) => void]>([
    ["says nothing at all", () => undefined],
    ["hangs up at once", (socket) => void socket.destroy()],
    ["greets with a refusal", (socket) => void socket.end("554 5.7.1 go away\r\n")],
    ["speaks something else", (socket) => void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")],
  ])("%s: not sent, to be tried again", async (_, onSocket) => {
    const other = await serve(onSocket);
    expect(await other.send(mail("liisa@example.fi"), yes)).toMatchObject({
      type: "unreachable",
      reason: "connection",
    });
    await other.close();
  });

  test("loses the connection after the last line: it may have arrived", async () => {
    const other = await serve((socket) => {
      let isData = false;
      socket.write("220 hello\r\n");
      socket.on("data", (chunk) => {
        const said = chunk.toString();
        if (isData) {
          if (said.endsWith("\r\n.\r\n") || said === ".\r\n") socket.destroy();
        } else if (said.startsWith("DATA")) {
          isData = true;
          socket.write("354 go on\r\n");
        } else socket.write("250 fine\r\n");
      });
    });
    expect(await other.send(mail("liisa@example.fi"), yes)).toEqual({ type: "unknown" });
    await other.close();
  });

  test("loses the connection before the last line: nobody has it", async () => {
    const other = await serve((socket) => {
      socket.write("220 hello\r\n");
      socket.on("data", (chunk) => {
        if (chunk.toString().startsWith("DATA")) {
          socket.write("354 go on\r\n");
          setImmediate(() => socket.destroy());
        } else if (!chunk.toString().includes("Subject")) socket.write("250 fine\r\n");
      });
    });
    // The commit waits until the connection is gone: then it is too late for a last line.
    const slow = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 50));
    expect(await other.send(mail("liisa@example.fi"), slow)).toMatchObject({
      type: "unreachable",
      reason: "connection",
    });
    await other.close();
  });
});

describe("addresses that would say more than an address", () => {
  test.each([
    "liisa@example.fi\r\nBcc: kaikki@example.fi",
    "liisa@example.fi\nSubject: muuta",
    "liisa@example.fi, matti@example.fi",
    "liisa@example.fi> SIZE=1\r\nRCPT TO:<matti@example.fi",
    "Liisa <liisa@example.fi>",
    "liisa@example.fi;matti@example.fi",
    "ryhmä: liisa@example.fi;",
    '"liisa"@example.fi',
    "liisa@example.fi\u2028",
    "liisa\u0000@example.fi",
    "liisa@@example.fi",
    "liisa",
    "",
  ])("%j is refused before any server is asked", async (to) => {
    expect(await mailer.send(mail(to), yes)).toEqual({
      type: "refused",
      code: 0,
      reason: "bad_address",
      permanent: true,
    });
    expect(server.connections()).toBe(0);
  });

  test("whatever holds a control character, a space or a second at-sign is none", () => {
    const part = fc.string({ unit: fc.constantFrom("a", "b", ".", "-", "+") });
    fc.assert(
      fc.property(
        part,
        part,
        fc.constantFrom("\r", "\n", "\t", " ", "\u0000", "\u0085", "\u2028", "@", "<", ">", ",", ";", ":", '"'),
        (a, b, bad) => {
          expect(isPlainAddress(`x${a}${bad}${b}y@example.fi`)).toBe(false);
          expect(isPlainAddress(`xy@ex${bad}ample.fi`)).toBe(false);
        },
      ),
    );
  });

  test("a line break in the subject makes no header", async () => {
    await mailer.send(mail("liisa@example.fi", { subject: "Kysely\r\nBcc: kaikki@example.fi" }), yes);
    expect(server.received[0]!.source).not.toMatch(/^Bcc:/m);
    expect(server.received[0]!.to).toEqual(["liisa@example.fi"]);
  });
});

test.each([
  [550, "550 5.1.1 no", "no_such_address"],
  [550, "550-5.2.1 disabled", "no_such_address"],
  [552, "552 5.2.2 full", "mailbox_full"],
  [550, "550 5.7.26 unauthenticated", "blocked"],
  [451, "451 try later", "busy"],
  [550, "550 no", "no_such_address"],
  [554, "554 no", "blocked"],
  [500, "500 what", "refused"],
])("%i «%s» means %s", (code, reply, reason) => {
  expect(refusalOf(code, reply)).toBe(reason);
});
