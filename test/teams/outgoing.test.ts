import fc from "fast-check";
import { fitsLimit, tooBigCard, writeActivity, writeTooBig } from "../../bot/teams/outgoing";
import { dropUnstorable } from "../../bot/teams/plain-text";
import type { Card, Reply } from "../../bot/turn/reply";

const card = (text: string): Card => ({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text }] });

it("a line is plain text: what a person wrote is shown as written, never as a link or a mention", () => {
  const text = "[napsauta](https://paha.example) <at>Sari</at> **ei lihavaa** ![x](y)";
  expect(writeActivity({ type: "text", text })).toEqual({
    type: "message",
    textFormat: "plain",
    text,
    locale: "fi-FI",
  });
});

it("a card carries what the notification shows", () => {
  expect(writeActivity({ type: "card", card: card("Matti Virtanen"), preview: "Luonnos odottaa" })).toEqual({
    type: "message",
    locale: "fi-FI",
    summary: "Luonnos odottaa",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card("Matti Virtanen") }],
  });
});

it("the limit counts UTF-16: half as many characters as bytes", () => {
  const empty = JSON.stringify(writeActivity({ type: "text", text: "" })).length;
  const room = 12_800 - empty;
  expect(fitsLimit(writeActivity({ type: "text", text: "ä".repeat(room) }))).toBe(true);
  expect(fitsLimit({ ...writeActivity({ type: "text", text: "" }), text: "ä".repeat(room + 1) })).toBe(false);
});

it("a card too large becomes one that says so, and keeps its preview", () => {
  const activity = writeActivity({ type: "card", card: card("x".repeat(13_000)), preview: "Yhteenveto" });
  expect(activity).toMatchObject({ summary: "Yhteenveto", attachments: [{ content: tooBigCard() }] });
});

it("a text too long keeps its beginning and says that there was more", () => {
  const activity = writeActivity({ type: "text", text: "rivi\n".repeat(10_000) });
  expect(activity.text).toMatch(/^rivi\nrivi/);
  expect(activity.text).toContain("liian pitkä");
});

it("whatever is to be sent fits in the end, and no character is cut in two", () => {
  const text = fc.string({ unit: "binary", maxLength: 200 }).map((part) => part.repeat(200));
  const reply: fc.Arbitrary<Reply> = fc.oneof(
    text.map((words): Reply => ({ type: "text", text: dropUnstorable(words) })),
    fc.tuple(text, text).map(
      ([words, preview]): Reply => ({
        type: "card",
        card: card(words),
        preview: dropUnstorable(preview),
      }),
    ),
  );
  fc.assert(
    fc.property(reply, (one) => {
      expect(fitsLimit(writeActivity(one))).toBe(true);
      expect(fitsLimit(writeTooBig(one))).toBe(true);
      expect(writeTooBig(one).text ?? "").not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
