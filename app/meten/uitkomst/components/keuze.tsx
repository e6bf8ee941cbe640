import { CheckboxField, Details, FilterBar, Filters, HiddenField, SelectField, useMessages } from '#ui';

import { type Adreskeuze, formatAdres } from '../adres.ts';
import { messages } from '../messages.ts';
import { listKeuzes } from '../perspectief.ts';
import type { Uitkomst } from '../queries.ts';
import { KANTEN } from '../web.ts';

type Props = { uitkomst: Uitkomst; keuze: Adreskeuze };

/** Proces, inhoud or both. */
export function Kantkeuze({ uitkomst, keuze }: Props) {
  const m = useMessages(messages);
  return (
    <Filters
      label={m.kant}
      items={KANTEN.map((kant) => ({
        name: m[kant],
        href: formatAdres(uitkomst.geopend.id, { ...keuze, kant }),
        current: kant === keuze.kant,
      }))}
    />
  );
}

const stateOf = ({ gekozen, golven }: Uitkomst) => ({
  values: {
    p: gekozen.filter(({ nu }) => nu).map(({ sleutel }) => sleutel),
    golf: golven.filter((one) => one.gekozen && !one.nu).map(({ golf }) => String(golf)),
  },
  errors: {},
});

/** Whose view one sees, and which waves beside it: in the address, so that it can be sent on. */
export function Perspectiefkeuze({ uitkomst, keuze }: Props) {
  const m = useMessages(messages);
  const { geopend, soort } = uitkomst;
  const state = stateOf(uitkomst);
  const shown = new Set(state.values.p);
  const keuzes = listKeuzes(uitkomst.perspectieven);
  const options = [
    ...keuzes,
    ...uitkomst.perspectieven.filter((one) => shown.has(one.sleutel) && !keuzes.includes(one)),
  ];
  const andere = uitkomst.golven.filter(({ nu }) => !nu);
  if (options.length < 2 && andere.length === 0) return null;
  const choices = options.map(({ sleutel, naam, n }) => ({ value: sleutel, name: `${naam} (${m.n(n)})` }));
  return (
    <Details summary={m.kiesPerspectief}>
      <FilterBar action={`/metingen/${geopend.id}/uitkomst`} label={m.kies} submit={m.toon}>
        {soort === 'web' ? (
          <CheckboxField name="p" label={m.perspectief} hint={m.perspectiefUitleg} state={state} choices={choices} />
        ) : (
          <SelectField name="p" label={m.perspectiefEen} state={state} options={choices} empty={null} />
        )}
        {andere.length > 0 && (
          <CheckboxField
            name="golf"
            label={m.golf}
            state={state}
            choices={andere.map(({ golf, periode }) => ({ value: String(golf), name: m.golfNaam(golf, periode) }))}
          />
        )}
        {keuze.kant !== 'beide' && <HiddenField name="kant" value={keuze.kant} />}
      </FilterBar>
    </Details>
  );
}
