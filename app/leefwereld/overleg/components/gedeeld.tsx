import { Card, Paragraph, Table, useMessages } from '#ui';

import { LEEFDOMEINEN, WETNAMEN } from '../../../kennis/leefdomein/index.ts';
import { GRONDNAMEN, messages } from '../messages.ts';
import type { Deling, Mens } from '../queries.ts';

type Props = {
  delingen: readonly Deling[];
  /** Who people are, by id. */
  namen: ReadonlyMap<string, Mens>;
  isPartij: boolean;
};

/** What was shared in an overleg: with whom, about what, and why that was allowed. */
export function Gedeeld({ delingen, namen, isPartij }: Props) {
  const [m, gronden] = [useMessages(messages), useMessages(GRONDNAMEN)];
  const [domeinen, wetten] = [useMessages(LEEFDOMEINEN), useMessages(WETNAMEN)];
  if (delingen.length === 0) return <Paragraph soft>{isPartij ? m.nietsGedeeldPartij : m.nietsGedeeld}</Paragraph>;
  const grondVan = ({ grond, grondTekst, toestemmingOp }: Deling) =>
    toestemmingOp !== null
      ? m.toestemming(grondTekst, toestemmingOp)
      : grondTekst
        ? m.grondMet(gronden[grond], grondTekst)
        : gronden[grond];
  const watVan = ({ wat, over }: Deling) => {
    const naam = over === null ? undefined : namen.get(over)?.naam;
    return naam ? `${wat} (${m.over(naam)})` : wat;
  };
  return (
    <Card flush>
      <Table
        caption={m.gedeeldTabel}
        columns={[{ name: m.kolomWat }, { name: m.kolomMet }, { name: m.kolomWaarover }, { name: m.kolomGrond }]}
        rows={delingen.map((deling) => ({
          key: deling.id,
          cells: [
            watVan(deling),
            deling.met
              .map((id) => namen.get(id)?.naam ?? '')
              .filter(Boolean)
              .join(', '),
            [domeinen[deling.leefdomein], ...(deling.wet === 'algemeen' ? [] : [wetten[deling.wet]])].join(', '),
            grondVan(deling),
          ],
        }))}
      />
    </Card>
  );
}

/** The same for a page of another noun. */
export const renderGedeeld = (props: Props) => <Gedeeld {...props} />;
