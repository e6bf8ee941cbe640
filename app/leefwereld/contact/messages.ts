import { defineMessages } from '#ui';

import { KANAALWOORDEN } from './contact.ts';

/** Texts of the first contact. */
export const messages = defineMessages('contact', {
  titel: 'Eerste contact',
  lead: 'Wat mensen vragen aan de balie, aan de telefoon of in een mail.',
  nieuw: 'Neem een contact op',
  nieuwTitel: 'Wat vraagt iemand?',
  nieuwLead: 'Schrijf op wat iemand zelf zegt. Het wordt nog geen dossier.',
  bewaar: 'Bewaar het contact',
  open: 'Open',
  afgerond: 'Klaar',
  stand: 'Stand',
  tabel: 'Contacten',
  leegOpen: 'Geen open contacten',
  leegOpenTekst: 'Alles wat binnenkwam is beantwoord.',
  leegKlaar: 'Nog geen afgeronde contacten',
  leegKlaarTekst: 'Hier staat straks wat je team beantwoordde.',
  kolomVraag: 'Vraag',
  kolomWanneer: 'Wanneer',
  kolomWie: 'Wie nam het op',
  kolomUitkomst: 'Wat ervan kwam',
  bewaren: (dagen: number) => `Contacten verdwijnen vanzelf ${dagen} dagen nadat ze binnenkwamen.`,

  ...KANAALWOORDEN,

  veldVraag: 'De vraag, in de woorden van wie vraagt',
  veldVraagHint: 'Schrijf op wat je hoort. Vat het niet samen.',
  veldKanaal: 'Hoe kwam het binnen?',
  veldOp: 'Wanneer?',
  veldNaam: 'Naam',
  veldNaamHint: 'Alleen als iemand die wil geven.',
  veldBereikbaar: 'Hoe kunnen we iemand bereiken?',
  veldBereikbaarHint: 'Een nummer of mailadres. Het mag leeg blijven.',

  binnen: (dag: string, hoe: string) => `Kwam binnen op ${dag}, ${hoe}.`,
  opgenomenDoor: (naam: string) => `${naam} nam dit op.`,
  bereik: (hoe: string) => `Bereikbaar: ${hoe}`,
  geenNaam: 'Iemand die geen naam gaf',
  wordtMelding: 'Er is meer nodig: maak er een melding van',
  wordtMeldingTekst: 'De woorden gaan mee. Je vraagt niets twee keer.',
  rondAf: 'Rond het contact af',
  veldUitkomst: 'Wat deed je?',
  beantwoord: 'Ik gaf antwoord',
  doorverwezen: 'Ik wees de weg',
  veldNaar: 'Waarheen?',
  'algemene-voorziening': 'Naar een algemene voorziening',
  clientondersteuning: 'Naar onafhankelijke cliëntondersteuning',
  ander: 'Naar iets of iemand anders',
  veldNaarHint: 'Alleen invullen als je de weg wees.',
  veldAntwoord: 'Wat zei je?',
  veldAntwoordHint: 'Een of twee zinnen. Een collega leest dit als iemand terugkomt.',
  knopAf: 'Rond af',
  uitkomstBeantwoord: 'Beantwoord',
  uitkomstDoorverwezen: 'Doorverwezen',
  uitkomstMelding: 'Werd een melding',
  afgerondOp: (dag: string) => `Afgerond op ${dag}.`,
  woordenInMelding: 'De woorden staan nu in de melding.',
  naarMelding: 'Zoek het huishouden',
  eenContact: 'Contact',
});

/** What was just done. */
export const gedaan = defineMessages('contactgedaan', {
  opgenomen: 'Het contact is bewaard.',
  afgerond: 'Het contact is afgerond.',
  doorgegeven: 'Het contact ligt nu bij je collega.',
});
