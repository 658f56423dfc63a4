import { pack } from "../../../../bot/features/feedback/own/packed";
import { EMPTY, readMade, readTyped } from "../../../../bot/features/feedback/own/typed";

/** What stands in the form, whatever a client sends. */

const typed = (more: object = {}) =>
  readTyped({ name: "kurssi", audience: "school", privacy: "named", json: "{}", ...more });
const name = (said: string, json = "{}") => {
  const read = readMade(typed({ name: said, json }));
  return read.type === "made" ? read.made.name : read;
};

test.each([
  ["nothing", {}],
  ["other kinds of things", { name: 5, audience: ["client"], privacy: null, json: { a: 1 }, packed: true }],
  ["what was never offered", { name: "x".repeat(5000), audience: "kaikki", privacy: "salainen" }],
])("%s: an empty form", (_, data) => {
  expect(readTyped(data)).toEqual(EMPTY);
});

test("what a button holds goes before the field", () => {
  expect(typed({ packed: pack('{"a":1}') }).json).toBe('{"a":1}');
});

test.each([
  ["kurssi-2027", "kurssi-2027"],
  [" Kesän kurssi! ", "kesan-kurssi"],
  ["Kurssi 1/2", "kurssi-1-2"],
  ["kurssi.json", "kurssi"],
])("«%s» is named %s", (said, called) => {
  expect(name(said)).toBe(called);
});

test.each([
  ['{"title":"Millainen kurssi?"}', "millainen-kurssi"],
  ['{"title":{"fi":"Kurssi","en":"Course"}}', "kurssi"],
  ['{"title":7}', "school"],
  ['{"title":null}', "school"],
  ['{"title":{"fi":["x"]}}', "school"],
])("without a name: %s is named %s", (json, called) => {
  expect(name("", json)).toBe(called);
  expect(name("!?", json)).toBe(called);
});

test.each([
  [{ audience: "" }, "noAudience"],
  [{ json: " \n" }, "empty"],
  [{ json: "{" }, "broken"],
  [{ json: "null" }, "broken"],
  [{ json: '"{}"' }, "broken"],
  [{ json: "[".repeat(50_000) }, "broken"],
  [{ json: "{}".padStart(100_000) }, "tooBig"],
])("%j is unreadable: %s", (more, why) => {
  expect(readMade(typed(more))).toEqual({ type: "unreadable", why });
});

test("only the team's own is meant for a card", () => {
  const onCard = (audience: string) => {
    const read = readMade(typed({ audience }));
    return read.type === "made" && read.made.meta;
  };
  expect(onCard("staff")).toEqual({ audience: "staff", privacy: "named", onCard: true });
  expect(onCard("school")).toEqual({ audience: "school", privacy: "named", onCard: false });
});
