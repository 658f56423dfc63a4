import { randomUUID } from "node:crypto";
import { readQuestionnaire } from "../../../surveys/catalogue/catalogue";
import { LIMITS } from "../../../surveys/intake/limits";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { type Asking, NOW, openAsking } from "./asking";
import { EVERY_TYPE } from "./every-type";

let test_: TestDatabase;
let asking: Asking;

beforeAll(async () => {
  test_ = await openTestDatabase();
  asking = await openAsking(test_.db);
});
afterAll(async () => {
  await asking.close();
  await test_.close();
});

const ANSWERS = { start_goes: 4, tasks_fit: "dk", wants_contact: "no" };
/** As a browser asks over https. */
const browse = (url: string) => fetch(url, { headers: { "Accept-Encoding": "gzip, deflate, br" } });
const postJson = (url: string, body: unknown) =>
  fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const postForm = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: "POST", body: new URLSearchParams(fields) });
const submit = (url: string, answers: unknown = ANSWERS, submissionId: string = randomUUID()) =>
  postJson(url, { submissionId, language: "fi", answers });

test("the page is kept nowhere, sets no cookie, and asks nobody else for anything", async () => {
  const { url, token } = await asking.ask("employer-two-weeks");
  const page = await browse(url);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-encoding")).toBe("br");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  expect(page.headers.get("x-robots-tag")).toContain("noindex");
  expect(page.headers.get("set-cookie")).toBeNull();
  const text = await page.text();
  expect([...text.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, to]) => to)).not.toContainEqual(
    expect.stringMatching(/^(https?:)?\/\//),
  );
  expect(asking.logged()).not.toContain(token);
});

test("the script keeps for ever under its own name, and no other name is there", async () => {
  const { url } = await asking.ask("employer-two-weeks");
  const path = /src="(\/k-assets\/[0-9a-f]{16}\.js)"/.exec(await (await fetch(url)).text())![1]!;
  const script = await browse(asking.url + path);
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(Number(script.headers.get("content-length"))).toBeLessThanOrEqual(8 * 1024);
  expect(script.headers.get("content-encoding")).toBe("br");
  for (const other of ["0000000000000000.js", "..%2fpages.ts", "x"])
    expect((await fetch(`${asking.url}/k-assets/${other}`)).status).toBe(404);
});

test("opened a hundred times by a mail scanner, «älä muistuta» too: nothing has changed", async () => {
  const asked = await asking.ask("employer-two-weeks");
  for (let round = 0; round < 10; round++)
    await Promise.all(Array.from({ length: 10 }, () => Promise.all([fetch(asked.url), fetch(`${asked.url}/stop`)])));
  const row = await test_.db.invitation.findUniqueOrThrow({ where: { id: asked.invitationId! } });
  expect([row.state, row.noReminders, row.answers]).toEqual(["open", false, 0]);
});

test("«älä muistuta» is a button, and the link still works after it", async () => {
  const asked = await asking.ask("employer-two-weeks");
  const before = await (await fetch(`${asked.url}/stop`)).text();
  expect(before).toContain(">Lopetetaanko muistutukset?</h1>");
  expect(before).toContain(">Älä muistuta</button>");
  expect(before).toContain(`href="/k/${asked.token}?lang=fi">Vastaa kyselyyn</a>`);
  expect(await (await postForm(`${asked.url}/stop`, {})).text()).toContain("Emme muistuta enää");
  const row = await test_.db.invitation.findUniqueOrThrow({ where: { id: asked.invitationId! } });
  expect(row.noReminders).toBe(true);
  expect((await fetch(asked.url)).status).toBe(200);
});

test("sent again with the same id: thanks again, one row; with another: told kindly", async () => {
  const asked = await asking.ask("employer-two-weeks");
  const id = randomUUID();
  const replies = [await submit(asked.url, ANSWERS, id), await submit(asked.url, ANSWERS, id), await submit(asked.url)];
  const said = await Promise.all(
    replies.map(async (reply) => (await reply.json()) as { outcome: string; title: string }),
  );
  expect(said.map(({ outcome, title }) => [outcome, title])).toEqual([
    ["stored", "Kiitos!"],
    ["already_there", "Kiitos!"],
    ["used", "Tähän kyselyyn on jo vastattu"],
  ]);
  expect(await asking.answers(asked.invitationId)).toEqual([ANSWERS]);
});

test("a form posted again (reloaded after the thanks) is thanked again", async () => {
  const asked = await asking.ask("employer-two-weeks");
  const fields = {
    _id: randomUUID(),
    _l: "fi",
    _step: "0",
    _go: "send",
    start_goes: "4",
    tasks_fit: "dk",
    wants_contact: "no",
  };
  for (let times = 0; times < 2; times++) {
    const page = await postForm(asked.url, fields);
    expect([page.status, (await page.text()).includes('<h1 tabindex="-1">Kiitos!')]).toEqual([200, true]);
  }
  expect(await asking.answers(asked.invitationId)).toEqual([ANSWERS]);
});

test.each([
  ["a token one character off", "unknown", 404, "Linkki ei toimi"],
  ["too late", "expired", 410, "Linkki on vanhentunut"],
  ["taken back", "withdrawn", 410, "Kysely on päättynyt"],
])("%s: a page that says what to do, and nothing is stored", async (_, what, status, title) => {
  const expiresAt = what === "expired" ? new Date(NOW.getTime() - 1) : undefined;
  const asked = await asking.ask("employer-two-weeks", expiresAt && { expiresAt });
  if (what === "withdrawn")
    await test_.db.invitation.update({ where: { id: asked.invitationId! }, data: { state: "withdrawn" } });
  const url = what === "unknown" ? asked.url.replace(/.$/, (last) => (last === "A" ? "B" : "A")) : asked.url;
  const page = await fetch(url);
  expect([page.status, (await page.text()).includes(title)]).toEqual([status, true]);
  expect((await submit(url)).status).toBe(status);
  expect((await postForm(url, { _go: "send" })).status).toBe(status);
  expect(await asking.answers(asked.invitationId)).toEqual([]);
});

test("script in a title stays text", async () => {
  const evil = readQuestionnaire(
    "evil",
    { title: '1 < 2 & "3"', pages: [{ name: "p", elements: [{ type: "comment", name: "c", title: "a'b" }] }] },
    EVERY_TYPE.meta,
  );
  const { url } = await asking.ask(evil);
  const typed = "</textarea><script>alert(1)</script>";
  const page = await (await postForm(url, { c: typed, _lang: "fi", _id: '"><script>', _step: '"><script>' })).text();
  expect(page).not.toContain("<script>");
  expect(page).toContain("&#60;/textarea&#62;&#60;script&#62;");
  expect(page).toContain("1 &#60; 2 &#38; &#34;3&#34;");
});

test("what is longer than 64 KB is refused in words, to the script and to the form", async () => {
  const { url } = await asking.ask("employer-two-weeks");
  const long = "ä".repeat(70_000);
  const json = await submit(url, { contact_about: long });
  expect([json.status, await json.json()]).toEqual([
    413,
    { type: "refused", problems: [{ question: null, say: "Vastaus on liian pitkä" }] },
  ]);
  const form = await postForm(url, { contact_about: long });
  expect([form.status, (await form.text()).includes("lyhennä tekstiä")]).toEqual([413, true]);
});

test.each([
  ["broken JSON", "application/json", '{"answers'],
  ["a file", "multipart/form-data; boundary=x", "--x"],
  ["a list", "application/json", "[]"],
  ["nothing", "application/json", "null"],
])("%s is refused, and the page goes on", async (_, type, body) => {
  const { url } = await asking.ask("employer-two-weeks");
  const reply = await fetch(url, { method: "POST", headers: { "Content-Type": type }, body });
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect((await fetch(url)).status).toBe(200);
});

test("a language that is not offered, or was withdrawn, becomes Finnish", async () => {
  const { url } = await asking.ask("employer-two-weeks", { language: "de" });
  expect(await (await fetch(`${url}?lang=xx`)).text()).toContain('<html lang="fi">');
  expect(await (await fetch(`${url}?lang=uk`)).text()).toContain('<html lang="uk">');
  expect((await postJson(url, { submissionId: randomUUID(), language: "xx", answers: ANSWERS })).status).toBe(200);
});

test("too many in a short time: told how long to wait, and the form keeps what was answered", async () => {
  const slow = { burst: 1, perMinute: 1, mostKeys: 10 };
  const strict = await openAsking(test_.db, { ...LIMITS, perLink: slow });
  try {
    const { url } = await strict.ask("employer-two-weeks");
    const fields = { _id: randomUUID(), _l: "fi", _step: "0", _go: "send", start_goes: "4" };
    expect((await postForm(url, fields)).status).toBe(422);
    const again = await postForm(url, fields);
    expect(again.status).toBe(429);
    expect(Number(again.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await again.text()).toMatch(/name="start_goes" value="4"[^>]* checked/);
    const json = await submit(url);
    expect([json.status, ((await json.json()) as { say: string }).say]).toEqual([
      429,
      expect.stringContaining("Odota"),
    ]);
  } finally {
    await strict.close();
  }
});

test("half an answer waits only where it may", async () => {
  const named = await asking.ask("employer-two-weeks");
  const health = await asking.ask("client-start");
  const draft = { language: "fi", answers: { start_goes: 2 } };
  expect(await (await postJson(`${named.url}/draft`, draft)).json()).toEqual({ type: "kept" });
  expect(await (await postJson(`${health.url}/draft`, { language: "fi", answers: {} })).json()).toEqual({
    type: "not_kept",
  });
  expect(await (await fetch(named.url)).text()).toMatch(/name="start_goes" value="2"[^>]* checked/);
});

test("a person of whom it speaks stands on it by the short name, of which nobody learns more", async () => {
  const asked = await asking.ask("employer-two-weeks", { client: { givenName: "Liisa", familyName: "Virtanen" } });
  const page = await (await fetch(asked.url)).text();
  const sheet = await (await fetch(`${asked.url}/sheet`)).text();
  for (const text of [page, sheet]) expect(text).toMatch(/henkilöä Liisa V\.</);
  expect(page).not.toContain("Virtanen");
});

test.each([
  ["client-end", 2],
  ["event", 1],
  ["employer-assessment", 0],
])("%s: free texts ask for no names, unless everything stands under a name", async (key, count) => {
  const { url } = await asking.ask(key);
  const page = await (await fetch(url)).text();
  const hinted = [...page.matchAll(/id="(d-\w+)">[^<]*Älä kirjoita nimiä tai yhteystietoja\./g)].map(([, id]) => id);
  expect(hinted).toHaveLength(count);
  for (const id of hinted) expect(page).toMatch(new RegExp(`<textarea[^>]* aria-describedby="${id}"`));
});

test("what is a choice, a number or an address asks for no such thing", async () => {
  const page = await (await fetch((await asking.ask(EVERY_TYPE)).url)).text();
  expect([...page.matchAll(/id="d-(\w+)">[^<]*Älä kirjoita nimiä/g)].map(([, name]) => name)).toEqual([
    "job",
    "which_job",
    "why_glad",
  ]);
});

test("without the script questions are counted as they come, and of how many only once that is sure", async () => {
  const { url } = await asking.ask("employer-two-weeks");
  const numbers = (page: string) => [...page.matchAll(/class="n">(Kysymys [^<]+)</g)].map(([, number]) => number);
  const first = await (await fetch(url)).text();
  expect(numbers(first)).toEqual(["Kysymys 1", "Kysymys 2", "Kysymys 3"]);
  const answers = { start_goes: "4", tasks_fit: "dk", wants_contact: "yes" };
  const second = await (
    await postForm(url, { ...answers, _id: randomUUID(), _l: "fi", _step: "0", _go: "next" })
  ).text();
  expect(numbers(second)).toContain("Kysymys 4/4");
});

test("«en osaa sanoa» stands beside the answers of every kind of question", async () => {
  let [drawn, aside] = [0, 0];
  for (const key of asking.catalogue.keys()) {
    const page = await (await fetch((await asking.ask(key)).url)).text();
    drawn += page.match(/type="radio"[^>]* value="dk"/g)?.length ?? 0;
    aside += page.match(/class="o aside"><input type="radio"[^>]* value="dk"/g)?.length ?? 0;
  }
  expect(drawn).toBeGreaterThan(0);
  expect(aside).toBe(drawn);
});

test("on a staff device the browser offers nothing that others typed", async () => {
  const own = await (await fetch((await asking.ask(EVERY_TYPE)).url)).text();
  const tablet = await (await fetch((await asking.ask(EVERY_TYPE, { channel: "tablet" })).url)).text();
  expect([...own.matchAll(/autocomplete="(\w+)"/g)].map(([, what]) => what)).toEqual(["on", "email", "tel"]);
  expect([...tablet.matchAll(/autocomplete="(\w+)"/g)].map(([, what]) => what)).toEqual(["off"]);
});

test("steps without JavaScript, and «älä muistuta», are limited too, before anything is checked", async () => {
  const strict = await openAsking(test_.db, { ...LIMITS, perAddress: { burst: 3, perMinute: 1, mostKeys: 10 } });
  try {
    const { url } = await strict.ask("employer-two-weeks");
    const step = () => postForm(url, { _step: "0", _go: "next" });
    expect([(await step()).status, (await step()).status, (await step()).status]).toEqual([422, 422, 422]);
    for (const more of [await step(), await fetch(`${url}/stop`, { method: "POST" })]) {
      expect(more.status).toBe(429);
      expect(Number(more.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await more.text()).toContain("Odota");
    }
  } finally {
    await strict.close();
  }
});

describe("the sheet to print", () => {
  test("says what is asked, until when, and leads to the same answer; nothing on it is fetched", async () => {
    const { url, token } = await asking.ask("employer-two-weeks");
    const sheet = await browse(`${url}/sheet`);
    expect(sheet.status).toBe(200);
    const text = await sheet.text();
    expect(text).toContain("Miten työkokeilu on alkanut?");
    expect(text).toContain(`teho.example.org/k/${token}`);
    expect(text).toMatch(/Vastaa viimeistään \d{1,2}\.\d{1,2}\.2026/);
    expect(text).toContain("<svg");
    expect([...text.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, to]) => to)).toEqual(["data:,"]);
    expect(sheet.headers.get("content-security-policy")).toMatch(/style-src 'self' 'sha256-/);
    expect((await submit(url)).status).toBe(200);
  });

  test("of a link that is spent, or never was: a kind page and no code", async () => {
    const { url } = await asking.ask("employer-two-weeks");
    await submit(url);
    for (const [link, status] of [
      [url, 410],
      [`${asking.url}/k/aaaaaaaaaaaaaaaaaaaaaa`, 404],
    ] as const) {
      const sheet = await browse(`${link}/sheet`);
      expect(sheet.status).toBe(status);
      expect(await sheet.text()).not.toContain("viimeistään");
    }
  });
});
