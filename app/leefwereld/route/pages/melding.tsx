import type { ReactNode } from 'react';

import {
  Badge,
  ButtonLink,
  Columns,
  Details,
  formatDay,
  Link,
  Paragraph,
  Row,
  Section,
  Side,
  Stack,
  Timeline,
  useMessages,
  Voice,
} from '#ui';

import { Badges, Keten } from '../components/keten.tsx';
import type { Getoond } from '../getoond.ts';
import { messages, REDENEN, STAPNAMEN } from '../messages.ts';
import type { Stap } from '../stappen.ts';

const DADEN: Partial<Record<Stap['soort'], { pad: string; woord: keyof typeof messages }>> = {
  spoed: { pad: '/spoed', woord: 'doeSpoed' },
  vertellen: { pad: '/vertellen', woord: 'doeVertellen' },
  mantelzorg: { pad: '/mantelzorg', woord: 'doeMantelzorg' },
  'persoonlijk-plan': { pad: '/persoonlijk-plan', woord: 'doePlan' },
  familiegroepsplan: { pad: '/familiegroepsplan', woord: 'doeAanbod' },
  familieantwoord: { pad: '/familieantwoord', woord: 'doeAntwoord' },
  jeugdplan: { pad: '/jeugdplan', woord: 'doeJeugdplan' },
  'op-schrift': { pad: '/op-schrift', woord: 'doeSchrift' },
  aanvraag: { pad: '/aanvragen/nieuw', woord: 'doeAanvraag' },
};

type Doen = { melding: Getoond; magBijwerken: boolean; gesprekken: string };

/** What can be done for a step, as a link; the first that waits is a button on top. */
function findDaad(
  stap: Stap,
  { melding, gesprekken }: Doen,
): { href: string; woord: keyof typeof messages } | undefined {
  if (stap.soort === 'onderzoek') return stap.staat === 'nu' ? { href: gesprekken, woord: 'doeOnderzoek' } : undefined;
  const daad = DADEN[stap.soort];
  const kan = stap.staat === 'nu' || stap.staat === 'vrij' || (stap.staat === 'later' && stap.soort !== 'verslag');
  return daad && kan ? { href: `${melding.href}${daad.pad}`, woord: daad.woord } : undefined;
}

function Uitleg({ stap, ...doen }: Doen & { stap: Stap }) {
  const m = useMessages(messages);
  const redenen = useMessages(REDENEN);
  const namen = useMessages(STAPNAMEN);
  const { melding, magBijwerken } = doen;
  const { soort, reden, staat } = stap;
  const daad = magBijwerken && !melding.gesloten ? findDaad(stap, doen) : undefined;
  const zinnen = [
    soort === 'melding' ? m.via(melding.bron) : '',
    soort === 'spoed' && melding.spoedHulp !== '' ? m.spoedTekst(melding.spoedHulp) : '',
    reden === 'vroeg' ? m.vroeg(melding.opening) : reden ? redenen[reden] : '',
  ].filter(Boolean);
  return (
    <>
      {zinnen.join(' ')}
      {daad && staat !== 'klaar' && (
        <>
          {zinnen.length > 0 && <br />}
          <Link href={daad.href} about={namen[soort]}>
            {String(m[daad.woord])}
          </Link>
        </>
      )}
    </>
  );
}

const TIJD = { klaar: 'done', nu: 'now', later: 'next', vrij: 'next' } as const;

function Verloop(doen: Doen) {
  const m = useMessages(messages);
  const namen = useMessages(STAPNAMEN);
  const woord = { klaar: m.later, nu: m.nu, later: m.later, vrij: m.magOok };
  return (
    <Timeline
      items={doen.melding.stappen.map((stap) => ({
        when: stap.op === undefined ? woord[stap.staat] : formatDay(stap.op),
        title: namen[stap.soort],
        state: TIJD[stap.staat],
        text: <Uitleg {...doen} stap={stap} />,
      }))}
    />
  );
}

type MeldingProps = Doen & {
  head: ReactNode;
  termijnen: ReactNode;
  aanvragen: { href: string; op: string; stand: 'open' | 'beslist' | 'ingetrokken' }[];
  identiteit: { op: string | null; href: string };
};

/** The one thing to do now; undefined when there is none, or not for whoever looks. */
function findNu(doen: Doen) {
  const stap = doen.melding.stappen.find(({ staat }) => staat === 'nu');
  const daad = stap && findDaad(stap, doen);
  return daad && doen.magBijwerken && !doen.melding.gesloten ? { ...daad, soort: stap.soort } : undefined;
}

/** It, as a button. */
function Nu({ daad }: { daad: NonNullable<ReturnType<typeof findNu>> }) {
  const m = useMessages(messages);
  const namen = useMessages(STAPNAMEN);
  return (
    <Section id="nu" title={namen[daad.soort]} card="own">
      <ButtonLink href={daad.href} kind="primary">
        {String(m[daad.woord])}
      </ButtonLink>
    </Section>
  );
}

function Zij({ termijnen, aanvragen, identiteit, melding, magBijwerken }: MeldingProps) {
  const m = useMessages(messages);
  return (
    <Side label={m.termijnen}>
      {termijnen && (
        <Section id="termijnen" title={m.termijnen} look={3} tight>
          {termijnen}
        </Section>
      )}
      <Section id="identiteit" title={m.identiteit} look={3} tight>
        <Paragraph small>
          {identiteit.op === null ? m.identiteitOpen : m.identiteitKlaar(formatDay(identiteit.op))}
        </Paragraph>
        {identiteit.op === null && magBijwerken && (
          <Link href={identiteit.href} small>
            {m.naarLid}
          </Link>
        )}
      </Section>
      {aanvragen.length > 0 && (
        <Section id="aanvragen" title={m.aanvragen} look={3} tight>
          {aanvragen.map(({ href, op, stand }) => (
            <Paragraph key={href} small>
              <Link href={href}>{m.aanvraagVan(formatDay(op))}</Link> <Badge>{m[stand]}</Badge>
            </Paragraph>
          ))}
        </Section>
      )}
      {magBijwerken && (
        <Row>
          <Link href={`${melding.href}/brief`} icon="file-text" small>
            {m.brief}
          </Link>
          {!melding.spoed && !melding.gesloten && (
            <Link href={`${melding.href}/spoed`} icon="alert-circle" small>
              {m.tochSpoed}
            </Link>
          )}
          {!melding.gesloten && (
            <Link href={`${melding.href}/sluiten`} icon="circle-off" small>
              {m.sluit}
            </Link>
          )}
        </Row>
      )}
    </Side>
  );
}

/** One melding: the words, where it stands, what comes now and until when. */
export function MeldingPage(props: MeldingProps) {
  const m = useMessages(messages);
  const { head, melding } = props;
  const nu = findNu(props);
  return (
    <>
      <Stack gap="wide">
        {head}
        <Keten melding={melding} />
      </Stack>
      {/* Without an act the places of the other two would shift. */}
      <Columns look={nu ? 'detail' : 'side'}>
        {nu && <Nu daad={nu} />}
        <Stack gap="wide">
          <Stack>
            <Row>
              <Badges melding={melding} />
            </Row>
            {melding.gesloten && (
              <Paragraph>{m.gesloten(formatDay(melding.gesloten.op), melding.gesloten.reden)}</Paragraph>
            )}
            <Voice source={melding.naam}>{melding.vraag}</Voice>
            {melding.plan && (
              <Details summary={m.persoonlijkPlan}>
                {melding.plan.vorm === 'papier' ? (
                  <Paragraph>{m.opPapier}</Paragraph>
                ) : (
                  <Voice>{melding.plan.tekst}</Voice>
                )}
              </Details>
            )}
          </Stack>
          <Section id="stappen" title={m.stappen}>
            <Verloop {...props} />
          </Section>
        </Stack>
        <Zij {...props} />
      </Columns>
    </>
  );
}
