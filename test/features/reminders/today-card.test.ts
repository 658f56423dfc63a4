import { Temporal } from "temporal-polyfill";
import type { ToldItem } from "../../../bot/features/reminders/gather";
import { inOrder } from "../../../bot/features/reminders/order";
import { itemCard, itemsOf, listCard } from "../../../bot/features/reminders/today-card";
import { arrivesWhole } from "../../../bot/teams/outgoing";
import { printCard } from "../../../scripts/print-card";

const TODAY = Temporal.PlainDate.from("2026-11-24");
const uuid = "0193a0f0-0000-7000-8000-000000000000";

const item = (n: number, more: Partial<ToldItem> = {}): ToldItem => ({
  rule: n % 2 ? "eura" : "contact_cadence",
  key: `agreement:${uuid}:2026-11-27:${n}`,
  staffId: uuid,
  clientId: uuid,
  dueOn: "2026-11-24",
  urgency: 2,
  about: `Anna-Maija Korhonen-Väisänen ${n}`,
  line: {
    fi: "EURA-aloitusilmoitus tekemättä (28 pv määräaika ke 23.12.2026)",
    en: "EURA start form not done (28 days are up on Wed 23/12/2026)",
  },
  act: {
    title: { fi: "Vahvista", en: "Confirm" },
    verb: "appointments.confirm",
    data: { appointment: uuid, client: uuid },
  },
  forWhom: "Kaarlo-Ferdinand Pitkäniminen",
  putOffUntil: null,
  ...more,
});
const many = inOrder(Array.from({ length: 200 }, (_, n) => item(n)));

test.each(["fi", "en"] as const)(
  "200 due things (%s): seven lines, then pages; every one seen once; never over 25 KB",
  (language) => {
    const seen: string[] = [];
    let offset: number | null = 0;
    while (offset !== null) {
      const card = listCard({
        view: "today",
        items: many,
        offset,
        language,
        today: TODAY,
        note: { say: "x", undo: "y" },
        foot: ["a", "b"],
      });
      expect(arrivesWhole({ type: "card", card, preview: "Tänään tehtävää" })).toBe(true);
      const taps = printCard(card, 1).taps;
      const keys = taps.filter((tap) => tap.verb === "reminders.item").map((tap) => String(tap.data.thing));
      if (offset === 0) expect(keys).toHaveLength(7);
      seen.push(...keys);
      const next = taps.find((tap) => tap.verb === "reminders.show" && tap.data.offset !== 0);
      offset = next ? Number(next.data.offset) : null;
    }
    expect(new Set(seen).size).toBe(200);
    expect(seen).toHaveLength(200);
  },
);

test("exactly seven leave nothing to show", () => {
  const card = listCard({ view: "today", items: many.slice(0, 7), offset: 0, language: "fi", today: TODAY });
  expect(printCard(card, 1).lines.join("\n")).not.toMatch(/muuta|loput/);
  expect(
    printCard(
      listCard({ view: "today", items: many.slice(0, 8), offset: 0, language: "fi", today: TODAY }),
      1,
    ).lines.join("\n"),
  ).toMatch(/ja 1 muu\n.*Näytä loput \(1\)/);
});

test("a line says for whom and until when", () => {
  const card = listCard({
    view: "forgotten",
    items: [item(1, { about: "Matti", forWhom: "Maija Valmentaja", putOffUntil: "2026-11-26" })],
    offset: 0,
    language: "fi",
    today: TODAY,
  });
  expect(printCard(card, 1).lines.join("\n")).toContain("(Maijan puolesta) (siirretty: to 26.11.)");
});

test("an appointment has no «…», and what has no button is done by writing", () => {
  const taps = (more: Partial<ToldItem>) =>
    printCard(listCard({ view: "today", items: [item(1, more)], offset: 0, language: "fi", today: TODAY }), 1).taps.map(
      ({ title }) => title,
    );
  expect(taps({ canWait: false })).toEqual(["Vahvista"]);
  expect(taps({ act: undefined })).toEqual(["…"]);
});

test("names and lines are written as they are, not as Markdown", () => {
  const card = listCard({
    view: "today",
    items: [item(1, { about: "[Matti](http://x) *A*" })],
    offset: 0,
    language: "fi",
    today: TODAY,
  });
  expect(JSON.stringify(card)).toContain('"text":"\\\\[Matti\\\\](http://x) \\\\*A\\\\*"');
  expect(JSON.stringify(itemCard(item(1, { about: "*A*" }), "today", "fi", TODAY))).toContain("\\\\*A\\\\*");
});

test("what each view shows", () => {
  const items = [
    item(1, { key: "late", dueOn: "2026-11-23" }),
    item(2, { key: "now" }),
    item(3, { key: "tomorrow", putOffUntil: "2026-11-25" }),
    item(4, { key: "next week", putOffUntil: "2026-12-01" }),
    item(5, { key: "quiet", rule: "no_entry", dueOn: "2026-11-24", clientId: "another" }),
    item(6, { key: "quiet, but on the list", rule: "no_entry", dueOn: "2026-11-24" }),
  ];
  const keys = (view: "today" | "week" | "forgotten") => itemsOf(view, items, TODAY).map(({ key }) => key);
  expect(keys("today")).toEqual(["late", "now", "quiet"]);
  expect(keys("week")).toEqual(["late", "now", "tomorrow", "quiet"]);
  expect(keys("forgotten")).toEqual(["late", "tomorrow", "next week", "quiet", "quiet, but on the list"]);
});
