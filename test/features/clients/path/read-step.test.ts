import { readSteps } from "../../../../bot/features/clients/path/read-step";
import { demoEmployer, readAsDemo } from "../../../support/demo-reading";

const read = (text: string) => readSteps(text, readAsDemo(text));

describe("steps as coaches tell them", () => {
  test.each([
    ["Matti Virtanen aloitti hankkeessa 3.11.", { kind: "introduction", day: "2026-11-03" }],
    ["Matti Virtanen aloitti työpajalla maanantaina", { kind: "workshop", day: "2026-11-23" }],
    ["Matti Virtasen työpajajakso alkoi eilen", { kind: "workshop", day: "2026-11-23" }],
    ["Matti Virtanen aloittaa pajalla ensi maanantaina", { kind: "workshop", day: "2026-11-30" }],
    ["Liisa Mäki siirtyi K-Rautaan 1.12.", { kind: "placement", day: "2026-12-01", employer: demoEmployer("K-Rauta") }],
    ["Liisa Mäki aloitti työkokeilun Puuilossa", { kind: "placement", day: null, employer: demoEmployer("Puuilo") }],
    [
      "Liisa Mäki siirtyy työkokeiluun Prismaan 30.11.",
      { kind: "placement", day: "2026-11-30", employer: demoEmployer("Prisma") },
    ],
    ["Matti Virtanen palasi pajalle, allergia", { kind: "workshop", day: null, reason: "allergia" }],
    [
      "Matti Virtanen palasi eilen takaisin pajalle (selkä kipeytyi)",
      { kind: "workshop", day: "2026-11-23", reason: "selkä kipeytyi" },
    ],
    ["Timo Sepän työkokeilu päättyi perjantaina", { kind: "agreement_end", day: "2026-11-20" }],
    ["Timo Seppä keskeytti työkokeilun, ei jaksanut", { kind: "agreement_end", reason: "ei jaksanut" }],
    ["Oleksandr sai töitä Puuilosta, alkaa 7.1.", { kind: "exit", code: "open_job", day: "2027-01-07", reason: null }],
    ["Oleksandr sai palkkatukityön Puuilosta", { kind: "exit", code: "subsidised_job" }],
    ["Oleksandr työllistyi K-Rautaan", { kind: "exit", code: "open_job", employer: demoEmployer("K-Rauta") }],
    ["Eetu Haapala aloitti opinnot ammattiopistossa", { kind: "exit", code: "vocational_study" }],
    ["Eetu Haapala pääsi opiskelemaan yliopistoon", { kind: "exit", code: "other_study" }],
    ["Satu lopetti, muutti Ouluun", { kind: "exit", code: "moved", reason: "muutti Ouluun" }],
    ["Satu lopetti hankkeessa eilen", { kind: "exit", code: null, day: "2026-11-23" }],
    ["Satu keskeytti, terveys ei kestä", { kind: "exit", code: "health" }],
    ["Matti Virtanen jäi tauolle maanantaina, leikkaus", { kind: "pause", day: "2026-11-23", reason: "leikkaus" }],
    ["Kerttu palasi tauolta tänään", { kind: "resume", day: "2026-11-24" }],
    ["Matti Virtasen työnhaku alkoi 2.11.", { kind: "search", day: "2026-11-02" }],
    ["Matti Virtasen sopimusta jatkettiin 31.1. asti", { kind: "terms", until: "2027-01-31", day: null }],
    ["Oleksandr on edelleen töissä Puuilossa", { kind: "follow_up", code: "open_job" }],
    ["Matti Virtanen started in the project yesterday", { kind: "introduction", day: "2026-11-23" }],
    ["Liisa Mäki moved to K-Rauta on 1 December", { kind: "placement", employer: demoEmployer("K-Rauta") }],
    ["Oleksandr got a job", { kind: "exit", code: "open_job" }],
    ["Timo Seppä dropped out", { kind: "exit", code: "dropped_out", day: null }],
    ["Timo Seppä has dropped out of the project", { kind: "exit", code: "dropped_out" }],
    ["Timo Seppä quit the project, moved to Oulu", { kind: "exit", code: "moved", reason: "moved to Oulu" }],
    ["Timo Seppä quit on Friday", { kind: "exit", code: null, day: "2026-11-20" }],
    ["Timo Seppä started vocational studies", { kind: "exit", code: "vocational_study" }],
    ["Timo Seppä began vocational training on Monday", { kind: "exit", code: "vocational_study", day: "2026-11-23" }],
    ["Timo Seppä is on a break, surgery", { kind: "pause", day: null, reason: "surgery" }],
    ["Timo Seppä is having a break", { kind: "pause", day: null }],
    ["Timo Seppä is taking a break from today", { kind: "pause", day: "2026-11-24" }],
    ["put Timo Seppä on a break from today", { kind: "pause", day: "2026-11-24" }],
    ["Kerttu came back from her break", { kind: "resume", day: null }],
    ["Kerttu returned from her break on Monday", { kind: "resume", day: "2026-11-23" }],
    ["Timo Seppä's agreement was extended until 31 January", { kind: "terms", until: "2027-01-31", day: null }],
    ["extend Timo Seppä's agreement until 31 January", { kind: "terms", until: "2027-01-31" }],
    ["Timo Seppä's contract was extended to 31 January", { kind: "terms", until: "2027-01-31" }],
  ])("«%s»", (text, expected) => {
    expect(read(text)).toMatchObject([expected]);
  });

  test("two people in one message are two steps, each with its own", () => {
    expect(read("Matti Virtanen aloitti pajalla 3.11., Liisa Mäki palasi pajalle")).toMatchObject([
      { kind: "workshop", day: "2026-11-03", clients: [{ mention: "Matti Virtanen" }] },
      { kind: "workshop", day: null, clients: [{ mention: "Liisa Mäki" }] },
    ]);
  });

  test("a contact told with it stays an entry of its own; an observation that says no more gives way", () => {
    expect(read("Soitin Matti Virtaselle, aloitti työpajalla maanantaina")).toMatchObject([{ covers: [] }]);
    expect(read("Matti Virtanen aloitti työpajalla maanantaina")).toMatchObject([{ covers: [0] }]);
  });
});

test.each([
  ["Väinö Tuntematon aloitti pajalla", ["Väinö Tuntematon"]],
  ["Väinö Tuntematon lopetti, muutti Ouluun", ["Väinö Tuntematon"]],
])("«%s»: an unknown whole name is one person", (text, names) => {
  expect(read(text).map(({ clients }) => clients.map(({ mention }) => mention))).toEqual([names]);
});

describe("what only sounds like a step", () => {
  test.each([
    "Matti lopetti tupakoinnin",
    "Matti Virtanen lopetti työt ajoissa ja siivosi paikat",
    "Liisa Mäki oli tauolla muiden kanssa",
    "Soitin Matti Virtaselle, työkokeilu sujuu hyvin",
    "Matti Virtanen aloitti päivän väsyneenä",
    "Liisa Mäki siirtyi kassalta hyllytykseen",
    "Timo Seppä haki töitä netistä",
    "miten Matti Virtasella menee",
    "Liisa Mäki was on a break with the others",
    "Liisa Mäki is on a break with the others",
    "Liisa Mäki is on a coffee break",
    "Liisa Mäki came back from her break late",
    "Timo Seppä dropped out of school two years ago",
    "Timo Seppä quit smoking",
    "Timo Seppä started the day tired",
  ])("«%s» is none", (text) => {
    expect(read(text)).toEqual([]);
  });
});
