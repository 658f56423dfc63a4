import fc from "fast-check";
import { type Letter, writeMail, writeSms } from "../../../../bot/features/feedback/delivery/mail-text";
import { SURVEY_LANGUAGES } from "../../../../surveys/catalogue/languages";
import { PRIVACIES } from "../../../../surveys/catalogue/metadata";

const LINK = "https://teho.example.fi/k/AbCdEfGhIjKlMnOpQrStUv";

const letter = (more: Partial<Letter> = {}): Letter => ({
  language: "fi",
  to: "Kaisa Kauppias",
  project: "Silta",
  title: "Miten työkokeilu on alkanut?",
  about: "Liisa M.",
  why: "Kysymme, miten alku on sujunut.",
  minutes: 3,
  privacy: "named",
  lastDay: "2026-12-16",
  asker: "Maija Valmentaja",
  reminder: 0,
  remindersLeft: 2,
  ...more,
});

test("in Finnish, as it is read", () => {
  expect(writeMail(letter(), LINK)).toMatchObject({
    subject: "Miten työkokeilu on alkanut? (Silta)",
    text: `Hei Kaisa Kauppias!

Miten työkokeilu on alkanut?

Kysely koskee: Liisa M.

Kysymme, miten alku on sujunut.

Vastaaminen kestää noin 3 minuuttia. Viimeinen vastauspäivä: keskiviikko 16. joulukuuta.

Vastaa kyselyyn:
${LINK}

Vastauksesi tallennetaan nimelläsi. Sen näkevät ne, jotka työskentelevät asian parissa.

Kysyjä: Silta. Kysyttävää? Vastaa tähän viestiin. Yhteyshenkilö: Maija Valmentaja.

Et halua muistutuksia tästä kyselystä? Älä muistuta:
${LINK}/stop
`,
  });
});

test.each([
  ["fi", "Hei Kaisa Kauppias!", "keskiviikko 16. joulukuuta", "Vastaa kyselyyn", "Älä muistuta"],
  ["sv", "Hej Kaisa Kauppias!", "onsdag 16 december", "Svara på enkäten", "Påminn inte"],
  ["en", "Hello Kaisa Kauppias,", "Wednesday 16 December", "Answer the questionnaire", "Stop reminders"],
  ["uk", "Вітаємо, Kaisa Kauppias!", "середа, 16 грудня", "Відповісти на опитування", "Не нагадувати"],
] as const)("in %s everything that must be told is told, in both forms", (language, ...said) => {
  const { text, html } = writeMail(letter({ language }), LINK);
  const all = [
    ...said,
    "Silta",
    "Kysymme, miten alku on sujunut.",
    "3",
    "Liisa M.",
    "Maija Valmentaja",
    LINK,
    `${LINK}/stop`,
  ];
  for (const one of all) {
    expect(text).toContain(one);
    expect(html).toContain(one);
  }
  expect(html).toContain(`<html lang="${language}">`);
});

describe.each(SURVEY_LANGUAGES)("in %s", (language) => {
  test("what happens with the answer is said in different words for each kind", () => {
    const texts = PRIVACIES.map((privacy) => writeMail(letter({ language, privacy }), LINK).text);
    expect(new Set(texts).size).toBe(PRIVACIES.length);
  });

  test("a reminder says that it is one, and the last one that it is the last and nothing of stopping", () => {
    const [first, second, only] = [
      writeMail(letter({ language, reminder: 1, remindersLeft: 1 }), LINK),
      writeMail(letter({ language, reminder: 2, remindersLeft: 0 }), LINK),
      writeMail(letter({ language, reminder: 1, remindersLeft: 0 }), LINK),
    ] as const;
    const plain = writeMail(letter({ language }), LINK);
    expect(first.subject).not.toBe(plain.subject);
    expect(first.subject).toContain("Miten työkokeilu on alkanut?");
    expect(first.text).not.toBe(second.text);
    expect(only.text).toBe(second.text);
    expect(first.text).toContain("/stop");
    expect(second.text).not.toContain("/stop");
  });

  test("nobody by name, nobody to ask, about nobody: no gap and no «null»", () => {
    const { text, html } = writeMail(letter({ language, to: null, about: null, asker: null }), LINK);
    expect(text + html).not.toMatch(/\bnull\b|undefined|\n\n\n| [!,.]/);
  });

  test("a minute is one minute", () => {
    expect(writeMail(letter({ language, minutes: 1 }), LINK).text).not.toMatch(/1 (minuuttia|minuter|minutes)/);
  });
});

test("one button, no image, nothing that is fetched, no second address", () => {
  const { html } = writeMail(letter(), LINK);
  expect(html.match(/display:inline-block/g)).toHaveLength(1);
  expect(html).not.toMatch(/<img|<script|<link|url\(|@import|src=|background-image/i);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
  expect(new Set(links)).toEqual(new Set([LINK, `${LINK}/stop`]));
});

test("whatever stands in names and titles stays text", () => {
  const nasty = fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><b>",
    "&amp;",
    "'onclick='x",
    "<a href='https://evil.example'>",
  );
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, (to, title, why, about) => {
      const plain = writeMail(letter({ to: "x", title: "x", why: "x", about: "x" }), LINK).html;
      const { html } = writeMail(letter({ to, title, why, about }), LINK);
      const tags = (source: string) => (source.match(/<[^>]*>/g) ?? []).map((tag) => tag.split(/[\s>]/)[0]);
      expect(tags(html)).toEqual(tags(plain));
      expect(html).not.toMatch(/<img|<script|<b>|evil\.example'>/);
    }),
  );
});

test("the subject names neither the client nor the recipient, and has one line", () => {
  const { subject } = writeMail(letter({ to: "Liisa Mäkinen", about: "Liisa M.", title: "Miten\r\nmenee?" }), LINK);
  expect(subject).toBe("Miten menee? (Silta)");
  expect(subject).not.toMatch(/Liisa|Mäkinen/);
});

test.each([
  ["fi", "Silta kysyy: Miten työkokeilu on alkanut? Vastaa viimeistään 16.12.: "],
  ["sv", "Silta frågar: Miten työkokeilu on alkanut? Svara senast 16.12.: "],
  ["en", "Silta asks: Miten työkokeilu on alkanut? Answer by 16/12: "],
  ["uk", "Silta запитує: Miten työkokeilu on alkanut? Відповісти до 16.12.: "],
] as const)("a text message in %s is one line with the link at its end", (language, start) => {
  expect(writeSms(letter({ language }), LINK)).toBe(start + LINK);
});

test("a text message fits into two, and names nobody", () => {
  const text = writeSms(letter({ reminder: 1 }), LINK);
  expect(text).toContain("Muistutus");
  expect(text.length).toBeLessThanOrEqual(306);
  expect(text).not.toMatch(/Liisa|Kaisa/);
});
