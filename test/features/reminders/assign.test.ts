import { whomToTell } from "../../../bot/features/reminders/assign";
import type { Teammate } from "../../../bot/features/reminders/store";

const mate = (staffId: string, more: Partial<Teammate> = {}): Teammate => ({
  staffId,
  name: `${staffId} X`,
  role: "coach",
  awayUntil: null,
  substituteId: null,
  ...more,
});
const AWAY = { awayUntil: "2026-12-01" };
const sari = mate("sari", { role: "manager" });

test.each<[string, { staffId: string | null; moves?: "to_substitute" | "never" }, Teammate[], string[], string | null]>(
  [
    ["its owner", { staffId: "maija" }, [mate("maija"), mate("pekka"), sari], ["maija"], null],
    ["nobody has it: the managers", { staffId: null }, [mate("maija"), sari], ["sari"], null],
    ["its owner is not of the team any more", { staffId: "gone" }, [mate("maija"), sari], ["sari"], null],
    ["the draft of one who is gone: nobody", { staffId: "gone", moves: "never" }, [sari], [], null],
    [
      "away: the substitute",
      { staffId: "maija" },
      [mate("maija", { ...AWAY, substituteId: "pekka" }), mate("pekka"), sari],
      ["pekka"],
      "maija X",
    ],
    ["away without a substitute: the managers", { staffId: "maija" }, [mate("maija", AWAY), sari], ["sari"], "maija X"],
    [
      "the substitute is away too",
      { staffId: "maija" },
      [mate("maija", { ...AWAY, substituteId: "pekka" }), mate("pekka", AWAY), sari],
      ["sari"],
      "maija X",
    ],
    [
      "the substitute is not of this project",
      { staffId: "maija" },
      [mate("maija", { ...AWAY, substituteId: "elsewhere" }), sari],
      ["sari"],
      "maija X",
    ],
    [
      "one's own substitute is none",
      { staffId: "maija" },
      [mate("maija", { ...AWAY, substituteId: "maija" }), sari],
      ["sari"],
      "maija X",
    ],
    [
      "a draft waits for its author",
      { staffId: "maija", moves: "never" },
      [mate("maija", { ...AWAY, substituteId: "pekka" }), mate("pekka"), sari],
      [],
      null,
    ],
    [
      "what is the coach's alone goes to the substitute",
      { staffId: "maija", moves: "to_substitute" },
      [mate("maija", { ...AWAY, substituteId: "pekka" }), mate("pekka"), sari],
      ["pekka"],
      "maija X",
    ],
    ["and never to a manager", { staffId: "maija", moves: "to_substitute" }, [mate("maija", AWAY), sari], [], null],
    [
      "of two managers the one who is there",
      { staffId: null },
      [mate("sari", { role: "manager", ...AWAY }), mate("salla", { role: "manager" })],
      ["salla"],
      null,
    ],
    [
      "all managers are away: all of them all the same",
      { staffId: null },
      [mate("sari", { role: "manager", ...AWAY })],
      ["sari"],
      null,
    ],
    [
      "the only manager is away with own clients: they wait there",
      { staffId: "sari" },
      [mate("sari", { role: "manager", ...AWAY }), mate("maija")],
      ["sari"],
      null,
    ],
  ],
)("%s", (_, item, team, staffIds, forWhom) => {
  expect(whomToTell(item, team, "team")).toEqual({ staffIds, forWhom });
});

test("with «only own» a coach cannot stand in, a manager can", () => {
  const away = (substituteId: string) => [mate("maija", { ...AWAY, substituteId }), mate("pekka"), sari];
  expect(whomToTell({ staffId: "maija" }, away("pekka"), "own").staffIds).toEqual(["sari"]);
  expect(whomToTell({ staffId: "maija" }, away("sari"), "own").staffIds).toEqual(["sari"]);
});
