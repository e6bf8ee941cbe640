import type { ReactNode } from 'react';

import { Breadcrumbs, Button, Form, FormActions, type FormState, HiddenField, PageTitle, useMessages } from '#ui';

import { messages } from '../messages.ts';

/** What every form of the plan needs: whose plan, which version was seen, and what was filled in. */
export type FormulierProps = { huishouden: string; naam: string; state: FormState; versie?: number | undefined };

type Props = FormulierProps & { action: string; title: string; lead?: ReactNode; button: string; children?: ReactNode };

/** A form of the plan on its own page. */
export function Formulier({ huishouden, naam, state, versie, action, title, lead, button, children }: Props) {
  const m = useMessages(messages);
  const href = `/huishoudens/${huishouden}`;
  return (
    <>
      <Breadcrumbs items={[{ name: naam, href }, { name: m.plan, href: `${href}/plan` }, { name: title }]} />
      <Form action={action} state={state} title={<PageTitle title={title} lead={lead} />}>
        {versie !== undefined && <HiddenField name="versie" value={String(versie)} />}
        {children}
        <FormActions back={{ name: m.hetPlan, href: `${href}/plan` }}>
          <Button kind="primary">{button}</Button>
        </FormActions>
      </Form>
    </>
  );
}
