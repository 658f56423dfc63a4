import { type Case, inflect, type NameKind } from "../../../surveys/finnish/inflect";

/** Hand-written: genitive, partitive, illative, adessive or allative as anyone who speaks Finnish says them. */
const NAMES: [name: string, kind: NameKind, of: Case, form: string][] = [
  ["Virtanen", "family", "gen", "virtasen"],
  ["Virtanen", "family", "part", "virtasta"],
  ["Virtanen", "family", "ill", "virtaseen"],
  ["Lahti", "family", "gen", "lahden"],
  ["Lahti", "family", "part", "lahtea"],
  ["Lahti", "family", "ill", "lahteen"],
  ["Matti", "given", "gen", "matin"],
  ["Matti", "given", "part", "mattia"],
  ["Koski", "family", "gen", "kosken"],
  ["Satu", "given", "gen", "sadun"],
  ["Satu", "given", "ill", "satuun"],
  ["Kati", "given", "gen", "katin"],
  ["Mika", "given", "gen", "mikan"],
  ["Heikki", "given", "all", "heikille"],
  ["Pekka", "given", "ela", "pekasta"],
  ["Kerttu", "given", "ade", "kertulla"],
  ["Antti", "given", "abl", "antilta"],
  ["Susi", "family", "gen", "suden"],
  ["Susi", "family", "part", "sutta"],
  ["Orsi", "family", "gen", "orren"],
  ["Mäki", "family", "gen", "mäen"],
  ["Kivimäki", "family", "all", "kivimäelle"],
  ["Kurki", "family", "gen", "kurjen"],
  ["Saari", "family", "part", "saarta"],
  ["Niemi", "family", "part", "niemeä"],
  ["Lampi", "family", "gen", "lammen"],
  ["Honka", "family", "gen", "hongan"],
  ["Aalto", "family", "all", "aallolle"],
  ["Rauta", "family", "ine", "raudassa"],
  ["Kangas", "family", "gen", "kankaan"],
  ["Kangas", "family", "ill", "kankaaseen"],
  ["Rinne", "family", "gen", "rinteen"],
  ["Rinne", "family", "part", "rinnettä"],
  ["Laine", "family", "ill", "laineeseen"],
  ["Kalle", "given", "gen", "kallen"],
  ["Ville", "given", "part", "villeä"],
  ["Tuomas", "given", "gen", "tuomaksen"],
  ["Tuomas", "given", "gen", "tuomaan"],
  ["Hannes", "given", "part", "hannesta"],
  ["Hannes", "given", "ill", "hannekseen"],
  ["Markus", "given", "ela", "markuksesta"],
  ["Oleksandr", "given", "all", "oleksandrille"],
  ["Nguyen", "family", "ade", "nguyenilla"],
  ["Linh", "given", "part", "linhiä"],
  ["Maria", "given", "part", "mariaa"],
  ["Sillanpää", "family", "ill", "sillanpäähän"],
  ["Sillanpää", "family", "part", "sillanpäätä"],
  ["Kai", "given", "part", "kaita"],
  ["Juha-Pekka", "given", "all", "juha-pekalle"],
  ["Eeva-Liisa", "given", "ill", "eeva-liisaan"],
  ["Schroderus", "family", "gen", "schroderuksen"],
  ["K-Rauta", "company", "gen", "k-raudan"],
  ["Kajaanin Romu", "company", "gen", "kajaanin romun"],
  ["Vuokatin Rinteet", "company", "ela", "vuokatin rinteistä"],
  ["Siivouspalvelu Kirkas", "company", "all", "siivouspalvelu kirkkaalle"],
  ["Kainuun Vaatehuolto", "company", "ine", "kainuun vaatehuollossa"],
  ["Lidl", "company", "ill", "lidliin"],
  ["Neste", "company", "gen", "nesteen"],
  ["Loimaan Kivi", "company", "gen", "loimaan kiven"],
];

describe("Finnish inflection of names", () => {
  it.each(NAMES)("%s (%s) in the %s is «%s»", (name, kind, of, form) => {
    expect(inflect(name, kind)).toContainEqual(expect.arrayContaining([form, of]));
  });

  it("does not make Mia of Mika or Lahdin of Lahti", () => {
    expect(inflect("Mika", "given").map(([form]) => form)).not.toContain("mian");
    expect(inflect("Lahti", "family").map(([form]) => form)).not.toContain("lahdin");
  });
});
