import { bendVerb } from "../../bot/understanding/bend-verb";

/** Hand-written: the first person, the passive and the third person of the past, as notes use them. */
describe("a verb's forms in notes", () => {
  it.each([
    ["soittaa", ["soitin", "soitettiin", "soitettu", "soittanut"], "soitti"],
    ["soitella", ["soittelin", "soiteltiin", "soiteltu", "soitellut"], "soitteli"],
    ["tavata:tapa", ["tapasin", "tavattiin", "tavattu", "tavannut"], "tapasi"],
    ["jutella", ["juttelin", "juteltiin", "juteltu", "jutellut"], "jutteli"],
    ["käväistä", ["käväisin", "käväistiin", "käväisty", "käväissyt"], "käväisi"],
    ["viedä", ["vein", "vietiin", "viety", "vienyt"], "vei"],
    ["käydä", ["kävin", "käytiin", "käyty", "käynyt"], "kävi"],
    ["kysyä", ["kysyin", "kysyttiin", "kysytty", "kysynyt"], "kysyi"],
    ["haastatella", ["haastattelin", "haastateltiin", "haastateltu", "haastatellut"], "haastatteli"],
    ["tekstailla", ["tekstailin", "tekstailtiin", "tekstailtu", "tekstaillut"], "tekstaili"],
    ["kyyditä", ["kyyditsin", "kyydittiin", "kyyditty", "kyydinnyt"], "kyyditsi"],
    ["puhua", ["puhuin", "puhuttiin", "puhuttu", "puhunut"], "puhui"],
    ["ilmoittaa", ["ilmoitin", "ilmoitettiin", "ilmoitettu", "ilmoittanut"], "ilmoitti"],
  ])("%s", (lemma, own, third) => {
    const forms = bendVerb(lemma);
    expect(forms.own).toEqual(expect.arrayContaining(own));
    expect(forms.third).toContain(third);
  });

  it("keeps what did not happen apart: the present is no past", () => {
    const { own, third, present } = bendVerb("soittaa");
    expect(present).toContain("soitan");
    expect([...own, ...third]).not.toContain("soitan");
  });
});
