import { defineMessages } from '#ui';

export const messages = defineMessages('consensus', {
  metingen: 'Metingen',
  titel: 'Samen bespreken',
  lead: 'Iedereen vulde het eerst alleen in. Praat nu over waar jullie verschillen. Wat het meest verschilt staat bovenaan.',
  voor: 'Voor wie',
  gedaanVan: (klaar: number, totaal: number) => `${klaar} van ${totaal} besproken`,
  rest: (aantal: number) => `De andere ${aantal} stellingen`,
  lijst: 'Stellingen, waar jullie het meest verschillen eerst',
  kolomStelling: 'Stelling',
  kolomAlleen: 'Alleen ingevuld',
  kolomSamen: 'Samen',
  kolomN: 'Mensen',
  alleen: (laagste: string, hoogste: string) =>
    laagste === hoogste ? `allemaal ${laagste}` : `van ${laagste} tot ${hoogste}`,
  nogNiet: 'Nog bespreken',
  geenTitel: 'Hier is nog niets te bespreken',
  geen: 'Er zijn nog geen antwoorden die we kunnen laten zien.',

  stelling: 'Stelling',
  terug: 'de stellingen',
  hoeAlleen: 'Wat jullie alleen kozen',
  mensen: (aantal: number, noemer: number) => `${aantal} van ${noemer}`,
  inWoorden: (n: number) => `${n} mensen gaven een antwoord. Weet niet telt niet mee.`,
  namen: 'Wie koos wat',
  namenUitleg: 'Alleen wie de meting begeleidt ziet deze namen.',
  besluit: 'Wat jullie samen vinden',
  veldNiveau: 'Op welk niveau komen jullie samen uit?',
  veldReden: 'Waarom?',
  veldRedenHulp: 'Een paar zinnen. Laat namen weg.',
  veldMinderheid: 'Wat vinden mensen die het anders zien?',
  veldMinderheidHulp: 'Ook dat telt. Laat namen weg.',
  knop: 'Leg dit vast',
  conflict: 'Iemand anders legde hier net iets vast. Jouw tekst staat er nog.',
  conflictNu: 'Zo staat het er nu',
  reden: 'Waarom',
  minderheid: 'Wie het anders ziet zegt',
  geenMinderheid: 'Niemand zag het anders.',
  verschoven: 'Wie opschoof',
  verschovenNiemand: 'Niemand hoefde op te schuiven.',
  verschovenRij: (aantal: number, naam: string) => `${aantal} ${aantal === 1 ? 'mens' : 'mensen'} vanaf “${naam}”`,
});

/** What was just done, above the page. */
export const gedaan = defineMessages('consensusgedaan', { vastgelegd: 'Wat jullie samen vinden is vastgelegd.' });
