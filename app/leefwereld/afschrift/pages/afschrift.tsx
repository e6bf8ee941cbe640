import type { ReactNode } from 'react';

import {
  ButtonGroup,
  ButtonLink,
  formatDay,
  Heading,
  List,
  Notice,
  PageTitle,
  Paragraph,
  PrintButton,
  Section,
  Stack,
  useMessages,
  Voice,
} from '#ui';

import { messages } from '../messages.ts';
import type { Afschrift } from '../queries.ts';

/** What someone takes along, and in which form. */
export function KiesPage({ huishouden }: { huishouden: string }) {
  const m = useMessages(messages);
  return (
    <Stack>
      <PageTitle title={m.titel} lead={m.lead} />
      <Notice tone="warning" icon="shield-lock">
        {m.let}
      </Notice>
      <ButtonGroup>
        <ButtonLink href={`/mijn/${huishouden}/afschrift/alles`} kind="primary">
          {m.lees}
        </ButtonLink>
        <ButtonLink href={`/mijn/${huishouden}/afschrift/bestand`} icon="download">
          {m.bestand}
        </ButtonLink>
      </ButtonGroup>
      <Paragraph soft>{m.bestandUitleg}</Paragraph>
      <Paragraph soft>{m.niet}</Paragraph>
      <Paragraph soft>{m.gesloten}</Paragraph>
      <ButtonLink href={`/mijn/${huishouden}`}>{m.terug}</ButtonLink>
    </Stack>
  );
}

function Deel({ id, titel, children, leeg }: { id: string; titel: string; children: ReactNode; leeg: boolean }) {
  const m = useMessages(messages);
  return (
    <Section id={id} title={titel}>
      {leeg ? <Paragraph soft>{m.geen}</Paragraph> : children}
    </Section>
  );
}

function Mensen({ afschrift }: { afschrift: Afschrift }) {
  const m = useMessages(messages);
  const { huishouden, leden, adressen, netwerk, betrokkenen } = afschrift;
  const partijen = betrokkenen.filter(({ soort }) => soort === 'partij');
  return (
    <>
      <Section id="huishouden" title={m.huishouden}>
        <Paragraph>{m.regisseur(huishouden.regisseur.naam, huishouden.team.naam)}</Paragraph>
        <List items={leden.map(({ naam, geboortedatum }) => m.lid(naam, geboortedatum))} />
        {adressen.map(({ id, straat, huisnummer, toevoeging, postcode, plaats }) => (
          <Paragraph key={id}>
            {m.adres}: {straat} {huisnummer}
            {toevoeging}, {postcode.slice(0, 4)} {postcode.slice(4)} {plaats}
          </Paragraph>
        ))}
      </Section>
      <Deel id="netwerk" titel={m.netwerk} leeg={netwerk.length === 0}>
        <List items={netwerk.map(({ naam, band, helpt }) => [naam, band, helpt].filter(Boolean).join(', '))} />
      </Deel>
      <Deel id="betrokkenen" titel={m.betrokkenen} leeg={partijen.length === 0}>
        <List items={partijen.map(({ naam, partij, taak }) => [naam, partij, taak].filter(Boolean).join(', '))} />
      </Deel>
    </>
  );
}

function Route({ afschrift }: { afschrift: Afschrift }) {
  const m = useMessages(messages);
  const { meldingen, verslagen } = afschrift;
  return (
    <>
      <Deel id="meldingen" titel={m.meldingen} leeg={meldingen.length === 0}>
        {meldingen.map(({ id, gemeldOp, vraag, persoonlijkPlan }) => (
          <Stack key={id}>
            <Voice source={m.melding(gemeldOp)}>{vraag}</Voice>
            {persoonlijkPlan && persoonlijkPlan.tekst !== '' && <Voice>{persoonlijkPlan.tekst}</Voice>}
          </Stack>
        ))}
      </Deel>
      <Deel id="verslagen" titel={m.verslagen} leeg={verslagen.length === 0}>
        {verslagen.map(({ id, op, plek, regels, resultaten }) => (
          <Stack key={id}>
            <Heading level={3}>{m.verslag(op, plek)}</Heading>
            <List items={regels.map(({ door, tekst }) => `${door}: ${tekst}`)} />
            <List
              items={resultaten.map(({ wens, oplossingen }) =>
                [wens, ...oplossingen.map(({ tekst, wie }) => [tekst, wie].filter(Boolean).join(', '))].join('; '),
              )}
            />
          </Stack>
        ))}
      </Deel>
    </>
  );
}

type Actie = NonNullable<Afschrift['plan']>['doelen'][number]['acties'][number];

/** What, who and when of one action. */
const formatActie = ({ wat, wie, wanneer, dag }: Actie) =>
  [wat, wie.naam, wanneer, dag && formatDay(dag)].filter(Boolean).join(', ');

function Plan({ afschrift }: { afschrift: Afschrift }) {
  const m = useMessages(messages);
  const { plan, planversies, evaluaties, overleggen } = afschrift;
  return (
    <>
      <Deel id="plan" titel={m.plan} leeg={plan === null}>
        {plan?.doelen.map(({ id, woorden, acties }, i) => (
          <Stack key={id}>
            <Voice source={m.doel(i + 1)}>{woorden}</Voice>
            <List items={acties.map(formatActie)} />
          </Stack>
        ))}
      </Deel>
      <Deel id="versies" titel={m.versies} leeg={planversies.length === 0}>
        {planversies.map(({ nummer, op, doelen, antwoorden }) => (
          <Stack key={nummer}>
            <Heading level={3}>{m.versie(nummer, op)}</Heading>
            <List items={doelen.map(({ woorden }) => woorden)} />
            <List
              items={antwoorden
                .filter(({ oordeel }) => oordeel !== null)
                .map(({ soort, naam, oordeel, woorden }) => {
                  const partij = oordeel === 'niet-akkoord' ? m.zegtNee : m.doetMee;
                  const zei = soort === 'partij' ? partij : oordeel && m[oordeel];
                  return [naam, zei, woorden].filter(Boolean).join(', ');
                })}
            />
          </Stack>
        ))}
      </Deel>
      <Deel id="evaluaties" titel={m.evaluaties} leeg={evaluaties.length === 0}>
        <List
          items={evaluaties.map(({ op, goed, anders }) => [m.evaluatie(op), goed, anders].filter(Boolean).join('. '))}
        />
      </Deel>
      <Deel id="overleggen" titel={m.overleggen} leeg={overleggen.length === 0}>
        {overleggen.map(({ id, op, waar, afgesproken }) => (
          <Stack key={id}>
            <Heading level={3}>{m.overleg(op, waar)}</Heading>
            <Paragraph>{afgesproken}</Paragraph>
          </Stack>
        ))}
      </Deel>
    </>
  );
}

/** Lines that say the same once, in their order, each with how often. */
function countGelijk(regels: readonly string[]): [string, number][] {
  const aantallen = new Map<string, number>();
  for (const regel of regels) aantallen.set(regel, (aantallen.get(regel) ?? 0) + 1);
  return [...aantallen];
}

/** Everything that is for this resident, on one page for the printer. */
export function AfschriftPage({ huishouden, afschrift, nu }: { huishouden: string; afschrift: Afschrift; nu: Date }) {
  const m = useMessages(messages);
  const { eigenWoorden, wieKeek } = afschrift;
  const keek = wieKeek.map(
    ({ op, wie, gelukt }) => m.keek(op, wie ? `${wie.naam}, ${wie.functie}` : m.iemand) + (gelukt ? '' : m.nietGelukt),
  );
  return (
    <Stack gap="wide">
      <PageTitle title={m.titel} lead={m.gemaakt(nu)} />
      <ButtonGroup>
        <PrintButton>{m.print}</PrintButton>
        <ButtonLink href={`/mijn/${huishouden}/afschrift`}>{m.terug}</ButtonLink>
      </ButtonGroup>
      <Mensen afschrift={afschrift} />
      <Route afschrift={afschrift} />
      <Plan afschrift={afschrift} />
      <Deel id="woorden" titel={m.woorden} leeg={eigenWoorden.length === 0}>
        {eigenWoorden.map(({ id, tekst, wie }) => (
          <Voice key={id} source={wie}>
            {tekst}
          </Voice>
        ))}
      </Deel>
      <Deel id="wie-keek" titel={m.wieKeek} leeg={wieKeek.length === 0}>
        <List items={countGelijk(keek).map(([tekst, aantal]) => tekst + m.keer(aantal))} />
      </Deel>
    </Stack>
  );
}
