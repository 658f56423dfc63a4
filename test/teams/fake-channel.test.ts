import { createFakeChannel } from "../../bot/teams/fake-channel";
import { readTurn } from "../../bot/teams/incoming";
import type { Card } from "../../bot/turn/reply";
import { message, TENANT } from "./activities";

const card = (text: string): Card => ({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text }] });
const turn = (fields: Record<string, unknown> = {}) =>
  readTurn(message(fields) as { type: string }, TENANT, new Date());
const press = (cardId: string, inline: boolean) =>
  inline
    ? turn({ type: "invoke", name: "adaptiveCard/action", value: { action: { verb: "v" } }, replyToId: cardId })
    : turn({ text: undefined, value: { verb: "v" }, replyToId: cardId });

it("shows what a person sees, in order, with the cards in their latest form", async () => {
  const channel = createFakeChannel();
  const [, shown] = await channel.send(turn(), [
    { type: "text", text: "Hei" },
    { type: "card", card: card("Luonnos"), preview: "Luonnos", draftId: "d1" },
  ]);
  const cardId = (shown as { activityId: string }).activityId;

  const [inline] = await channel.send(press(cardId, true), [
    { type: "replace", card: card("Kesken"), preview: "", at: null },
  ]);
  expect(inline).toMatchObject({ type: "inline", body: { statusCode: 200, value: card("Kesken") } });
  await channel.send(press(cardId, false), [{ type: "replace", card: card("Tallennettu"), preview: "", at: null }]);

  expect(channel.seen("a:maija")).toEqual([
    { id: "fake-1", text: "Hei", replaced: 0 },
    { id: cardId, card: card("Tallennettu"), preview: "", replaced: 2 },
  ]);
  expect(channel.seen("a:pekka")).toEqual([]);
});

it("fails as told, and a proactive message reaches the same conversation", async () => {
  const channel = createFakeChannel();
  channel.failNext(1, 403);
  channel.failNext(1, "no_answer");
  expect(
    await channel.send(turn(), [
      { type: "text", text: "1" },
      { type: "text", text: "2" },
      { type: "text", text: "3" },
    ]),
  ).toEqual([
    { type: "rejected", status: 403, code: "" },
    { type: "no_answer" },
    { type: "handed_over", activityId: "fake-1" },
  ]);
  await channel.sender.send(turn().reference, { type: "text", text: "Muistutus" });
  expect(channel.last("a:maija")).toMatchObject({ text: "Muistutus" });
});

it("a card that is not there cannot be replaced", async () => {
  const channel = createFakeChannel();
  const replace = { type: "replace" as const, card: card("x"), preview: "", at: "m404" };
  expect(await channel.send(turn(), [replace])).toMatchObject([{ type: "rejected", status: 404 }]);
});
