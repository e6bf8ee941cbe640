import { defineMessages } from '#ui';

/** Texts of an aanvraag. */
export const messages = defineMessages('aanvraag', {
  nieuw: 'Aanvraag opnemen',
  nieuwTitel: 'Wat vraagt de inwoner aan?',
  open: 'Een aanvraag kan nu.',
  vroeg: (dag: string) => `Een aanvraag hoort pas vanaf ${dag}. Je kunt hem nu al opnemen.`,
  vroegUitleg: 'We schrijven erbij dat de aanvraag vroeg kwam.',
  uitMelding: 'Dit zei de inwoner bij de melding:',
  veldVraag: 'De aanvraag, in eigen woorden van de inwoner',
  veldResultaat: 'Wat moet het mogelijk maken?',
  veldResultaatHint: 'Bijvoorbeeld: weer zelf de deur uit kunnen.',
  veldOp: 'Wanneer kwam de aanvraag?',
  neemOp: 'Neem de aanvraag op',
  terug: 'de route',
  aanvraag: 'Aanvraag',
  gevraagd: (dag: string) => `Gevraagd op ${dag}.`,
  kwamVroeg: 'De aanvraag kwam voor het verslag en binnen de zes weken.',
  voor: (resultaat: string) => `Het moet mogelijk maken: ${resultaat}`,
  loopt: 'Wacht op een besluit',
  beslist: (dag: string) => `Beslist op ${dag}`,
  ingetrokken: (dag: string) => `Ingetrokken op ${dag}`,
  afronden: 'Hoe liep het af?',
  veldStand: 'Wat gebeurde er?',
  kiesBeslist: 'De gemeente nam een besluit',
  kiesIngetrokken: 'De inwoner trok de aanvraag in',
  veldKlaarOp: 'Op welke dag?',
  rondAf: 'Leg dit vast',
});

/** What was just done. */
export const gedaan = defineMessages('aanvraaggedaan', {
  aangevraagd: 'De aanvraag is opgenomen. De termijn voor het besluit loopt.',
  afgerond: 'De afloop van de aanvraag is vastgelegd.',
});
