import { CheckboxField, HiddenField, Link, List, RadioField, Section, SelectField, TextArea, useMessages } from '#ui';

import { TREDE_UITLEG, TREDEN, TREDENAMEN } from '../../../kennis/ladder/index.ts';
import { DOMEINEN, LEEFDOMEINEN, WETNAMEN, WETTEN } from '../../../kennis/leefdomein/index.ts';
import { Formulier, type FormulierProps, Weghalen } from '../components/formulier.tsx';
import { messages } from '../messages.ts';

type Props = FormulierProps & {
  /** The goal that is changed; a new one when left out. */
  doel?: string | undefined;
  leden: readonly { id: string; naam: string }[];
  /** Results of the conversation that are no goal yet. */
  resultaten: readonly { id: string; wens: string }[];
  resultaat?: string | undefined;
};

/** A goal: in whose words, what about, for whom, and where the solution sits. */
export function DoelPage({ doel, leden, resultaten, resultaat, ...rest }: Props) {
  const m = useMessages(messages);
  const { huishouden, state, versie } = rest;
  const href = `/huishoudens/${huishouden}/plan/doelen`;
  const mensen = leden.map(({ id, naam }) => ({ value: id, name: naam }));
  return (
    <>
      <Formulier
        {...rest}
        action={doel === undefined ? href : `${href}/${doel}/bijwerken`}
        title={doel === undefined ? m.doelTitel : m.doelBijwerkTitel}
        button={m.bewaar}
        above={
          resultaten.length > 0 &&
          resultaat === undefined &&
          doel === undefined && <Gesprek resultaten={resultaten} href={href} />
        }
      >
        {resultaat !== undefined && <HiddenField name="resultaat" value={resultaat} />}
        <Velden {...{ state, huishouden, mensen }} />
      </Formulier>
      {doel !== undefined && versie !== undefined && <Weghalen action={`${href}/${doel}/weghalen`} versie={versie} />}
    </>
  );
}

/** What they said at the table they want to reach: it fills the form, so that nothing is asked twice. */
function Gesprek({ resultaten, href }: Pick<Props, 'resultaten'> & { href: string }) {
  const m = useMessages(messages);
  return (
    <Section id="gesprek" title={m.uitGesprek} look={3} card="quiet">
      {m.uitGesprekTekst}
      <List
        items={resultaten.map(({ id, wens }) => (
          <Link key={id} href={`${href}/nieuw?resultaat=${id}`}>
            {wens}
          </Link>
        ))}
      />
    </Section>
  );
}

type VeldenProps = Pick<FormulierProps, 'state' | 'huishouden'> & { mensen: { value: string; name: string }[] };

function Velden({ state, huishouden, mensen }: VeldenProps) {
  const m = useMessages(messages);
  return (
    <>
      <TextArea name="woorden" label={m.veldWoorden} hint={m.veldWoordenHint} state={state} maxLength={500} rows={3} />
      <CheckboxField name="van" label={m.veldVan} state={state} choices={mensen} look="compact" optional />
      <SelectField
        name="leefdomein"
        label={m.veldLeefdomein}
        hint={m.veldLeefdomeinHint}
        state={state}
        options={(['algemeen', ...DOMEINEN] as const).map((value) => ({ value, name: LEEFDOMEINEN[value] }))}
      />
      <SelectField
        name="wet"
        label={m.veldWet}
        hint={m.veldWetHint}
        state={state}
        options={WETTEN.map((value) => ({ value, name: WETNAMEN[value] }))}
        empty={null}
      />
      <CheckboxField
        name="voor"
        label={m.veldVoor}
        hint={m.veldVoorHint}
        state={state}
        look="compact"
        choices={[{ value: huishouden, name: m.thuis, description: m.thuisUitleg }, ...mensen]}
      />
      <RadioField
        name="trede"
        label={m.veldTrede}
        hint={m.veldTredeHint}
        state={state}
        choices={TREDEN.map((value) => ({ value, name: TREDENAMEN[value], description: TREDE_UITLEG[value] }))}
      />
      <TextArea
        name="tredeReden"
        label={m.veldTredeReden}
        hint={m.veldTredeRedenHint}
        state={state}
        maxLength={1000}
        rows={3}
        optional
      />
    </>
  );
}
