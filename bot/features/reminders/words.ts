import type { Words } from "../../understanding/understanding";

/** «lomalla», «poissa»: how one says of oneself that one is away. */
const AWAY =
  "lomalla|lomalle|vapaalla|vapaa|poissa|pois|saikulla|saikkua|sairaana|sairas|kipeänä|kipeenä|kipeä|sairaslomalla|sairauslomalla|vuosilomalla|virkavapaalla";
/** Days that no calendar has: said in words, rather than kept as a note of the range's other end. */
const NO_DAY = "30.2|31.2|31.4|31.6|31.9|31.11";
const TIMES = "{time} [ja|and] [{time}] [ja|and] [{time}]";

/** What people call what is due, and being away. A word of time that stands for itself is written with «_» («tällä_viikolla»). */
export const reminderWords: Words[] = [
  {
    name: "today",
    intent: "ask",
    phrases: [
      "tänään|tänä_päivänä|tänää",
      "[näytä|anna|hae|avaa] [mun|minun] tänään|tänään-lista|tänään-kortti|aamukooste|aamukoosteen|aamukortti|aamukortin|tehtävälista|tehtävälistan|muistilista|muistilistan|työlista",
      "mitä|mitäs [vielä] tänään [vielä]",
      "mitä|mitäs [mun|minun|meidän] pitää|pitäisi|pitäis|täytyy|kuuluu|kuuluisi [vielä] [tänään] [vielä] tehdä|hoitaa|muistaa [vielä] [tänään]",
      "mitä|mitäs tänään [mun|minun|meidän] pitää|pitäisi|pitäis|täytyy|kuuluu [vielä] tehdä|hoitaa|muistaa",
      "mitä|mitäs on [mulla|minulla] [vielä] [tänään] tekemättä|hoitamatta|odottamassa|hoidettavana|hoidettavaa|tehtävänä [tänään]",
      "mitä|mitäs mulla|minulla on [vielä] [tänään] tekemättä|hoitamatta|odottamassa|hoidettavana|hoidettavaa|tehtävänä [tänään]",
      "today",
      "what's|whats|what_is due [today]",
      "what is due [today]",
      "what do|should i [need] [have] to do [today]",
      "what should i do [today]",
      "[show|open] [me] [my] to-do|todo [list]",
    ],
  },
  {
    name: "week",
    intent: "ask",
    phrases: [
      "[näytä|anna] [tämä|tää|mun|minun|koko] viikko|viikkolista|viikkolistan",
      "tämä_viikko|this_week",
      "[the] [this] week",
      "mitä|mitäs tällä_viikolla [vielä] [mun|minun|meidän] pitää|pitäisi|pitäis|täytyy|kuuluu [vielä] tehdä|hoitaa|muistaa",
      "mitä|mitäs [mun|minun|meidän] pitää|pitäisi|pitäis|täytyy|kuuluu [vielä] tällä_viikolla [vielä] tehdä|hoitaa|muistaa",
      "mitä|mitäs [mun|minun|meidän] pitää|pitäisi|pitäis|täytyy|kuuluu [vielä] tehdä|hoitaa|muistaa [vielä] tällä_viikolla",
      "mitä|mitäs on [vielä] tällä_viikolla tekemättä|hoitamatta|odottamassa|hoidettavana|hoidettavaa|tehtävänä",
      "mitä|mitäs on [vielä] tekemättä|hoitamatta|hoidettavana|hoidettavaa|tehtävänä tällä_viikolla",
      "what's|whats due this_week",
      "what is due this_week",
      "what do|should i [need] [have] [to] do this_week",
    ],
  },
  {
    name: "forgotten",
    intent: "ask",
    phrases: [
      "mitä|mitäs|mitähän [mä|minä|me] [olen|oon|ollaan] unohdin|unohtanut|unohtanu|unohdettiin|unohdettu",
      "mitä|mitäs [multa|minulta|meiltä] on unohtunut|unohtunu|jäänyt|jääny [tekemättä|hoitamatta|väliin]",
      "mitä|mitäs [multa|minulta|meiltä] unohtui|jäi [tekemättä|hoitamatta|väliin|unholaan]",
      "onko|onks|onkohan [multa|minulta|meiltä] jotain|jotakin|mitään|joku|jokin unohtunut|unohtunu|unohtumassa|unohduksissa|myöhässä|rästissä|jäänyt|jääny [tekemättä|hoitamatta|väliin]",
      "unohdinko|unohdinks|unohtuiko|unohtuko|jäikö|jäiks|jäiköhän [mä|minä|multa|minulta|meiltä] [jotain|jotakin|mitään|joku|jokin] [tekemättä|hoitamatta|väliin|unholaan]",
      "mitä|mitäs|onko|onks [on] [mulla|minulla] [jotain|mitään] myöhässä|rästissä",
      "rästit|rästissä|rästilista",
      "did|have i forget|forgotten|forgot [anything|something]",
      "what did|have i forget|forgotten|forgot|miss|missed",
      "is anything|something forgotten|overdue|late",
      "what's|whats overdue|late|forgotten",
      "what is overdue|late|forgotten",
    ],
  },
  {
    name: "digest",
    intent: "ask",
    phrases: [
      "[näytä|anna|hae|tee|lähetä] [mulle|minulle] [tämän] [viikon] viikkokooste|viikkokoosteen|viikkoraportti|viikkoraportin|viikkoyhteenveto|viikkoyhteenvedon",
      "[näytä|anna|hae|tee] [mulle|minulle] viikon kooste|koosteen|yhteenveto|yhteenvedon|luvut",
      "[show|send] [me] [the|my] weekly|week's digest|summary|report",
    ],
  },
  {
    name: "morning_off",
    intent: "command",
    phrases: [
      "[laita|pistä|kytke|ota] aamukooste|aamukoosteet|aamukortti|aamukortit|aamuviesti|aamuviestit|muistutukset|viikkokooste pois [päältä|käytöstä]",
      "[laita|pistä|kytke|ota] pois [päältä] aamukooste|aamukortti|aamuviesti|muistutukset|viikkokooste",
      "älä lähetä|laita [mulle|minulle] [enää] aamukoostetta|aamukoosteita|aamukorttia|aamuviestiä|muistutuksia|viikkokoostetta",
      "lopeta aamukooste|aamukoosteet|aamukortit|aamuviestit|muistutukset",
      "[turn|switch] morning|reminders|reminder [card|cards|message|digest] off",
      "[turn|switch] off [the|my] morning|reminders [card|cards|message|digest]",
      "stop [the|my] morning|reminders [card|cards|message|digest]",
    ],
  },
  {
    name: "morning_on",
    intent: "command",
    phrases: [
      "[laita|pistä|kytke|ota] aamukooste|aamukoosteet|aamukortti|aamukortit|aamuviesti|aamuviestit|muistutukset|viikkokooste päälle|käyttöön|takaisin",
      "[laita|pistä|kytke|ota] päälle|käyttöön aamukooste|aamukortti|aamuviesti|muistutukset|viikkokooste",
      "lähetä [mulle|minulle] [taas] aamukooste|aamukortti|aamuviesti|muistutukset aamuisin|taas|joka",
      "[turn|switch] morning|reminders [card|cards|message|digest] on",
      "[turn|switch] on [the|my] morning|reminders [card|cards|message|digest]",
    ],
  },
  {
    name: "absence",
    intent: "command",
    phrases: [
      `[mä|minä] [olen|oon|jään|ollaan|lähden|alan|pidän|olisin] ${AWAY} ${TIMES} [alkaen|lähtien|asti|saakka]`,
      `[mä|minä] [olen|oon|jään|lähden|alan|pidän|olisin] ${AWAY} ${TIMES} [alkaen|lähtien|asti|saakka] … sijaistaa|tuuraa|sijaisena|sijainen|tuuraaja|tuuraajana|hoitaa …`,
      `{time} [{time}] [mä|minä] olen|oon|jään ${AWAY}`,
      `{time} [{time}] [mä|minä] olen|oon|jään ${AWAY} … sijaistaa|tuuraa|sijaisena|sijainen|tuuraaja|hoitaa …`,
      `[mä|minä] olen|oon|jään {time} [ja] [{time}] ${AWAY}`,
      `[mä|minä] olen|oon|jään [toistaiseksi] [nyt] ${AWAY} [toistaiseksi|nyt]`,
      `${AWAY} [toistaiseksi|nyt]`,
      `toistaiseksi ${AWAY}`,
      `[mä|minä] [olen|oon|jään] ${AWAY} ${NO_DAY} [{time}] [asti|saakka|alkaen|lähtien]`,
      `[mä|minä] [olen|oon|jään] ${AWAY} {time} ${NO_DAY} [asti|saakka]`,
      `[mä|minä] [olen|oon|jään] ${AWAY} ${NO_DAY} ${NO_DAY}`,
      `loma|lomani|poissaolo|poissaoloni|sairasloma|saikku ${TIMES} [alkaen|asti|saakka]`,
      `loma|lomani|poissaolo|poissaoloni|sairasloma|saikku ${TIMES} … sijaistaa|tuuraa|sijaisena|sijainen|tuuraaja|hoitaa …`,
      "[i] [am|i'm|im] away|sick|ill|off|out [on] [from] {time} [{time}] [to|until] [{time}] [onwards]",
      "[i] [am|i'm|im] on holiday|leave|vacation [from] {time} [{time}] [to|until] [{time}] [onwards]",
      "[i] [am|i'm|im] away|sick|ill|off|out|on [on] [holiday|leave|vacation] [from] {time} [{time}] [{time}] … covers|substitutes|stands|covering|cover …",
      "i am|i'm|im sick|ill|away",
      "i'm|im sick|ill|away",
      "[my] holiday|leave|vacation [from|is] {time} [{time}] [to|until] [{time}]",
    ],
  },
  {
    name: "absence_off",
    intent: "command",
    phrases: [
      "loma|lomani|poissaolo|poissaoloni|sairasloma|saikku [on] peruttu|peruuntui|peruuntunut|peruutettu|perutaan|peruuntuu|ohi|loppui|päättyi|peruutus",
      "peru|peruuta|peruta|poista|kumoa [mun|minun|se] loma|lomani|lomamerkintä|poissaolo|poissaoloni|sairasloma|saikku",
      "[mä|minä] palasin|olen|oon [taas|jo] [palannut] töissä|töihin|lomalta|terve|paikalla",
      "[my] holiday|leave|vacation|absence [is|was] cancelled|canceled|over",
      "cancel my holiday|leave|vacation|absence",
      "i am|i'm back [at] [work]",
      "i'm back [at] [work]",
    ],
  },
  {
    name: "who_is_away",
    intent: "ask",
    phrases: [
      "kuka|ketkä on|ovat [meistä|tiimistä|työkavereista] [{time}] poissa|lomalla|saikulla|sairaana [{time}]",
      "kuka|ketkä meistä|tiimistä|työkavereista|valmentajista on|ovat [{time}] poissa|lomalla|saikulla|sairaana [{time}]",
      "kuka|ketkä tuuraa|sijaistaa [ketä|ketäkin|kenetkin] [{time}]",
      "[näytä] [tiimin|henkilökunnan|työntekijöiden|omat|mun] lomat|poissaolijat [{time}]",
      "lomalista|lomat",
      "who [is|are|else] away|off|absent [{time}]",
      "who is|are away|off|absent|sick [on] [{time}]",
      "who is|are on holiday|leave|vacation [{time}]",
      "who's away|off|absent|sick [{time}]",
    ],
  },
];
