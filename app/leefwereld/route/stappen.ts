/** Where a step stands: done; now; next: not its turn, or not open yet. `vrij`: may be done, nothing waits for it. */
export type Staat = 'klaar' | 'nu' | 'later' | 'vrij';

/** One step of the way. Words for each soort and reden stand in messages.ts; days are YYYY-MM-DD. */
export type Stap = {
  soort:
    | 'melding'
    | 'spoed'
    | 'vertellen'
    | 'mantelzorg'
    | 'persoonlijk-plan'
    | 'familiegroepsplan'
    | 'familieantwoord'
    | 'jeugdplan'
    | 'op-schrift'
    | 'onderzoek'
    | 'verslag'
    | 'aanvraag';
  staat: Staat;
  /** Day on which it was done. */
  op?: string | undefined;
  /** Why it is not open yet, or what to know. */
  reden?:
    | 'eerst-vertellen'
    | 'eerst-mantelzorg'
    | 'eerst-onderzoek'
    | 'vroeg'
    | 'na-zes-weken'
    | 'na-verslag'
    | undefined;
  /** First day on which it opens. */
  vanaf?: string | undefined;
};

type Vertelling = { soort: string; op: string };

/** What is known of one melding, its days YYYY-MM-DD, and what the rules of other nouns made of it. */
export type Gegeven = {
  melding: {
    wet: string;
    gemeldOp: string;
    spoed: boolean;
    spoedOp: string | null;
    verslagOp: string | null;
    persoonlijkPlan: { op: string } | null;
    mededelingen: readonly Vertelling[];
    familiegroepsplan: {
      aangebodenOp: string;
      antwoordOp: string | null;
      klaarOp: string | null;
      jeugdplanOp: string | null;
      gewenstOp: string | null;
      papierOp: string | null;
    } | null;
  };
  /** What the client has to be told under this law. */
  soorten: readonly string[];
  /** What lacks before the onderzoek may begin (LAW-W3). */
  ontbreekt: { client: boolean; mantelzorgers: readonly string[]; antwoord: boolean };
  /** First day on which an aanvraag may come (LAW-W7). */
  vanaf: string;
  aanvragen: readonly { gevraagdOp: string }[];
  vandaag: string;
};

const last = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/** What has to be told, to the client and to who gives care (LAW-W1, W2, W3, W5). */
function listVertelstappen({ melding, soorten, ontbreekt: lack }: Gegeven): Stap[] {
  const { wet, mededelingen } = melding;
  const told = mededelingen.filter(({ soort }) => soorten.some((one) => one === soort));
  const alles = soorten.every((soort) => told.some((one) => one.soort === soort));
  const vertellen: Stap = alles
    ? { soort: 'vertellen', staat: 'klaar', op: last(told.map(({ op }) => op)) }
    : { soort: 'vertellen', staat: 'nu' };
  if (wet !== 'wmo') return [vertellen];
  const zorg = mededelingen.filter(({ soort }) => soort.endsWith('mantelzorger'));
  const klaar = !lack.antwoord && lack.mantelzorgers.length === 0;
  const mantelzorg: Stap = klaar
    ? { soort: 'mantelzorg', staat: 'klaar', op: last(zorg.map(({ op }) => op)) }
    : { soort: 'mantelzorg', staat: alles ? 'nu' : 'later' };
  const plan: Stap = melding.persoonlijkPlan
    ? { soort: 'persoonlijk-plan', staat: 'klaar', op: melding.persoonlijkPlan.op }
    : { soort: 'persoonlijk-plan', staat: 'vrij' };
  // Who handed in no plan before the verslag does not get one asked any more.
  return [vertellen, mantelzorg, ...(plan.staat === 'vrij' && melding.verslagOp !== null ? [] : [plan])];
}

/** The plan of the family first, and only then one without them (LAW-J3, J4). */
function listJeugdstappen({ familiegroepsplan: plan }: Gegeven['melding']): Stap[] {
  if (plan === null) return [{ soort: 'familiegroepsplan', staat: 'nu' }];
  const stappen: Stap[] = [{ soort: 'familiegroepsplan', staat: 'klaar', op: plan.aangebodenOp }];
  if (plan.antwoordOp === null) return [...stappen, { soort: 'familieantwoord', staat: 'nu' }];
  stappen.push({ soort: 'familieantwoord', staat: 'klaar', op: plan.antwoordOp });
  const klaar = plan.klaarOp ?? plan.jeugdplanOp;
  if (klaar === null) return [...stappen, { soort: 'jeugdplan', staat: 'nu' }];
  stappen.push({ soort: 'jeugdplan', staat: 'klaar', op: klaar });
  if (plan.jeugdplanOp === null) return stappen;
  if (plan.papierOp !== null) return [...stappen, { soort: 'op-schrift', staat: 'klaar', op: plan.papierOp }];
  return [...stappen, { soort: 'op-schrift', staat: plan.gewenstOp === null ? 'vrij' : 'nu' }];
}

/** From onderzoek to aanvraag, and why a step does not open yet (LAW-W3, W7). */
function listSlotstappen({ melding, ontbreekt: lack, vanaf, aanvragen, vandaag }: Gegeven): Stap[] {
  const { wet, verslagOp } = melding;
  const dicht = lack.client
    ? 'eerst-vertellen'
    : lack.antwoord || lack.mantelzorgers.length > 0
      ? 'eerst-mantelzorg'
      : undefined;
  const onderzoek: Stap =
    verslagOp !== null
      ? { soort: 'onderzoek', staat: 'klaar', op: verslagOp }
      : { soort: 'onderzoek', staat: dicht === undefined ? 'nu' : 'later', reden: dicht };
  const verslag: Stap =
    verslagOp !== null
      ? { soort: 'verslag', staat: 'klaar', op: verslagOp }
      : { soort: 'verslag', staat: 'later', reden: 'eerst-onderzoek' };
  const gevraagd = last(aanvragen.map(({ gevraagdOp }) => gevraagdOp));
  if (gevraagd !== undefined) return [onderzoek, verslag, { soort: 'aanvraag', staat: 'klaar', op: gevraagd }];
  if (wet !== 'wmo') return [onderzoek, verslag, { soort: 'aanvraag', staat: 'vrij' }];
  const open = vandaag >= vanaf;
  const reden = open ? (verslagOp === null ? 'na-zes-weken' : 'na-verslag') : 'vroeg';
  return [onderzoek, verslag, { soort: 'aanvraag', staat: open ? 'vrij' : 'later', reden, vanaf }];
}

/** The steps of one melding in the order of the law, with where each stands today. Urgent help comes before everything (LAW-W10). */
export function computeStappen(gegeven: Gegeven): Stap[] {
  const { melding } = gegeven;
  const { gemeldOp, spoed, spoedOp, wet } = melding;
  const eerst: Stap[] = [{ soort: 'melding', staat: 'klaar', op: gemeldOp }];
  if (spoed)
    eerst.push(spoedOp === null ? { soort: 'spoed', staat: 'nu' } : { soort: 'spoed', staat: 'klaar', op: spoedOp });
  return [
    ...eerst,
    ...listVertelstappen(gegeven),
    ...(wet === 'jeugdwet' ? listJeugdstappen(melding) : []),
    ...listSlotstappen(gegeven),
  ];
}

/** The step on which the chain of the route stands: melding, onderzoek, verslag or aanvraag. */
export function computeHalte(stappen: readonly Stap[]): 'melding' | 'onderzoek' | 'verslag' | 'aanvraag' {
  const staat = (soort: Stap['soort']) => stappen.find((stap) => stap.soort === soort)?.staat;
  if (staat('verslag') === 'klaar' || staat('aanvraag') === 'klaar') return 'aanvraag';
  return staat('onderzoek') === 'nu' ? 'onderzoek' : 'melding';
}
