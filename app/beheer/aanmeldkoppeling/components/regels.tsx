import {
  Button,
  Card,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  Notice,
  Paragraph,
  Section,
  SelectField,
  Table,
  TextField,
  useMessages,
} from '#ui';

import { messages } from '../messages.ts';
import type { Regel } from '../queries.ts';

type Keuze = { value: string; name: string };

export type RegelsProps = {
  koppeling: { id: string };
  regels: readonly Regel[];
  /** What was filled in for a new rule, and what is wrong with it. */
  state: FormState;
  rollen: readonly Keuze[];
  teams: readonly Keuze[];
};

/** Which value gives which rol and team, and adding one. */
export function Regels(props: RegelsProps) {
  const { koppeling, regels, state, rollen, teams } = props;
  const m = useMessages(messages);
  return (
    <Section id="regels" title={m.regels}>
      <Paragraph>{m.regelsUitleg}</Paragraph>
      {regels.length === 0 ? <Paragraph soft>{m.regelsLeeg}</Paragraph> : <Lijst {...props} />}
      {regels.some(({ rol }) => rol === 'beheerder') && <Notice tone="warning">{m.beheerderLetOp}</Notice>}
      <Form action={`/aanmeldkoppelingen/${koppeling.id}/regels`} state={state}>
        <TextField name="waarde" label={m.waarde} hint={m.waardeHint} state={state} autoComplete="off" />
        <SelectField name="rol" label={m.rol} state={state} empty={m.geenKeuze} options={[...rollen]} />
        <SelectField name="team" label={m.team} state={state} empty={m.geenKeuze} options={[...teams]} />
        <FormActions>
          <Button>{m.regelToevoegen}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function Lijst({ koppeling, regels, rollen }: RegelsProps) {
  const m = useMessages(messages);
  const nameOf = (rol: string | null) => (rol ? (rollen.find(({ value }) => value === rol)?.name ?? rol) : m.geenRol);
  return (
    <Card flush>
      <Table
        caption={m.regelsLijst}
        columns={[{ name: m.waarde }, { name: m.rol }, { name: m.team }, { name: m.doen }]}
        rows={regels.map(({ id, waarde, rol, team }) => ({
          key: id,
          cells: [
            waarde,
            nameOf(rol),
            team ?? m.geenTeam,
            <form key="weg" action={`/aanmeldkoppelingen/${koppeling.id}/regels/weghalen`} method="post">
              <HiddenField name="id" value={id} />
              <Button small about={waarde}>
                {m.regelWeg}
              </Button>
            </form>,
          ],
        }))}
      />
    </Card>
  );
}
