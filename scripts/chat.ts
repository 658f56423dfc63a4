import "./set-up-first";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { loadEnvironment, readConfig } from "../bot/config";
import { localReach } from "../bot/features/feedback/reach";
import { createLogger } from "../bot/log";
import { openData } from "../bot/open-data";
import { answerWithCard, type Channel } from "../bot/teams/channel";
import { createTeho } from "../bot/teho";
import type { Act } from "../bot/turn/incoming-turn";
import type { Card, Reply } from "../bot/turn/reply";
import { DEMO_STAFF, type DemoPerson, demoAadId } from "../prisma/demo/people";
import { refuseStrayWords } from "./command-line";
import { printCard, type Tap, valuesOf } from "./print-card";

const USAGE = `Kirjoita kuten Teamsissa. Napit numerolla: 2 tai #2. Lomakkeen kentät Tallenna-napin kanssa: #1 0.minutes=25 0.day=eilen (nimet näkyvät lomakkeessa).
/edit TEKSTI muokkaa viimeistä viestiäsi, /delete poistaa sen, /quit lopettaa.
(Write as in Teams. Buttons by number: 2 or #2. A form's fields with its Save: #1 0.minutes=25. /edit TEXT, /delete, /quit.)`;

/** `npm run chat -- --as maija`: the whole bot in a terminal, by the same path as Teams; cards as text. */
async function main(): Promise<void> {
  refuseStrayWords(process.argv.slice(2), { values: ["as"] }, "npm run chat -- --as maija");
  const config = readConfig({ LOG_LEVEL: "warn", ...loadEnvironment() });
  if (config.mode === "production")
    throw new Error("The terminal chat speaks as a person without asking who it is: it is for MODE=development.");
  const aadObjectId = personOf(process.argv.slice(2));
  const log = createLogger(config.logLevel);
  const quiet = { info: () => {}, warn: (line: string) => log.warn(line), error: (line: string) => log.error(line) };
  const data = await openData(config, quiet);
  const reach = { ...localReach(), publicUrl: config.publicUrl };
  const teho = createTeho({ db: data.db, log, timeZone: config.timeZone, reach });

  const say = (line: string) => process.stdout.write(`${line}\n`);
  const conversationId = `console-${aadObjectId}`;
  let taps: Tap[] = [];
  let shown: Card | null = null;
  let lastMessage = "";
  let lastCard = "";
  const channel: Channel = {
    async send(_turn, replies) {
      return replies.map((reply) => {
        show(reply);
        if (reply.type === "replace" && reply.at === null) return { type: "inline", body: answerWithCard(reply.card) };
        lastCard = reply.type === "replace" ? (reply.at ?? lastCard) : randomUUID();
        return { type: "handed_over", activityId: lastCard };
      });
    },
  };
  function show(reply: Reply): void {
    if (reply.type === "text") {
      say(`\n${reply.text}`);
      return;
    }
    const printed = printCard(reply.card, 1);
    taps = printed.taps;
    shown = reply.card;
    say(`\n┌─ ${reply.preview}\n${printed.lines.map((line) => `│ ${line}`).join("\n")}\n└─`);
  }
  const turn = (act: Act, activityId: string = randomUUID()) =>
    teho.handle(
      {
        activityId,
        conversationId,
        scope: "personal",
        tenantId: config.tenantId,
        aadObjectId,
        sentAt: new Date(),
        reference: { conversation: { id: conversationId } },
        act,
      },
      channel,
    );

  async function obey(line: string): Promise<boolean> {
    if (line === "/quit") return false;
    if (line === "/help") say(USAGE);
    else if (line.startsWith("/edit "))
      await turn({ type: "edited", messageId: lastMessage, text: line.slice(6) }, `${lastMessage}:edit:${Date.now()}`);
    else if (line === "/delete") await turn({ type: "deleted", messageId: lastMessage }, `${lastMessage}:delete`);
    else if (/^#?\d+( |$)/.test(line) && tapOf(line)) {
      const { tap, inputs } = tapOf(line)!;
      // As Teams does: every field of the card with what it holds, what was typed over it.
      const values = tap.withInputs && shown ? valuesOf(shown) : {};
      const fields = Object.keys(values);
      const unknown = Object.keys(inputs).filter((name) => !fields.includes(name));
      if (unknown.length > 0) {
        say(
          `Napin mukana ei lähde kenttää ${unknown.join(", ")}. Kentät: ${fields.join(", ") || "–"}. (No such field.)`,
        );
        return true;
      }
      await turn({
        type: "action",
        verb: tap.verb,
        data: { ...values, ...inputs, ...tap.data },
        cardId: lastCard,
        answered: "inline",
      });
    } else {
      lastMessage = randomUUID();
      await turn({ type: "text", text: line, hasAttachment: false }, lastMessage);
    }
    return true;
  }
  function tapOf(line: string): { tap: Tap; inputs: Record<string, string> } | undefined {
    const [, number, rest = ""] = /^#?(\d+)(?: (.*))?$/.exec(line) ?? [];
    const tap = taps[Number(number) - 1];
    if (!tap || (!line.startsWith("#") && rest !== "")) return undefined;
    // A value goes on to the next name: «0.day=eilen klo 9 0.minutes=25».
    const inputs = Object.fromEntries(
      [...rest.matchAll(/(\S+?)=(.*?)(?=\s+\S+=|$)/g)].map(([, name, value]) => [name!, value!.trim()]),
    );
    return { tap, inputs };
  }

  say(USAGE);
  await turn({ type: "installed" });
  const lines = createInterface({ input: process.stdin, terminal: false });
  if (process.stdin.isTTY) process.stdout.write("> ");
  for await (const line of lines) {
    if (!(await obey(line.trim()))) break;
    if (process.stdin.isTTY) process.stdout.write("> ");
  }
  await data.close();
}

/** `--as maija` or an Entra object id of a staff member. */
function personOf(argv: string[]): string {
  const named = argv[argv.indexOf("--as") + 1] ?? "maija";
  const who = argv.includes("--as") ? named : "maija";
  const demo = DEMO_STAFF.find((staff) => staff.person === who);
  if (demo) return demoAadId(demo.person as DemoPerson);
  if (/^[0-9a-f-]{36}$/i.test(who)) return who.toLowerCase();
  throw new Error(
    `Who is «${who}»? Say --as ${DEMO_STAFF.map((staff) => staff.person).join(" | ")}, or an Entra object id.`,
  );
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
