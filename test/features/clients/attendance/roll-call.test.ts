import fc from "fast-check";
import {
  mark,
  PAGE,
  pagesOf,
  type RollCall,
  toWrite,
  withMarks,
} from "../../../../bot/features/clients/attendance/roll-call";

const ids = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
const by = "00000000-0000-4000-8000-0000000000aa";
const roll: RollCall = {
  projectId: "00000000-0000-4000-8000-0000000000bb",
  day: "2026-11-24",
  people: ids.map((client) => ({ client, presence: "present", reason: null, touchedAt: null, before: null })),
  page: 0,
};
const sick = (clientId: string) => ({
  clientId,
  presence: "absent" as const,
  reason: "sick" as const,
  authorId: by,
  sentAt: new Date("2026-11-24T07:00:00Z"),
});

test("an untouched person stands as marked before; a mark that was taken back stands no more", () => {
  const marked = withMarks(roll, [sick(ids[0]!)]);
  expect(marked.people.map(({ presence }) => presence)).toEqual(["absent", "present"]);
  expect(toWrite(marked).map(({ client }) => client)).toEqual([ids[1]]);
  expect(withMarks(marked, []).people.map(({ presence }) => presence)).toEqual(["present", "present"]);
});

test("who was tapped stays as tapped whatever is marked meanwhile", () => {
  const tapped = mark(roll, 0, "absent", "agreed", "2026-11-24T08:00:00.000Z");
  const later = withMarks(tapped, [sick(ids[0]!)]);
  expect(later.people[0]).toMatchObject({ presence: "absent", reason: "agreed" });
  expect(toWrite(later)).toHaveLength(2);
});

test("present has no reason", () => {
  const away = mark(roll, 0, "absent", "sick", "2026-11-24T08:00:00.000Z");
  expect(mark(away, 0, "present", "sick", "2026-11-24T08:01:00.000Z").people[0]).toMatchObject({
    presence: "present",
    reason: null,
  });
});

test("pages hold everyone once, a card's worth at most, and never two coaches' when there are several", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("Maija", "Pekka", null), { minLength: 1, maxLength: 150 }), (coaches) => {
      const people = coaches.map((coach) => ({ coach }));
      const pages = pagesOf(people);
      expect(pages.flat().sort((a, b) => a - b)).toEqual(people.map((_, at) => at));
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(PAGE);
        if (pages.length > 1) expect(new Set(page.map((at) => people[at]!.coach)).size).toBe(1);
      }
    }),
  );
});
