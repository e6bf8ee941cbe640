import { defineMessages } from '#ui';

export const soortNamen = defineMessages('berichtsoort', {
  uitnodiging: 'Uitnodiging',
  herstel: 'Opnieuw toegang',
  melding: 'Melding',
  overdracht: 'Overdracht',
  zegel: 'Zegel',
  inlezing: 'Inlezing',
});

export const statusNamen = defineMessages('berichtstatus', {
  wacht: 'wacht',
  verstuurd: 'verstuurd',
  mislukt: 'geweigerd',
  getoond: 'alleen getoond',
});

export const messages = defineMessages('bericht', {
  beheer: 'Beheer',
  titel: 'Post',
  lead: 'Welke mail Bondgenoot verstuurt, en wat daarvan niet aankwam.',
  demo: 'Dit is de demo: er gaat geen mail de deur uit. Hier staat wat er verstuurd zou zijn.',
  geenServer:
    'Er is nog geen mailserver ingesteld. Alle mail wacht tot die er is. Vraag wie Bondgenoot installeerde om de mailserver in te stellen.',
  status: 'Status',
  filter: 'Post filteren',
  alles: 'Alles',
  toon: 'Toon',
  lijst: 'Uitgaande mail, nieuwste bovenaan',
  soort: 'Soort',
  gemaakt: 'Gemaakt',
  klaar: 'Klaar',
  nogNiet: 'nog niet',
  pogingen: 'Pogingen',
  antwoord: (code: string) => `antwoord ${code}`,
  opnieuw: 'Opnieuw',
  probeer: 'Probeer opnieuw',
  hoeft: 'niet nodig',
  aan: 'Aan',
  anoniem: 'iemand zonder account',
  leegTitel: 'Er is geen mail',
  leeg: 'Hier komt een regel als Bondgenoot iemand mailt. Na dertig dagen verdwijnt die.',
  leegFilter: 'Geen mail met deze status',
  leegFilterTekst: 'Kies een andere status, of bekijk alles.',
  toonAlles: 'Toon alles',
  uitlegTitel: 'Wat je hier niet ziet',
  uitleg: 'Aan wie een mail ging en wat erin stond, wissen we zodra die weg is.',
  gedaan: 'Bondgenoot probeert het opnieuw.',

  account: 'Account',
  eigenTitel: 'Mail van Bondgenoot',
  eigenLead: 'Bondgenoot mailt je hooguit één keer per dag. In de mail staat alleen dat er iets nieuws is.',
  eigenLeadU: 'Bondgenoot mailt u hooguit één keer per dag. In de mail staat alleen dat er iets nieuws is.',
  keuze: 'Wat we mailen',
  meldingen: 'Mail mij als er iets nieuws is',
  altijd: 'Mail over je account zelf komt altijd, zoals een uitnodiging.',
  altijdU: 'Mail over uw account zelf komt altijd, zoals een uitnodiging.',
  bewaar: 'Bewaar',
  bewaard: 'Bewaard.',
});
