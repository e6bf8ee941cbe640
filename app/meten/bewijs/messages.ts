import { defineMessages } from '#ui';

import type { Bewijssoort } from './bewijs.ts';

export const SOORTNAMEN = defineMessages('bewijssoort', {
  document: 'Document',
  interview: 'Interview',
  enquete: 'Enquête',
  waarneming: 'Waarneming',
} satisfies Record<Bewijssoort, string>);

const MEGA = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

export const messages = defineMessages('bewijs', {
  titel: 'Bewijs',
  nieuwTitel: 'Wat laat dit zien?',
  nieuw: 'Voeg bewijs toe',
  voor: (nummer: number, naam: string) => `Voor ${nummer}. ${naam}`,
  soort: 'Wat is het?',
  documentUitleg: 'Een plan, besluit, verslag of begroting.',
  interviewUitleg: 'Een gesprek buiten deze scan. Notities van hier kies je bij Interviews.',
  enqueteUitleg: 'Een enquête, bijvoorbeeld onder uitvoerders.',
  waarnemingUitleg: 'Iets wat je zelf zag: bij een overleg, op een locatie.',
  op: 'Van welke dag is het?',
  verwijzing: 'Waar is het te vinden?',
  verwijzingHint: 'Titel en bladzijde, of een adres. Schrijf geen namen van mensen op.',
  enquete: 'Welke enquête?',
  enqueteHint: 'Alleen als je hierboven enquête koos, en zij in Bondgenoot staat.',
  enqueteLeeg: 'Een andere enquête',
  enqueteKeuze: (titel: string, periode: string) => `${titel} (${periode})`,
  bestand: 'Bestand',
  bestandHint: 'PDF, PNG, JPG, DOCX, XLSX, ODT of TXT, hoogstens 5 MB.',
  bestandOpnieuw: 'Kies het bestand opnieuw: een browser onthoudt dat niet.',
  knopVoegToe: 'Voeg bewijs toe',
  terugNaar: (nummer: number) => `onderdeel ${nummer}`,
  lijst: 'Bewijs bij deze score',
  leeg: 'Er is nog geen bewijs. Zolang dat er niet is, telt een score als concept.',
  leegLezer: 'Er is nog geen bewijs.',
  download: (naam: string, bytes: number) =>
    bytes < 100_000 ? `${naam} (minder dan 0,1 MB)` : `${naam} (${MEGA.format(bytes / 1_000_000)} MB)`,
  naarEnquete: (titel: string) => `Bekijk de enquête ${titel}`,
  naarNotitie: 'Lees de notitie',
  haalWeg: 'Haal weg',
  wegTitel: 'Dit bewijs weghalen?',
  wegWat: 'Het bewijs en het bestand zijn dan weg. Dat is niet terug te draaien.',
  wegConcept: 'Is dit het enige bewijs, dan wordt de score weer een concept.',
  knopHaalWeg: 'Haal dit bewijs weg',
});

export const meldingen = {
  toegevoegd: 'Het bewijs staat erbij.',
  weggehaald: 'Het bewijs is weg.',
} as const;
