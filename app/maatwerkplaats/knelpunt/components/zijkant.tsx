import type { Stop } from '#platform/chain/index.ts';
import { Bars, DataList, formatDay, Link, Paragraph, Section, Side, Soft, useMessages } from '#ui';

import { countPerMonth } from '../knelpunt.ts';
import { AFLOOP, detail, MACHT, messages, OORZAAK } from '../messages.ts';
import type { Knelpunt } from '../queries.ts';
import type { FollowUp } from './nu-aan-jou.tsx';
import type { SignaalRegel } from './stemmen.tsx';

type Props = {
  knelpunt: Knelpunt;
  followUps: readonly FollowUp[];
  /** For beleid only; empty for everyone else. */
  signalen: readonly SignaalRegel[];
  /** The lines of the log that came of it. */
  logregels: readonly Stop[];
};

/** Facts, what was written, what can be started from here, and for beleid the signals per month. */
export function Zijkant({ knelpunt, followUps, signalen, logregels }: Props) {
  const m = useMessages(detail);
  const perMaand = countPerMonth(signalen.map(({ dag }) => dag));
  return (
    <Side label={m.zijkant}>
      <Gegevens knelpunt={knelpunt} signalen={signalen} />
      {logregels.length > 0 && (
        <Section id="geschreven" title={m.geschreven} look={3} tight>
          {logregels.map(({ id, name, href, meta }) => (
            <Paragraph key={id} small>
              {href ? <Link href={href}>{name}</Link> : name}
              {meta && (
                <>
                  <br />
                  <Soft>{meta}</Soft>
                </>
              )}
            </Paragraph>
          ))}
        </Section>
      )}
      {followUps.length > 0 && (
        <Section id="vervolg" title={m.vervolg} look={3} tight>
          {followUps.map(({ name, text, href }) => (
            <Paragraph key={href} small>
              <Link href={href}>{name}</Link>
              <br />
              <Soft>{text}</Soft>
            </Paragraph>
          ))}
        </Section>
      )}
      {perMaand.length > 0 && (
        <Section id="maanden" title={m.perMaand} look={3} tight>
          <Bars
            caption={m.perMaand}
            columns={[m.maand, m.aantal]}
            rows={perMaand.map(({ maand, aantal }) => ({ label: maand, value: aantal }))}
          />
        </Section>
      )}
    </Side>
  );
}

function Gegevens({ knelpunt, signalen }: Pick<Props, 'knelpunt' | 'signalen'>) {
  const m = useMessages(detail);
  const { wie } = useMessages(messages);
  const oorzaken = useMessages(OORZAAK);
  const machten = useMessages(MACHT);
  const aflopen = useMessages(AFLOOP);
  const { oorzaak, macht, eigenaar, gemeldOp, afgerondOp, afloop } = knelpunt;
  const domeinen = [...new Set(signalen.map(({ leefdomein }) => leefdomein))];
  return (
    <Section id="gegevens" title={m.gegevens} look={3} tight>
      <DataList
        items={[
          { term: m.oorzaak, value: oorzaken[oorzaak] },
          { term: wie, value: machten[macht] },
          { term: m.eigenaarTerm, value: eigenaar.naam },
          ...(domeinen.length > 0 ? [{ term: m.leefdomein, value: domeinen.join(', ') }] : []),
          { term: m.gemeldOp, value: formatDay(gemeldOp) },
          ...(afgerondOp ? [{ term: m.afgerondOp, value: formatDay(afgerondOp) }] : []),
          ...(afloop ? [{ term: m.afloop, value: aflopen[afloop] }] : []),
        ]}
      />
    </Section>
  );
}
