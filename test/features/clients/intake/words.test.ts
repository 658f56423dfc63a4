import { Temporal } from "temporal-polyfill";
import { allWords } from "../../../../bot/features/words";
import { compileWords } from "../../../../bot/understanding/phrases";
import { buildRosterIndex } from "../../../../bot/understanding/roster-index";
import { understand } from "../../../../bot/understanding/understand";
import { DEMO_CLIENTS, DEMO_EMPLOYERS, DEMO_STAFF } from "../../../../prisma/demo/people";

/** What is a new client, a look at the details or another coach, and what only sounds like it. */

const index = buildRosterIndex({
  clients: DEMO_CLIENTS.map(([givenName, familyName], n) => ({ id: `c${n + 1}`, givenName, familyName, aliases: [] })),
  employers: DEMO_EMPLOYERS.map(([name, , person], n) => ({ id: `e${n + 1}`, name, aliases: [], people: [person] })),
  staff: DEMO_STAFF.map(({ person, displayName }) => ({ id: person, name: displayName })),
});
const phrasebook = compileWords(allWords);
const now = Temporal.ZonedDateTime.from("2026-11-24T10:30[Europe/Helsinki]");
const read = (text: string) => {
  const { intent, command, question } = understand(text, { now, index, phrasebook });
  return command?.name ?? question?.name ?? intent;
};

test.each([
  "uusi asiakas",
  "Uusi asiakas!",
  "lisää asiakas",
  "lisäätkö uuden asiakkaan",
  "uus asiakas jaana koponen",
  "uusi asiakas Jaana Koponen",
  "uusi asiakas: Jaana Maria Koponen",
  "uusi asiakas Marja Metsä",
  "uusi asiakas Nguyen Van An",
  "uusi asiakas Matti Virtanen",
  "uusi asiakas K-Rauta",
  "lisää Jaana Koponen asiakkaaksi",
  "new client",
  "add a new client Jaana Koponen",
  "I have a new client, Jane Fisher",
])("«%s» is a new client", (text) => {
  expect(read(text)).toBe("new_client");
});

test.each([
  "uusi asiakas tuli käymään tänään",
  "uusi asiakas soitti",
  "Uusi asiakas Jaana Koponen aloitti tänään",
  "uusi asiakas peruutti",
  "tapasin uuden asiakkaan Jaana Koposen eilen",
  "Uusi asiakas, Matti Virtanen soitti",
])("«%s» tells what happened", (text) => {
  expect(read(text)).toBe("log");
});

test.each([
  "Matin tiedot",
  "Liisa Mäen puhelinnumero",
  "mikä on Matin puhelinnumero",
  "muokkaa Matin tietoja",
  "näytä Matti Virtasen yhteystiedot",
  "show the details of Matti Virtanen",
  "what's Matti's phone number",
  "edit Matti's details",
])("«%s» asks for the details", (text) => {
  expect(read(text)).toBe("client_details");
});

test.each([
  "Matti siirtyy Pekalle",
  "Matti Virtanen siirtyy Pekka Ohjaajalle",
  "Matin valmentaja on Pekka",
  "Pekka on Matin valmentaja",
  "Matin valmentajaksi Pekka",
  "vaihda Matin valmentaja",
  "Matti moves to Pekka",
  "hand Matti to Pekka",
  "Matti is moving to Pekka",
])("«%s» is another coach", (text) => {
  expect(read(text)).toBe("change_coach");
});

test.each([
  "Matti siirtyy K-Rautaan",
  "Matti siirtyi pajalle",
  "Matti is moving to K-Rauta",
  "Matti soitti Pekalle",
  "Matti on Pekan kanssa pajalla",
])("«%s» is not", (text) => {
  expect(read(text)).toBe("log");
});
