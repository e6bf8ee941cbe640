import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { type ButtonKind, emptyForm, Icon, type IconName, overrideMessages } from '#ui';

import {
  addRegel,
  canUpdateGesprek,
  computeBewaard,
  findGesprek,
  type Gesprek,
  KRINGNAMEN,
  listEerdereWoorden,
  listRegels,
  listResultaten,
  listSprekers,
  ONDERWERPNAMEN,
  RegelSchema,
  removeRegel,
  runInGesprek,
} from '../gesprek/index.ts';
import { addNetwerklid, listKring } from '../huishouden/index.ts';
import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import { findMelding } from '../melding/index.ts';
import { KORTE_NAMEN, tafel, TAFELNAMEN, TAFELVRAGEN } from './messages.ts';
import { TafelPage } from './pages/tafel.tsx';
import { Weg } from './pages/weg.tsx';
import { KringSchema } from './schema.ts';
import { findTafeldeel, TAFEL, type Tafeldeel } from './tafel.ts';

const PAD = '/huishoudens/:id/gesprekken/:gid/tafel' as const;
/** The words of the melding stand at the first part. */
const OPENING: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'route', 'gesprek'] };
const doel = 'gesprek voeren';

const param = (c: Ctx, name: string) => c.req.param(name) ?? '';
const gesprekOf = (c: Ctx) => `/huishoudens/${param(c, 'id')}/gesprekken/${param(c, 'gid')}`;
/** Where a way on the page leads: another part of the table, the end of it, or the verslag. */
const wegOf = (c: Ctx, naar: string) =>
  ({ gesprek: gesprekOf(c), verslag: `${gesprekOf(c)}/verslag` })[naar] ??
  (findTafeldeel(naar) && `${gesprekOf(c)}/tafel/${naar}`);
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
      const notities = regels
        .filter(({ onderwerp, soort }) => isHier(onderwerp) && soort !== 'kring')
        .map(({ id, tekst, spreker, door }) => ({ id, tekst, eigen: spreker !== 'professional', door }));
      const magSchrijven = canUpdateGesprek(dossier) === true && gesprek.verstuurdOp === null;
      const leeg = magSchrijven && notities.length === 0 && deel.sleutel !== 'om-u-heen';
      return {
        gesprek,
        regels,
        leeg,
        kring: deel.sleutel === 'om-u-heen' ? (await listKring(tx, dossier)).filter(toon) : undefined,
        notities,
        eerder: await listEerder(tx, dossier, gesprek, deel),
        afgesproken: await listAfgesproken(tx, dossier, gesprek, deel.sleutel),
        sprekers: schrijft || leeg ? await listSprekers(tx, dossier, gesprek.id) : [],
        magSchrijven,
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

async function renderTafel(c: Ctx, wil?: 'regel' | 'kring', sent?: Sent) {
  const found = getFound(findTafeldeel(param(c, 'onderwerp')));
  const { deel, nummer } = found;
  const { gesprek, regels, sprekers, ...rest } = await loadTafel(c, deel, wil !== undefined);
  const open = wil ?? (rest.leeg ? 'regel' : undefined);
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
    // Whoever sits at the table, the people it is about first; when nobody of the family was named, all of them.
    sprekers: (aanwezig.some(({ spreker }) => spreker === 'inwoner') ? aanwezig : sprekers)
      .toSorted((a, b) => Number(a.spreker === 'professional') - Number(b.spreker === 'professional'))
      .map(({ waarde, naam }) => ({ value: waarde, name: naam })),
  };
  const bewaard = computeBewaard(gesprek.bewaardOp, regels);
  const table = {
    topic: { text: tafel.voortgang(nummer + 1, TAFEL.length), steps: listStops(regels, nummer, namen) },
    ...renderWegen(c, found, namen, { schrijft: open !== undefined, magSchrijven: rest.magSchrijven }),
  };
  const foot = {
    ...table.foot,
    status: (
      <>
        <Icon name="circle-check" />{' '}
        {computeDay(bewaard) === computeDay() ? tafel.bewaardOm(bewaard) : tafel.bewaardOp(bewaard)}
      </>
    ),
  };
  const code = sent?.code ?? 200;
  return page(
    c,
    { title: namen[deel.sleutel], variant: 'table', table: { ...table, foot }, code },
    <TafelPage {...props} />,
  );
}

type Plek = NonNullable<ReturnType<typeof findTafeldeel>>;

/** The ways out of a part of the table: before, after, and away from it. */
function renderWegen(
  c: Ctx,
  { vorige, volgende }: Plek,
  namen: Readonly<Record<Tafeldeel, string>>,
  { schrijft, magSchrijven }: { schrijft: boolean; magSchrijven: boolean },
) {
  const weg = (naar: string, name: string, look: { kind: ButtonKind; icon?: IconName }) => (
    <Weg naar={naar} href={wegOf(c, naar) ?? ''} schrijft={schrijft} {...look}>
      {name}
    </Weg>
  );
  const verder = { kind: 'primary', icon: 'arrow-right' } as const;
  return {
    // After it was sent there is nothing to keep.
    stop: weg('gesprek', magSchrijven ? tafel.stoppen : tafel.naarGesprek, { kind: 'subtle' }),
    foot: {
      back: vorige && weg(vorige.sleutel, namen[vorige.sleutel], { kind: 'secondary', icon: 'arrow-left' }),
      next: volgende ? weg(volgende.sleutel, namen[volgende.sleutel], verder) : weg('verslag', tafel.verslag, verder),
    },
  };
}

/**
 * Where a form at the table goes on to, and whether anything was typed in this field. Whoever goes on with an empty field wants
 * to go on, and whoever typed something wants it kept.
 */
async function parseNaar(c: Ctx, veld: string) {
  const form = await c.req.formData();
  const naar = wegOf(c, String(form.get('naar') ?? ''));
  const leeg = String(form.get(veld) ?? '').trim() === '';
  form.delete('naar');
  return { naar, leeg };
}

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
  routes.post(`${PAD}/:onderwerp/erbij`, async (c) => {
    const { naar, leeg } = await parseNaar(c, 'tekst');
    if (naar && leeg) return c.redirect(naar, 303);
    return runForm(c, {
      schema: RegelSchema,
      stap: 'gesprek-regel',
      doel,
      render: (again, sent) => renderTafel(again, 'regel', sent),
      act: (tx, value) => inTafel(c, tx, (dossier) => addRegel(tx, dossier, param(c, 'gid'), value)),
      next: () => c.redirect(naar ?? hierOf(c), 303),
    });
  });
  routes.post(`${PAD}/:onderwerp/regels/:rid/weg`, async (c) => {
    await c.var.run(doel, (tx) =>
      inTafel(c, tx, (dossier) => removeRegel(tx, dossier, param(c, 'gid'), param(c, 'rid'))),
    );
    return c.redirect(hierOf(c), 303);
  });
  routes.get(`${PAD}/:onderwerp/kring`, (c) => renderTafel(c, 'kring'));
  routes.post(`${PAD}/:onderwerp/kring`, async (c) => {
    const { naar, leeg } = await parseNaar(c, 'naam');
    if (naar && leeg) return c.redirect(naar, 303);
    return runForm(c, {
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
      next: () => c.redirect(naar ?? hierOf(c), 303),
    });
  });
  return routes;
}
