import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { readEvents } from "../../../bot/features/network/read-event";
import { allWords } from "../../../bot/features/words";
import { compileWords } from "../../../bot/understanding/phrases";
import { buildRosterIndex } from "../../../bot/understanding/roster-index";
import { understand } from "../../../bot/understanding/understand";
import { DEMO_CLIENTS, DEMO_EMPLOYERS, DEMO_STAFF } from "../../../prisma/demo/people";

const index = buildRosterIndex({
  clients: DEMO_CLIENTS.map(([givenName, familyName], n) => ({ id: `c${n + 1}`, givenName, familyName })),
  employers: DEMO_EMPLOYERS.map(([name, , person], n) => ({ id: name, name, aliases: [], people: [person], n })),
  staff: DEMO_STAFF.map(({ person, displayName }) => ({ id: person, name: displayName })),
});
const phrasebook = compileWords(allWords);
const now = Temporal.ZonedDateTime.from("2026-11-24T10:30[Europe/Helsinki]"); // a Tuesday

function eventsIn(text: string) {
  const understanding = understand(text, { now, index, phrasebook });
  return readEvents(text, understanding, now).map((event) => ({
    ...event,
    clients: event.clients.map(({ mention }) => mention),
    entries: understanding.entries.length,
  }));
}
const [TODAY, YESTERDAY] = ["2026-11-24", "2026-11-23"];

describe("an event is read", () => {
  test.each<[text: string, kind: string, day: string | null, attendees: number | null, organisations: number | null]>([
    ["työnantajailta eilen, 14 osallistujaa, 6 yritystä", "employer_workshop", YESTERDAY, 14, 6],
    ["Työnantajailta eilen klo 14, 14 osallistujaa 6 yrityksestä", "employer_workshop", YESTERDAY, 14, 6],
    ["Työnantajailta eilen klo 14", "employer_workshop", YESTERDAY, null, null],
    ["työnantajailta eilen klo 17–19, kaksi yritystä", "employer_workshop", YESTERDAY, null, 2],
    ["Pidettiin työnantajailta maanantaina, noin 20 osallistujaa", "employer_workshop", YESTERDAY, 20, null],
    ["Työnantaja-aamukahvit tänään, osallistujia 12", "employer_workshop", TODAY, 12, null],
    ["rekrytapahtuma Prismassa eilen, 40 kävijää, 3 työnantajaa", "employer_workshop", YESTERDAY, 40, 3],
    ["Yrittäjäilta 19.11., paikalla oli noin parikymmentä henkeä", "employer_workshop", "2026-11-19", 20, null],
    ["infotilaisuus 12.11., 25 kävijää", "information_meeting", "2026-11-12", 25, null],
    ["infotilaisuus eilen, -5 kävijää", "information_meeting", YESTERDAY, null, null],
    ["infotilaisuus eilen, −5 kävijää, 2 yritystä", "information_meeting", YESTERDAY, null, 2],
    ["infotilaisuus eilen - 5 kävijää", "information_meeting", YESTERDAY, 5, null],
    ["Infotilaisuudessa eilen oli 25 kävijää", "information_meeting", YESTERDAY, 25, null],
    ["Pidin infotilaisuuden eilen klo 14, paikalla 25", "information_meeting", YESTERDAY, 25, null],
    ["avoimet ovet tänään, kävijöitä 60", "information_meeting", TODAY, 60, null],
    ["Infotilaisuus viime torstaina, kaksikymmentäviisi kävijää", "information_meeting", "2026-11-19", 25, null],
    ["ohjausryhmä kokoontui tänään, 7 paikalla", "steering_group", TODAY, 7, null],
    ["Ohjausryhmän kokous 20.11., läsnä 9", "steering_group", "2026-11-20", 9, null],
    ["Eilen oli ohjausryhmän kokous, läsnä 8 jäsentä", "steering_group", YESTERDAY, 8, null],
    ["yritysvierailu Prismaan eilen, mukana Matti ja Kerttu", "workplace_visit", YESTERDAY, null, null],
    ["Yritysvierailu Puuiloon 18.11., 5 asiakasta", "workplace_visit", "2026-11-18", 5, null],
    ["koulutus: hygieniapassi eilen, 5 asiakasta", "training", YESTERDAY, 5, null],
    ["hygieniapassikoulutus eilen, viisi osallistujaa", "training", YESTERDAY, 5, null],
    ["Järjestettiin ensiapukurssi eilen, 8 asiakasta", "training", YESTERDAY, 8, null],
    ["Hygieniapassikoulutus eilen, mukana Matti ja Kerttu", "training", YESTERDAY, null, null],
    ["tiedotus: juttu Kainuun Sanomissa eilen", "communication", YESTERDAY, null, null],
    ["lehtijuttu hankkeesta ilmestyi tänään", "communication", TODAY, null, null],
    ["Some-julkaisu tänään", "communication", TODAY, null, null],
    ["verkostopalaveri eilen, 8 osallistujaa", "network_meeting", YESTERDAY, 8, null],
    ["verkostotilaisuus eilen, 12 henkilöä 5 organisaatiosta", "network_meeting", YESTERDAY, 12, 5],
    ["sidosryhmäkokous perjantaina", "network_meeting", "2026-11-20", null, null],
    ["Employer evening yesterday, 14 attendees, 6 companies", "employer_workshop", YESTERDAY, 14, 6],
    ["Info session on Friday, 12 participants from four companies", "information_meeting", "2026-11-20", 12, 4],
    ["steering group met today, 7 present", "steering_group", TODAY, 7, null],
    ["Company visit to Prisma yesterday with Matti and Kerttu", "workplace_visit", YESTERDAY, null, null],
    ["Training: hygiene pass yesterday, 5 clients", "training", YESTERDAY, 5, null],
    ["Newsletter sent today", "communication", TODAY, null, null],
    ["infotilaisuus, 20 kävijää", "information_meeting", TODAY, 20, null],
    ["työnantajailta huomenna", "employer_workshop", "2026-11-25", null, null],
    ["työnantajailta 31.2., 5 osallistujaa", "employer_workshop", null, 5, null],
    ["työnantajailta eilen, 10–15 osallistujaa", "employer_workshop", YESTERDAY, null, null],
    ["työnantajailta eilen, 0 osallistujaa", "employer_workshop", YESTERDAY, 0, null],
    ["kaksi yritystä ja 5 asiakasta rekrytilaisuudessa eilen", "employer_workshop", YESTERDAY, 5, 2],
  ])("«%s»", (text, kind, day, attendees, organisations) => {
    expect(eventsIn(text)).toMatchObject([{ kind, day, attendees, organisations }]);
  });
});

describe("no event is read", () => {
  test.each([
    "Matti kävi koulutuksessa",
    "Matti osallistui hygieniapassikoulutukseen eilen",
    "soitin Liisa Mäelle koulutuksesta",
    "Matin yrityksessä oli hyvä päivä",
    "Matilla oli koulutus eilen",
    "Tapasin Matin infotilaisuudessa eilen",
    "Matti hakee koulutukseen keväällä",
    "Soitin K-Rautaan yritysvierailusta",
    "työpaikkakäynti K-Raudassa eilen, Matti pärjää hyvin",
    "verkostopalaveri Matin asioissa eilen",
    "psyk.pkl verkostopal. eilen 1 h, Matti mukana",
    "koulutus Lahti 10.–11.11., ei as.työtä",
    "Koulutus Lahti 18.–19.11., ICF-arviointi, koko tiimi",
    "Ohjausryhmän kokouksen pöytäkirja kirjoitettu eilen",
    "Ohjausryhmän kokousaineiston laatiminen 18.11., kesto kolme tuntia",
    "työnantajailta peruttiin",
    "infotilaisuus siirrettiin ensi viikkoon",
    "Valmistelin työnantajailtaa eilen 2 h",
    "työnantajilta tuli hyvää palautetta eilen",
    "kysyin työnantajilta paikkoja",
    "olin infotilaisuudessa eilen",
    "Rouva Virtaselle on tänään toimitettu kutsu infotilaisuuteen",
    "Matti told about the course",
    "I called Matti about the training",
    "soitin Matille klo 14",
    "Matin kanssa kurssi-info käyty läpi",
    "kuka tulee työnantajailtaan",
    "montako osallistujaa työnantajaillassa oli",
  ])("«%s»", (text) => {
    expect(eventsIn(text)).toEqual([]);
  });
});

describe("what the event says in full is not logged beside it", () => {
  test.each<[text: string, covers: number[]]>([
    ["työnantajailta eilen, 14 osallistujaa, 6 yritystä", [0]],
    ["infotilaisuus 12.11., 25 kävijää", [0]],
    ["ohjausryhmä kokoontui tänään, 7 paikalla", [0]],
    ["steering group met today, 7 present", [0]],
    // A contact with the network, with a workplace or with clients is one all the same; hours are the coach's own.
    ["verkostopalaveri eilen, 8 osallistujaa", []],
    ["yritysvierailu Prismaan eilen, mukana Matti ja Kerttu", []],
    ["Raportin kirjoitusta eilen 2 h. Työnantajailta eilen, 14 osallistujaa", []],
    ["työnantajailta eilen, 3 h, 14 osallistujaa", []],
  ])("«%s» covers %j", (text, covers) => {
    expect(eventsIn(text)).toMatchObject([{ covers }]);
  });
});

describe("an event among other things", () => {
  test("keeps its own words, day and people", () => {
    expect(
      eventsIn(
        "Soitin Matille eilen 20 min. Työnantajailta toissapäivänä klo 14, 14 osallistujaa kuudesta yrityksestä.",
      ),
    ).toMatchObject([{ day: "2026-11-22", attendees: 14, organisations: 6, clients: [], covers: [] }]);
    expect(eventsIn("Työnantajailta eilen, 14 osallistujaa. Soitin Matille sen jälkeen.")).toMatchObject([
      { text: "Työnantajailta eilen, 14 osallistujaa.", clients: [] },
    ]);
  });

  test("two of them are two", () => {
    expect(eventsIn("Infotilaisuus eilen 25 kävijää ja ohjausryhmän kokous tänään, 7 läsnä")).toMatchObject([
      { kind: "information_meeting", day: YESTERDAY, attendees: 25 },
      { kind: "steering_group", day: TODAY, attendees: 7 },
    ]);
  });

  test("clients and workplaces that took part are linked", () => {
    expect(eventsIn("yritysvierailu Prismaan eilen, mukana Matti ja Kerttu")).toMatchObject([
      { clients: ["Matti", "Kerttu"], employers: ["Prisma"] },
    ]);
  });
});

test("never throws, and what is read stands in the message", () => {
  const words = fc.constantFrom(
    ..."työnantajailta infotilaisuus koulutus: ohjausryhmä eilen 14 osallistujaa 6 yritystä klo . , Matti ja mukana 31.2. – 10".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (said) => {
      const text = said.join(" ");
      for (const event of eventsIn(text)) expect(text).toContain(event.text);
    }),
    { numRuns: 300 },
  );
});
