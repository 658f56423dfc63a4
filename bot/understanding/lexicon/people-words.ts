import { compileLexicon } from "./lexicon";

const partyByWord = compileLexicon({
  workplace:
    "esihlö~ pajaohjaaj~ työpajaohjaaj~ osastonhoitaj~ lähihoitaj~ johtaja johtajan johtajaa johtajal~ johtajas~ leipuri~ tj tj:n tj:lle työnj työnjoht toimitusj toim.joht ta ta:n ta:lle ta:lta joht pääll esim-puh esimie~ esihenkilö~ huoltopäällik~ siivouspäällik~ palvelupäällik~ palveluvastaav~ palveluesimie~ lähiesimie~ lähijohtaj~ vastuuhenkilö~ yhteyshenkilö~  pomo pomon pomolle pomolta pomoa pomosta pomot työnjohtaj~ työnjohto~ työnjohdo~ työnjohdol~ työpäällik~ toimitusjohta~ rekrytoij~ rekry~ hlöstöpääl~ hlöstöpäällik~ myymäläpäällik~ vuoropäällik~ vuorovastaav~ kauppias kauppiaan kauppiaalle kauppiaalta kauppiasta yrittäjä yrittäjän yrittäjälle yrittäjältä yrittäjää omistaj~ henkilöstöpäällik~ " +
    "henkilöstöhallin~ hr hr:n hr:lle hr:stä hr:ää hr-~ työnantaj~ työnantajaa ravintolapäällik~ keittiöpäällik~ varastopäällik~ osastopäällik~ työpaikkaohjaaj~ keittiömestar~ työpaikalta työpaikalle tuotantopäällik~ toimistopäällik~ firmasta firmaan firmalta firman yrityksestä yritykseen yrityksen " +
    "työmaapäällik~ edustaj~ kahvilanpitäj~ pajapomo~ myymälävastaav~ myymäläesimie~ hotellipäällik~ tiiminvetäj~ päiväkodin hoivakodin " +
    "lead manager manager's boss supervisor employer foreman owner hr-person shopkeeper",
  network:
    "työll palv kela-~ kelapalaver~ te-palaver~ sossupalaver~ kao-~ sote-~ tyll palvelut työllpalvelut psyk pkl sh th lekuri~ vuokranantaj~ vuokraisän~ vuokraisänt~ isännöitsij~ landlord landlord's landlady sos sostt te te:n te:lle te:ltä te:stä tetoimist~ te-toimist~ te-palvelu~ te-asiantuntij~ työkkäri~ työllisyyspalv~ työllisyysasiantuntij~ työvoimapalvelu~ työvoimatoimist~ kela kelan kelaan kelalle kelasta kelalta kelassa kelaa sosiaalitoimi~ aikuissosiaalit~ sosiaalitoimist~ sossu sossun sossulle sossuun sossusta sossulta sossut sosiaalityö~ sosiaaliohjaaj~ sosiaalineuvo~ lääkäri lääkärin lääkärille lääkäriltä lääkäriä lääkärissä lääkäristä lääkäriin " +
    "terveyskesku~ terveysasema~ terveydenhoitaj~ terveydenhuol~ sairaanhoitaj~ psykolog~ psykiatr~ fysioterapeut~ toimintaterapeut~ terapeut~ mielentervey~ päihdehoi~ päihdetyö~ päihdeklinik~ a-klinik~ a-neuvol~ velkaneuvo~ talousneuvo~ ulosot~ kriminaalihuol~ rikosseuraamu~ poliisi poliisille poliisilta " +
    "opo opon opolle opolta opinto-ohjaaj~ opettaj~ erityisopettaj~ oppilaitok~ ammattiopisto~ kao kaon kaolle kao:n kao:lle kao:lta kao:sta kaolta kuraattor~ rehtor~ koulu koulun koululta koululle kouluun koulusta hyvinvointialue~ sote soten sotesta kaupungin kaupungille kaupungilta kunnan kunnalle kunnalta yhdistyk~ yhdistys järjestö~ seurakun~ " +
    "maahanmuuttopalvelu~ maahanmuuttoviras~ kotoutumis~ vastaanottokesku~ edunvalvoj~ kuntoutusohjaaj~ kuntoutussuunnittelij~ kuntoutuskoordinaattor~ palveluohjaaj~ omatyöntekij~ omavalmentaj~ työllisyysalue~ uravalmentaj~ virkailij~ etuuskäsittelij~ asiantuntij~ viranomai~ asumisohjaaj~ tukihenkilö~ perhetyönteki~ lastensuojel~ neuvola~ oppisopimu~ kotihoito~ " +
    "vakuutusyhtiö~ eläkeyhtiö~ ely ely-keskuk~ migri~ ohjaamo ohjaamon ohjaamolle ohjaamosta verkosto~ verkostopalaver~ verkostotapaam~ verkostoneuvottelu~ viranomaisverkosto~ moniammatilli~ monialai~ sairaala~ työterveys~ työterveyt~ työterveyd~ työterveyst~ social-worker social doctor nurse school teacher employment officer caseworker case-worker probation authority authorities municipality psychologist counsellor counselor",
  /** A kind of workplace, not named: «soitin pesulaan», «konepajan kanssa». */
  place:
    "pesula~ konepaja~ leipomo~ leipomo tehta~ tehdas ravintola~ kahvilasta kahvilaan kahvilalle kahvilan hotelli~ hoivakoti~ hoivakodi~ palvelukoti~ palvelukodi~ palvelutalo~ päiväkoti~ päiväkodi~ siivousfirma~ siivousyrity~ korjaamo~ autokorjaamo~ huoltoasema~ myymälä~ kampaamo~ parturi~ parturiin maatila~ rakennusfirma~ kuljetusfirma~ puutarhayrity~ vaatekauppa~",
  relative:
    "huoltaj~ anoppi anopin anopille anopilta serkku serkun serkulle serkulta äiti äidin äidille äidiltä äitiä äitinsä isä isän isälle isältä isää isänsä vaimo vaimon vaimolle vaimolta vaimonsa aviomie~ puoliso puolison puolisolle puolisolta sisar~ sisare~ sisko siskon siskolle siskolta veli veljen veljelle veljeltä poika pojan tytär tyttären vanhemmat vanhempi vanhempien vanhemmille vanhempiin täti tädin tädille tädiltä setä sedän eno mummo mummon omainen omaisen omaiselle omaiset läheinen läheisen läheiselle avopuolis~ avovaimo~ avomie~ tyttöystäv~ poikaystäv~ " +
    "mother father mum mom dad wife husband sister brother parent parents relative son daughter",
  peer: "työkaver~ työtoverei~ työtover~ kollegoi~ muiden muille toisten toisille asiakkaiden asiakkaille asiakkaitten customers customer coworkers co-workers workmates teammates",
  /** There with the client, not the one met. */
  companion: "tulkki tulkin tulkkia tulkki~ interpreter",
  network_meeting:
    "verkostopal verkostopalaver~ verkostotapaam~ verkostoneuvottelu~ verkostokokou~ verkosto ohjausryhm~ viranomaispalaver~ yhteistyöpalaver~ yhteistyökokou~ yhteistyötapaam~ moniammatilli~ monialai~ hoitopalaver~ hoitokokou~ verkostoyhteistyö~ sidosryhmä~",
});

/** What the last part of an unknown compound says of its bearer: «työkykykoordinaattorille», «isosisko», «siivouspäällikkö». */
const HEADS: [head: RegExp, tags: ReadonlySet<string>][] = [
  [
    /.{3}(?:päällik|päälliköl|johtaj|esimie|esimieh|esihenkilö|mestar|omistaj|yrittäj|pomo|vetäjä|vastaava(?:$|n|l))/,
    new Set(["workplace"]),
  ],
  [
    /.{3}(?:koordinaattor|neuvoj|ohjaaj|hoitaj|lääkär|terapeut|psykolog|kuraattor|opettaj|virkailij|käsittelij|asiantuntij|työntekijä|valvoja)/,
    new Set(["network"]),
  ],
  [
    /^(?:iso|pikku|puoli|veli|avo|ex|ex-)(?:sisk|sisar|velj|veli|äiti|äidi|isä|mies|mieh|vaimo|puoliso)/,
    new Set(["relative"]),
  ],
];

const NOBODY: ReadonlySet<string> = new Set();

/** Whom the coach is in touch with besides clients. */
export function partyOf(word: string): ReadonlySet<string> {
  // «lähihoitajakoulutukseen»: what one learns to be
  if (word.length > 10 && /.(?:koulutu|kurssi|opinno|opinto(?!-)|tutkinno|tutkinto|opiskelu)/.test(word)) return NOBODY;
  const tags = partyByWord(word);
  if (tags.size > 0 || word.length < 8) return tags;
  return HEADS.find(([head]) => head.test(word))?.[1] ?? tags;
}

/** Verbs of saying, in the third person: who says it is whom the coach heard. */
export const speechOf = compileLexicon({
  says: "kertoi kerto kertoivat sanoi sano sanoivat ilmoitti ilmoitt ilmoittivat lupasi lupasivat lupas kehui kehuivat kiitteli kiitti kiittelivät valitti toivoi mainitsi totesi vahvisti vahvist kuittasi perui peruutti peru pyysi pyysivät pyys kysyi kysyivät kysyy kyseli vastasi vastas ehdotti ehdottivat suositteli palautetta palaute palautteen mukaan mielestä tyytyväinen tyytyväisiä tyytymätön huolissaan harmitteli epäili arveli kommentoi siirsi halusi haluis haluaa haluais haluaisi toivois toivoisi toivoivat kiittää kehuu sanoo kertoo toteaa antoi myönsi päätti hyväksyi hylkäsi told said says say saying asked promised reported mentioned confirmed cancelled canceled praised complained happy wants likes praises thinks",
  needs: "apua apuu ohjeita ohjetta neuvoa tukea help lisäohjeita lisätehtäviä töitä tauko taukoa",
});
