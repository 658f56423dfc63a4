import type { Words } from "../../../understanding/understanding";

/** What people call being there and being away. */
export const attendanceWords: Words[] = [
  {
    name: "absent",
    intent: "event",
    phrases: [
      "poissa|pois|sairaslomalla|saikulla|sairaana|sairauslomalla|kipeänä|saikul",
      "ei|eikä tullut|tullu|saapunut|ilmestynyt|ilmaantunut|ilmestyny|näkynyt [paikalle|töihin|pajalle|tapaamiseen|työpaikalle]",
      "jäi [pois|kotiin|saapumatta|tulematta|sairaslomalle|saikulle]",
      "absent|sick",
      "did|didn't not [show|come] […]",
      "didn't|didnt show|come|turn",
      "no show|shows",
    ],
  },
  {
    name: "present",
    intent: "event",
    phrases: [
      "{client} … paikalla|läsnä|ajoissa",
      "{client} tuli|saapui … paikalle",
      "oli [tänään|koko] töissä|pajalla|työpaikalla",
      "present|showed up|on time",
    ],
  },
];
