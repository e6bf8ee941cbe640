import { Fragment } from 'react';

import { Heading, Link, List, Measures, Notice, Paragraph, Says, Section, Stack, useMessages, Voice } from '#ui';

import { isTekening } from '../document.ts';
import { inhoudMessages, messages } from '../messages.ts';
import type { Blok as Een, Inhoud as Alles } from '../schema.ts';
import { Tekening, Vouwtabel } from './tekening.tsx';

function Blok({ blok }: { blok: Een }) {
  if (isTekening(blok)) return <Tekening tekening={blok} />;
  if (blok.soort === 'alinea') return <Paragraph>{blok.tekst}</Paragraph>;
  if (blok.soort === 'noot') return <Notice>{blok.tekst}</Notice>;
  if (blok.soort === 'lijst') return <List items={blok.items} />;
  if (blok.soort === 'zinnen') {
    return (
      <Says items={blok.zinnen.map(({ zin, cijfers }, i) => ({ key: String(i), words: zin, figures: cijfers }))} />
    );
  }
  return (
    <Stack>
      <Heading level={3}>{blok.tabel.naam}</Heading>
      <Vouwtabel tabel={blok.tabel} />
    </Stack>
  );
}

/** Fewer parts than this are seen at once. */
const MINST_DELEN = 4;

/** Where each part is: a rapport is long on a phone. */
function Delen({ delen }: Pick<Alles, 'delen'>) {
  const m = useMessages(messages);
  if (delen.length < MINST_DELEN) return null;
  return (
    <Section id="wijzer" title={m.inDitRapport} look={3}>
      <List
        items={delen.map(({ sleutel, kop }) => (
          <Link key={sleutel} href={`#${sleutel}`}>
            {kop}
          </Link>
        ))}
      />
    </Section>
  );
}

/** What a rapport tells, as it was frozen: own words, figures that stand large, and its parts in order. */
export function Inhoud({ inhoud: { woord, tegels, delen } }: { inhoud: Alles }) {
  const m = useMessages(messages);
  const words = useMessages(inhoudMessages);
  return (
    <Stack gap="wide">
      {woord !== '' && (
        <Voice source={m.woordVan}>
          {woord.split('\n').map((regel, i) => (
            <Fragment key={i}>
              {i > 0 && <br />}
              {regel}
            </Fragment>
          ))}
        </Voice>
      )}
      {tegels.length > 0 && (
        <Section id="kort" title={words.kort}>
          <Measures
            items={tegels.map(({ naam, waarde, uitleg }, i) => ({
              key: String(i),
              name: naam,
              value: waarde,
              text: uitleg,
            }))}
          />
        </Section>
      )}
      <Delen delen={delen} />
      {delen.map(({ sleutel, kop, blokken }) => (
        <Section key={sleutel} id={sleutel} title={kop}>
          {blokken.map((blok, i) => (
            <Blok key={i} blok={blok} />
          ))}
        </Section>
      ))}
    </Stack>
  );
}
