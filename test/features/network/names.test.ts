import fc from "fast-check";
import { readContactPerson } from "../../../bot/features/network/contact-person";
import { rhythmOf } from "../../../bot/features/network/contact-rhythm";
import {
  type EmployerFields,
  markOf,
  readEmployerForm,
  readOffers,
  typedOf,
} from "../../../bot/features/network/employer-fields";
import { isNearName, isPersonsName } from "../../../bot/features/network/near-names";
import { asOffer } from "../../../bot/features/network/offer-words";

describe("two names of one workplace", () => {
  test.each([
    ["K-Rauta", "K-rauta Kajaani"],
    ["K-Rauta", "K Rauta Oy"],
    ["Prisma", "Prisma Oy"],
    ["Prisma", "Prsima"],
    ["Kahvila Rosa", "Kahvila Roosa"],
    ["Kajaanin Romu Oy", "Kajaanin romu"],
    ["S-market", "S-Market Sotkamo"],
  ])("«%s» and «%s» are asked about", (a, b) => {
    expect([isNearName(a, b), isNearName(b, a)]).toEqual([true, true]);
  });

  test.each([
    ["Kahvila Rosa", "Kahvila Ruska"],
    ["Kainuun Sora", "Kainuun Pesula"],
    ["Prisma", "Puuilo"],
    ["Oy", "Ab"],
    ["Hoivakoti Mäntylä", "Hoivakoti Kuusela"],
  ])("«%s» and «%s» are two", (a, b) => {
    expect([isNearName(a, b), isNearName(b, a)]).toEqual([false, false]);
  });

  test("a client's full name is one, a part of it is not", () => {
    const client = { givenName: "Matti", familyName: "Virtanen" };
    expect(["Matti Virtanen", "virtanen, matti", "VIRTANEN MATTI"].every((name) => isPersonsName(name, client))).toBe(
      true,
    );
    expect(["Virtanen Oy", "Matti", "Matti Virtanen Oy"].some((name) => isPersonsName(name, client))).toBe(false);
  });
});

describe("a contact person in one sentence", () => {
  test.each([
    ["Ilkka Korhonen, p. 040 123 4567", { name: "Ilkka Korhonen", title: null, phone: "040 123 4567", email: null }],
    [
      "Ilkka Korhonen puh. +358 40 1234567",
      { name: "Ilkka Korhonen", title: null, phone: "+358 40 1234567", email: null },
    ],
    ["Ilkka Korhonen", { name: "Ilkka Korhonen", title: null, phone: null, email: null }],
    [
      "myymäläpäällikkö Anna-Maija Aho, 08 615 5000, anna@esimerkki.fi",
      { name: "Anna-Maija Aho", title: "myymäläpäällikkö", phone: "08 615 5000", email: "anna@esimerkki.fi" },
    ],
    [
      "Tiina Uusi, osastopäällikkö, sähköposti tiina@esimerkki.fi.",
      { name: "Tiina Uusi", title: "osastopäällikkö", phone: null, email: "tiina@esimerkki.fi" },
    ],
    ["Tiina Uusi (rehtori) 050-1112222", { name: "Tiina Uusi", title: "rehtori", phone: "050-1112222", email: null }],
  ])("«%s»", (said, person) => {
    expect(readContactPerson(said)).toEqual(person);
  });

  test.each(["", "040 123 4567", "12", "??", "a@b.fi"])("«%s» names nobody", (said) => {
    expect(readContactPerson(said)).toBeNull();
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.string(), (said) => readContactPerson(said) !== undefined));
  });
});

describe("what is offered", () => {
  test.each([
    ["varastotyötä", "varastotyö"],
    ["keittiötöitä", "keittiötyöt"],
    ["siivoojan", "siivooja"],
    ["varastotyöntekijän", "varastotyöntekijä"],
    ["kesätyöpaikkaa.", "kesätyöpaikka"],
    ["hyllytys", "hyllytys"],
    ["warehouse work", "warehouse work"],
  ])("«%s» stands as «%s»", (said, offer) => {
    expect(asOffer(said)).toBe(offer);
  });

  test("each once, whatever its capitals", () => {
    expect(readOffers("varastotyö, Hyllytys; ,varastotyö\nHYLLYTYS")).toEqual(["varastotyö", "Hyllytys"]);
  });
});

describe("the form", () => {
  const fields: EmployerFields = {
    name: "Kahvila Ruska",
    businessId: "1572860-0",
    municipality: "Kajaani",
    branch: null,
    offers: ["tarjoilu", "keittiötyö"],
    notes: "Pieni paikka.\nKysy Raijaa.",
    contactEveryDays: 30,
    contact: { id: null, name: "Raija Ruska", title: null, phone: "040 123 4567", email: null },
  };

  test("gives back what it was filled with, and the same mark", () => {
    const read = readEmployerForm(typedOf(fields), null);
    expect(read).toEqual({ type: "read", fields });
    expect(read.type === "read" && markOf(read.fields)).toBe(markOf(fields));
  });

  test("the mark tells of every change", () => {
    const changes: Partial<EmployerFields>[] = [
      { name: "x" },
      { offers: [] },
      { notes: null },
      { contactEveryDays: 31 },
      { contact: null },
    ];
    for (const change of changes) expect(markOf({ ...fields, ...change })).not.toBe(markOf(fields));
  });
});

describe("when the next contact is due", () => {
  const today = "2026-11-24";
  const agreement = { startsOn: "2026-11-02", endsOn: "2026-12-02", endedOn: null, contactEveryDays: 14 };
  test.each([
    ["nothing agreed", null, [], "2026-11-16", null],
    ["by the employer's own rhythm", 30, [], "2026-11-16", { everyDays: 30, nextOn: "2026-12-16" }],
    ["by an agreement that goes on", null, [agreement], "2026-11-16", { everyDays: 14, nextOn: "2026-11-30" }],
    ["the densest of them", 30, [agreement], "2026-11-16", { everyDays: 14, nextOn: "2026-11-30" }],
    ["from the agreement's first day", null, [agreement], null, { everyDays: 14, nextOn: "2026-11-16" }],
    ["now, if never in contact", 30, [], null, { everyDays: 30, nextOn: today }],
    ["not by an agreement that ended", null, [{ ...agreement, endedOn: "2026-11-20" }], "2026-11-16", null],
    ["over the turn of the year", 45, [], "2026-11-24", { everyDays: 45, nextOn: "2027-01-08" }],
  ])("%s", (_, everyDays, agreements, last, expected) => {
    expect(rhythmOf(everyDays, agreements, last, today)).toEqual(expected);
  });
});
