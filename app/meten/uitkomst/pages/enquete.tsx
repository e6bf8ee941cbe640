import { Columns, DotsLegend, Heading, Kept, List, Paragraph, Says, Section, Side, Stack, useMessages } from '#ui';

import type { Adreskeuze } from '../adres.ts';
import { Perspectiefkeuze } from '../components/keuze.tsx';
import { Keuzes } from '../components/keuzes.tsx';
import { Kop, Vooraf } from '../components/kop.tsx';
import { Stellingen } from '../components/stellingen.tsx';
import { Toelichtingen, type Woorden } from '../components/woorden.tsx';
import { Delen, Downloads, Hoe } from '../components/zijkant.tsx';
import { type Enquete, type Enquetevraag, listVragen, type Openvraag } from '../enquete.ts';
import { listEnquetezinnen } from '../enquetezinnen.ts';
import { enqueteMessages, formatEnquetezin, messages } from '../messages.ts';
import { listNamen } from '../perspectief.ts';
import type { Enqueteuitkomst } from '../queries.ts';

type Props = { uitkomst: Enqueteuitkomst; keuze: Adreskeuze; woorden: Woorden };

function Open({ vraag, woorden }: { vraag: Openvraag; woorden: Woorden }) {
  const m = useMessages(enqueteMessages);
  const own = woorden.toelichtingen.filter(({ item }) => item === vraag.sleutel);
  return (
    <Stack gap="tight">
      <Heading level={3}>{vraag.tekst}</Heading>
      {own.length === 0 ? <Paragraph>{m.geenOpen}</Paragraph> : <List items={own.map(({ tekst }) => tekst)} />}
    </Stack>
  );
}

/** The questions of a gebied in their order: statements that follow each other stand in one table. */
function Vragen({
  gebied: { naam, vragen },
  uitkomst,
  woorden,
}: { gebied: Enquete['gebieden'][number] } & Omit<Props, 'keuze'>) {
  const { perspectieven } = uitkomst.enquete;
  const groepen: Enquetevraag[][] = [];
  for (const vraag of vragen) {
    if (vraag.soort === 'stelling' && groepen.at(-1)?.[0]?.soort === 'stelling') groepen.at(-1)?.push(vraag);
    else groepen.push([vraag]);
  }
  return groepen.map((own) => {
    const [first] = own;
    if (!first) return null;
    if (first.soort === 'keuzes') return <Keuzes key={first.sleutel} {...{ perspectieven }} vraag={first} />;
    if (first.soort === 'open') return <Open key={first.sleutel} {...{ woorden }} vraag={first} />;
    const stellingen = own.filter((vraag) => vraag.soort === 'stelling');
    return <Stellingen key={first.sleutel} vragen={stellingen} {...{ perspectieven, naam }} />;
  });
}

/** A gebied with its questions: drawn once for its figures, unless it also holds what people wrote. */
function Gebied({ gebied, uitkomst, woorden }: { gebied: Enquete['gebieden'][number] } & Omit<Props, 'keuze'>) {
  const section = (
    <Section id={`gebied-${gebied.sleutel}`} title={gebied.naam}>
      <Vragen {...{ gebied, uitkomst, woorden }} />
    </Section>
  );
  if (gebied.vragen.some(({ soort }) => soort === 'open')) return section;
  return (
    <Kept of={uitkomst.enquete} name={gebied.sleutel}>
      {section}
    </Kept>
  );
}

/** What the figures of the statements mean, and what was found before, with how that was weighted. */
function Leeswijzer({ uitkomst: { geopend, enquete } }: Pick<Props, 'uitkomst'>) {
  const m = useMessages(enqueteMessages);
  const niveaus = geopend.definitie.schaal.niveaus.toSorted((one, two) => one.waarde - two.waarde);
  const referentie = listVragen(enquete).find(({ soort, referentie: one }) => soort === 'stelling' && one)?.referentie;
  return (
    <>
      <Paragraph>{m.schaalVan(niveaus[0]?.naam ?? '', niveaus.at(-1)?.naam ?? '')}</Paragraph>
      <Paragraph small soft>
        {niveaus.map(({ waarde, naam }) => m.niveau(waarde, naam)).join(' · ')}
      </Paragraph>
      <DotsLegend
        value={m.legendaWaarde}
        interval={m.legendaInterval}
        reference={referentie === undefined ? undefined : m.legendaReferentie}
      />
      {referentie && (
        <Paragraph small soft>
          {m.kolomReferentie}: {m.referentieBron(referentie.bron, referentie.n ?? null)}. {referentie.noot}
        </Paragraph>
      )}
    </>
  );
}

/** Results of a survey: what stands out, then every question with its figures, and what people wrote. */
export function EnquetePage({ uitkomst, keuze, woorden }: Props) {
  const m = useMessages(messages);
  const { geopend, enquete, omvang, gekozen } = uitkomst;
  const { meting, definitie } = geopend;
  const zinnen = listEnquetezinnen(enquete).map((zin) => ({ key: zin.soort, ...formatEnquetezin(zin) }));
  const van = gekozen.filter(({ nu }) => nu);
  const namen = listNamen(gekozen);
  const lead = `${m.leadEnquete(definitie.naam, meting.periode, omvang.antwoorden)} ${
    meting.resultatenOp === null ? '' : m.geopendOp(meting.resultatenOp)
  }`;
  const gesloten = woorden.toelichtingen.filter(
    ({ item }) => !listVragen(enquete).some(({ soort, sleutel }) => soort === 'open' && sleutel === item),
  );
  return (
    <Stack gap="wide">
      <Stack>
        <Kop meting={meting} title={m.titelEnquete} lead={lead} />
        <Vooraf uitkomst={uitkomst} />
        <Paragraph>
          {m.jeZiet(
            van[0]?.naam ?? '',
            gekozen.map(({ n }, i) => `${namen[i] ?? ''}: ${m.n(n)}`),
          )}
        </Paragraph>
        <Perspectiefkeuze {...{ uitkomst, keuze }} />
      </Stack>
      {zinnen.length > 0 && van.length > 0 && (
        <Section id="opvallend" title={m.opvallend} titleHidden>
          <Says items={zinnen} />
        </Section>
      )}
      <Stack>
        <Leeswijzer uitkomst={uitkomst} />
      </Stack>
      {enquete.gebieden.map((gebied) => (
        <Gebied key={gebied.sleutel} {...{ gebied, uitkomst, woorden }} />
      ))}
      <Toelichtingen uitkomst={uitkomst} woorden={{ ...woorden, toelichtingen: gesloten }} />
      <Columns look="even">
        <Hoe uitkomst={uitkomst} />
        <Side label={m.download}>
          <Downloads {...{ uitkomst, keuze }} tekening={false} />
          <Delen uitkomst={uitkomst} />
        </Side>
      </Columns>
    </Stack>
  );
}
