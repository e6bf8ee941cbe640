import { Button, DataList, Form, formatDay, Link, List, Section, Soft, useMessages } from '#ui';

import { messages, RESULTATEN_IN_WOORDEN } from '../messages.ts';
import type { Adres, Lid } from '../queries.ts';
import type { Huishouden } from '../zoeken.ts';

type Props = {
  huishouden: Huishouden;
  leden: Lid[];
  adressen: Adres[];
  magBijwerken: boolean;
  isRegisseur: boolean;
};

/** An address in one line. */
const formatAdres = ({ straat, huisnummer, toevoeging, postcode, plaats }: Adres) =>
  `${straat} ${huisnummer}${toevoeging ? ` ${toevoeging}` : ''}, ${postcode.slice(0, 4)} ${postcode.slice(4)} ${plaats}`;

/** Where they live, as far as it opened; of a protected address only that there is one. */
function listAdresregels({ huishouden, leden, adressen }: Props, geheim: string, geen: string) {
  const eigen = leden.flatMap((lid) => {
    if (lid.eindigtOp !== null) return [];
    const adres = adressen.find((one) => one.lid === lid.id);
    if (!adres && !lid.adresGeheim) return [];
    return [{ van: lid.roepnaam, tekst: adres ? formatAdres(adres) : geheim }];
  });
  const thuis = adressen.find((one) => one.lid === null);
  const tekst = thuis ? formatAdres(thuis) : huishouden.adresGeheim ? geheim : geen;
  return { thuis: thuis?.geheim ? `${geheim}: ${tekst}` : tekst, eigen };
}

/** The facts beside a huishouden: who has the regie, where they live, and what the regisseur can do with it. */
export function Gegevens(props: Props) {
  const m = useMessages(messages);
  const { huishouden, leden, adressen, magBijwerken, isRegisseur } = props;
  const { id, regisseur, aanvoerder, opvolger, team, geopendOp, afgeslotenOp, resultaat } = huishouden;
  const adres = listAdresregels(props, m.geheimAdres, m.geenAdres);
  const dicht = (huishouden.adresGeheim || leden.some((lid) => lid.adresGeheim)) && !adressen.some((one) => one.geheim);
  const wie = ({ naam, functie }: { naam: string; functie: string }) => `${naam}, ${functie}`;
  const wegen = [
    { href: `/huishoudens/${id}/adres`, name: m.adresWijzig },
    { href: `/huishoudens/${id}/naam`, name: m.naamTitel },
    { href: `/huishoudens/${id}/regie`, name: m.naarRegie },
    { href: `/huishoudens/${id}/afsluiten`, name: m.afsluiten },
  ];
  return (
    <>
      <Section id="gegevens" title={m.omHeen} look={3} tight>
        <DataList
          items={[
            { term: m.regisseur, value: wie(regisseur) },
            ...(aanvoerder ? [{ term: m.aanvoerder, value: wie(aanvoerder) }] : []),
            ...(opvolger ? [{ term: m.opvolger, value: wie(opvolger) }] : []),
            { term: m.teamnaam, value: team.naam },
            { term: m.adres, value: adres.thuis },
            ...adres.eigen.map(({ van, tekst }) => ({ term: m.adresVan(van), value: tekst })),
            { term: m.begonnen, value: formatDay(geopendOp) },
            ...(afgeslotenOp ? [{ term: m.afgeslotenOp, value: formatDay(afgeslotenOp) }] : []),
            ...(resultaat ? [{ term: m.resultaat, value: RESULTATEN_IN_WOORDEN[resultaat] }] : []),
          ]}
        />
        {isRegisseur && dicht && (
          <Form action={`/huishoudens/${id}/adres/toon`} answers>
            <Button kind="secondary" icon="lock" small>
              {m.toonAdres}
            </Button>
            <Soft>{m.toonAdresUitleg}</Soft>
          </Form>
        )}
      </Section>
      {magBijwerken && (
        <Section id="bijwerken" title={m.bijwerken} look={3} tight>
          <List
            items={wegen.map(({ href, name }) => (
              <Link key={href} href={href}>
                {name}
              </Link>
            ))}
          />
        </Section>
      )}
    </>
  );
}
