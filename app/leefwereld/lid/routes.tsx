import { Hono } from 'hono';

import type { Actor, Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm } from '#ui';

import {
  addLid,
  canCreateHuishouden,
  canUpdateHuishouden,
  closeLidmaatschap,
  createHuishouden,
  findLid,
  findVerzetreden,
  hasBsn,
  hasTerugvalidentiteit,
  type Lid,
  lidWoorden,
  listAdressen,
  listLeden,
  listVertegenwoordigingen,
  mountDossierform,
  RELATIES,
  renderDossierHead,
  updateAdres,
  updateLid,
} from '../huishouden/index.ts';
import { type Dossier, openDossier, withDossier } from '../inzage/index.ts';
import { type Dubbel, listDubbelen } from '../vindkaart/index.ts';
import { Adresvelden } from './components/adresvelden.tsx';
import { Dubbelen } from './components/dubbelen.tsx';
import { Eindeveld } from './components/eindeveld.tsx';
import { Persoonvelden, Rechtvelden, Woonvelden } from './components/persoonvelden.tsx';
import { formatLidvorm, formatNaam, parseAdres, parseLid, type Persoonvorm } from './lid.ts';
import { meldingen, messages as m, redenen as lijkend } from './messages.ts';
import { BeginPage } from './pages/begin.tsx';
import { LidPage } from './pages/lid.tsx';
import {
  AdresFormSchema,
  BeginFormSchema,
  EindeFormSchema,
  LidAdresFormSchema,
  LidFormSchema,
  LidUpdateSchema,
} from './schema.ts';

type Param = (name: string) => string;

const keuze = <K extends string>(waarden: readonly K[], woorden: Record<K, string>) =>
  waarden.map((value) => ({ value, name: woorden[value] }));

const relaties = keuze(RELATIES, lidWoorden.relaties);

/** Who looks like this person; each that is shown leaves a trace. */
async function listGelijkenden(tx: Tx, actor: Actor, wie: Persoonvorm, behalve?: string) {
  const naam = formatNaam(wie);
  const adres = wie.postcode && wie.huisnummer ? { postcode: wie.postcode, huisnummer: wie.huisnummer } : undefined;
  const gevonden = await listDubbelen(tx, actor, { naam, geboortedatum: wie.geboortedatum, adres, behalve });
  return gevonden.map(({ redenen, regisseur, team, ...kaart }: Dubbel) => ({
    ...kaart,
    waarom: redenen.map((reden) => lijkend[reden]).join(', '),
    regisseur: regisseur.naam,
    team: team.naam,
  }));
}

/** Throws 400 at `toch` when someone looks like them, and nobody said that this is another. */
async function checkDubbel(tx: Tx, actor: Actor, wie: Persoonvorm & { toch?: string | undefined }, behalve?: string) {
  if (wie.toch === 'ja' || (await listGelijkenden(tx, actor, wie, behalve)).length === 0) return;
  throw new Problem('ongeldige-invoer', m.tochFout, [{ field: 'toch', detail: m.tochFout }]);
}

/** Who looked alike in a form that came back for it, to show them. */
async function loadDubbelen(tx: Tx, actor: Actor, values: Sent['state']['values'], behalve?: string) {
  const { data } = BeginFormSchema.partial().safeParse(values);
  const { roepnaam, achternaam, geboortedatum } = data ?? {};
  if (!roepnaam || !achternaam || !geboortedatum) return [];
  return listGelijkenden(tx, actor, { ...data, roepnaam, achternaam, geboortedatum }, behalve);
}

async function renderBegin(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  checkAllowed(canCreateHuishouden(actor));
  const lijkt = sent?.state.errors['toch'] !== undefined;
  const dubbelen = lijkt
    ? await c.var.run('kijken wie al bekend is', (tx) => loadDubbelen(tx, actor, sent.state.values))
    : [];
  const view = <BeginPage state={sent?.state ?? emptyForm} {...{ relaties, dubbelen }} vandaag={computeDay()} />;
  return page(c, { title: m.beginTitel, variant: 'form', code: sent?.code ?? 200 }, view);
}

/** Beginning a huishouden with its first person. */
function addBeginroutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/nieuw', (c) => renderBegin(c));
  routes.post('/huishoudens', (c) => {
    let id = '';
    return runForm(c, {
      schema: BeginFormSchema,
      doel: 'huishouden beginnen',
      stap: 'huishouden-beginnen',
      render: renderBegin,
      act: async (tx, value) => {
        const { actor } = c.var;
        checkAllowed(canCreateHuishouden(actor));
        await checkDubbel(tx, actor, value);
        const naam = [value.tussenvoegsel, value.achternaam].filter(Boolean).join(' ');
        ({ id } = await createHuishouden(tx, actor, { naam }));
        const opening = { doel: 'gegevens-bijhouden', onderdelen: ['kern', 'adres'] } as const;
        const dossier = getFound(await openDossier(tx, actor, id, opening));
        await addLid(tx, dossier, parseLid({ ...value, woontHier: 'ja', client: 'ja' }));
        await updateAdres(tx, dossier, parseAdres(value));
      },
      next: () => c.redirect(`/huishoudens/${id}?melding=begonnen`, 303),
    });
  });
}

const loadLid = async (tx: Tx, dossier: Dossier, param: Param): Promise<Lid> =>
  getFound(await findLid(tx, dossier, param('lid')));

const lidPad = (param: Param) => `/leden/${param('lid')}`;
const terug = (lid: Lid, { huishouden }: Dossier) => ({
  name: lid.naam,
  href: `/huishoudens/${huishouden}/leden/${lid.id}`,
});

/** Someone joins. */
function addLidroutes(routes: Hono<Env>): void {
  mountDossierform(routes, {
    path: '/leden/nieuw',
    doel: 'lid toevoegen',
    stap: 'lid-toevoegen',
    schema: LidFormSchema,
    load: async (tx, { actor, huishouden }, _, { state }) =>
      state?.errors['toch'] === undefined ? [] : loadDubbelen(tx, actor, state.values, huishouden),
    kader: () => ({ titel: m.nieuwTitel, knop: m.bewaar }),
    begin: () => ({ woontHier: 'ja', client: 'ja' }),
    velden: (state, dubbelen) => (
      <>
        <Dubbelen {...{ dubbelen, state }} />
        <Persoonvelden {...{ state, relaties }} vandaag={computeDay()} />
        <Woonvelden state={state} />
      </>
    ),
    act: async (tx, dossier, value) => {
      checkAllowed(canUpdateHuishouden(dossier));
      await checkDubbel(tx, dossier.actor, value, dossier.huishouden);
      await addLid(tx, dossier, parseLid(value));
    },
    next: () => '?melding=lid#leden',
  });
}

/** What is known of someone changes. */
function addBijwerkroutes(routes: Hono<Env>): void {
  mountDossierform(routes, {
    path: '/leden/:lid/bijwerken',
    doel: 'lid bijwerken',
    stap: 'lid-bijwerken',
    schema: LidUpdateSchema,
    load: async (tx, dossier, param) => {
      const lid = await loadLid(tx, dossier, param);
      return { lid, verzetReden: await findVerzetreden(tx, dossier, lid.id) };
    },
    kader: ({ lid }, dossier) => ({
      titel: m.bijwerkenTitel(lid.roepnaam),
      knop: m.bewaar,
      versie: lid.versie,
      terug: terug(lid, dossier),
      nu: [
        { term: m.voornaamNu, value: `${lid.naam} ${lid.voornamen}` },
        { term: m.geboortedatum, value: m.dag(lid.geboortedatum) },
        { term: m.relatie, value: lidWoorden.relaties[lid.relatie] },
        { term: m.woonplek, value: lid.woontHier ? m.ja : m.nee },
        { term: m.hulp, value: lid.client ? m.ja : m.nee },
        { term: m.wegen, value: lid.oordeelsbekwaam ? m.ja : m.nee },
        { term: m.verzetIs, value: lid.verzet ? m.ja : m.nee },
      ],
    }),
    begin: ({ lid, verzetReden }) => formatLidvorm(lid, verzetReden),
    velden: (state) => (
      <>
        <Persoonvelden {...{ state, relaties }} vandaag={computeDay()} />
        <Woonvelden state={state} />
        <Rechtvelden state={state} />
      </>
    ),
    act: (tx, dossier, value, param) => {
      const { oordeelsbekwaam, verzet, verzetReden = '', versie } = value;
      const rechten = { oordeelsbekwaam: oordeelsbekwaam === 'ja', verzet: verzet === 'ja', verzetReden, versie };
      return updateLid(tx, dossier, param('lid'), { ...parseLid(value), ...rechten });
    },
    next: (param) => `${lidPad(param)}?melding=lid`,
  });
}

/** Someone leaves. */
function addVertrekroutes(routes: Hono<Env>): void {
  mountDossierform(routes, {
    path: '/leden/:lid/einde',
    doel: 'lidmaatschap beëindigen',
    stap: 'lid-vertrekt',
    schema: EindeFormSchema,
    load: loadLid,
    kader: (lid, dossier) => ({
      titel: m.eindeTitel(lid.roepnaam),
      lead: m.eindeLead,
      knop: m.eindeKnop,
      kind: 'negative',
      versie: lid.versie,
      terug: terug(lid, dossier),
      nu: [{ term: m.voornaamNu, value: lid.naam }],
    }),
    begin: () => ({ eindigtOp: computeDay() }),
    velden: (state) => <Eindeveld state={state} vandaag={computeDay()} />,
    act: (tx, dossier, value, param) => closeLidmaatschap(tx, dossier, param('lid'), value),
    next: () => '?melding=lid#leden',
  });
}

/** Where a huishouden or one lid lives. These pages open the protected address too, with a trace of its own. */
function addAdresroutes(routes: Hono<Env>): void {
  const loadAdres = async (tx: Tx, dossier: Dossier, lid: string | null) => {
    const adres = (await listAdressen(tx, dossier)).find((one) => one.lid === lid);
    if (!adres) return {};
    const { straat, huisnummer, toevoeging, postcode, plaats, geheim } = adres;
    return { straat, huisnummer, toevoeging, postcode, plaats, geheim: geheim ? 'ja' : '' };
  };
  mountDossierform(routes, {
    path: '/adres',
    doel: 'adres wijzigen',
    stap: 'adres-wijzigen',
    schema: AdresFormSchema,
    onderdelen: ['kern', 'adres'],
    load: (tx, dossier) => loadAdres(tx, dossier, null),
    kader: () => ({ titel: m.adresTitel, lead: m.adresLead, knop: m.bewaar }),
    begin: (adres) => adres,
    velden: (state) => <Adresvelden state={state} />,
    act: (tx, dossier, value) => updateAdres(tx, dossier, parseAdres(value)),
    next: () => '?melding=adres',
  });
  mountDossierform(routes, {
    path: '/leden/:lid/adres',
    doel: 'adres wijzigen',
    stap: 'adres-lid-wijzigen',
    schema: LidAdresFormSchema,
    onderdelen: ['kern', 'adres'],
    load: async (tx, dossier, param) => {
      const lid = await loadLid(tx, dossier, param);
      return { lid, adres: await loadAdres(tx, dossier, lid.id) };
    },
    kader: ({ lid }, dossier) => ({
      titel: m.adresLidTitel(lid.roepnaam),
      lead: m.adresLead,
      knop: m.bewaar,
      terug: terug(lid, dossier),
    }),
    begin: ({ adres }) => adres,
    velden: (state) => <Adresvelden state={state} vanLid />,
    act: (tx, dossier, value, param) => {
      const vertegenwoordigers = value.vertegenwoordigers === 'ja';
      return updateAdres(tx, dossier, { ...parseAdres(value), lid: param('lid'), vertegenwoordigers });
    },
    next: (param) => `${lidPad(param)}?melding=adres`,
  });
}

/** What the page of one person shows. */
async function loadLidpagina(tx: Tx, dossier: Dossier, id: string) {
  checkAllowed(canUpdateHuishouden(dossier));
  const lid = getFound(await findLid(tx, dossier, id));
  const leden = await listLeden(tx, dossier);
  const adressen = await listAdressen(tx, dossier);
  const adres = adressen.find((one) => one.lid === id) ?? adressen.find((one) => one.lid === null && lid.woontHier);
  const lopend = (await listVertegenwoordigingen(tx, dossier)).filter(({ eindigtOp }) => eindigtOp === null);
  const asRegel = (wie: string, { id: rij, soort, geschil }: (typeof lopend)[number]) => ({
    id: rij,
    wie,
    soort: lidWoorden.gronden[soort],
    geschil,
  });
  const { identiteit, identiteitOp } = lid;
  const plek = { postcode: adres?.postcode ?? null, huisnummer: adres?.huisnummer ?? null };
  const terugval = hasTerugvalidentiteit({ ...lid, ...plek });
  return {
    ...lid,
    head: renderDossierHead(dossier, { current: 'overzicht', onder: lid.naam, title: lid.naam }),
    href: terug(lid, dossier).href,
    betekent: lidWoorden.beslissers[lid.beslisser],
    relatie: lidWoorden.relaties[lid.relatie],
    door: lopend.filter((one) => one.lid === id).map((one) => asRegel(one.door, one)),
    voor: lopend
      .filter((one) => one.doorLid === id)
      .map((one) => asRegel(leden.find((ander) => ander.id === one.lid)?.naam ?? '', one)),
    gezien: identiteit && identiteitOp ? { bewijs: lidWoorden.bewijzen[identiteit], dag: identiteitOp } : undefined,
    uitstel: lid.identiteitUitstel,
    heeftBsn: await hasBsn(tx, dossier, id),
    terugval: terugval ? ('bekend' as const) : lid.adresGeheim ? ('geheim' as const) : ('nog-niet' as const),
    magBijwerken: dossier.stand === 'open' && lid.eindigtOp === null,
  };
}

/** Pages about one person of a huishouden, for who is signed in. */
export function lidRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  addBeginroutes(routes);
  addLidroutes(routes);
  addBijwerkroutes(routes);
  addVertrekroutes(routes);
  addAdresroutes(routes);
  routes.get('/huishoudens/:id/leden/:lid', async (c) => {
    const opening = { doel: 'gegevens-bijhouden', onderdelen: ['kern'] } as const;
    const { id, lid } = c.req.param();
    const props = await c.var.run('lid bekijken', (tx) =>
      withDossier(tx, c.var.actor, id, opening, (dossier) => loadLidpagina(tx, dossier, lid)),
    );
    return page(c, { title: props.naam, status: findStatus(c, meldingen) }, <LidPage {...props} />);
  });
  return routes;
}
