import fc from "fast-check";
import { inOrder, mostTelling } from "../../../bot/features/reminders/order";

type Ranked = Parameters<typeof inOrder>[0][number];
const item = (rule: string, urgency: 0 | 1 | 2 | 3, dueOn = "2026-11-24", about = "A"): Ranked => ({
  rule,
  urgency,
  dueOn,
  about,
  key: `${rule}:${urgency}:${dueOn}:${about}`,
});

test("the most urgent first, then the earliest, then by name in Finnish order", () => {
  const wanted = [
    item("a", 0),
    item("a", 1, "2026-11-20"),
    item("a", 1, "2026-11-21", "Ahola"),
    item("a", 1, "2026-11-21", "Väisänen"),
    item("a", 1, "2026-11-21", "Åberg"),
    item("a", 1, "2026-11-21", "Öhman"),
    item("a", 3, "2026-01-01"),
  ];
  expect(inOrder([...wanted].reverse())).toEqual(wanted);
});

test("forty missing forms do not hide what else is due", () => {
  const forms = Array.from({ length: 40 }, (_, n) => item("eura", 1, "2026-10-01", `N${n}`));
  const rest = [item("follow_up", 1), item("contact_cadence", 2), item("no_entry", 3)];
  const first = mostTelling(inOrder([...forms, ...rest]), 7).slice(0, 7);
  expect(first.map(({ rule }) => rule)).toEqual([
    "eura",
    "eura",
    "eura",
    "eura",
    "follow_up",
    "contact_cadence",
    "no_entry",
  ]);
});

test("what has a clock time today always stands among the first", () => {
  const today = Array.from({ length: 6 }, (_, n) => item("appointment_to_confirm", 0, "2026-11-24", `N${n}`));
  expect(mostTelling(inOrder([...today, item("eura", 1), item("eura", 2)]), 7).slice(0, 6)).toEqual(today);
});

test("nothing is lost or doubled, and the first seven stand in order", () => {
  const arbitrary = fc.array(
    fc.record({
      rule: fc.constantFrom("a", "b", "c"),
      urgency: fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3),
      dueOn: fc.constantFrom("2026-11-20", "2026-11-24"),
      about: fc.constantFrom("A", "B"),
      key: fc.uuid(),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(arbitrary, (items) => {
      const ordered = inOrder(items);
      const told = mostTelling(ordered, 7);
      expect([...told].sort((a, b) => a.key.localeCompare(b.key))).toEqual(
        [...items].sort((a, b) => a.key.localeCompare(b.key)),
      );
      expect(inOrder(told.slice(0, 7))).toEqual(told.slice(0, 7));
      expect(told.slice(0, 7)).toHaveLength(Math.min(7, items.length));
    }),
  );
});
