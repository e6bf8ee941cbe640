import { computeDagenOver, type Termijnsoort } from './termijn.ts';

/** What each kind of term is about, in words. */
export const SOORTNAMEN = {
  onderzoek: 'Onderzoek na de melding',
  'persoonlijk-plan': 'Persoonlijk plan',
  'aanvraag-open': 'Eerste dag voor een aanvraag',
  beschikking: 'Besluit op de aanvraag',
  familiegroepsplan: 'Familiegroepsplan',
  jeugdplan: 'Plan voor de jeugdige',
  'jeugdplan-op-schrift': 'Plan voor de jeugdige op papier',
  spoed: 'Tijdelijke hulp met spoed',
  evaluatie: 'Samen terugkijken op het plan',
  inzage: 'Antwoord op een verzoek om inzage',
} as const satisfies Record<Termijnsoort, string>;

/** Why something cannot be done with a term. */
export const WEIGERING = {
  klaar: 'Deze termijn is klaar. Er verandert niets meer aan.',
  vast: 'Deze termijn ligt vast. Hij kan niet stilstaan of langer duren.',
  staatAlStil: 'Deze termijn staat al stil.',
  looptAl: 'Deze termijn loopt al.',
} as const;

/** "1 dag", "9 dagen". */
export const countDagen = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);

const DAG = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "3 maart", and with its year when that is another than the year of today. */
function formatDag(dag: string, vandaag: string): string {
  const words = DAG.format(new Date(`${dag}T00:00:00Z`));
  return dag.slice(0, 4) === vandaag.slice(0, 4) ? words : `${words} ${dag.slice(0, 4)}`;
}

/** A term in words: "uiterlijk 3 maart, nog 9 dagen", "uiterlijk vandaag", "was 3 maart, 2 dagen te laat". Days are YYYY-MM-DD. */
export function formatTermijn(uiterlijk: string, vandaag: string): string {
  const over = computeDagenOver(uiterlijk, vandaag);
  if (over === 0) return 'uiterlijk vandaag';
  const dag = formatDag(uiterlijk, vandaag);
  return over > 0 ? `uiterlijk ${dag}, nog ${countDagen(over)}` : `was ${dag}, ${countDagen(-over)} te laat`;
}

/** When something opens, in words: "dit kan vanaf 3 maart, over 9 dagen", "dit kan nu". Days are YYYY-MM-DD. */
export function formatOpening(dag: string, vandaag: string): string {
  const over = computeDagenOver(dag, vandaag);
  return over > 0 ? `dit kan vanaf ${formatDag(dag, vandaag)}, over ${countDagen(over)}` : 'dit kan nu';
}
