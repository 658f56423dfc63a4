import { compileLexicon } from "./lexicon";

/** Verbs and words that move a clause's time away from the entry. */
export const tenseOf = compileLexicon({
  /** Present and future: what is still to come. */
  ahead:
    "alkaa alkavat aloittaa aloittavat jatkuu jatkuvat jatkaa jatkavat tulee tulevat tuu tulis tulisi menee menevät lähtee lähtevät pääsee pääsevät saa saavat saapuu päättyy päättyvät loppuu loppuvat lopettaa lopettavat keskeyttää vaihtaa siirtää pitäisi pitäis pitäs täytyy aikoo aikovat muuttaa nähdään tavataan soitetaan käydään palataan jutellaan " +
    "soitan tapaan käyn menen laitan varaan hoidan katsotaan mennään kuullaan otetaan palaan lähetän palaa voi voivat voidaan lupasi lupasivat lupas toivoo haluaa haluavat seuraava seuraavan seuraavalle seuraavaksi tuleva tulevan pidetään järjestetään tehdään aloitetaan jatketaan kokeillaan pääse tule jatka aloita mene ala lähde ehdi yritetään siirretään siirtyy " +
    "perutaan osallistuu hakee hakevat ottaa ottavat tekee tekevät jää jäävät sovittuna varattuna varattu ajanvarau~ kutsuttu can start deadline määräaika määräpäivä will starts continues ends begins next",
  /** «sovittiin tapaaminen …»: the time is the appointment's. */
  agreed:
    "sovittiin sovin sovittu sovitaan sovimme varattiin varasin varattu siirrettiin siirretty siirsin siirtyi siirsi ehdotin ehdotti ehdotettiin kutsuin kutsuttiin ilmoitin muistutin muistutus vahvisti vahvistin agreed booked scheduled arranged rescheduled rebooked rebook postponed",
  appointment:
    "aika ajan aikaa tapaami~ palaveri~ palaverin käynti käynnin haastattelu~ aloitus aloituksen tutustumi~ kotikäynti~ puhelu puhelun puheluaika kokeilu työkokeilu~ etätapaami~ appointment meeting time",
  perfect: "ollut olleet käynyt tehnyt ollu tullut tehny alkanut aloittanut",
  plan: "pitänyt pitäny pitäisi pitäis pitäs piti täytyy täytyisi pitää aion aioin meinasin ajattelin unohdin unohtui ehtinyt ehtiny kerennyt kerenny muista muistettava pitäski tarttis tarvii tarvitsee should must ought forgot",
});

/** Lengths that are told, not the entry's own. */
export const lengthOf = compileLexicon({
  per: "viikossa päivässä kuukaudessa vuodessa viikko vko päivä kerrallaan välein sitten sit päästä kuluttua jälkeen myöhässä myöhästyneenä etuajassa aikaisemmin myöhemmin ennen kuluessa ago late later early per daily weekly each every viikottain viikoittain päivittäin kertaa putkeen yhtäjaksoisesti",
  before:
    "myöh myöhässä myöhästyi myöhästyneenä late joka työaika työaikaa tauko tauon taukoa palkka max maksimi korkeintaan vähintään päivittäin every yli_sovitun etuajassa",
  does:
    "jaksoi jaksaa jaksanut jakso teki tekee tekevät työskenteli työskentelee keskittyi keskittyy istui odotti nukkui nukkuu viihtyi pystyi pystyy kykeni harjoitteli myöhästyi myöhästyy oli olivat on ovat treenasi seisoi käveli lepäsi siivosi pakkasi kesti-ei opetteli luki lukee jäi tuli tulee lähti pääsi voi haluaa saa selvisi puuhasi käytti " +
    "kuluu menee meni kulkee matkustaa kulki worked managed was were is can could concentrated slept waited sat",
  travel: "ajomatka~ matka matkaan matkoihin matkat ajo ajoa ajot matka-aika automatka~ bussimatka~ työmatka~",
});
