import { Breadcrumbs, Progress, useMessages } from '#ui';

import type { Inleessoort } from '../inleessoort.ts';
import { messages } from '../messages.ts';

type Step = 'bestand' | 'blad' | 'kolommen' | 'controle' | 'inlezen' | 'klaar';
type Props = { soort: Inleessoort; current: Step; id?: string | undefined; bladen?: number };

/** Where someone is in reading a sheet in. Until it is read, what came before can be chosen again. */
export function Inleesstappen({ soort, current, id, bladen = 1 }: Props) {
  const m = useMessages(messages);
  const { titel, terug } = useMessages(soort.woorden);
  const own = `${soort.pad}/${id}`;
  const steps: { step: Step; name: string; href?: string }[] = [
    { step: 'bestand', name: m.stapBestand, href: soort.pad },
    ...(bladen > 1 ? [{ step: 'blad' as const, name: m.stapBlad, href: `${own}/blad` }] : []),
    { step: 'kolommen', name: m.stapKolommen, href: own },
    { step: 'controle', name: m.stapVoorbeeld },
    { step: 'inlezen', name: m.stapInlezen },
    { step: 'klaar', name: m.stapKlaar },
  ];
  const at = steps.findIndex(({ step }) => step === current);
  const canGoBack = current !== 'inlezen' && current !== 'klaar';
  const shown = steps.map(({ name, href }, i) => (canGoBack && i <= at && href ? { name, href } : { name }));
  return (
    <>
      <Breadcrumbs
        items={[
          { name: m[soort.vleugel], href: `/${soort.vleugel}` },
          { name: terug, href: soort.terug },
          { name: titel },
        ]}
      />
      <Progress title={titel} steps={shown} current={at} />
    </>
  );
}
