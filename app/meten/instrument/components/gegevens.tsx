import type { ReactNode } from 'react';

import { List, Paragraph, Section, Side, useMessages } from '#ui';

import { formatGetal } from '../getal.ts';
import { LAAGNAMEN, messages, naamlozen, uitslagen } from '../messages.ts';
import type { Definitie } from '../schema.ts';

function Schaal({ definitie: { schaal, grenzen } }: { definitie: Definitie }) {
  const m = useMessages(messages);
  const stappen = schaal.niveaus
    .toSorted((one, two) => one.waarde - two.waarde)
    .map(({ waarde, naam }) => m.stap(naam, formatGetal(waarde * schaal.factor)));
  const regels = [
    ...(grenzen?.witteVlek === undefined ? [] : [m.witteVlek(formatGetal(grenzen.witteVlek))]),
    ...(grenzen?.verschil === undefined ? [] : [m.verschil(formatGetal(grenzen.verschil))]),
  ];
  return (
    <>
      <Section id="schaal" title={m.schaal} look={3} tight>
        <List items={[...stappen, m.weetNiet]} />
      </Section>
      {regels.length > 0 && (
        <Section id="grenzen" title={m.grenzen} look={3} tight>
          <List items={regels} />
        </Section>
      )}
    </>
  );
}

/** Beside the questions: for whom, on what scale, where it comes from and what in it is our own. `children` come last. */
export function Gegevens({ definitie, children }: { definitie: Definitie; children?: ReactNode }) {
  const m = useMessages(messages);
  const lagen = useMessages(LAAGNAMEN);
  const { voor, uitslag, naamloos, omschrijven, bron, licentie, eigenKeuzes } = definitie;
  return (
    <Side label={m.gegevens}>
      <Section id="voor" title={m.voor} look={3} tight>
        <Paragraph>{voor.map((laag) => lagen[laag]).join(', ')}</Paragraph>
      </Section>
      <Section id="uitslag" title={m.uitslag} look={3} tight>
        <Paragraph>{useMessages(uitslagen)[uitslag]}</Paragraph>
      </Section>
      <Section id="naamloos" title={m.naamloos} look={3} tight>
        <Paragraph>{useMessages(naamlozen)[naamloos]}</Paragraph>
      </Section>
      {omschrijven && (
        <Section id="omschrijven" title={m.omschrijven} look={3} tight>
          <Paragraph>{m.omschrijvenTekst}</Paragraph>
        </Section>
      )}
      <Schaal definitie={definitie} />
      <Section id="bron" title={m.bron} look={3} tight>
        <Paragraph>{bron.naam}</Paragraph>
        <Paragraph soft>{bron.plaats}</Paragraph>
      </Section>
      <Section id="eigen-keuzes" title={m.eigenKeuzes} look={3} tight>
        {eigenKeuzes.length > 0 ? <List items={eigenKeuzes} /> : <Paragraph soft>{m.geenEigenKeuzes}</Paragraph>}
      </Section>
      <Section id="licentie" title={m.licentie} look={3} tight>
        <Paragraph>{licentie}</Paragraph>
      </Section>
      {children}
    </Side>
  );
}
