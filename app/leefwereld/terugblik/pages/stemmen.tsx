import type { ReactNode } from 'react';

import { ButtonLink, Card, Empty, Link, List, Paragraph, Section, Stack, useMessages } from '#ui';

import { stemMessages } from '../messages.ts';

/** About whom a voice is, and what of it can be seen and done. */
type Onderwerp = {
  key: string;
  naam: string;
  /** Both voices as far as they can be seen; undefined while nobody filled in. */
  tabel: ReactNode;
  gaf: boolean;
  /** Where it is filled in; undefined when that is not theirs to do now. */
  href: string | undefined;
  /** Where the other voice can be read at once; undefined when there is nothing to show. */
  toon: string | undefined;
};

type Props = {
  hoofd: ReactNode;
  moment: { op: string; waar: string } | undefined;
  onderwerpen: readonly Onderwerp[];
  /** For whom one may fill in apart. */
  apart: readonly { key: string; naam: string; href: string }[];
  terugkijken: string;
  bij: ReactNode;
};

function Deel({ onderwerp }: { onderwerp: Onderwerp }) {
  const m = useMessages(stemMessages);
  const { key, naam, tabel, gaf, href, toon } = onderwerp;
  return (
    <Section id={`stem-${key}`} title={naam}>
      {tabel ?? <Paragraph soft>{m.nogNiets}</Paragraph>}
      {href !== undefined && (
        <ButtonLink href={href} kind={gaf ? 'secondary' : 'primary'} about={naam}>
          {gaf ? m.verander : m.vulIn}
        </ButtonLink>
      )}
      {toon !== undefined && (
        <Paragraph small>
          <Link href={toon}>{m.toon}</Link>. {m.toonUitleg}
        </Paragraph>
      )}
    </Section>
  );
}

/** How it goes at the moment that comes: what one said, and what can be said. */
export function StemmenPage({ hoofd, moment, onderwerpen, apart, terugkijken, bij }: Props) {
  const m = useMessages(stemMessages);
  return (
    <>
      {hoofd}
      <Stack gap="wide">
        {moment ? (
          <Paragraph>{m.moment(moment.op, moment.waar)}</Paragraph>
        ) : (
          <Empty title={m.geen} text={m.geenTekst} />
        )}
        {onderwerpen.map((onderwerp) => (
          <Deel key={onderwerp.key} onderwerp={onderwerp} />
        ))}
        {apart.length > 0 && (
          <Section id="apart" title={m.apart} look={3}>
            <Card>
              <Paragraph small soft>
                {m.apartUitleg}
              </Paragraph>
              <List
                items={apart.map(({ key, naam, href }) => (
                  <Link key={key} href={href}>
                    {naam}
                  </Link>
                ))}
              />
            </Card>
          </Section>
        )}
        <Paragraph>
          <Link href={terugkijken}>{m.terugkijken}</Link>
        </Paragraph>
        {bij}
      </Stack>
    </>
  );
}
