import { type FormState, OpenStatement, Statement, TickStatement, useMessages } from '#ui';

import {
  formatAntwoordveld,
  type Blad,
  isGelijk,
  listGekozen,
  MAX_TEKENS,
  formatToelichtingveld,
  WEET_NIET,
} from '../blad.ts';
import { inwonerMessages, messages } from '../messages.ts';
import type { Vraag } from '../scherm.ts';

type Props = {
  vragen: readonly Vraag[];
  /** What was agreed to see when it goes well, by item. */
  afspraken: ReadonlyMap<string, string>;
  state: FormState;
  inwoner: boolean;
  /** What was sent and what stands in the draft now, when another page put something else there. */
  anders?: { stuurde: Blad; staat: Blad } | undefined;
};

/** What stands at a question on the server, when that is not what was sent. */
function useStaat({ inwoner, anders }: Pick<Props, 'inwoner' | 'anders'>) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  return (vraag: Vraag): string[] => {
    const { sleutel } = vraag.item;
    if (!anders || isGelijk(anders.stuurde, anders.staat, sleutel)) return [];
    const words = anders.staat.toelichtingen[sleutel];
    const chosen = listGekozen(vraag, anders.staat, m.weetNiet);
    const isOpen = vraag.item.soort === 'open';
    const said = isOpen && words !== undefined ? words : chosen.join(', ');
    return [
      m.staatNu(said === '' ? m.leeg : said),
      ...(!isOpen && words !== undefined ? [m.staatOpmerking(words)] : []),
    ];
  };
}

/** The questions of one screen, each with Weet niet and room for a few words. */
export function Vragen({ vragen, afspraken, state, inwoner, anders }: Props) {
  const m = useMessages(inwoner ? inwonerMessages : messages);
  const listStaat = useStaat({ inwoner, anders });
  return vragen.map((vraag) => {
    const { nummer, kenmerk, item, niveaus } = vraag;
    const number = item.soort === 'stelling' ? m.stelling(nummer) : m.vraag(nummer);
    const hints = [...(item.toelichting ? [item.toelichting] : []), ...(item.soort === 'keuzes' ? [m.meer] : [])];
    if (item.soort === 'open') hints.push(m.openHint);
    const afspraak = afspraken.get(item.sleutel);
    if (afspraak !== undefined) hints.push(m.afspraak(afspraak));
    const staat = listStaat(vraag).join(' ');
    const hint =
      hints.length === 0 && staat === '' ? undefined : (
        <>
          {hints.join(' ')} {staat !== '' && <strong>{staat}</strong>}
        </>
      );
    const shared = { over: m.bij(number, kenmerk), text: item.tekst, state };
    if (item.soort === 'open') {
      return (
        <OpenStatement
          key={item.sleutel}
          {...shared}
          name={formatToelichtingveld(item.sleutel)}
          hint={hint}
          maxLength={MAX_TEKENS}
        />
      );
    }
    const question = {
      ...shared,
      name: formatAntwoordveld(item.sleutel),
      hint,
      comment: {
        name: formatToelichtingveld(item.sleutel),
        summary: m.opmerking,
        label: m.opmerkingLabel,
        hint: m.opmerkingHint,
      },
    };
    const unknown = { value: WEET_NIET, text: m.weetNiet };
    return item.soort === 'keuzes' ? (
      <TickStatement
        key={item.sleutel}
        {...question}
        choices={(item.keuzes ?? []).map(({ sleutel, tekst }) => ({ value: sleutel, text: tekst }))}
        none={unknown}
      />
    ) : (
      <Statement
        key={item.sleutel}
        {...question}
        levels={niveaus.map(({ waarde, tekst }) => ({ value: String(waarde), text: tekst }))}
        unknown={unknown}
      />
    );
  });
}
