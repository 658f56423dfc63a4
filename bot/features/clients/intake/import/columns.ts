/** What the columns of a list are called, in Finnish and English, in any order. Pure. */

export const LIST_FIELDS = [
  "caseCode",
  "name",
  "givenName",
  "familyName",
  "aliases",
  "phone",
  "email",
  "preferredLanguage",
  "goal",
  "source",
  "referredBy",
  "referredOn",
  "channel",
  "coach",
  "status",
  "startedOn",
  "endedOn",
  "outcome",
  "labour_market",
  "age",
  "education",
  "target_group",
  "euraStartOn",
  "euraExitOn",
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Names as they are written, parted by commas. Case, blanks, marks and accents do not matter. */
const NAMES: Record<ListField, string> = {
  caseCode:
    "asiakaskoodi, asiakastunnus, asiakasnumero, asiakasnro, tunnus, koodi, case code, client code, client number",
  name: "nimi, koko nimi, asiakas, asiakkaan nimi, osallistuja, name, full name, client, client name, participant",
  givenName: "etunimi, etunimet, kutsumanimi ja etunimet, given name, first name, given names, first names",
  familyName: "sukunimi, family name, last name, surname",
  aliases: "muut nimet, kutsumanimi, kutsumanimet, lempinimi, other names, nickname, nicknames, alias, aliases",
  phone: "puhelin, puhelinnumero, puh, puh nro, gsm, matkapuhelin, phone, phone number, mobile, telephone, tel",
  email: "sähköposti, sähköpostiosoite, s-posti, email, e-mail, mail, email address",
  preferredLanguage: "kieli, asiointikieli, asioinnin kieli, language, preferred language",
  goal: "tavoite, goal",
  source:
    "mistä ohjattu, ohjaava taho, ohjaava organisaatio, lähettävä taho, ohjaaja taho, referred from, referral source, source",
  referredBy: "kuka ohjasi, ohjannut, ohjaava henkilö, lähettäjä, referred by, referrer",
  referredOn: "ohjattu, ohjauspäivä, ohjaus pvm, ohjattu pvm, milloin ohjattu, referred on, referral date, referred",
  channel: "kanava, yhteydenottotapa, miten yhteys tuli, channel",
  coach: "valmentaja, työhönvalmentaja, vastuuvalmentaja, oma valmentaja, coach, job coach",
  status: "tila, status, asiakkuuden tila, tilanne",
  startedOn:
    "aloitus, aloituspäivä, aloitus pvm, aloittanut, alkanut, alkoi, alkupäivä, alkupvm, started, started on, start, start date",
  endedOn:
    "lopetus, lopetuspäivä, lopetus pvm, päättynyt, päättymispäivä, päättymis pvm, loppui, loppupäivä, loppupvm, ended, ended on, end, end date, exit date",
  outcome: "lopputulos, tulos, päättymisen tulos, minne, outcome, result",
  labour_market:
    "työmarkkina-asema, tilanne työmarkkinoilla, työmarkkinatilanne, labour market situation, labour market status",
  age: "ikäryhmä, ikä, age group, age",
  education: "koulutus, koulutusaste, education, education level",
  target_group: "kohderyhmä, hankkeen kohderyhmä, target group",
  euraStartOn: "eura aloitus, eura aloitustiedot, eura alku, aloitusilmoitus, eura start",
  euraExitOn: "eura lopetus, eura lopetustiedot, eura loppu, lopetusilmoitus, eura exit",
};

const IDENTITY =
  /^(?:henkilotunnus|henkilotunnukset|henkilotunn|hetu|hetut|sotu|sosiaaliturvatunnus|henkilonumero|ssn|personalidentitycode|personalidentitynumber|personalid|nationalid|identitycode|socialsecuritynumber)$/;

let fields: Map<string, ListField> | null = null;

export interface ReadHeader {
  /** Of each column its field, or what else it is. */
  columns: (ListField | "identity_code" | "unknown" | "empty")[];
  /** As written. */
  titles: string[];
  unknown: string[];
  /** Why nothing of the list can be read; null: it can. */
  fault: "no_columns" | "no_name" | "twice" | null;
  /** The title that stands twice. */
  twice: string | null;
}

export function readHeader(cells: readonly string[]): ReadHeader {
  fields ??= new Map(
    LIST_FIELDS.flatMap((field) =>
      NAMES[field].split(", ").map((name): [string, ListField] => [foldTitle(name), field]),
    ),
  );
  const titles = cells.map((cell) => cell.trim());
  const columns = titles.map((title) => {
    const folded = foldTitle(title);
    if (folded === "") return "empty" as const;
    if (IDENTITY.test(folded)) return "identity_code" as const;
    return fields!.get(folded) ?? ("unknown" as const);
  });
  const known = columns.filter(
    (column): column is ListField => column !== "unknown" && column !== "empty" && column !== "identity_code",
  );
  const isField = (column: string) => known.some((field) => field === column);
  const repeated = columns.findIndex((column, at) => isField(column) && columns.indexOf(column) < at);
  const named = known.includes("name") || (known.includes("givenName") && known.includes("familyName"));
  return {
    columns,
    titles,
    unknown: titles.filter((_, at) => columns[at] === "unknown"),
    fault: known.length === 0 ? "no_columns" : repeated >= 0 ? "twice" : named ? null : "no_name",
    twice: repeated >= 0 ? titles[repeated]! : null,
  };
}

function foldTitle(title: string): string {
  return title
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, "");
}
