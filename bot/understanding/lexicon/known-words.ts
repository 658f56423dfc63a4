import { compileLexicon } from "./lexicon";

/** Capitalised words that are nobody's name: places, services, products, days, and first words of a note. */
const known = compileLexicon({
  word:
    "kajaani~ kainuu~ kainuse~ sotkamo~ kuhmo~ vuokat~ vuokka~ paltamo~ suomussalm~ hyrynsalm~ puolan~ puolanga~ puolanka~ ristijärv~ vaala~ oulu~ oulun helsin~ tamper~ kuopio~ iisalm~ jyväskyl~ joensuu~ " +
    "suome~ suomi ruotsi~ venäj~ ukrain~ viro~ eurooppa~ teams~ whatsapp~ zoom~ skype~ messenger~ facebook~ google~ outlook~ word excel~ kela~ te-~ te työllisyys~ työkkäri~ hyvinvointi~ sote~ kao kao:n kao~ amk~ ely~ kumppaniksi~ " +
    "tehoa~ teho~ vates~ vat osao~ kamk~ nokia~ android iphone~ kanta~ omakanta~ eura~ esr~ covid~ korona~ cv cv~ icf~ " +
    "maanant~ tiistai~ keskiviik~ torstai~ perjant~ lauant~ sunnunt~ tammikuu~ helmikuu~ maaliskuu~ huhtikuu~ toukokuu~ kesäkuu~ heinäkuu~ elokuu~ syyskuu~ lokakuu~ marraskuu~ joulukuu~ " +
    "monday~ tuesday~ wednesday~ thursday~ friday~ saturday~ sunday~ mon tue tues wed weds thu thurs fri sat sun january february march april june july august september october november december " +
    "joulu~ juhannu~ pääsiäi~ vappu~ uusivuosi tänään eilen huomenna aamulla illalla iltapäivällä aamupäivällä toissapäivänä viime soitin tapasin laitoin kävin juttelin puhuin keskustelin tapaaminen palaveri puhelu käynti " +
    "kotikäynti sähköposti viesti tekstiviesti tekstari asiakas esimies työnantaja työkokeilu~ hakemu~ sopimu~ suunnitelm~ ei en on oli ja mutta kun sain pidin olin olen sovittiin käytiin tehtiin puhuttiin muistiinpano~ ryhmä~ " +
    "lasten lapsen lapsien nuorten vanhusten asukkaiden asiakkaiden muiden toisten koulutus~ verkosto~ tiimi~ kaupun~ hanke~ ohjausryhm~ called met spoke talked sent had the a an she he they i we was is and with need~ meeting call",
});

export function knownWord(lower: string): boolean {
  return known(lower).size > 0;
}
