import { Details, DistributionBar, Dots, Hidden, Paragraph, Soft, Table, useMessages, WaveLine } from '#ui';

import { computeAfgerond, formatCijfer, WEINIG_MENSEN } from '../cijfers.ts';
import { computeVerandering, type Stellingcijfer, type Stellingvraag } from '../enquete.ts';
import { enqueteMessages } from '../messages.ts';
import { findVorige, listNamen, type Perspectief } from '../perspectief.ts';

type Props = { vragen: readonly Stellingvraag[]; perspectieven: readonly Perspectief[]; naam: string };
type Words = typeof enqueteMessages;
const DECIMALS = 1;
const numeric = (name: string) => ({ name, numeric: true });

/** "12 van 40 (30,0%)": a share with its numerator and denominator. */
export const formatAandeel = (m: Words, teller: number, noemer: number) =>
  m.aandeel(teller, noemer, formatCijfer(noemer === 0 ? null : (100 * teller) / noemer, DECIMALS));

const nameOf = ({ nummer, tekst }: Stellingvraag) => `${nummer}. ${tekst}`;

/** A mean with its interval, in figures and as a dot on the line from 0 to 100. */
function Gemiddelde({ cijfer, reference }: { cijfer: Stellingcijfer; reference: number | undefined }) {
  const m = useMessages(enqueteMessages);
  const { gemiddelde, interval } = cijfer;
  if (gemiddelde === null) return <Soft>{m.geen}</Soft>;
  const range = interval
    ? m.interval(formatCijfer(interval.laag, DECIMALS), formatCijfer(interval.hoog, DECIMALS))
    : m.geenInterval;
  return (
    <>
      <strong>{formatCijfer(gemiddelde, DECIMALS)}</strong> <Soft>{range}</Soft>
      <Dots value={gemiddelde} low={interval?.laag} high={interval?.hoog} reference={reference} />
    </>
  );
}

/** How answers are spread: the bar for the eye; the figures stand in the table below. */
const Balk = ({ cijfer: { verdeling, n } }: { cijfer: Stellingcijfer }) => {
  const m = useMessages(enqueteMessages);
  return n === 0 ? (
    <Soft>{m.geen}</Soft>
  ) : (
    <>
      <Hidden>{m.zieVerdeling}</Hidden>
      <DistributionBar parts={verdeling.map(({ waarde, teller }) => ({ mark: String(waarde), count: teller }))} />
    </>
  );
};

/** Per statement how many chose each level: the same as the bars, in figures. */
function Verdeling({ vragen, nu, naam }: { vragen: readonly Stellingvraag[]; nu: number; naam: string }) {
  const m = useMessages(enqueteMessages);
  const niveaus = vragen[0]?.cijfers[nu]?.verdeling ?? [];
  const zelfde = vragen.every(({ cijfers }) =>
    cijfers[nu]?.verdeling.every(({ tekst }, i) => tekst === niveaus[i]?.tekst),
  );
  const columns = niveaus.map(({ waarde, tekst }) => numeric(zelfde ? `${waarde} ${tekst}` : String(waarde)));
  const rows = vragen.map((vraag) => {
    const cijfer = vraag.cijfers[nu];
    const cells = (cijfer?.verdeling ?? []).map(({ teller }) =>
      cijfer && cijfer.n > 0 ? formatAandeel(m, teller, cijfer.n) : m.geen,
    );
    return { key: vraag.sleutel, cells: [nameOf(vraag), ...cells] };
  });
  return (
    <Details summary={m.hoeveel}>
      <Table caption={m.verdeling(naam)} columns={[{ name: m.stelling }, ...columns]} rows={rows} />
    </Details>
  );
}

/** What a mean did since the wave before, with n of both and no more said than that. */
function formatVerandering(m: Words, van: Stellingcijfer | undefined, naar: Stellingcijfer | undefined): string {
  const change = computeVerandering(van, naar);
  if (!change) return '–';
  const points = computeAfgerond(Math.abs(change.verschil), DECIMALS);
  if (points === 0) return m.gelijk;
  return change.verschil < 0 ? m.omlaag(formatCijfer(points, DECIMALS)) : m.omhoog(formatCijfer(points, DECIMALS));
}

/** Wave after wave: each mean with its n, and the difference with the wave before. */
function Golven({ vragen, perspectieven, naam }: Props) {
  const m = useMessages(enqueteMessages);
  const namen = listNamen(perspectieven);
  const shown = perspectieven
    .map((perspectief, i) => ({ perspectief, i }))
    .toSorted((one, two) => one.perspectief.golf - two.perspectief.golf);
  const last = shown.at(-1);
  const read = (cijfer: Stellingcijfer | undefined) =>
    cijfer && cijfer.gemiddelde !== null ? m.gemiddeldeN(formatCijfer(cijfer.gemiddelde, DECIMALS), cijfer.n) : m.geen;
  const rows = vragen.map((vraag) => ({
    key: vraag.sleutel,
    cells: [
      nameOf(vraag),
      ...shown.map(({ i }) => read(vraag.cijfers[i])),
      last
        ? formatVerandering(m, vraag.cijfers[findVorige(perspectieven, last.perspectief) ?? -1], vraag.cijfers[last.i])
        : '–',
      <WaveLine key="lijn" values={shown.map(({ i }) => vraag.cijfers[i]?.gemiddelde ?? null)} />,
    ],
  }));
  const isKlein = vragen.some(({ cijfers }) => cijfers.some(({ n }) => n < WEINIG_MENSEN));
  return (
    <>
      <Table
        caption={m.golfTabel(naam)}
        captionVisible
        columns={[
          { name: m.stelling },
          ...shown.map(({ i }) => numeric(namen[i] ?? '')),
          numeric(m.kolomVerschil),
          { name: m.kolomLijn },
        ]}
        rows={rows}
      />
      {isKlein && (
        <Paragraph small soft>
          {m.golfWeinig}
        </Paragraph>
      )}
    </>
  );
}

/** The statements of one gebied: spread, mean with its interval and n, who did not know, and what was found before. */
export function Stellingen({ vragen, perspectieven, naam }: Props) {
  const m = useMessages(enqueteMessages);
  const nu = perspectieven.findIndex((one) => one.nu);
  const metReferentie = vragen.some(({ referentie }) => referentie?.gemiddelde !== undefined);
  const leeg: Stellingcijfer = { n: 0, weetNiet: 0, gemiddelde: null, interval: null, verdeling: [] };
  const rows = vragen.map((vraag) => {
    const cijfer = vraag.cijfers[nu] ?? leeg;
    const reference = vraag.referentie?.gemiddelde;
    return {
      key: vraag.sleutel,
      cells: [
        nameOf(vraag),
        <Balk key="balk" cijfer={cijfer} />,
        <Gemiddelde key="gemiddelde" {...{ cijfer, reference }} />,
        String(cijfer.n),
        formatAandeel(m, cijfer.weetNiet, cijfer.n + cijfer.weetNiet),
        ...(metReferentie ? [reference === undefined ? '–' : formatCijfer(reference, DECIMALS)] : []),
      ],
    };
  });
  const isKlein = vragen.some(({ cijfers }) => (cijfers[nu]?.n ?? 0) < WEINIG_MENSEN);
  return (
    <>
      <Table
        caption={m.stellingTabel(naam)}
        columns={[
          { name: m.stelling, width: 'wide' },
          { name: m.kolomVerdeling, width: 'medium' },
          { name: m.kolomGemiddelde, width: 'medium' },
          numeric('n'),
          numeric(m.weetNiet),
          ...(metReferentie ? [numeric(m.kolomReferentie)] : []),
        ]}
        rows={rows}
      />
      {isKlein && (
        <Paragraph small soft>
          {m.weinig}
        </Paragraph>
      )}
      <Verdeling {...{ vragen, nu, naam }} />
      {perspectieven.length > 1 && <Golven {...{ vragen, perspectieven, naam }} />}
    </>
  );
}
