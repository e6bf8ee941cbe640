import { Button, Form, FormActions, type FormState, Link, PageTitle, SelectField, useMessages } from '#ui';

import type { Inlezing } from '../agenda.ts';
import { Inleesstappen } from '../components/inleesstappen.tsx';
import { type Veld, VELDEN } from '../inlezen.ts';
import { inlezenMessages, VELDNAMEN } from '../messages.ts';

type Props = { inlezing: Inlezing; rows: string[][]; state: FormState };

const EXAMPLES = 3;
const MAX_LENGTH = 40;

/** The first different values of a column, each cut to a line. */
function listVoorbeelden(rows: string[][], kolom: number): string[] {
  const values = new Set<string>();
  for (const row of rows) {
    const value = (row[kolom] ?? '').replaceAll(/\s+/g, ' ').trim();
    if (value !== '') values.add(value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH - 1)}…` : value);
    if (values.size === EXAMPLES) break;
  }
  return [...values];
}

/** Step 2: which column holds what. Each choice shows what stands in the column. */
export function InlezenKolommenPage({ inlezing, rows, state }: Props) {
  const m = useMessages(inlezenMessages);
  const names = useMessages(VELDNAMEN);
  const { id, bestand, koppen, totaal, kolommen } = inlezing;
  const hints: Record<Veld, string> = {
    titel: m.hintTitel,
    thema: m.hintThema,
    label: m.hintLabel,
    tekst: m.hintTekst,
    begin: m.hintBegin,
    nummer: m.hintNummer,
  };
  const options = koppen.map((kop, kolom) => {
    const name = kop === '' ? m.kolom(kolom + 1) : kop;
    const [first] = listVoorbeelden(rows, kolom);
    return { value: String(kolom), name: first === undefined ? name : `${name} (${first})` };
  });
  const hintOf = (veld: Veld) => {
    const kolom = kolommen[veld];
    if (kolom === null) return hints[veld];
    const values = listVoorbeelden(rows, kolom);
    return `${hints[veld]} ${values.length > 0 ? m.bijvoorbeeld(values.join(' · ')) : m.leegInBestand}`;
  };
  return (
    <>
      <Inleesstappen current={1} id={id} />
      <Form
        action={`/transformatielog/inlezen/${id}/kolommen`}
        state={state}
        title={<PageTitle title={m.kolommenVraag} lead={m.kolommenUitleg(bestand, totaal)} />}
      >
        {VELDEN.map((veld) => (
          <SelectField
            key={veld}
            name={veld}
            label={names[veld]}
            hint={hintOf(veld)}
            state={state}
            empty={m.geen}
            options={options}
          />
        ))}
        <FormActions>
          <Button kind="primary">{m.naarDeControle}</Button>
          <Link href="/transformatielog/inlezen">{m.anderBestand}</Link>
        </FormActions>
      </Form>
    </>
  );
}
