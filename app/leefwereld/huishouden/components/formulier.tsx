import type { ReactNode } from 'react';

import {
  Breadcrumbs,
  Button,
  type ButtonKind,
  DataList,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Link,
  Notice,
  PageTitle,
  Section,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';

/** The words of one form: what it is about, its button, what stands there now, and the page it belongs to. */
export type Kader = {
  titel: string;
  lead?: ReactNode;
  knop: string;
  /** `negative` for what takes something away: the way back comes first. */
  kind?: ButtonKind;
  versie?: number;
  /** Shown beside what was typed when somebody else was first. */
  nu?: { term: string; value: ReactNode }[];
  terug?: { name: string; href: string };
  /** Another thing one can do from here. */
  extra?: { name: string; href: string };
  /** Where it goes, when that is not the page itself. */
  action?: string;
};

type Props = Kader & {
  action: string;
  state: FormState;
  conflict: boolean;
  huishouden: string;
  naam: string;
  geopend: string;
  boven?: ReactNode;
  children?: ReactNode;
};

/** A form of an open dossier. */
export function Formulier(props: Props) {
  const m = useMessages(messages);
  const { action, state, conflict, huishouden, naam, geopend, titel, lead, knop, kind = 'primary' } = props;
  const home = { name: naam, href: `/huishoudens/${huishouden}` };
  const back = props.terug ?? home;
  const way = [{ name: m.huishoudens, href: '/huishoudens' }, home, ...(props.terug ? [props.terug] : [])];
  return (
    <>
      <Breadcrumbs items={[...way, { name: titel }]} />
      <Form
        action={action}
        state={state}
        title={
          <>
            <PageTitle title={titel} lead={lead} />
            <Notice icon="eye">{geopend}</Notice>
            {props.boven}
            {conflict && props.nu && (
              <Section id="nu" title={m.conflictNu} level={2} look={3} card="quiet">
                <DataList items={props.nu} />
              </Section>
            )}
          </>
        }
      >
        {props.versie !== undefined && <HiddenField name="versie" value={String(props.versie)} />}
        {props.children}
        <FormActions back={back} backFirst={kind === 'negative'}>
          <Button kind={kind}>{knop}</Button>
        </FormActions>
      </Form>
      {props.extra && <Link href={props.extra.href}>{props.extra.name}</Link>}
    </>
  );
}
