import fc from "fast-check";
import { findEmployers, type Searched } from "../../../bot/features/network/search";

const employer = (name: string, more: Partial<Searched> = {}): Searched => ({
  id: name,
  name,
  branch: null,
  offers: [],
  notes: null,
  tasks: [],
  ...more,
});

const employers = [
  employer("K-Rauta", { branch: "rautakauppa", offers: ["varastotyö", "hyllytys"] }),
  employer("Puuilo", { branch: "halpakauppa", tasks: ["Trukilla ajo ja varaston järjestely"] }),
  employer("Siisti Oy", { branch: "siivouspalvelut", offers: ["siivous", "ikkunanpesu"] }),
  employer("Kahvila Rosa", { offers: ["keittiötyö", "tarjoilu"] }),
  employer("Hoivakoti Mäntylä", { branch: "hoiva-ala", notes: "Ottaisivat avustajan. Myös pyykkihuollossa töitä." }),
  employer("Kajaanin Romu Oy", { offers: ["kierrätys", "metallin lajittelu"] }),
  employer("Kainuun Kuljetus", { branch: "tavaraliikenne" }),
  employer("Tukku", { offers: ["sisävarastotyöt"] }),
  employer("Toimisto X", { offers: ["arkistointi"], notes: "Työpaikalla on kiltti väki." }),
];
const names = (work: string) => findEmployers(work, employers).map((found) => found.employer.name);

describe("who would take", () => {
  test.each([
    ["varastotyöntekijän", ["K-Rauta", "Tukku", "Puuilo"]],
    ["varastotyöntekijöitä", ["K-Rauta", "Tukku", "Puuilo"]],
    ["varastomiehen", ["K-Rauta", "Tukku", "Puuilo"]],
    ["jonkun varastoon", ["K-Rauta", "Tukku", "Puuilo"]],
    ["trukkikuskin", ["K-Rauta", "Tukku", "Puuilo"]],
    ["siivoojan", ["Siisti Oy"]],
    ["siistijän", ["Siisti Oy"]],
    ["laitoshuoltajan", ["Siisti Oy"]],
    ["keittiöapulaisen", ["Kahvila Rosa"]],
    ["kokin", ["Kahvila Rosa"]],
    ["tarjoilijan", ["Kahvila Rosa"]],
    ["kuljettajan", ["Kainuun Kuljetus"]],
    ["romunlajittelijan", ["Kajaanin Romu Oy"]],
    ["hoiva-avustajan", ["Hoivakoti Mäntylä"]],
    ["lähihoitajan", ["Hoivakoti Mäntylä"]],
    ["a warehouse worker", ["K-Rauta", "Tukku", "Puuilo"]],
    ["a cleaner", ["Siisti Oy"]],
    ["someone for kitchen work", ["Kahvila Rosa"]],
    ["arkistoijan", ["Toimisto X"]],
  ])("«%s»", (work, expected) => {
    const found = names(work);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found[0]).toBe(expected[0]);
  });

  test.each(["työntekijän", "jonkun", "uuden harjoittelijan", "työkokeilijan", "", "someone", "a worker", "???"])(
    "«%s» names no work, and finds nobody",
    (work) => {
      expect(names(work)).toEqual([]);
    },
  );

  test.each(["astronautin", "hammaslääkärin", "kalastajan", "graafikon"])("nobody takes «%s»", (work) => {
    expect(names(work)).toEqual([]);
  });

  test("says where it was found", () => {
    expect(findEmployers("varastotyöntekijän", employers).map(({ why }) => why[0])).toEqual([
      { in: "offers", words: "varastotyö" },
      { in: "offers", words: "sisävarastotyöt" },
      { in: "tasks", words: "Trukilla ajo ja varaston järjestely" },
    ]);
  });

  test("those who offer the work come before those who only had it, and before what somebody noted", () => {
    const found = findEmployers("pyykinpesijän", [
      employer("A", { notes: "Pyykkiä riittää." }),
      employer("B", { offers: ["pyykkihuolto"] }),
      employer("C", { tasks: ["pyykin lajittelu"] }),
    ]);
    expect(found.map((one) => one.employer.name)).toEqual(["B", "C", "A"]);
  });

  test("what is offered in the same words is always found", () => {
    const words = fc.constantFrom("varastotyö", "siivous", "hitsaus", "kokoonpano", "arkistointi", "lajittelu");
    fc.assert(
      fc.property(words, fc.string({ maxLength: 20 }), (work, name) => {
        expect(findEmployers(work, [employer(name, { offers: [work] })])).toHaveLength(1);
      }),
    );
  });

  test("never throws, whatever is asked", () => {
    fc.assert(fc.property(fc.string(), (work) => Array.isArray(findEmployers(work, employers))));
  });
});
