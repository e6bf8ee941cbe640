import { Button, Form, FormActions, type FormState, Link, Notice, PageTitle, SelectField, useMessages } from '#ui';

import { Inleesstappen } from '../components/inleesstappen.tsx';
import { Weghalen } from '../components/weghalen.tsx';
import type { Inleessoort } from '../inleessoort.ts';
import type { Inlezing } from '../inlezing.ts';
import { messages } from '../messages.ts';

type Props = { soort: Inleessoort; inlezing: Inlezing; rows: string[][]; state: FormState; magWeg: boolean };

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

/** What does not show in the spreadsheet is left out, and said. */
function Verborgen({ bladen, blad }: Inlezing) {
  const m = useMessages(messages);
  const { rijen, kolommen } = bladen[blad ?? 0]?.verborgen ?? { rijen: 0, kolommen: 0 };
  return rijen + kolommen === 0 ? null : <Notice tone="warning">{m.verborgen(rijen, kolommen)}</Notice>;
}

/** Which column holds what. Each choice shows what stands in the column. */
export function KolommenPage({ soort, inlezing, rows, state, magWeg }: Props) {
  const m = useMessages(messages);
  const [names, hints] = [useMessages(soort.veldnamen), useMessages(soort.hints)];
  const { id, bestand, koppen, totaal, kolommen, bladen } = inlezing;
  const options = koppen.map((kop, kolom) => {
    const name = kop === '' ? m.kolom(kolom + 1) : kop;
    const [first] = listVoorbeelden(rows, kolom);
    return { value: String(kolom), name: first === undefined ? name : `${name} (${first})` };
  });
  const hintOf = (veld: string) => {
    const [kolom, hint] = [kolommen[veld] ?? null, hints[veld] ?? ''];
    if (kolom === null) return hint;
    const values = listVoorbeelden(rows, kolom);
    return `${hint} ${values.length > 0 ? m.bijvoorbeeld(values.join(' · ')) : m.leegInBestand}`;
  };
  return (
    <>
      <Inleesstappen soort={soort} current="kolommen" id={id} bladen={bladen.length} />
      <Form
        action={`${soort.pad}/${id}/kolommen`}
        state={state}
        title={<PageTitle title={m.kolommenVraag} lead={m.kolommenUitleg(bestand, totaal)} />}
      >
        <Verborgen {...inlezing} />
        {soort.velden.map(({ veld }) => (
          <SelectField
            key={veld}
            name={veld}
            label={names[veld] ?? veld}
            hint={hintOf(veld)}
            state={state}
            empty={m.geen}
            options={options}
          />
        ))}
        <FormActions>
          <Button kind="primary">{m.naarDeControle}</Button>
          {bladen.length > 1 && <Link href={`${soort.pad}/${id}/blad`}>{m.anderBlad}</Link>}
          <Link href={soort.pad}>{m.anderBestand}</Link>
        </FormActions>
      </Form>
      <Weghalen soort={soort} id={id} mag={magWeg} />
    </>
  );
}
