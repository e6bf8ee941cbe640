import type { ReactNode } from 'react';

import { Breadcrumbs, Button, Form, FormActions, type FormState, HiddenField, PageTitle, useMessages } from '#ui';

import { messages } from '../messages.ts';
import { Conflict } from './conflict.tsx';

/** What every form of the plan needs: whose plan, what was filled in, and what stands there now when someone else was first. */
export type FormulierProps = {
  huishouden: string;
  naam: string;
  state: FormState;
  /** The version that is changed; it goes along, so that nobody overwrites another unseen. */
  versie?: number | undefined;
  /** Set when someone else was first. */
  conflict?: { term: string; value: string }[] | undefined;
};

type Props = FormulierProps & {
  action: string;
  title: ReactNode;
  lead?: ReactNode;
  /** Stands between the title and the fields. */
  above?: ReactNode;
  button: string;
  children?: ReactNode;
};

/** A form of the plan on its own page. */
export function Formulier(props: Props) {
  const { huishouden, naam, state, versie, conflict, action, title, lead, above, button, children } = props;
  const m = useMessages(messages);
  const href = `/huishoudens/${huishouden}`;
  const way = [{ name: naam, href }, { name: m.plan, href: `${href}/plan` }, { name: String(title) }];
  return (
    <>
      <Breadcrumbs items={way} />
      <Form
        action={action}
        state={conflict ? { ...state, errors: {} } : state}
        title={
          <>
            <PageTitle title={title} lead={lead} />
            {conflict && <Conflict nu={conflict} />}
            {above}
          </>
        }
      >
        {versie !== undefined && <HiddenField name="versie" value={String(versie)} />}
        {children}
        <FormActions back={{ name: m.hetPlan, href: `${href}/plan` }}>
          <Button kind="primary">{conflict ? m.bewaarMijn : button}</Button>
        </FormActions>
      </Form>
    </>
  );
}

type WeghalenProps = { action: string; versie: number };

/** Taking something out of the plan, below the form that changes it. */
export function Weghalen({ action, versie }: WeghalenProps) {
  const m = useMessages(messages);
  return (
    <Form action={action}>
      <HiddenField name="versie" value={String(versie)} />
      <FormActions>
        <Button kind="negative" icon="trash">
          {m.haalWeg}
        </Button>
      </FormActions>
    </Form>
  );
}
