import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { ButtonLink, emptyForm, Icon, overrideMessages } from '#ui';

import {
  addRegel,
  canUpdateGesprek,
  computeBewaard,
  findGesprek,
  type Gesprek,
  KRINGNAMEN,
  listEerdereWoorden,
  listKring,
  listRegels,
  listResultaten,
  listSprekers,
  ONDERWERPNAMEN,
  RegelSchema,
  removeRegel,
  runInGesprek,
} from '../gesprek/index.ts';
import { addNetwerklid } from '../huishouden/index.ts';
import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import { findMelding } from '../melding/index.ts';
import { KORTE_NAMEN, tafel, TAFELNAMEN, TAFELVRAGEN } from './messages.ts';
import { TafelPage } from './pages/tafel.tsx';
import { KringSchema } from './schema.ts';
import { findTafeldeel, TAFEL, type Tafeldeel } from './tafel.ts';

const PAD = '/huishoudens/:id/gesprekken/:gid/tafel' as const;
/** The words of the melding stand at the first part. */
const OPENING: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'route', 'gesprek'] };
const doel = 'gesprek voeren';

const param = (c: Ctx, name: string) => c.req.param(name) ?? '';
const gesprekOf = (c: Ctx) => `/huishoudens/${param(c, 'id')}/gesprekken/${param(c, 'gid')}`;
const hierOf = (c: Ctx) => `${gesprekOf(c)}/tafel/${param(c, 'onderwerp')}`;

/** At most as many earlier words as fit above the talk. */
const EERDER = 1;

/** Everyone at the table looks on: what is for one of them alone stays off the screen, unless the talk is theirs. */
const isVoorTafel =
  ({ huishouden }: Dossier, gesprek: Gesprek) =>
  ({ voor }: { voor: readonly string[] }) =>
    voor.some((id) => id === huishouden || gesprek.voor.includes(id));

/** What somebody at home said about this part before: in an earlier talk, or with the melding. */
async function listEerder(tx: Tx, dossier: Dossier, gesprek: Gesprek, deel: (typeof TAFEL)[number]) {
  const toon = isVoorTafel(dossier, gesprek);
  const eerder = (await listEerdereWoorden(tx, dossier, gesprek.id)).filter(
    (regel) => toon(regel) && deel.onderwerpen.some((one) => one === regel.onderwerp),
  );
  const words = eerder.slice(0, EERDER).map(({ tekst, door, op }) => ({ text: tekst, source: tafel.zeiU(door, op) }));
  if (words.length > 0 || deel.sleutel !== 'wat-u-wilt' || gesprek.melding === null) return words;
  const melding = await findMelding(tx, dossier, gesprek.melding);
  return melding && toon({ voor: melding.zichtbaarVoor })
    ? [{ text: melding.vraag, source: tafel.zeiMelding(melding.gemeldOp) }]
    : [];
}

/** What they want to reach, at the first part, or what was agreed, at the last. */
async function listAfgesproken(tx: Tx, dossier: Dossier, gesprek: Gesprek, deel: Tafeldeel) {
  if (deel !== 'wat-u-wilt' && deel !== 'afspraken') return undefined;
  const resultaten = (await listResultaten(tx, dossier, gesprek.id)).filter(isVoorTafel(dossier, gesprek));
  return deel === 'wat-u-wilt'
    ? { titel: tafel.bereiken, regels: resultaten.map(({ id, wens }) => ({ id, tekst: wens, bij: '' })) }
    : {
        titel: tafel.spraken,
        regels: resultaten.flatMap(({ oplossingen }) =>
          oplossingen.map(({ id, tekst, wie }) => ({ id, tekst, bij: wie })),
        ),
      };
}

/** Everything that one part of the table shows. */
function loadTafel(c: Ctx, deel: (typeof TAFEL)[number], schrijft: boolean) {
  return runInGesprek(
    c,
    doel,
    async (tx, dossier) => {
      const gesprek = getFound(await findGesprek(tx, dossier, param(c, 'gid')));
      if (schrijft) {
        checkAllowed(canUpdateGesprek(dossier));
        if (gesprek.verstuurdOp !== null) throw new Problem('verkeerde-staat', tafel.verstuurd);
      }
      const toon = isVoorTafel(dossier, gesprek);
      const regels = (await listRegels(tx, dossier, gesprek.id)).filter(toon);
      const isHier = (onderwerp: string) => deel.onderwerpen.some((one) => one === onderwerp);
      return {
        gesprek,
        regels,
        kring: deel.sleutel === 'om-u-heen' ? (await listKring(tx, dossier)).filter(toon) : undefined,
        notities: regels
          .filter(({ onderwerp, soort }) => isHier(onderwerp) && soort !== 'kring')
          .map(({ id, tekst, spreker, door }) => ({ id, tekst, eigen: spreker !== 'professional', door })),
        eerder: await listEerder(tx, dossier, gesprek, deel),
        afgesproken: await listAfgesproken(tx, dossier, gesprek, deel.sleutel),
        sprekers: schrijft ? await listSprekers(tx, dossier, gesprek.id) : [],
        magSchrijven: canUpdateGesprek(dossier) === true && gesprek.verstuurdOp === null,
      };
    },
    OPENING,
  );
}

/** The topics above the page: what was talked about, where we are, what comes. */
function listStops(regels: readonly { onderwerp: string }[], nu: number, namen: Readonly<Record<Tafeldeel, string>>) {
  return TAFEL.map(({ sleutel, onderwerpen }, i) => {
    const besproken = regels.some((regel) => onderwerpen.some((one) => one === regel.onderwerp));
    return {
      name: namen[sleutel],
      state: i === nu ? ('now' as const) : besproken ? ('done' as const) : ('next' as const),
    };
  });
}

async function renderTafel(c: Ctx, open?: 'regel' | 'kring', sent?: Sent) {
  const { deel, nummer, vorige, volgende } = getFound(findTafeldeel(param(c, 'onderwerp')));
  const { gesprek, regels, sprekers, ...rest } = await loadTafel(c, deel, open !== undefined);
  const namen = overrideMessages(TAFELNAMEN, c.var.termen);
  const onderwerpen = {
    ...overrideMessages(ONDERWERPNAMEN, c.var.termen),
    ...overrideMessages(KORTE_NAMEN, c.var.termen),
  };
  const aanwezig = sprekers.filter((one) => one.aanwezig);
  const props = {
    ...rest,
    hier: hierOf(c),
    titel: namen[deel.sleutel],
    vraag: overrideMessages(TAFELVRAGEN, c.var.termen)[deel.sleutel],
    ringen: overrideMessages(KRINGNAMEN, c.var.termen),
    open,
    state: sent?.state ?? emptyForm,
    onderwerpen: deel.onderwerpen.map((value) => ({ value, name: onderwerpen[value] })),
    // Whoever sits at the table; when nobody of the family was named, all of them.
    sprekers: (aanwezig.some(({ spreker }) => spreker === 'inwoner') ? aanwezig : sprekers).map(({ waarde, naam }) => ({
      value: waarde,
      name: naam,
    })),
  };
  const table = {
    topic: { text: tafel.voortgang(nummer + 1, TAFEL.length), steps: listStops(regels, nummer, namen) },
    stop: (
      <ButtonLink href={gesprekOf(c)} kind="subtle">
        {tafel.stoppen}
      </ButtonLink>
    ),
    foot: {
      back: vorige ? renderWeg(c, vorige.sleutel, namen, 'arrow-left') : undefined,
      status: (
        <>
          <Icon name="circle-check" /> {tafel.bewaardOm(computeBewaard(gesprek.bewaardOp, regels))}
        </>
      ),
      next: volgende ? (
        renderWeg(c, volgende.sleutel, namen, 'arrow-right')
      ) : (
        <ButtonLink href={`${gesprekOf(c)}/verslag`} kind="primary" icon="arrow-right">
          {tafel.verslag}
        </ButtonLink>
      ),
    },
  };
  const code = sent?.code ?? 200;
  return page(c, { title: namen[deel.sleutel], variant: 'table', table, code }, <TafelPage {...props} />);
}

/** The way to the part before or after, by its name. */
const renderWeg = (
  c: Ctx,
  sleutel: Tafeldeel,
  namen: Readonly<Record<Tafeldeel, string>>,
  icon: 'arrow-left' | 'arrow-right',
) => (
  <ButtonLink
    href={`${gesprekOf(c)}/tafel/${sleutel}`}
    kind={icon === 'arrow-right' ? 'primary' : 'secondary'}
    icon={icon}
  >
    {namen[sleutel]}
  </ButtonLink>
);

/** Pages for two people at one screen, for who is signed in. */
export function keukentafelRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use(`${PAD}/*`, async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  const inTafel = <T,>(c: Ctx, tx: Tx, run: (dossier: Dossier) => Promise<T>) =>
    withDossier(tx, c.var.actor, param(c, 'id'), OPENING, run);

  routes.get(PAD, (c) => c.redirect(`${gesprekOf(c)}/tafel/${TAFEL[0].sleutel}`, 303));
  routes.get(`${PAD}/:onderwerp`, (c) => renderTafel(c));
  routes.get(`${PAD}/:onderwerp/erbij`, (c) => renderTafel(c, 'regel'));
  routes.post(`${PAD}/:onderwerp/erbij`, (c) =>
    runForm(c, {
      schema: RegelSchema,
      stap: 'gesprek-regel',
      doel,
      render: (again, sent) => renderTafel(again, 'regel', sent),
      act: (tx, value) => inTafel(c, tx, (dossier) => addRegel(tx, dossier, param(c, 'gid'), value)),
      next: () => c.redirect(hierOf(c), 303),
    }),
  );
  routes.post(`${PAD}/:onderwerp/regels/:rid/weg`, async (c) => {
    await c.var.run(doel, (tx) =>
      inTafel(c, tx, (dossier) => removeRegel(tx, dossier, param(c, 'gid'), param(c, 'rid'))),
    );
    return c.redirect(hierOf(c), 303);
  });
  routes.get(`${PAD}/:onderwerp/kring`, (c) => renderTafel(c, 'kring'));
  routes.post(`${PAD}/:onderwerp/kring`, (c) =>
    runForm(c, {
      schema: KringSchema,
      stap: 'kring-aanvullen',
      doel,
      render: (again, sent) => renderTafel(again, 'kring', sent),
      act: (tx, { naam, band, ring, mantelzorger }) =>
        inTafel(c, tx, (dossier) =>
          addNetwerklid(tx, dossier, {
            naam,
            band,
            ring: Number(ring),
            mantelzorger: mantelzorger === 'ja',
            soort: ring === '3' ? 'professional' : 'ander',
          }),
        ),
      next: () => c.redirect(hierOf(c), 303),
    }),
  );
  return routes;
}
