import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { describeInBrowser } from "../support/chromium";
import { launchChromium, openPlaygroundChat, type PlaygroundChat } from "../support/playground-chat";
import { startWholeTeho, type WholeTeho } from "../support/whole-teho";
import { openPhone } from "./surveys/phone";

/** From «palautekysely Liisalle» in the chat through the mail and the page to the result card, as those live it whom it concerns. */

jest.setTimeout(240_000);

/** SCREENSHOTS=folder: pictures of the way, to look at. */
const picture = (name: string) => {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return null;
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
};

describeInBrowser("feedback, from asking to the figures", () => {
  let teho: WholeTeho;
  let browser: Browser;
  let chat: PlaygroundChat;

  beforeAll(async () => {
    teho = await startWholeTeho({ playground: true });
    browser = await launchChromium();
    chat = await openPlaygroundChat(browser, teho.playgroundUrl);
  });
  afterAll(async () => {
    await browser?.close();
    await teho?.stop();
  });

  const shoot = async (name: string) => {
    const path = picture(name);
    if (path) await chat.page.screenshot({ path });
  };

  /** The link in the mail that came last to the address. */
  async function linkInMail(address: string): Promise<string> {
    const folder = join(teho.dataDir, "mail");
    for (;;) {
      const mails = mailsIn(folder).filter((mail) => mail.includes(address));
      const link = /http:\/\/127\.0\.0\.1:\d+\/k\/[\w-]{22}/.exec(mails.at(-1) ?? "")?.[0];
      if (link) return link;
      await chat.page.waitForTimeout(200);
    }
  }
  function mailsIn(folder: string): string[] {
    try {
      return readdirSync(folder)
        .sort()
        .map((name) => readFileSync(join(folder, name), "utf8"));
    } catch {
      return []; // not made before the first mail
    }
  }

  test("«palautekysely Liisalle» → a mail → a phone → thanks → the card of results", async () => {
    await chat.says("välikysely Liisa Mäelle");
    const asking = chat.lastCard();
    await chat.within(asking, "Kysely: Liisa Mäki");
    await shoot("1-asking");
    await asking.getByRole("button", { name: "Lähetä sähköpostilla" }).click();
    await chat.within(chat.lastCard(), /Liisa Mäki, liisa\.maki@example\.org/);
    await shoot("2-sent");

    // Nobody is written to at night or on a Sunday: whenever this runs, somebody hands it over as a link instead.
    const goesNow = await chat.lastCard().getByText("Lähtee nyt:").count();
    const link = goesNow > 0 ? await linkInMail("liisa.maki@example.org") : await handOver();

    const phone = await openPhone(browser, link);
    await phone.getByText("Kysyjä: TEHOA työllistämiseen (demo)").waitFor();
    await phone.getByText("Luottamuksellinen").first().waitFor();
    const path = picture("3-page");
    if (path) await phone.screenshot({ path });
    const choose = (name: string, label: string) =>
      phone.locator(`[data-q="${name}"]`).getByLabel(label, { exact: true }).check({ force: true });
    await choose("coach_listens", "Usein");
    await choose("coaching_helps", "Melko paljon");
    await choose("next_step", "Kyllä");
    await phone.getByRole("button", { name: "Lähetä vastaukset" }).click();
    await phone.getByRole("heading", { level: 1, name: "Kiitos!" }).waitFor();
    const thanks = picture("4-thanks");
    if (thanks) await phone.screenshot({ path: thanks });
    await phone.context().close();

    await chat.says("mitä asiakkaat sanovat ohjauksesta");
    await chat.within(chat.lastCard(), /Miten paljon valmennus on auttanut sinua\?/);
    const card = picture("5-topic");
    if (card) await chat.lastCard().screenshot({ path: card });
    await chat.says("palautteet");
    await chat.within(chat.lastCard(), "Miten valmennus sujuu?");
    await shoot("6-results");
    await chat.says("miten Liisa Mäellä menee");
    await chat.within(chat.lastCard(), /Liisa Mäki/);
    await shoot("7-client");
  });

  async function handOver(): Promise<string> {
    await chat.lastCard().getByRole("button", { name: "Anna toisella tavalla" }).click();
    await chat.lastCard().getByRole("button", { name: "Linkki" }).click();
    return (await chat
      .lastCard()
      .getByText(/\/k\/[\w-]{22}/)
      .first()
      .textContent())!.trim();
  }

  test("a code to show, a sheet to print, a device to hand over", async () => {
    await chat.says("lähetä työnantajakysely K-Raudalle");
    await chat.lastCard().getByRole("button", { name: "QR-koodi" }).click();
    await chat.lastCard().getByRole("img", { name: "QR-koodi kyselyyn" }).waitFor();
    await shoot("8-code");
    await chat.lastCard().getByRole("button", { name: "Anna toisella tavalla" }).click();
    await chat.lastCard().getByRole("button", { name: "Tulosta lappu" }).click();
    await chat.within(chat.lastCard(), /QR-koodi ja linkki \(A5\)/);
    await shoot("9-sheet");
  });
});
