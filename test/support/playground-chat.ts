import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { findChromium } from "./chromium";

/** The local Teams in a real browser, as a person sees it. */
export interface PlaygroundChat {
  page: Page;
  cards(): Locator;
  lastCard(): Locator;
  /** Waits until the card says it. */
  within(card: Locator, text: string | RegExp): Promise<void>;
  /** Types a message and waits for the card that answers it. */
  says(text: string): Promise<void>;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium()!,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export async function openPlaygroundChat(browser: Browser, url: string): Promise<PlaygroundChat> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(60_000);
  await page.route("**/*", (route) =>
    /^(https?|wss?):\/\/(127\.0\.0\.1|localhost)[:/]|^data:/.test(route.request().url())
      ? route.continue()
      : route.abort(),
  );
  await page.goto(url, { waitUntil: "domcontentloaded" });
  await page
    .getByText(/^Hei \p{Lu}\p{Ll}+! Olen Teho\./u)
    .first()
    .waitFor();
  const cards = () => page.locator(".ac-adaptiveCard");
  return {
    page,
    cards,
    lastCard: () => cards().last(),
    within: (card, text) => card.getByText(text).first().waitFor(),
    async says(text) {
      const before = await cards().count();
      const box = page.getByRole("textbox").last();
      await box.click();
      await box.pressSequentially(text, { delay: 2 });
      await page.keyboard.press("Enter");
      await cards().nth(before).waitFor();
    },
  };
}
