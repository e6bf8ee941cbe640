import { FilterBar, Filters, formatCount, HiddenField, SelectField, useMessages } from '#ui';

import { MACHTEN, OORZAKEN } from '../knelpunt.ts';
import { LEEFTIJD, MACHT, messages, OORZAAK, SORTERING } from '../messages.ts';
import {
  countMatching,
  type Facet,
  formatAddress,
  LEEFTIJDEN,
  type Overzicht,
  SORTERINGEN,
  type Veld,
} from '../overzicht.ts';

type Props = { overzicht: Overzicht; facetten: readonly Facet[] };

/** All filters of the overview in one GET form: pills for age, selects for cause and power, and the order. */
export function KnelpuntFilters({ overzicht, facetten }: Props) {
  const m = useMessages(messages);
  const leeftijden = useMessages(LEEFTIJD);
  const oorzaken = useMessages(OORZAAK);
  const machten = useMessages(MACHT);
  const sorteringen = useMessages(SORTERING);
  const { open, oorzaak = '', macht = '', sorteer, bord } = overzicht;
  const state = { values: { oorzaak, macht, sorteer }, errors: {} };
  const pills = LEEFTIJDEN.map((leeftijd) => ({
    name: leeftijden[leeftijd],
    href: formatAddress({ ...overzicht, open: leeftijd }),
    current: leeftijd === open,
    count: countMatching(facetten, { ...overzicht, open: leeftijd }),
  }));
  return (
    <FilterBar
      action="/knelpunten"
      label={m.filteren}
      submit={m.toon}
      pills={<Filters label={m.hoeLang} items={pills} titleVisible />}
    >
      <SelectField
        name="oorzaak"
        label={m.oorzaak}
        state={state}
        empty={m.alleOorzaken}
        options={OORZAKEN.map((value) => ({ value, name: oorzaken[value] }))}
      />
      <SelectField
        name="macht"
        label={m.wie}
        state={state}
        empty={m.iedereen}
        options={MACHTEN.map((value) => ({ value, name: machten[value] }))}
      />
      <SelectField
        name="sorteer"
        label={m.zetBovenaan}
        state={state}
        empty={null}
        options={SORTERINGEN.map((value) => ({ value, name: sorteringen[value] }))}
      />
      {open !== 'alles' && <HiddenField name="open" value={open} />}
      {bord && <HiddenField name="weergave" value="bord" />}
    </FilterBar>
  );
}

/** The name of a filter that is on, as it stands on its chip. */
export function useFilterName({ open, oorzaak, macht }: Overzicht): (veld: Veld) => string {
  const leeftijden = useMessages(LEEFTIJD);
  const oorzaken = useMessages(OORZAAK);
  const machten = useMessages(MACHT);
  const names: Record<Veld, string> = {
    open: leeftijden[open],
    oorzaak: oorzaak ? oorzaken[oorzaak] : '',
    macht: macht ? machten[macht] : '',
  };
  return (veld) => names[veld];
}

/** "31 knelpunten", and "van de 43" when a filter hides some. */
export function useListTitle(aantal: number, totaal: number): { title: string; of: string | undefined } {
  const m = useMessages(messages);
  return {
    title: m.lijst(formatCount(aantal), aantal === 1),
    of: aantal === totaal ? undefined : m.vanDe(formatCount(totaal)),
  };
}
