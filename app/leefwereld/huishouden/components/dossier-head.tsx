import type { ReactNode } from 'react';

import { Breadcrumbs, Filters, Notice, PageTitle, useMessages } from '#ui';

import { type Deel, listDelen } from '../huishouden.ts';
import { messages } from '../messages.ts';

/** What stays closed, for who does not read everything. */
const DICHT: Readonly<Record<string, 'dichtTeamleider' | 'dichtTeam' | 'dichtPartij'>> = {
  teamleider: 'dichtTeamleider',
  team: 'dichtTeam',
  partij: 'dichtPartij',
};

type Props = {
  huishouden: string;
  naam: string;
  relatie: string;
  current: Deel;
  title?: ReactNode;
  /** The last step of the breadcrumbs, for a page below a part. */
  onder?: string | undefined;
  actions?: ReactNode;
  /** As whom it was opened and what for, and that the family sees that. */
  geopend: ReactNode;
};

/** The head of every page of a dossier: where you are, as whom you look, and the ways between its parts. */
export function DossierHead({ huishouden, naam, relatie, current, title, onder, actions, geopend }: Props) {
  const m = useMessages(messages);
  const delen = listDelen(huishouden, relatie);
  const dicht = current === 'overzicht' ? DICHT[relatie] : undefined;
  const way = [
    { name: m.huishoudens, href: '/huishoudens' },
    ...(current === 'overzicht' && onder === undefined
      ? [{ name: naam }]
      : [{ name: naam, href: `/huishoudens/${huishouden}` }, { name: onder ?? m[current] }]),
  ];
  return (
    <>
      <Breadcrumbs items={way} />
      <PageTitle title={title ?? naam} actions={actions} />
      <Notice icon="eye">
        {geopend} {dicht && m[dicht]}
      </Notice>
      <Filters
        label={m.delen}
        items={delen.map(({ deel, href }) => ({ name: m[deel], href, current: deel === current }))}
      />
    </>
  );
}
