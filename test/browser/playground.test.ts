import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { DEMO_TENANT_ID } from "../../bot/config";
import { demoAadId } from "../../prisma/demo/people";
import { describeInBrowser } from "../support/chromium";
import { launchChromium, openPlaygroundChat, type PlaygroundChat } from "../support/playground-chat";
import { startWholeTeho, type WholeTeho } from "../support/whole-teho";

/** The journey as a newcomer lives it: `npm start`, the local Teams in a real browser, one sentence, one tap. */

jest.setTimeout(120_000);

describeInBrowser("in the Playground", () => {
  let teho: WholeTeho;
  let browser: Browser;
  let chat: PlaygroundChat;
  let page: Page;

  beforeAll(async () => {
    teho = await startWholeTeho({ playground: true });
    browser = await launchChromium();
    chat = await openPlaygroundChat(browser, teho.playgroundUrl);
    page = chat.page;
  });

  afterAll(async () => {
    await browser?.close();
    await teho?.stop();
  });

  const cards = () => chat.cards();
  const lastCard = () => chat.lastCard();
  const within = (card: Locator, text: string | RegExp) => chat.within(card, text);
  const says = (text: string) => chat.says(text);

  test("a coach logs a call with one tap and sees it when asking", async () => {
    await says("Matti Virtaselle soitettu eilen, 20 min, työkokeilu sujuu hyvin");
    const draft = lastCard();
    await within(draft, "Matti Virtanen");
    await within(draft, /Asiakaskontakti · puhelin · eilen .* · 20 min/);
    await draft.getByRole("button", { name: "Tallenna" }).click();
    await within(lastCard(), "✓ Tallennettu");

    await says("miten Matti Virtasella menee");
    await within(lastCard(), "A-001 · mukana · valmentaja Maija Valmentaja");
    await within(lastCard(), "Matti Virtaselle soitettu eilen, 20 min, työkokeilu sujuu hyvin");
  });

  test("what is wrong is mended with a tap, and the client of two is chosen with one", async () => {
    await says("Liisalle soitettu eilen, 15 min");
    await within(lastCard(), "Ketä tarkoitat: «Liisalle»?");
    await lastCard()
      .getByText(/Liisa Mäki · A-003/)
      .click();
    await within(lastCard(), /^Liisa Mäki$/);
    await lastCard().getByText("Video", { exact: true }).click();
    await within(lastCard(), /Asiakaskontakti · video/);
    await lastCard().getByRole("button", { name: "Tallenna" }).click();
    await within(lastCard(), "✓ Tallennettu");
    await lastCard().getByRole("button", { name: "Kumoa" }).click();
    await within(lastCard(), /Kumottu/);
  });

  test("the form keeps what was typed", async () => {
    await says("Hannu Karppinen jaksoi tänään koko päivän");
    await lastCard().getByRole("button", { name: "Muokkaa" }).click();
    await lastCard().locator("textarea").fill("Hannu jaksoi koko päivän, teki myös siivouksen");
    await lastCard().getByRole("button", { name: "Tallenna" }).click();
    await within(lastCard(), "✓ Tallennettu");
    await says("miten Hannu Karppisella menee");
    await within(lastCard(), "Hannu jaksoi koko päivän, teki myös siivouksen");
  });

  test("editing the Teams message updates the card that stands in the chat", async () => {
    const id = randomUUID();
    const before = await cards().count();
    await post({ type: "message", id, text: "Eetu Haapalalle soitettu eilen, 10 min" });
    await cards().nth(before).waitFor();
    await within(cards().nth(before), /· 10 min/);
    await post({
      type: "messageUpdate",
      id,
      text: "Eetu Haapalalle soitettu eilen, 35 min",
      channelData: { eventType: "editMessage", tenant: { id: DEMO_TENANT_ID } },
    });
    await within(cards().nth(before), /· 35 min/);
    await page.getByText("Muokkasit viestiä, joten päivitin kirjauksen.").first().waitFor();
  });

  const saves = async () => {
    await lastCard().getByRole("button", { name: "Tallenna" }).click();
    await within(lastCard(), "✓ Tallennettu");
  };

  test("a new client, from the intake to a place at work, a job and leaving", async () => {
    await says("uusi asiakas Jaana Koponen");
    await lastCard().getByRole("button", { name: "Tallenna" }).click();
    await within(lastCard(), /Jaana Koponen · A-025/);

    await says("Jaana Koponen aloitti työpajalla tänään");
    await within(lastCard(), /Työpajalle/);
    await saves();
    await says("pajalla tänään Jaana Koponen");
    await within(lastCard(), /Läsnä/);
    await saves();
    await says("oliko Jaana Koponen tänään paikalla");
    await within(lastCard(), /Jaana Koponen/);

    await says("tapaaminen Jaana Koposen kanssa huomenna klo 10");
    await within(lastCard(), /klo 10/);
    await saves();
    await says("siirrä huominen tapaaminen klo 12");
    await within(lastCard(), /klo 12/);

    await says("Jaana Koponen siirtyy K-Rautaan huomenna");
    await within(lastCard(), /Nykyinen sopimus päättyy: työpaja/);
    await lastCard().getByRole("button", { name: "Muokkaa" }).click();
    await lastCard().getByLabel("Tehtävät").fill("hyllytys");
    await lastCard().getByLabel("Päiviä viikossa").fill("6");
    await lastCard().getByRole("button", { name: "Tallenna" }).click();
    await within(lastCard(), /6 päivää viikossa, enintään 5/);
    await lastCard().getByText("asiakkaan tarve").click();
    await within(lastCard(), "Poikkeus hyväksytty: asiakkaan tarve");
    await saves();
    await says("miten Jaana Koposella menee");
    await within(lastCard(), /työpaja .* → K-Rauta/);
    await within(lastCard(), /Seuraava tapaaminen/);
  });

  test("one who goes back and drops out; a step is removed, asked first, and brought back", async () => {
    await says("Timo Seppä palasi pajalle, allergia");
    await within(lastCard(), "Syy: allergia");
    await saves();
    await says("Timo Seppä lopetti, muutti Ouluun");
    await saves();
    await says("näytä Timo Sepän polku");
    await within(lastCard(), /muutto/);
    await lastCard().getByRole("button", { name: "Poista tämä" }).last().click();
    await within(lastCard(), /Poistetaanko tämä polulta: Timo Seppä/);
    await lastCard().getByRole("button", { name: "Kyllä, poista" }).click();
    await lastCard().getByRole("button", { name: "Palauta poistettu" }).click();
    await within(lastCard(), /Lopettaa hankkeessa/);
  });

  test("«tänään»: one thing is put off, and that is taken back", async () => {
    await says("tänään");
    await within(lastCard(), /Tänään .* asiaa/);
    await lastCard().getByText("…", { exact: true }).first().click();
    await lastCard().getByRole("button", { name: "Siirrä huomiseen" }).click();
    await within(lastCard(), /Siirretty/);
    await lastCard().getByRole("button", { name: "Kumoa" }).first().click();
    await within(lastCard(), /Tänään .* asiaa/);
  });

  /** An activity as Teams would send it, into the same conversation that the browser shows. */
  async function post(activity: Record<string, unknown>): Promise<void> {
    const response = await fetch(`${teho.botUrl}/api/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        channelId: "msteams",
        timestamp: new Date().toISOString(),
        serviceUrl: `${teho.playgroundUrl}/_connector`,
        from: { id: "user-maija", name: "Maija Valmentaja", aadObjectId: demoAadId("maija") },
        recipient: { id: "28:teho", name: "Teho" },
        conversation: { id: "personal-maija", conversationType: "personal", tenantId: DEMO_TENANT_ID },
        channelData: { tenant: { id: DEMO_TENANT_ID } },
        ...activity,
      }),
    });
    expect(response.status).toBe(200);
  }
});
