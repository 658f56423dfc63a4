import fc from "fast-check";
import { activityFrom, tenantOf } from "../../bot/teams/activity";
import { readTurn } from "../../bot/teams/incoming";
import type { Act } from "../../bot/turn/incoming-turn";
import { APP_ID, MAIJA, message, TENANT } from "./activities";

const NOW = new Date("2026-11-24T10:00:00Z");
const read = (fields: Record<string, unknown> = {}) => readTurn(message(fields) as { type: string }, TENANT, NOW);
const act = (fields: Record<string, unknown> = {}): Act => read(fields).act;

describe("a message", () => {
  it("is read with who, when and where", () => {
    expect(read()).toEqual({
      activityId: "1700000000001",
      conversationId: "a:maija",
      scope: "personal",
      tenantId: TENANT,
      aadObjectId: MAIJA,
      sentAt: new Date("2026-11-24T08:15:00.123Z"),
      reference: {
        activityId: "1700000000001",
        user: { id: "29:maija", name: "Maija Valmentaja", aadObjectId: MAIJA },
        bot: { id: `28:${APP_ID}`, name: "Teho" },
        conversation: { id: "a:maija", conversationType: "personal", tenantId: TENANT },
        channelId: "msteams",
        locale: "fi-FI",
        serviceUrl: "http://127.0.0.1:1/",
      },
      act: { type: "text", text: "Matille soitettu", hasAttachment: false },
    });
  });

  it.each([
    ["empty", "", ""],
    ["blank", " \u00a0\n\t ", ""],
    ["only an emoji", "👍🏽", "👍🏽"],
    ["tags", "<p>Matille <b>soitettu</b></p><p>eilen</p>", "Matille soitettu\neilen"],
    ["breaks", "rivi<br>toinen<br/>kolmas\r\nneljäs", "rivi\ntoinen\nkolmas\nneljäs"],
    ["many breaks", "a\n\n\n\n\nb", "a\n\nb"],
    [
      "entities, once",
      "Prisma &amp; K-Rauta &lt;3 &amp;lt; &#228;&#xe4; &nbsp;x &ouml; &#1114112;",
      "Prisma & K-Rauta <3 &lt; ää  x &ouml; &#1114112;",
    ],
    ["what only looks like a tag", "ikä < 30 ja <3 ja 5 > 2", "ikä < 30 ja <3 ja 5 > 2"],
    ["a script", "<script>alert(1)</script>Matille", "alert(1)Matille"],
    ["an escaped tag stays what it says", "&lt;b&gt;", "<b>"],
    ["marks that turn the direction", "Matti\u202e soitettu\u200f\u2066", "Matti soitettu"],
    ["characters that cannot be stored", "a\u0000b\u0007c\ud800d", "abc\ufffdd"],
    ["trailing spaces", "a   \nb  ", "a\nb"],
  ])("text: %s", (_what, text, wanted) => {
    expect(act({ text })).toEqual({ type: "text", text: wanted, hasAttachment: false });
  });

  it("the mention of the bot goes, other people's names stay", () => {
    const entities = [
      { type: "mention", text: "<at>Tehobotti</at>", mentioned: { id: `28:${APP_ID}`, name: "Tehobotti" } },
      { type: "mention", text: "<at>Pekka Ohjaaja</at>", mentioned: { id: "29:pekka", name: "Pekka Ohjaaja" } },
    ];
    const text = "<at>Tehobotti</at> <at>Pekka Ohjaaja</at> soitti Matille";
    expect(act({ text, entities })).toMatchObject({ text: "Pekka Ohjaaja soitti Matille" });
    expect(act({ text: "<at>Teho</at>&nbsp;ohje", entities: [] })).toMatchObject({ text: "ohje" });
  });

  it("Teams' own HTML copy is no attachment; a file is", () => {
    const copy = { contentType: "text/html", content: "<p>x</p>" };
    expect(act({ attachments: [copy] })).toMatchObject({ hasAttachment: false });
    const file = { contentType: "application/vnd.microsoft.teams.file.download.info", name: "cv.pdf" };
    expect(act({ attachments: [copy, file] })).toMatchObject({ hasAttachment: true });
  });

  it("a long text comes whole", () => {
    const text = "ä".repeat(28 * 1024);
    expect(act({ text })).toMatchObject({ text });
  });
});

describe("a button", () => {
  it("of Action.Execute is answered inline", () => {
    const value = { action: { type: "Action.Execute", verb: "draft.save", data: { draftId: "d1", kind: "note" } } };
    expect(act({ type: "invoke", name: "adaptiveCard/action", value, replyToId: "m5" })).toEqual({
      type: "action",
      verb: "draft.save",
      data: { draftId: "d1", kind: "note" },
      cardId: "m5",
      answered: "inline",
    });
  });

  it("of Action.Submit comes as a message", () => {
    expect(act({ text: undefined, value: { verb: "draft.save", draftId: "d1" }, replyToId: "m5" })).toEqual({
      type: "action",
      verb: "draft.save",
      data: { draftId: "d1" },
      cardId: "m5",
      answered: "message",
    });
  });

  it.each([
    ["without a verb", { action: { data: { a: 1 } } }],
    ["with a verb that is no word", { action: { verb: { $gt: "" }, data: { a: 1 } } }],
  ])("%s has the empty verb, which nobody answers to", (_what, value) => {
    expect(act({ type: "invoke", name: "adaptiveCard/action", value })).toMatchObject({ verb: "", cardId: null });
  });

  it("with inputs that cannot be stored loses those characters", () => {
    const value = { action: { verb: "v", data: { text: "a\u0000b", list: ["\u202ex"], n: 1, no: null } } };
    expect(act({ type: "invoke", name: "adaptiveCard/action", value })).toMatchObject({
      data: { text: "ab", list: ["x"], n: 1, no: null },
    });
  });

  it("cannot bring a prototype", () => {
    const value = JSON.parse('{"verb":"v","__proto__":{"isAdmin":true}}');
    const read = act({ text: undefined, value });
    expect((read as { data: { isAdmin?: unknown } }).data.isAdmin).toBeUndefined();
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });
});

describe("editing and deleting a message", () => {
  const edit = (fields: Record<string, unknown> = {}) =>
    read({
      type: "messageUpdate",
      channelData: { eventType: "editMessage" },
      text: "Matille <b>ei</b> soitettu",
      ...fields,
    });

  it("an edit names the message and is an event of its own", () => {
    expect(edit().act).toEqual({ type: "edited", messageId: "1700000000001", text: "Matille ei soitettu" });
    const ids = [read(), edit(), edit({ timestamp: "2026-11-24T08:16:00Z" }), read({ type: "messageDelete" })].map(
      (turn) => turn.activityId,
    );
    expect(new Set(ids).size).toBe(4);
    expect(edit().activityId).toBe(edit().activityId);
  });

  it("a message taken back from the bin is its text again", () => {
    expect(edit({ channelData: { eventType: "undeleteMessage" } }).act).toMatchObject({ type: "edited" });
  });

  it("a deletion names the message", () => {
    expect(act({ type: "messageDelete", channelData: { eventType: "softDeleteMessage" } })).toEqual({
      type: "deleted",
      messageId: "1700000000001",
    });
  });
});

describe("coming and going", () => {
  const bot = { id: `28:${APP_ID}` };
  it.each<[Record<string, unknown>, Act["type"]]>([
    [{ type: "installationUpdate", action: "add" }, "installed"],
    [{ type: "installationUpdate", action: "add-upgrade" }, "installed"],
    [{ type: "installationUpdate", action: "remove" }, "uninstalled"],
    [{ type: "installationUpdate", action: "remove-upgrade" }, "ignored"],
    [{ type: "installationUpdate" }, "ignored"],
    [{ type: "conversationUpdate", membersAdded: [{ id: "29:x" }, bot] }, "installed"],
    [{ type: "conversationUpdate", membersAdded: [{ id: "29:x" }] }, "ignored"],
    [{ type: "conversationUpdate", membersRemoved: [bot] }, "uninstalled"],
    [{ type: "conversationUpdate", channelData: { eventType: "channelCreated" } }, "ignored"],
    [{ type: "conversationUpdate", membersAdded: [{}], recipient: {} }, "ignored"],
    [{ type: "typing" }, "ignored"],
    [{ type: "messageReaction", reactionsAdded: [{ type: "like" }] }, "ignored"],
    [{ type: "invoke", name: "task/fetch" }, "ignored"],
    [{ type: "event", name: "application/vnd.microsoft.readReceipt" }, "ignored"],
  ])("%j → %s", (fields, type) => {
    expect(act(fields).type).toBe(type);
  });
});

it.each([
  [{ conversationType: "personal" }, "personal"],
  [{ conversationType: "groupChat" }, "group"],
  [{ conversationType: "channel" }, "channel"],
  [{}, "group"],
  [{ conversationType: "something new" }, "group"],
])("scope of %j is %s: only what Teams calls personal is", (conversation, scope) => {
  expect(read({ conversation: { id: "a:1", ...conversation } }).scope).toBe(scope);
});

it.each([
  ["AAAAAAAA-0000-4000-8000-000000000001", MAIJA],
  ["29:maija", null],
  ["", null],
  [undefined, null],
  [[MAIJA], null],
  [`${MAIJA}' OR 1=1`, null],
])("object id %j → %s", (aadObjectId, wanted) => {
  expect(read({ from: { id: "29:x", aadObjectId } }).aadObjectId).toBe(wanted);
});

it.each([undefined, "yesterday", 12, "0001-01-01T00:00:00Z", "+275760-09-13T00:00:00Z"])(
  "timestamp %j → now",
  (timestamp) => {
    expect(read({ timestamp }).sentAt).toEqual(NOW);
  },
);

it("without an id, the same again is a repeat, and another message of the same moment is not", () => {
  const idOf = (text: string, value?: unknown) => read({ id: undefined, text, value }).activityId;
  expect(idOf("Matti ajoissa")).toBe(idOf("Matti ajoissa"));
  expect(idOf("Matti ajoissa")).not.toBe(idOf("Liisa ajoissa"));
  expect(idOf("", { verb: "draft.confirm" })).not.toBe(idOf("", { verb: "draft.undo" }));
});

it("the tenant: the conversation's word first", () => {
  const other = "22222222-2222-4222-8222-222222222222";
  const of = (fields: Record<string, unknown>) => tenantOf(message(fields) as { type: string });
  expect(of({ conversation: { tenantId: other } })).toBe(other);
  expect(of({ conversation: {} })).toBe(TENANT);
  expect(of({ conversation: null, channelData: { tenant: "x" } })).toBeNull();
});

describe("whatever comes, nothing throws", () => {
  const types = fc.constantFrom(
    "message",
    "messageUpdate",
    "messageDelete",
    "invoke",
    "installationUpdate",
    "conversationUpdate",
    "typing",
    "x",
  );
  const fields = fc.constantFrom(
    "id",
    "timestamp",
    "channelId",
    "serviceUrl",
    "from",
    "recipient",
    "conversation",
    "channelData",
    "text",
    "value",
    "name",
    "action",
    "entities",
    "attachments",
    "membersAdded",
    "membersRemoved",
    "replyToId",
    "locale",
    "__proto__",
  );
  const anyJson = fc.jsonValue({ maxDepth: 4 });

  it("an activity of random fields is a well-formed turn", () => {
    fc.assert(
      fc.property(types, fc.array(fc.tuple(fields, anyJson), { maxLength: 12 }), (type, entries) => {
        const activity = activityFrom(JSON.parse(JSON.stringify({ ...Object.fromEntries(entries), type })));
        const turn = readTurn(activity!, TENANT, NOW);
        expect(turn.activityId).not.toBe("");
        expect(turn.conversationId).not.toBe("");
        expect(Number.isNaN(turn.sentAt.getTime())).toBe(false);
        expect(() => JSON.stringify(turn)).not.toThrow();
        if (turn.act.type === "text") expect(turn.act.text).not.toMatch(/[\0\p{Surrogate}]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("an ordinary activity with some fields broken is a well-formed turn", () => {
    fc.assert(
      fc.property(types, fields, anyJson, (type, name, broken) => {
        const turn = readTurn({ ...message(), [name]: broken, type } as { type: string }, TENANT, NOW);
        expect(["personal", "group", "channel"]).toContain(turn.scope);
      }),
      { numRuns: 2000 },
    );
  });

  it("any text is text that can be stored, and reading it twice changes nothing more but entities", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const turn = readTurn(message({ text }) as { type: string }, TENANT, NOW);
        expect(turn.act).toMatchObject({ type: "text" });
        expect((turn.act as { text: string }).text).toBe((turn.act as { text: string }).text.trim());
      }),
    );
  });

  it("a hostile text is read in time", () => {
    const started = performance.now();
    for (const text of [
      "<".repeat(28_000),
      "<a ".repeat(9000),
      "&".repeat(28_000),
      "<!--".repeat(7000),
      "\n ".repeat(14_000),
    ])
      act({ text });
    expect(performance.now() - started).toBeLessThan(500);
  });

  it.each([null, undefined, "", "text", 7, [], {}, { type: "" }, { type: 7 }])("%j is no activity", (body) => {
    expect(activityFrom(body)).toBeNull();
  });
});
