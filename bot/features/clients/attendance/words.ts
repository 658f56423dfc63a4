import type { Words } from "../../../understanding/understanding";

/** What people call being there and being away, asking about it, and the workshop's roll call. */
export const attendanceWords: Words[] = [
  {
    name: "absent",
    intent: "event",
    phrases: [
      "poissa|pois|sairaslomalla|saikulla|sairaana|sairauslomalla|kipeänä|saikul",
      "ei|eikä tullut|tullu|saapunut|ilmestynyt|ilmaantunut|ilmestyny|näkynyt [paikalle|töihin|pajalle|tapaamiseen|työpaikalle]",
      "jäi [pois|kotiin|saapumatta|tulematta|sairaslomalle|saikulle]",
      "absent|sick",
      "did|didn't not [show|come] […]",
      "didn't|didnt show|come|turn",
      "no show|shows",
    ],
  },
  {
    name: "present",
    intent: "event",
    phrases: [
      "{client} … paikalla|läsnä|ajoissa",
      "{client} tuli|saapui … paikalle",
      "oli [tänään|koko] töissä|pajalla|työpaikalla",
      "present|showed up|on time",
    ],
  },
  {
    name: "roll_call",
    intent: "command",
    phrases: [
      "[{time}] [pidä|pidetään|avaa|tee|tehdään|aloita|aloitetaan|näytä|anna] [{time}] [pajan|työpajan] nimenhuuto|nimenhuudon|nimenhuutokortti|nimenhuutokortin|läsnäololista|läsnäololistan|läsnäolokortti|läsnäolokortin [{time}]",
      "[{time}] [pajalla|työpajalla] kaikki [{time}] [on|ovat|oli|olivat] paikalla|läsnä|pajalla [{time}]",
      "[{time}] paikalla|läsnä|pajalla [{time}] [on|ovat|oli|olivat] kaikki [{time}]",
      "[start|open|do|take|show] [{time}] [the] [workshop] roll call [{time}]",
      "[start|open|do|take|show] [{time}] [the] rollcall|register [{time}]",
      "[{time}] everyone|everybody [is|was] here|present|there [{time}]",
      "all present [{time}]",
    ],
  },
  {
    name: "was_present",
    intent: "ask",
    phrases: [
      "oliko|oliks|onko|onks|olikohan|onkohan {client} [{time}] paikalla|läsnä|pajalla|työpajalla|poissa|sairaana|töissä|kipeänä|saikulla|sairaslomalla [{time}]",
      "oliko|oliks|onko|onks {time} {client} paikalla|läsnä|pajalla|poissa|sairaana|töissä",
      "tuliko|tuliks|saapuiko|ilmestyikö {client} [{time}] [pajalle|paikalle|töihin|työpajalle] [{time}]",
      "onko|onks {client} [tänään] tullut|tullu|saapunut [{time}] [pajalle|paikalle|töihin] [{time}]",
      "miksi|miks {client} [on|oli] [ollut] [{time}] poissa [{time}]",
      "was|is {client} [{time}] [at] [the] there|present|here|absent|away|sick|in|workshop|work [{time}]",
      "did {client} come|show [up] [to] [the] [workshop|work] [{time}]",
      "why was|is {client} absent|away [{time}]",
    ],
  },
  {
    name: "attendance_of",
    intent: "ask",
    phrases: [
      "[näytä|hae|anna|kerro|mitkä|paljonko] [mulle|minulle] [on|ovat|oli] {client} läsnäolot|läsnäolo|läsnäoloja|läsnäolotiedot|poissaolot|poissaoloja|poissaolotiedot|läsnäolopäivät|poissaolopäivät [{time}]",
      "läsnäolot|poissaolot [{time}] {client} [{time}]",
      "{client} {time} läsnäolot|poissaolot",
      "montako|montaks|kuinka|paljonko [monta] [päivää|pv|päivänä|kertaa] {client} [on|oli] [{time}] [ollut|ollu] [{time}] poissa|paikalla|läsnä|pajalla|sairaana|töissä|saikulla [{time}]",
      "montako|montaks|kuinka|paljonko [monta] [päivää|pv|päivänä|kertaa] [on|oli] {client} [{time}] [ollut|ollu] [{time}] poissa|paikalla|läsnä|pajalla|sairaana|saikulla [{time}]",
      "montako|paljonko poissaoloa|poissaoloja|poissaolopäivää|läsnäolopäivää|läsnäoloja|sairaspäivää {client} [on|oli] [ollut] [{time}]",
      "miten|mites|kuinka {client} on [{time}] käynyt|käyny|osallistunut pajalla|työpajalla|pajalle [{time}]",
      "[show] [me] {client} attendance|absences [in|on] [{time}]",
      "attendance|absences of|for {client} [in] [{time}]",
      "how many days has|was|is {client} [been] absent|present|there|sick|away [in|on] [{time}]",
      "how many times|often has|was|is {client} [been] absent|present|sick|away [in|on|since] [{time}]",
      "how often has|was|is {client} [been] absent|present|sick|away [in|on] [{time}]",
    ],
  },
  {
    // «kuka on poissa», «who is away» ask of colleagues (reminders).
    name: "clients_away",
    intent: "ask",
    phrases: [
      "ketkä|keitä|ketä [kaikki] [mun|minun|meidän] [asiakkaista|asiakkaat|porukasta] on|ovat|oli|olivat|oo [{time}] [ollut|ollu|olleet|mun|asiakkaista] [{time}] poissa|pois|sairaana|saikulla|sairaslomalla|kipeänä [{time}]",
      "kuka [mun|minun|meidän] asiakkaista on|oli|oo [{time}] [ollut|ollu] [{time}] poissa|pois|sairaana|saikulla [{time}]",
      "ketkä|kuka|keitä [mun|minun] [asiakkaista|asiakkaat] puuttuu|puuttuvat [pajalta|tänään] [{time}]",
      "onko|onks|oliko [{time}] joku|jotkut|kukaan|ketään [{time}] poissa|sairaana [{time}]",
      "[näytä|listaa|hae|anna] [mulle] [{time}] [kaikki|asiakkaiden] poissaolot|poissaolijat [{time}]",
      "who is|was|are|were|has [been] absent|sick|missing [{time}]",
      "which|what clients are|were|is|was absent|away|sick|missing|out [{time}]",
      "who's absent|sick|missing [{time}]",
      "[show|list] [me] [{time}] [the] absences [{time}]",
    ],
  },
  {
    name: "clients_there",
    intent: "ask",
    phrases: [
      "ketkä|kuka|keitä|ketä [kaikki|mun|minun|meidän] [asiakkaista|asiakkaat] on|ovat|oli|olivat|oo [{time}] [ollut|ollu|olleet|nyt] [{time}] pajalla|paikalla|läsnä|työpajalla [{time}]",
      "ketkä|kuka|keitä {time} on|ovat|oli|olivat pajalla|paikalla|läsnä|työpajalla",
      "[näytä|listaa|hae] [mulle] [{time}] läsnäolijat|paikallaolijat|läsnäolot [{time}]",
      "who is|was|are|were [there|here|present|in] [{time}] [at] [the] [workshop|present] [{time}]",
      "who's at the workshop [{time}]",
      "who's here|present|in [{time}]",
    ],
  },
];
