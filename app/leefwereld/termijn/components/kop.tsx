import { Breadcrumbs, FormActions, Paragraph, Soft, useMessages } from '#ui';

import { paginas } from '../messages.ts';

type Props = {
  huishouden: string;
  naam: string;
  titel: string;
  geopend: string;
  melding?: string | undefined;
  papier?: boolean | undefined;
};

/** Above a form of the route: the way back, and as whom and for what the dossier was opened. */
export function Kop({ huishouden, naam, titel, geopend, melding, papier }: Props) {
  const p = useMessages(paginas);
  const href = `/huishoudens/${huishouden}`;
  const route = `${href}/meldingen`;
  return (
    <>
      <Breadcrumbs
        items={[
          { name: naam, href },
          { name: p.route, href: melding === undefined ? route : `${route}/${melding}` },
          { name: titel },
        ]}
      />
      {papier ? (
        <FormActions>
          <Soft>{geopend}</Soft>
        </FormActions>
      ) : (
        <Paragraph small soft>
          {geopend}
        </Paragraph>
      )}
    </>
  );
}
