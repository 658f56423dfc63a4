import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES } from "../../surveys/finnish/common-names";
import { pick, type Random } from "./chance";

/** Invented people and workplaces. A person is two common names put together by chance. */
export function inventPerson(random: Random): { givenName: string; familyName: string } {
  return {
    givenName: withCapitals(pick(random, COMMON_GIVEN_NAMES)),
    familyName: withCapitals(pick(random, COMMON_FAMILY_NAMES)),
  };
}

function withCapitals(name: string): string {
  return name.replace(/(^|-)\p{L}/gu, (start) => start.toUpperCase());
}

const PLACE_BEGINS =
  "Kuusi Koivu Mänty Haapa Pihlaja Kataja Lehto Korpi Hiekka Kivi Kallio Sammal Heinä Niitty Joutsen Kurki Karhu Hirvi Ahven Hauki".split(
    " ",
  );
const PLACE_ENDS = "rannan lammen vaaran harjun niemen mäen kosken salmen notkon kankaan".split(" ");
const BRANCHES: readonly [name: string, branch: string, offers: string[], manager: string][] = [
  ["leipomo", "leipomo", ["leipurin apulainen", "pakkaustyö"], "yrittäjä"],
  ["pesula", "pesula", ["pesulatyö", "lajittelu"], "tuotantopäällikkö"],
  ["rautakauppa", "rautakauppa", ["varastotyö", "hyllytys"], "myymäläpäällikkö"],
  ["ruokakauppa", "päivittäistavarakauppa", ["hyllytys", "kassa"], "marketpäällikkö"],
  ["kahvila", "kahvila", ["keittiötyö", "asiakaspalvelu"], "yrittäjä"],
  ["lounasravintola", "ravintola", ["keittiötyö", "tiskaus"], "ravintolapäällikkö"],
  ["kierrätyskeskus", "kierrätys", ["lajittelu", "korjaustyö"], "toiminnanjohtaja"],
  ["puutarha", "puutarha", ["puutarhatyö", "myynti"], "puutarhuri"],
  ["konepaja", "metalliteollisuus", ["kokoonpano", "hitsaajan apulainen"], "työnjohtaja"],
  ["saha", "puuteollisuus", ["lautatarha", "kunnossapito"], "työnjohtaja"],
  ["siivouspalvelu", "siivous", ["siivous"], "palveluesimies"],
  ["kiinteistöhuolto", "kiinteistöhuolto", ["pihatyö", "huoltotyö"], "huoltopäällikkö"],
  ["hoivakoti", "hoiva", ["avustava hoitotyö", "keittiötyö"], "johtaja"],
  ["päiväkoti", "varhaiskasvatus", ["avustava työ"], "päiväkodin johtaja"],
  ["varasto", "logistiikka", ["varastotyö", "keräily"], "varastopäällikkö"],
  ["kuljetus", "kuljetus", ["apumies", "varastotyö"], "toimitusjohtaja"],
  ["painotalo", "painoala", ["pakkaustyö", "taitto"], "tuotantopäällikkö"],
  ["autokorjaamo", "autoala", ["asentajan apulainen", "pesu"], "korjaamopäällikkö"],
  ["maatila", "maatalous", ["eläinten hoito", "peltotyö"], "yrittäjä"],
  ["kirpputori", "vähittäiskauppa", ["myynti", "lajittelu"], "yrittäjä"],
];
const NAMES_IN_ALL = PLACE_BEGINS.length * PLACE_ENDS.length * BRANCHES.length;
const MUNICIPALITIES = ["Kajaani", "Kajaani", "Kajaani", "Sotkamo", "Kuhmo", "Paltamo", "Suomussalmi", "Ristijärvi"];

export interface InventedEmployer {
  name: string;
  branch: string;
  offers: string[];
  municipality: string;
  managerTitle: string;
}

/** The `number`th employer of a project that begins at `start`: no two of the first 4,000 have the same name. */
export function inventEmployer(random: Random, start: number, number: number): InventedEmployer {
  const at = (start + number * 1237) % NAMES_IN_ALL; // 1237 and 4000 have no common factor
  const [name, branch, offers, managerTitle] = BRANCHES[at % BRANCHES.length]!;
  const place = Math.floor(at / BRANCHES.length);
  const begin = PLACE_BEGINS[place % PLACE_BEGINS.length]!;
  const end = PLACE_ENDS[Math.floor(place / PLACE_BEGINS.length)]!;
  return { name: `${begin}${end} ${name}`, branch, offers, managerTitle, municipality: pick(random, MUNICIPALITIES) };
}

/** Y-tunnus numbers with a right check digit, from 9,000,000 on: nobody has been given one of those. */
export function* inventBusinessIds(): Generator<string> {
  for (let serial = 9_000_000; serial < 10_000_000; serial += 1) {
    const digits = String(serial);
    const sum = [7, 9, 10, 5, 8, 4, 2].reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
    if (sum % 11 !== 1) yield `${digits}-${sum % 11 === 0 ? 0 : 11 - (sum % 11)}`;
  }
}
