import { Breadcrumbs, Notice, PageTitle, Paragraph, Section, useMessages } from '#ui';

import type { Rij } from '../aanstelling.ts';
import { Eerder, Rijen } from '../components/rijen.tsx';
import { eigen } from '../messages.ts';

/** What one does oneself, from when until when, and for whom one stands in. */
export function EigenPage({ rijen }: { rijen: readonly Rij[] }) {
  const m = useMessages(eigen);
  const of = (fase: Rij['fase']) => rijen.filter((rij) => rij.fase === fase);
  const voor = of('nu').filter(({ soort }) => soort === 'waarnemend');
  return (
    <>
      <Breadcrumbs items={[{ name: m.account, href: '/account' }, { name: m.titel }]} />
      <PageTitle title={m.titel} lead={m.uitleg} />
      {voor.length > 0 && (
        <Notice tone="info" icon="users">
          {m.waarnemend(voor.map(({ wat }) => wat).join(' en '))}
        </Notice>
      )}
      <Section id="nu" title={m.nu}>
        {of('nu').length > 0 ? <Rijen rijen={of('nu')} canClose={false} /> : <Paragraph soft>{m.niets}</Paragraph>}
      </Section>
      {of('later').length > 0 && (
        <Section id="later" title={m.straks}>
          <Rijen rijen={of('later').toReversed()} canClose={false} />
        </Section>
      )}
      {of('eerder').length > 0 && (
        <Section id="eerder" title={m.eerder}>
          <Eerder rijen={of('eerder')} />
        </Section>
      )}
    </>
  );
}
