import { defineMessages, formatDay } from '#ui';

/** How it goes, and filling that in. */
export const stemMessages = defineMessages('terugblikstem', {
  titel: 'Hoe gaat het?',
  lead: 'U vult in hoe het gaat. De professional doet dat ook, apart van u.',
  moment: (dag: string, waar: string) => `Op ${formatDay(dag)} kijken we samen hoe het gaat. Waar: ${waar}.`,
  geen: 'Er is nog geen dag afgesproken',
  geenTekst: 'Uw regisseur spreekt met u een dag af. Dan vult u hier in hoe het gaat.',
  samen: 'Iedereen samen',
  zelf: 'Voor mijzelf',
  voor: (naam: string, leeftijd: number) => `Voor ${naam} (${leeftijd})`,
  nogNiets: 'Hier is nog niets ingevuld.',
  vulIn: 'Vul in hoe het gaat',
  verander: 'Verander uw antwoorden',
  toon: 'Lees nu al wat de professional zegt',
  toonUitleg: 'Wilt u eerst zelf invullen? Lees dit dan later.',
  apart: 'Vult u liever voor één persoon in?',
  apartUitleg: 'Alleen deze persoon, wie deze persoon vertegenwoordigt en uw regisseur lezen dat.',
  terugkijken: 'Lees hoe het eerder ging',

  invulTitel: (over: string) => `Hoe gaat het? ${over}`,
  invulLead: 'Kies een cijfer van 1 tot 5. U mag onderwerpen overslaan.',
  verborgen: 'U ziet de antwoorden van de professional als u zelf hebt ingevuld.',
  vast: 'Zijn beide antwoorden er? Dan veranderen ze niet meer.',
  knop: 'Bewaar uw antwoorden',
  terug: 'hoe het gaat',
  klaar: 'Beide antwoorden zijn er al. De volgende keer vult u weer in.',
  afgesloten: 'Dit dossier is afgesloten. U kunt het nog lezen.',
  ingevuld: 'Uw antwoorden zijn bewaard.',
});

/** Looking back at earlier moments. */
export const momentMessages = defineMessages('terugblikmoment', {
  titel: 'Terugkijken',
  lead: 'Wanneer we samen keken hoe het ging, en wat er toen veranderde.',
  geen: 'Er is nog niet teruggekeken',
  geenTekst: 'Na een gesprek hierover leest u hier wat er goed ging.',
  gepland: (dag: string) => `Gepland op ${formatDay(dag)}`,
  geweest: (dag: string) => `Geweest op ${formatDay(dag)}`,
  waar: 'Waar',
  wie: 'Wie erbij is',
  wieWas: 'Wie erbij was',
  niemand: 'Nog niet gekozen',
  goed: 'Wat er goed gaat',
  anders: 'Wat er anders gaat',
  nietsAnders: 'Er verandert niets.',
  cijfers: 'Wat iedereen zei',
  van: (naam: string) => `Over ${naam}`,
  invullen: 'Naar uw antwoorden',
  bewaard: 'Uw woorden staan erbij.',
});

/** What was talked about with others. */
export const overlegMessages = defineMessages('terugblikoverleg', {
  titel: 'Overleg over u',
  lead: 'Wie er met elkaar spraken, wat is gedeeld en waarom dat mocht.',
  geen: 'Er is nog geen overleg geweest',
  geenTekst: 'Praten organisaties over u? Dan leest u hier wie en waarover.',
  op: (dag: string) => `Overleg op ${formatDay(dag)}`,
  waar: 'Waar',
  wie: 'Wie erbij was',
  familie: 'Uw familie',
  reden: 'Waarom niet',
  gedeeld: 'Wat is gedeeld',
  nietsGedeeld: 'Er is niets over u gedeeld.',
  afgesproken: 'Wat is afgesproken',
  nietsAfgesproken: 'Er is niets afgesproken.',
});
