import { GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/app.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { createId } from '../../platform/id/index.ts';

const gemeente_id = GEMEENTEN.voorbeeldstad.gemeente_id;

test('a page elsewhere does not use up the turns of a network: only who goes to the provider themselves counts', async ({
  as,
  visit,
}) => {
  const id = createId();
  const values = { naam: 'Proef', uitgever: 'https://a.example', client_id: 'b', acr: ['hoog'], rolclaim: 'groups' };
  await as('beheerder', (tx) =>
    tx
      .insertInto('aanmeldkoppelingen')
      .values({ gemeente_id, id, ...values })
      .execute(),
  );
  const count = async () => {
    const rows = await as(createSystemActor('limiet'), (tx) => tx.selectFrom('limieten').select('sleutel').execute());
    return rows.length;
  };
  const begin = (site: string, dest: string) =>
    visit(`/oidc/voorbeeldstad/${id}`, { headers: { 'sec-fetch-site': site, 'sec-fetch-dest': dest } });
  for (const dest of ['image', 'iframe', 'empty']) expect((await begin('cross-site', dest)).status).toBe(403);
  expect(await count()).toBe(0);
  // Without a key there is nothing to prove who we are with: so far it came.
  expect((await begin('cross-site', 'document')).text).toContain('De koppeling met het inlogsysteem klopt niet.');
  expect((await begin('same-origin', 'empty')).status).toBe(400);
  expect(await count()).toBe(1);
});
