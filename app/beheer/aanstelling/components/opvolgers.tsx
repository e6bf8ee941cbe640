import { type FormState, SelectField, useMessages } from '#ui';

import { overdracht } from '../messages.ts';
import { canTake, formatVeld, type Kandidaat, listForAll, type Onderdeel } from '../overdracht.ts';

type Props = {
  onderdelen: readonly (Onderdeel & { label: string })[];
  kandidaten: readonly Kandidaat[];
  state: FormState;
};

const asOptions = (kandidaten: readonly Kandidaat[]) =>
  kandidaten.map(({ id, naam, functie }) => ({ value: id, name: `${naam}, ${functie}` }));

/** Who takes over what: one person for all who can take all, and per thing who can take that. */
export function Opvolgers({ onderdelen, kandidaten, state }: Props) {
  const m = useMessages(overdracht);
  const forAll = listForAll(kandidaten, onderdelen);
  const hasOneForAll = onderdelen.length > 1 && forAll.length > 0;
  const usualOf = ({ usual }: Onderdeel) => {
    const wie = kandidaten.find(({ id }) => id === usual);
    return wie && m.gewoonlijk(wie.naam);
  };
  return (
    <>
      {hasOneForAll && (
        <SelectField
          name="opvolger"
          label={m.alles}
          hint={m.allesUitleg}
          state={state}
          empty={m.niemand}
          options={asOptions(forAll)}
        />
      )}
      {onderdelen.map((onderdeel) => (
        <SelectField
          key={onderdeel.id}
          name={formatVeld(onderdeel.id)}
          label={onderdeel.label}
          hint={usualOf(onderdeel)}
          state={state}
          empty={hasOneForAll ? m.zelfde : m.niemand}
          options={asOptions(kandidaten.filter((wie) => canTake(wie, onderdeel)))}
        />
      ))}
    </>
  );
}
