/**
 * Words that stand for the same thing in the sociaal domein. Source: put together for this product, in our own words, from the
 * language of the Wmo 2015, the Jeugdwet and the Participatiewet and of people who work with them. A word may stand once.
 */
export const SYNONIEMEN: readonly (readonly string[])[] = [
  ['scootmobiel', 'rolstoel', 'rollator', 'hulpmiddel'],
  ['wachtlijst', 'wachttijd', 'wachten'],
  ['kapot', 'stuk', 'defect', 'reparatie', 'repareren', 'monteur'],
  ['loonstrook', 'bankafschrift', 'bewijsstuk', 'papieren', 'bewijs'],
  ['inleveren', 'aanleveren', 'opsturen'],
  ['parkeren', 'parkeervergunning', 'parkeerkaart', 'parkeerkosten'],
  ['huishoudhulp', 'huishouden', 'huishoudelijk', 'schoonmaken', 'poetsen'],
  ['jeugdhulp', 'jeugdzorg', 'jeugdigen', 'jongeren'],
  ['brief', 'formulier', 'post'],
  ['moeilijk', 'ingewikkeld', 'onbegrijpelijk', 'begrijpen', 'begreep', 'snappen', 'laaggeletterd'],
  ['dakloos', 'dakloze', 'bankslaper', 'thuisloos', 'zwerven'],
  ['vervoer', 'vervoerder', 'taxi', 'taxibusje', 'busje', 'chauffeur', 'reiskosten', 'busreis', 'reis'],
  ['uitkering', 'bijstand'],
  ['korting', 'korten', 'gekort', 'kostendelersnorm', 'kostendeler'],
  ['schuld', 'schuldhulp', 'schuldeiser', 'incasso', 'deurwaarder', 'beslag', 'betalingsachterstand'],
  ['traplift', 'woningaanpassing', 'douche', 'badkamer', 'verbouwing'],
  ['dagbesteding', 'dagopvang'],
  ['eenzaam', 'eenzaamheid', 'alleen'],
  ['buurthuis', 'ontmoetingsruimte', 'huiskamer', 'wijkcentrum'],
  ['crisis', 'crisisdienst', 'verward', 'psychose', 'psychisch', 'ggz'],
  ['pgb', 'persoonsgebonden'],
  ['achttien', 'achttiende', '18', 'volwassen', 'volwassenenzorg'],
  ['mantelzorg', 'mantelzorger', 'verzorgen'],
  ['school', 'onderwijs', 'les', 'leerling'],
  ['tolk', 'vertalen', 'vertaling'],
  ['verhuizen', 'verhuizing', 'woning'],
];

/**
 * Words in so many stories that they tell nothing of what a story is about: numbers, times, and verbs for everything. Beside
 * the stop words that PostgreSQL leaves out itself.
 */
export const ZEGT_NIETS: readonly string[] = `
  we wij ons onze mij mijn hun haar zijn hem zij ze jij je jullie u uw dit dat deze die waar wie wat hoe dan toen er hier daar
  al alle als dus even gewoon graag heel juist net niets nooit ooit op over per sinds tegen tot tussen via voor want wel zo zulke
  hebben heeft had geweest zou zal zullen gaat geen gaf maakt maken weet weten vraag vragen denk vind nodig samen meteen
  elke alle weer maar nog pas steeds opnieuw telkens terwijl daarom omdat een twee drie vier vijf zes zeven acht
  negen tien half anderhalf keer eerste dag week weken maand maanden jaar uur uren lang later tijd nu intussen
  komen kwam krijgen krijgt kreeg gaan ging staan staat doen moeten mogen zeggen zegt blijven bleef worden werd
  willen wil kunnen kan laten houden geven duurt iemand niemand iedereen mensen mevrouw meneer man vrouw andere
  eigen zelf zonder gemeente cliënt inwoner inwoners helemaal veel weinig minder meer nooit altijd ook
`
  .trim()
  .split(/\s+/);
