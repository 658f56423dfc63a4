import type { SendOutcome } from "../../bot/teams/channel";
import { createKeepReplaced } from "../../bot/teams/keep-replaced";
import type { IncomingTurn } from "../../bot/turn/incoming-turn";
import type { Reply } from "../../bot/turn/reply";
import { createLogLines } from "./log-lines";

const tap = (cardId: string) =>
  ({ conversationId: "c", activityId: "a", reference: {}, act: { type: "action", cardId } }) as unknown as IncomingTurn;
const edit = (text: string): Reply => ({ type: "text", text });

function slowSender() {
  const sent: string[] = [];
  const answers: ((outcome: SendOutcome) => void)[] = [];
  const sender = {
    send: (_reference: unknown, reply: Reply) =>
      new Promise<SendOutcome>((resolve) => {
        sent.push(reply.type === "text" ? reply.text : "");
        answers.push(resolve);
      }),
  };
  const answer = async (outcome: SendOutcome = { type: "handed_over", activityId: "x" }) => {
    answers.shift()?.(outcome);
    await new Promise(setImmediate);
  };
  return { sender, sent, answer };
}

test("three quick taps on one card: the edits do not overtake each other, and the card ends as the last tap left it", async () => {
  const { sender, sent, answer } = slowSender();
  const keep = createKeepReplaced(sender, createLogLines().log);
  const all = Promise.all([
    keep(tap("m1"), edit("Tallennettu")),
    keep(tap("m1"), edit("Kumottu")),
    keep(tap("m1"), edit("Palautettu")),
  ]);
  expect(sent).toEqual(["Tallennettu"]);
  await answer();
  expect(sent).toEqual(["Tallennettu", "Palautettu"]);
  await answer();
  await all;
  void keep(tap("m1"), edit("Kumottu"));
  expect(sent.at(-1)).toBe("Kumottu");
  await answer();
});

test("another card does not wait, and a failed edit holds nobody up", async () => {
  const { sender, sent, answer } = slowSender();
  const { log, lines } = createLogLines();
  const keep = createKeepReplaced(sender, log);
  const first = keep(tap("m1"), edit("1"));
  void keep(tap("m2"), edit("2"));
  void keep(tap("m1"), edit("3"));
  expect(sent).toEqual(["1", "2"]);
  await answer({ type: "no_answer" });
  expect(sent).toEqual(["1", "2", "3"]);
  expect(lines).toMatchObject([{ level: "warn", message: "a replaced card could not be kept" }]);
  await answer();
  await answer();
  await first;
});
