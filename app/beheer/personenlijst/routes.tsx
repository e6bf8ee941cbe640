import { defineInleessoort, guessKolommen, Voorbeeldtabel } from '../inlezing/index.ts';
import { addPersonen } from './commands/add-personen.ts';
import { hints, KIES, veldnamen, VOORBEELD, woorden } from './messages.ts';
import { NAMEN, VELDEN } from './personenlijst.ts';
import { canAddPersonen } from './policy.ts';
import { getPersonenplan } from './queries.ts';

const NODIG: Readonly<Record<string, string>> = KIES;

/** A list of people: sheets whose rows become accounts, rollen and teams. */
export const personenSoort = defineInleessoort({
  soort: 'medewerkers',
  pad: '/medewerkers/inlezen',
  vleugel: 'beheer',
  terug: '/medewerkers',
  doel: 'mensen inlezen',
  velden: VELDEN.map((veld) => (NODIG[veld] === undefined ? { veld } : { veld, nodig: NODIG[veld] })),
  woorden,
  veldnamen,
  hints,
  voorbeeld: VOORBEELD,
  can: canAddPersonen,
  guess: (headings) => guessKolommen(headings, NAMEN),
  formatResultaat: () => '/medewerkers',
  plan: getPersonenplan,
  write: addPersonen,
  renderVoorbeeld: ({ wijzigingen }) => <Voorbeeldtabel wijzigingen={wijzigingen} woorden={woorden} />,
});
