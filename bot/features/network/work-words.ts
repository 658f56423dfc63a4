/** What work is called: words that mean the same trade, and words that say nothing of it. Ours, from ordinary usage; add as coaches ask. */

/** Beginnings of words (≥ 4 letters, folded) of one trade. Whoever asks with one of them also finds the others. */
export const TRADES: readonly (readonly string[])[] = [
  ["varasto", "logisti", "keräily", "trukki", "lähettämö", "terminaali", "warehouse", "logistics", "forklift"],
  ["siivo", "siisti", "puhtaanapi", "puhtauspalv", "laitoshuol", "laitoshuolt", "cleaner", "cleaning"],
  ["keittiö", "kokki", "kokin", "ruokapalv", "ruoanlait", "lounas", "kitchen", "cook", "chef"],
  ["kahvila", "tarjoil", "ravintol", "baari", "cafe", "waiter", "waitress", "restaurant"],
  ["myyjä", "myynti", "myymälä", "kassa", "kauppa", "kaupan", "hyllyt", "sales", "shop", "retail", "cashier"],
  ["kuljet", "kuski", "ajotyö", "autonkulj", "jakelu", "lähetti", "driver", "driving", "delivery"],
  ["hoiva", "hoita", "hoito", "hoidon", "lähihoit", "vanhus", "caregiver", "nurse", "nursing"],
  ["rakennu", "rakent", "remont", "timpuri", "raksa", "construction", "builder", "building"],
  ["kiinteist", "talonmie", "huoltomie", "janitor", "caretaker"],
  ["puutarha", "viherty", "pihaty", "pihatö", "gardener", "gardening", "garden"],
  ["toimisto", "sihteer", "assistent", "office", "clerk", "secretary"],
  ["pesula", "pyyk", "tekstiilihuol", "laundry"],
  ["leipomo", "leipur", "leipo", "kondiitt", "bakery", "baker"],
  ["metalli", "hitsa", "hitsau", "koneist", "welder", "welding", "machinist"],
  ["puuseppä", "puusepä", "puuty", "verstas", "carpenter", "carpentry", "joinery"],
  ["kierrät", "romu", "lajitte", "jätehuol", "jätteid", "recycling", "scrap"],
  ["kokoonpan", "tuotantoty", "teollisuus", "tehdas", "tehtaa", "assembly", "factory"],
  ["lastenhoit", "päiväkot", "varhaiskasv", "kindergarten", "childcare", "daycare"],
  ["metsä", "metsur", "forestry"],
  ["maatila", "navetta", "maatalou", "farmer", "farmwork"],
];

/** Last parts of compounds and whole words that any trade has: they match nothing by themselves. */
export const GENERAL =
  /(?:työnteki|työteki|työntekij|työhön|työtä|työtä|työn|työt|työ|tehtäv|harjoitteli|harjoittelu|kokeilij|kokeilu|apulai|apulais|avustaj|henkilö|ihmis|ihmi|paikka|paikk|paikan|hommi|homma|hommia|duuni|tekij|alan|alalle)\p{L}*$/u;

export const STOP_WORDS = new Set(
  (
    "a an the some any someone somebody person people worker workers work job jobs employee trainee for to as with in of " +
    "joku jonkun jotain jonkin yhden yksi uuden uusi hyvän hyvä meiltä meidän meille asiakkaan asiakkaamme asiakkaita työkokeilijan " +
    "työkokeilijoita työkokeiluun harjoittelijan harjoittelijoita työntekijän työntekijöitä työntekijää työtä töitä töihin työhön " +
    "ja tai sekä and or heti nyt kesäksi keväällä syksyllä talvella vaikka ehkä"
  ).split(" "),
);
