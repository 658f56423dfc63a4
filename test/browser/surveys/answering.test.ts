import type { Browser, Page } from "playwright-core";
import { loadCatalogue } from "../../../surveys/catalogue/catalogue";
import { describeInBrowser } from "../../support/chromium";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { launchChromium } from "../../support/playground-chat";
import { type Asking, openAsking } from "../../surveys/page/asking";
import { EVERY_TYPE } from "../../surveys/page/every-type";
import { openPhone } from "./phone";

jest.setTimeout(90_000);

describeInBrowser("a respondent", () => {
  let test_: TestDatabase;
  let asking: Asking;
  let browser: Browser;

  beforeAll(async () => {
    test_ = await openTestDatabase();
    asking = await openAsking(test_.db);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await asking?.close();
    await test_?.close();
  });

  const question = (page: Page, name: string) => page.locator(`[data-q="${name}"]`);
  const choose = (page: Page, name: string, label: string) =>
    question(page, name).getByLabel(label, { exact: true }).check({ force: true });
  const send = (page: Page, words = "Lähetä vastaukset") => page.getByRole("button", { name: words }).click();
  const heading = (page: Page, words: string) => page.getByRole("heading", { level: 1, name: words }).waitFor();
  const drafts = () => test_.db.surveyDraft.count();

  async function answerTwoWeeks(page: Page): Promise<void> {
    await choose(page, "start_goes", "Melko hyvin");
    await choose(page, "tasks_fit", "En osaa sanoa");
    await choose(page, "wants_contact", "Ei tarvitse");
  }
  const TWO_WEEKS = { start_goes: 4, tasks_fit: "dk", wants_contact: "no" };

  test("answers, is thanked once it is stored, and is told so when opening the link again", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url);
    await page.getByText("Kysyjä: Eteenpäin-hanke").waitFor();
    await page.getByText("Omalla nimellä.").waitFor();
    await answerTwoWeeks(page);
    await send(page);
    await heading(page, "Kiitos!");
    expect(await asking.answers(asked.invitationId)).toEqual([TWO_WEEKS]);
    await page.reload();
    await heading(page, "Tähän kyselyyn on jo vastattu");
    expect(asking.logged()).not.toContain(asked.token);
    await page.context().close();
  });

  test("sees what is asked further as soon as it is to be asked, and not before", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url);
    const about = question(page, "contact_about");
    expect(await about.isVisible()).toBe(false);
    await page.getByText("Kysymys 3/3").waitFor();
    await choose(page, "wants_contact", "Kyllä");
    await about.waitFor();
    await page.getByText("Kysymys 4/4").waitFor();
    await about.locator("textarea").fill("Työajoista");
    await choose(page, "wants_contact", "Ei tarvitse");
    expect(await about.isVisible()).toBe(false);
    await answerTwoWeeks(page);
    await send(page);
    await heading(page, "Kiitos!");
    expect(await asking.answers(asked.invitationId)).toEqual([TWO_WEEKS]);
    await page.context().close();
  });

  test("is told what is missing, on top and beside the question, and is led there", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url);
    await choose(page, "start_goes", "Hyvin");
    await send(page);
    const summary = page.getByRole("alert");
    await summary.waitFor();
    expect(await summary.evaluate((it) => it === it.ownerDocument.activeElement)).toBe(true);
    expect(await page.title()).toMatch(/^Virhe: /);
    const described = await question(page, "tasks_fit").getAttribute("aria-describedby");
    const said = await page.locator(`#${described}`).textContent();
    expect(said).toMatch(/Virhe: \S/);
    const refused = await fetch(asked.url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ submissionId: "0123456789abcdef", language: "fi", answers: { start_goes: 5 } }),
    });
    const { problems } = (await refused.json()) as { problems: { question: string; say: string }[] };
    expect(problems).toContainEqual({ question: "tasks_fit", say: said!.replace("Virhe: ", "") });
    await summary.getByRole("link").first().click();
    expect(await page.evaluate("document.activeElement.name")).toBe("tasks_fit");
    await choose(page, "tasks_fit", "Hyvin");
    expect(await page.locator(`#${described}`).isVisible()).toBe(false);
    await page.context().close();
  });

  test("what was missing and is answered now is named nowhere any more; with the last of it the summary goes", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url);
    await choose(page, "wants_contact", "Ei tarvitse");
    await send(page);
    const lines = page.getByRole("alert").getByRole("link");
    await lines.first().waitFor();
    expect(await lines.count()).toBe(2);
    await choose(page, "start_goes", "Hyvin");
    expect(await lines.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual(["#i-tasks_fit"]);
    expect(await page.locator("#e-start_goes").isVisible()).toBe(false);
    expect(await page.title()).toMatch(/^Virhe: /);
    await choose(page, "tasks_fit", "Hyvin");
    expect(await page.locator("#sum").isVisible()).toBe(false);
    expect(await page.title()).not.toMatch(/Virhe/);
    await page.context().close();
  });

  test("what was missing and is no longer asked is missed no longer", async () => {
    const asked = await asking.ask(EVERY_TYPE);
    const page = await openPhone(browser, asked.url);
    await choose(page, "mood", "Hyvin");
    await choose(page, "has_job", "Kyllä");
    await send(page);
    await page.getByRole("alert").getByRole("link", { name: "Mikä työ?" }).waitFor();
    await choose(page, "has_job", "Ei");
    expect(await page.locator("#sum").isVisible()).toBe(false);
    await page.context().close();
  });

  test("what the server refuses is said beside the field", async () => {
    const asked = await asking.ask(EVERY_TYPE);
    const page = await openPhone(browser, asked.url);
    await choose(page, "has_job", "Ei");
    await choose(page, "mood", "Hyvin");
    await page.getByLabel("Sähköposti").fill("ei ole osoite");
    await send(page);
    await page.getByRole("alert").waitFor();
    const email = page.getByLabel("Sähköposti");
    expect(await email.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("#e-email").textContent()).toContain("sähköpostiosoite");
    await page.context().close();
  });

  test("fills in every kind of question, with a comma in the number", async () => {
    const asked = await asking.ask(EVERY_TYPE);
    const page = await openPhone(browser, asked.url);
    await page.getByLabel("Mikä on ammattisi?").fill(" Kokki <b>");
    await page.getByLabel("Tunteja viikossa").fill("12,5");
    await page.getByLabel("Mistä päivästä?").fill("2026-12-01");
    await choose(page, "has_job", "Kyllä");
    await page.getByLabel("Mikä työ?").fill("Ruokala\nja kahvio");
    await page.getByLabel("Mikä siinä on hyvää?").fill("Ihmiset");
    await choose(page, "helps", "Lepo");
    await choose(page, "helps", "Ei mikään näistä");
    expect(await question(page, "helps").getByLabel("Lepo").isChecked()).toBe(false);
    await page.getByLabel("Missä asut?").selectOption("Sotkamo");
    await choose(page, "mood", "En osaa sanoa");
    await choose(page, "recommend", "9");
    await choose(page, "again", "Kyllä");
    await question(page, "parts").getByRole("group", { name: "Alku" }).getByLabel("Hyvin").check();
    await send(page);
    await heading(page, "Kiitos!");
    expect(await asking.answers(asked.invitationId)).toEqual([
      {
        job: "Kokki <b>",
        hours: 12.5,
        from: "2026-12-01",
        has_job: "yes",
        which_job: "Ruokala\nja kahvio",
        why_glad: "Ihmiset",
        helps: ["none"],
        town: 2,
        mood: "dk",
        recommend: 9,
        again: true,
        parts: { start: 2 },
      },
    ]);
    await page.context().close();
  });

  test("answers without JavaScript: what hangs on an answer comes a step later, and one can go back", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url, { javaScriptEnabled: false });
    expect(await page.getByRole("button", { name: "Suurempi teksti" }).isVisible()).toBe(false);
    await send(page, "Seuraava");
    await page.getByRole("alert").waitFor();
    await answerTwoWeeks(page);
    await choose(page, "wants_contact", "Kyllä");
    await send(page, "Seuraava");
    const about = page.getByLabel("Mistä haluatte puhua?");
    await about.fill("Työajoista & palkasta");
    await page.getByRole("button", { name: "Edellinen" }).click();
    expect(await question(page, "start_goes").getByLabel("Melko hyvin").isChecked()).toBe(true);
    await send(page, "Seuraava");
    expect(await about.inputValue()).toBe("Työajoista & palkasta");
    await page.getByRole("button", { name: "Svenska" }).click();
    expect(await page.getByLabel("Vad vill ni tala om?").inputValue()).toBe("Työajoista & palkasta");
    await send(page, "Skicka svaren");
    await heading(page, "Tack!");
    expect(await asking.answers(asked.invitationId)).toEqual([
      { ...TWO_WEEKS, wants_contact: "yes", contact_about: "Työajoista & palkasta" },
    ]);
    await page.reload();
    await heading(page, "Tack!");
    expect(await asking.answers(asked.invitationId)).toHaveLength(1);
    await page.context().close();
  });

  test("goes through two pages and three steps without JavaScript", async () => {
    const asked = await asking.ask(EVERY_TYPE);
    const page = await openPhone(browser, asked.url, { javaScriptEnabled: false });
    await choose(page, "has_job", "Kyllä");
    await send(page, "Seuraava");
    await page.getByLabel("Mikä työ?").fill("Kahvila");
    await send(page, "Seuraava");
    await page.getByLabel("Mikä siinä on hyvää?").fill("Tuoksu");
    await send(page, "Seuraava");
    await choose(page, "mood", "Hyvin");
    await choose(page, "again", "Ei");
    await send(page, "Seuraava");
    await page.getByText("Kaikki kysymykset on kysytty.").waitFor();
    await send(page);
    await heading(page, "Kiitos!");
    expect(await asking.answers(asked.invitationId)).toEqual([
      { has_job: "yes", which_job: "Kahvila", why_glad: "Tuoksu", mood: 2, again: false },
    ]);
    await page.context().close();
  });

  test("loses the connection in the middle: the answer waits, says so, and is stored once when it is back", async () => {
    const asked = await asking.ask("client-end", { language: "fi" });
    const page = await openPhone(browser, asked.url);
    await answerAll(page);
    await page.context().setOffline(true);
    await send(page);
    await page.getByText("Ei yhteyttä. Vastaus lähtee, kun yhteys palaa.").waitFor();
    expect(await page.getByText("Kiitos!").count()).toBe(0);
    await page.context().setOffline(false);
    await heading(page, "Kiitos!");
    expect(await asking.answers(asked.invitationId)).toHaveLength(1);
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.context().close();
  });

  test("closes the page while the answer waits: opening the link sends it", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url);
    await answerTwoWeeks(page);
    await page.context().setOffline(true);
    await send(page);
    await page.getByText("Ei yhteyttä.").waitFor();
    const context = page.context();
    // As a person leaves: what the page wrote reaches the browser's storage before its process ends.
    await page.goto("about:blank");
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(asked.url);
    await heading(again, "Kiitos!");
    expect(await asking.answers(asked.invitationId)).toEqual([TWO_WEEKS]);
    await context.close();
  });

  test("goes on with half an answer from another device, where the answer may wait on the server", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url);
    await choose(page, "start_goes", "Huonosti");
    await page.getByText("Keskeneräiset vastaukset on tallennettu.").waitFor();
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.context().close();
    const other = await openPhone(browser, asked.url);
    await other.getByText("Aiemmat vastaukset ovat tallella.").waitFor();
    expect(await question(other, "start_goes").getByLabel("Huonosti", { exact: true }).isChecked()).toBe(true);
    await other.context().close();
  });

  test("health answers wait in the same browser alone, and can be removed from it", async () => {
    const asked = await asking.ask("client-start");
    const before = await drafts();
    const page = await openPhone(browser, asked.url);
    await choose(page, "wellbeing_self", "Huonosti");
    await page.getByText("säilyvät vain tässä laitteessa").waitFor();
    const stored = String(await page.evaluate("JSON.stringify(localStorage)"));
    expect(stored).toContain("wellbeing_self");
    expect(stored).not.toContain(asked.token);
    expect(await drafts()).toBe(before);
    await page.reload();
    await page.getByText("Aiemmat vastaukset ovat tallella.").waitFor();
    const chosen = question(page, "wellbeing_self").getByLabel("Huonosti", { exact: true });
    expect(await chosen.isChecked()).toBe(true);
    const other = await openPhone(browser, asked.url);
    expect(await question(other, "wellbeing_self").locator("input:checked").count()).toBe(0);
    await page.getByRole("button", { name: "Poista vastaukset tältä laitteelta" }).click();
    expect(await chosen.isChecked()).toBe(false);
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.context().close();
    await other.context().close();
  });

  test("changes the language in the middle: every answer stays, and no page is left", async () => {
    const asked = await asking.ask(EVERY_TYPE);
    const page = await openPhone(browser, asked.url);
    await page.getByLabel("Mikä on ammattisi?").fill("Kokki");
    await choose(page, "has_job", "Kyllä");
    await page.getByRole("button", { name: "Svenska" }).click();
    await heading(page, "Alla frågetyper");
    expect(await page.getAttribute("html", "lang")).toBe("sv");
    expect(await page.getByLabel("Vad är ditt yrke?").inputValue()).toBe("Kokki");
    await page.getByLabel("Vilket arbete?").fill("Kafé");
    await choose(page, "mood", "Bra");
    await send(page, "Skicka svaren");
    await heading(page, "Tack!");
    expect(await asking.answers(asked.invitationId)).toEqual([
      { job: "Kokki", has_job: "yes", which_job: "Kafé", mood: 2 },
    ]);
    await page.context().close();
  });

  test("on the coach's tablet nothing is kept, and after the answer nothing can be gone back to", async () => {
    const asked = await asking.ask("employer-two-weeks", { channel: "tablet" });
    const before = await drafts();
    const page = await openPhone(browser, `${asking.url}/accessibility`);
    await page.goto(asked.url);
    await page.locator("html.js").waitFor();
    expect(await page.getAttribute("#f", "autocomplete")).toBe("off");
    await answerTwoWeeks(page);
    expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    await send(page);
    await heading(page, "Kiitos!");
    await page.getByText("Laitteen voi nyt antaa takaisin.").waitFor();
    for (let times = 0; times < 3; times++) {
      await page.evaluate("history.back()");
      await page.waitForFunction("document.readyState === 'complete'");
      expect(await page.locator("input:checked").count()).toBe(0);
    }
    await page.goto(asked.url);
    await heading(page, "Tähän kyselyyn on jo vastattu");
    expect(await drafts()).toBe(before);
    expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    await page.context().close();
  });

  test("a tablet left half way and come back to shows nobody's answers", async () => {
    const asked = await asking.ask("employer-two-weeks", { channel: "tablet" });
    const page = await openPhone(browser, asked.url);
    await choose(page, "start_goes", "Huonosti");
    await page.goto(`${asking.url}/accessibility`);
    await page.goBack();
    await page.locator("html.js").waitFor();
    await page.waitForFunction("document.querySelectorAll('input:checked').length === 0");
    await page.context().close();
  });

  test("answers the whole of it by keyboard alone", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url, { isMobile: false, hasTouch: false });
    const press = (key: string) => page.keyboard.press(key);
    const at = async (name: string) => {
      for (let times = 0; times < 30; times++) {
        if ((await page.evaluate("document.activeElement.name || document.activeElement.id")) === name) return;
        await press("Tab");
      }
      throw new Error(`The keyboard does not reach ${name}`);
    };
    await at("start_goes");
    await press("ArrowDown");
    await press("ArrowDown");
    expect(await page.evaluate("getComputedStyle(document.activeElement.nextElementSibling).outlineWidth")).toBe("3px");
    await press("Tab");
    await at("tasks_fit");
    await press("Space");
    await press("Tab");
    await at("wants_contact");
    await press("Space");
    await press("Tab");
    await at("contact_about");
    await page.keyboard.type("Ajoista");
    await press("Tab");
    await press("Enter");
    await heading(page, "Kiitos!");
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
    expect(await asking.answers(asked.invitationId)).toEqual([
      { start_goes: 3, tasks_fit: 1, wants_contact: "yes", contact_about: "Ajoista" },
    ]);
    await page.context().close();
  });

  test.each([true, false])("skips to the questions by keyboard (script: %s)", async (javaScriptEnabled) => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url, { isMobile: false, hasTouch: false, javaScriptEnabled });
    const focused = page.locator(":focus");
    await page.keyboard.press("Tab");
    expect(await focused.textContent()).toBe("Siirry kysymyksiin");
    await page.keyboard.press("Enter");
    expect(await focused.getAttribute("id")).toBe("f");
    await page.keyboard.press("Tab");
    expect(await focused.getAttribute("name")).toBe("start_goes");
    await page.context().close();
  });

  test("a preview says that it is one, and stores nothing", async () => {
    const asked = await asking.ask("employer-two-weeks", { isPreview: true });
    const rows = await test_.db.surveyResponse.count();
    const page = await openPhone(browser, asked.url);
    await page.getByText("Esikatselu – mitään ei tallenneta").waitFor();
    await answerTwoWeeks(page);
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await send(page);
    await heading(page, "Esikatselu päättyi");
    expect(await test_.db.surveyResponse.count()).toBe(rows);
    await page.context().close();
  });

  test("two people hold one link: the second is told kindly, in the form that was open", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const [first, second] = [await openPhone(browser, asked.url), await openPhone(browser, asked.url)];
    await answerTwoWeeks(first);
    await answerTwoWeeks(second);
    await send(first);
    await heading(first, "Kiitos!");
    await send(second);
    await heading(second, "Tähän kyselyyn on jo vastattu");
    expect(await asking.answers(asked.invitationId)).toHaveLength(1);
    await first.context().close();
    await second.context().close();
  });

  test("«Kuuntele» reads what is seen where a voice speaks the language, and is not offered elsewhere", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url);
    expect(await page.getByRole("button", { name: "Kuuntele" }).isVisible()).toBe(false);
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const voice = { lang: "fi-FI" };
      Object.defineProperty(globalThis, "speechSynthesis", {
        value: {
          getVoices: () => [voice],
          cancel: () => undefined,
          addEventListener: () => undefined,
          speak: (one: { text: string; onend: () => void }) => {
            said.push(one.text);
            setTimeout(() => one.onend());
          },
        },
      });
      Object.assign(globalThis, {
        SpeechSynthesisUtterance: class {
          constructor(readonly text: string) {}
        },
      });
    });
    await page.reload();
    await page.getByRole("button", { name: "Kuuntele" }).click();
    await page.waitForFunction("said.length >= 5");
    const said = (await page.evaluate("said")) as string[];
    expect(said[0]).toBe("Miten työkokeilu on alkanut?");
    expect(said[2]).toMatch(/Miten työ on lähtenyt käyntiin\? Huonosti\. Melko huonosti/);
    expect(said.join()).not.toContain("Mistä haluatte puhua?");
    expect(said.join()).not.toMatch(/[.?!]\./);
    await page.context().close();
  });

  test("large text is remembered, and nothing is cut off by it", async () => {
    const asked = await asking.ask("employer-two-weeks");
    const page = await openPhone(browser, asked.url);
    const size = () => page.evaluate<number>("parseFloat(getComputedStyle(document.body).fontSize)");
    const before = await size();
    await page.getByRole("button", { name: "Suurempi teksti" }).click();
    expect((await size()) / before).toBeGreaterThan(1.2);
    await page.reload();
    await page.locator("html.js").waitFor();
    expect((await size()) / before).toBeGreaterThan(1.2);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.context().close();
  });

  /** Stored: as an answer, or as one that waits to be mixed with others. */
  const isAnswered = async (invitationId: string | null) =>
    (await test_.db.invitation.findUniqueOrThrow({ where: { id: invitationId! } })).state === "answered";

  test.each([...loadCatalogue().keys()])("answers %s in Finnish", async (key) => {
    const asked = await asking.ask(key);
    const page = await openPhone(browser, asked.url);
    await answerAll(page);
    await send(page);
    await heading(page, "Kiitos!");
    expect(await isAnswered(asked.invitationId)).toBe(true);
    await page.context().close();
  });

  test.each([
    ["sv", "Skicka svaren", "Tack!"],
    ["en", "Send answers", "Thank you!"],
    ["uk", "Надіслати відповіді", "Дякуємо!"],
  ])("answers in %s when asked in it", async (language, button, thanks) => {
    const asked = await asking.ask("client-start", { language });
    const page = await openPhone(browser, asked.url);
    await answerAll(page);
    await send(page, button);
    await heading(page, thanks);
    const row = await test_.db.surveyResponse.findUniqueOrThrow({ where: { invitationId: asked.invitationId! } });
    expect(row.language).toBe(language);
    await page.context().close();
  });

  /** The first option of every question that has to be answered, also of those that come up on the way. */
  async function answerAll(page: Page): Promise<void> {
    const done = new Set<string>();
    const open = async () => {
      const seen = await page.locator("[data-q][data-req]:visible").evaluateAll(names);
      return seen.find((name) => !done.has(name));
    };
    for (let name = await open(); name; name = await open()) {
      const field = question(page, name).locator("input,textarea,select").first();
      if (/radio|checkbox/.test(String(await field.getAttribute("type")))) await field.check({ force: true });
      else await field.fill("Hyvä näin");
      done.add(name);
    }
  }
  const names = (all: Element[]) => all.map((one) => (one as HTMLElement).dataset.q!);
});
