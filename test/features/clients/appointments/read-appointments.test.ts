import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { employersNamed } from "../../../../bot/features/clients/appointments/employers-named";
import { readAppointments } from "../../../../bot/features/clients/appointments/read-appointments";
import type { TeamRoster } from "../../../../bot/turn/context";
import { read, roster } from "../../../understanding/reading";
import { agreedIn, entriesIn, NOW } from "./demo-reading";

describe("what a sentence agrees on", () => {
  test.each([
    // Nothing but the meeting: it stands in the place of the entry.
    ["tapaaminen Liisa Mäen kanssa to klo 10 K-Raudassa", "2026-11-26 10:00 Liisa Mäki @K-Rauta ~instead"],
    ["Tapaaminen Matin kanssa torstaina klo 10", "2026-11-26 10:00 Matti Virtanen ~instead"],
    ["tapaaminen Liisan kanssa to klo 10", "2026-11-26 10:00 Liisa Virtanen|Liisa Mäki ~instead"],
    // A span of clock times says when, not how long something took.
    ["tapaaminen Antti Oikarisen kanssa to klo 10-12", "2026-11-26 10:00–12:00 Antti Oikarinen ~instead"],
    ["tapaaminen Antti Oikarisen kanssa to klo 10–12", "2026-11-26 10:00–12:00 Antti Oikarinen ~instead"],
    [
      "tapaaminen Antti Oikarisen kanssa torstaina klo 9.30–10.30 K-Raudassa",
      "2026-11-26 09:30–10:30 Antti Oikarinen @K-Rauta ~instead",
    ],
    ["palaveri K-Raudassa ma klo 12", "2026-11-30 12:00 @K-Rauta ~instead"],
    ["varattu aika Matille pe 27.11. klo 13 TE-toimistoon", "2026-11-27 13:00 Matti Virtanen @TE-toimistoon ~instead"],
    [
      "Sovittu Matin kanssa tapaaminen 2.12. klo 9-10.30 Prismalla",
      "2026-12-02 09:00–10:30 Matti Virtanen @Prisma ~instead",
    ],
    ["sovin Matin kanssa tapaamisen perjantaille klo 10", "2026-11-27 10:00 Matti Virtanen ~instead"],
    ["Sovittiin eilen Matin kanssa aika perjantaille", "2026-11-27 Matti Virtanen ~instead"],
    ["Matin haastattelu Prismassa 2.12. klo 9", "2026-12-02 09:00 Matti Virtanen @Prisma ~instead"],
    ["haastattelu Matille Puuilossa to klo 9", "2026-11-26 09:00 Matti Virtanen @Puuilo ~instead"],
    ["kotikäynti Matille ke klo 13", "2026-11-25 13:00 Matti Virtanen ~instead"],
    ["Mennään Matin kanssa tutustumaan K-Rautaan to klo 10", "2026-11-26 10:00 Matti Virtanen @K-Rauta ~instead"],
    ["tapaaminen tänään klo 14 Matin kanssa", "2026-11-24 14:00 Matti Virtanen ~instead"],
    ["tapaaminen Matin kanssa klo 14", "2026-11-24 14:00 Matti Virtanen ~instead"],
    ["Matti to klo 10", "2026-11-26 10:00 Matti Virtanen ~instead"],
    ["appointment with Matti on Friday at 10", "2026-11-27 10:00 Matti Virtanen ~instead"],
    ["agreed with Matti to meet on Friday at 10 at the library", "2026-11-27 10:00 Matti Virtanen @library ~instead"],
    ["booked a meeting with Matti on 2.12. at 9", "2026-12-02 09:00 Matti Virtanen ~instead"],
    // Plans, which otherwise are not kept at all.
    ["huomenna klo 9 tapaaminen Igorin kanssa", "2026-11-25 09:00 ?Igor"],
    ["nähdään Matin kanssa ensi maanantaina", "2026-11-30 Matti Virtanen"],
    ["tapaan Matin huomenna", "2026-11-25 Matti Virtanen"],
    ["ens viikon maanantaina tapaan Matin klo 9", "2026-11-30 09:00 Matti Virtanen"],
    ["nähdään Matin kaa to klo 10 kirjastossa", "2026-11-26 10:00 Matti Virtanen @kirjastossa"],
    ["huomenna treffit Matin kanssa klo 9", "2026-11-25 09:00 Matti Virtanen"],
    ["menen huomenna Matin kotikäynnille klo 12", "2026-11-25 12:00 Matti Virtanen"],
    ["to 3.12. klo 10.15 käynti Puuilossa Oleksandrin kanssa", "2026-12-03 10:15 Oleksandr Kovalenko @Puuilo"],
    ["palaveri huomenna klo 14 Teamsissa työllisyyspalveluiden kanssa", "2026-11-25 14:00 @Teams"],
    ["meeting with Matti tomorrow at 9", "2026-11-25 09:00 Matti Virtanen"],
    ["see Liisa Virtanen tomorrow at 9", "2026-11-25 09:00 Liisa Virtanen"],
    ["schedule a call with Matti on Friday at 9", "2026-11-27 09:00 Matti Virtanen"],
    ["soitan Matille huomenna klo 10", "2026-11-25 10:00 Matti Virtanen"],
    // Beside what was done.
    ["Soitin Liisa Mäelle, sovittiin tapaaminen to klo 10", "2026-11-26 10:00 Liisa Mäki"],
    ["Tapasin Matin tänään klo 9, seuraava tapaaminen ma klo 10", "2026-11-30 10:00 Matti Virtanen"],
    ["Tapasin Matin tänään klo 9. Seuraava aika Matille 3.12. klo 13.", "2026-12-03 13:00 Matti Virtanen"],
    ["Soitin Matille. Tapaaminen Matin kanssa huomenna klo 9.", "2026-11-25 09:00 Matti Virtanen"],
    ["Soitin Matille 15 min. Huomenna klo 9 tapaaminen hänen kanssaan.", "2026-11-25 09:00 Matti Virtanen"],
    ["Matin kanssa sovittiin puhelimitse uusi tapaaminen 1.12.", "2026-12-01 Matti Virtanen"],
    // A day that is gone, or is none, is asked about.
    ["varattu aika Matille pe 20.11. klo 13", "2026-11-20 13:00 Matti Virtanen ~instead"],
    ["tapaaminen Matin kanssa 31.2. klo 10", "(31.2.) 10:00 Matti Virtanen ~instead"],
    ["tapaaminen Matin kanssa 29.3.2027 klo 10", "2027-03-29 10:00 Matti Virtanen"],
  ])("%s", (text, expected) => {
    expect(agreedIn(text)).toEqual([expected]);
  });

  test.each([
    [
      "tapaaminen Matin kanssa pe klo 10 ja Liisa Mäen kanssa ma klo 12",
      ["2026-11-27 10:00 Matti Virtanen ~instead", "2026-11-30 12:00 Liisa Mäki"],
    ],
    ["tapaaminen Matin ja Liisa Mäen kanssa to klo 10", ["2026-11-26 10:00 Matti Virtanen + Liisa Mäki ~instead"]],
    [
      "Tapaaminen Matin kanssa huomenna klo 9 ja to klo 10",
      ["2026-11-25 09:00 Matti Virtanen ~instead", "2026-11-26 10:00 Matti Virtanen"],
    ],
  ])("several in one message: %s", (text, expected) => {
    expect(agreedIn(text)).toEqual(expected);
  });
});

test.each([
  ["Soitin Matille. Huomenna klo 9 tapaaminen.", "2026-11-25 09:00 Matti Virtanen"],
  ["Soitin Matille. Huomenna klo 9 tiimipalaveri.", "2026-11-25 09:00"],
  ["Soitin Matille. Huomenna klo 9 tapaaminen K-Raudassa.", "2026-11-25 09:00 @K-Rauta ~instead"],
])("who was named before may be meant: %s", (text, expected) => {
  expect(agreedIn(text)).toEqual([expected]);
});

describe("what has been stays a contact", () => {
  test.each([
    "Tapasin Liisan to klo 10",
    "tapaaminen Liisan kanssa eilen klo 10, sujui hyvin",
    "Tapaaminen Matin kanssa to klo 10, motivaatio hyvä",
    "Tapaaminen Matin kanssa to klo 10, 45 min",
    "Ma klo 10 tapaaminen Liisan kanssa, soitin Matille 10 min",
    "tapaaminen Matin kanssa torstaina",
    "tapaaminen Matin kanssa klo 9",
    "tapaaminen Matin kanssa 20.11. klo 10",
    "Met Matti on Thursday at 10",
    "Matin kanssa käyty läpi tapaamisaika to klo 10",
    "Kävin Matin kanssa haastattelussa Prismassa, haastattelu meni hyvin",
    "Oleksandr ei tullut tapaamiseen eilen klo 10",
    "Matilla aika meni hyvin eilen",
    "Sovittiin eilen tapaaminen Matin kanssa",
    "Käynti Puuilossa to 8–9.30, esimies sanoi että Matti pärjää",
  ])("%s", (text) => {
    expect(agreedIn(text)).toEqual([]);
  });
});

describe("no appointment of the coach's", () => {
  test.each([
    // The client's own: the note says it, the coach's calendar does not.
    "Liisa sanoi että hänellä on tapaaminen TE-toimistossa huomenna",
    "Liisalla on tapaaminen TE-toimistossa huomenna klo 9",
    // A step on the path.
    "Matti aloittaa K-Raudassa ma klo 8",
    "Sovittiin että Matti aloittaa K-Raudassa ma klo 8",
    "Tapaamisen jälkeen sovittiin että Matti soittaa to klo 10",
    // Still to be agreed, or no day.
    "pitää sopia tapaaminen Matin kanssa ensi viikolla",
    "tapaaminen Matin kanssa ensi viikolla",
    "soitan Matille huomenna",
    "piti soittaa Matille eilen mutta unohdin, hoidan huomenna",
    "kotikäynti Matin luona klo 9 peruuntui, auto ei startannut",
  ])("%s", (text) => {
    expect(agreedIn(text)).toEqual([]);
  });
});

test("the client's own appointment is still a note", () => {
  expect(entriesIn("Liisa sanoi että hänellä on tapaaminen TE-toimistossa huomenna")).toBe(1);
});

test("an entry steps aside once at most, and only for words that it shares with the appointment", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "tapaaminen",
          "Matin",
          "Liisa Mäen",
          "kanssa",
          "to",
          "klo 10",
          "huomenna",
          "K-Raudassa",
          ",",
          ".",
          "ja",
          "sovittiin",
          "soitin",
          "aika",
          "31.2.",
          "eilen",
          "30 min",
        ),
        { maxLength: 14 },
      ),
      (words) => {
        const text = words.join(" ");
        const covered = agreedIn(text, NOW).filter((line) => line.endsWith("~instead")).length;
        expect(covered).toBeLessThanOrEqual(Math.max(1, entriesIn(text)));
      },
    ),
  );
});

test("of two thousand notes by other hands, nearly all told of what has been, next to none is taken for an appointment", () => {
  const folder = join(__dirname, "../../../understanding/batches");
  const notes = readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean))
    .map((line) => JSON.parse(line) as { text: string; now: string });
  const taken = notes.filter(({ text, now: then }) => {
    const now = Temporal.ZonedDateTime.from(then);
    const understanding = read(text, now);
    const isTold = understanding.intent === "log" || understanding.other === "plan";
    const named = employersNamed(text, { roster } as unknown as TeamRoster);
    return isTold && readAppointments(text, understanding, named, now).length > 0;
  });
  expect(notes.length).toBeGreaterThan(1500);
  expect(taken.length).toBeLessThanOrEqual(3);
});
