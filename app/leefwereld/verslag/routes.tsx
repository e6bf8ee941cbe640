import { Hono } from 'hono';
import { z } from 'zod';

import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { renderReport } from '#platform/report/index.ts';
import { ButtonLink, emptyForm, formatDay, overrideMessages, PrintButton } from '#ui';

import { TREDENAMEN } from '../../kennis/ladder/index.ts';
import {
  canUpdateGesprek,
  DEELNEMERNAMEN,
  findGesprek,
  formatKringen,
  KRINGNAMEN,
  listDeelnemers,
  listOpenOnderwerpen,
  listRegels,
  listResultaten,
  ONDERWERPNAMEN,
  renderKruimels,
  RESULTAATNAMEN,
  runInGesprek,
  WAAROM_NIET,
} from '../gesprek/index.ts';
import { listKring, listLeden, renderDossierHead } from '../huishouden/index.ts';
import { type Opening, withDossier } from '../inzage/index.ts';
import { findMelding } from '../melding/index.ts';
import { sendVerslag } from './commands/send-verslag.ts';
import { meldingen, verslag } from './messages.ts';
import { VerslagPage } from './pages/verslag.tsx';
import { VersturenPage } from './pages/versturen.tsx';
import { formatVerslag, listTekort, listVoor, type Tekort, type Woorden } from './verslag.ts';

const PAD = '/huishoudens/:id/gesprekken/:gid' as const;
/** The melding and what was told about the PGB stand in the verslag. */
const OPENING: Opening = { doel: 'gesprek-voeren', onderdelen: ['kern', 'route', 'gesprek'] };

const param = (c: Ctx, name: string) => c.req.param(name) ?? '';
const padOf = (c: Ctx) => `/huishoudens/${param(c, 'id')}/gesprekken/${param(c, 'gid')}`;

/** The words of this gemeente. */
const woordenOf = (c: Ctx): Woorden => ({
  verslag: overrideMessages(verslag, c.var.termen),
  onderwerpen: overrideMessages(ONDERWERPNAMEN, c.var.termen),
  resultaten: overrideMessages(RESULTAATNAMEN, c.var.termen),
  treden: overrideMessages(TREDENAMEN, c.var.termen),
  waarom: overrideMessages(WAAROM_NIET, c.var.termen),
  deelnemers: overrideMessages(DEELNEMERNAMEN, c.var.termen),
});

/** The verslag for one reader, with who else has a version of their own. */
function loadVerslag(c: Ctx, kanaal: 'pagina' | 'document') {
  return runInGesprek(
    c,
    'verslag lezen',
    async (tx, dossier) => {
      const gesprek = getFound(await findGesprek(tx, dossier, param(c, 'gid')));
      const [regels, resultaten, leden, kring] = [
        await listRegels(tx, dossier, gesprek.id),
        await listResultaten(tx, dossier, gesprek.id),
        await listLeden(tx, dossier),
        await listKring(tx, dossier),
      ];
      const verstuurd = gesprek.verstuurdOp !== null;
      const ring = { huishouden: dossier.huishouden, voor: gesprek.voor };
      // Until it is sent the circle is as it stands now; then it is as it stood.
      const nu = verstuurd ? [] : formatKringen(kring, ring, overrideMessages(KRINGNAMEN, c.var.termen));
      const alle = [
        ...regels,
        ...nu.map(({ id, tekst, voor }) => ({
          id: `kring ${id}`,
          onderwerp: 'netwerk' as const,
          soort: 'kring' as const,
          spreker: 'professional' as const,
          door: '',
          tekst,
          voor,
        })),
      ];
      const eigen = leden.filter(({ id }) =>
        [...alle, ...resultaten].some(({ voor }) => voor.includes(id) && !gesprek.voor.includes(id)),
      );
      const lezer = eigen.find(({ id }) => id === c.req.query('voor'));
      const melding = gesprek.melding === null ? undefined : await findMelding(tx, dossier, gesprek.melding);
      const tekst = formatVerslag(
        {
          gesprek,
          melding: melding && listVoor([{ ...melding, voor: melding.zichtbaarVoor }], gesprek.voor, lezer)[0],
          deelnemers: await listDeelnemers(tx, dossier, gesprek.id),
          regels: listVoor(alle, gesprek.voor, lezer),
          resultaten: listVoor(resultaten, gesprek.voor, lezer),
          leden: new Map(leden.map(({ id, roepnaam }) => [id, roepnaam])),
        },
        woordenOf(c),
      );
      const open = listOpenOnderwerpen(regels, kring.length > 0);
      const tekort = listTekort({ open, regels: regels.length, melding });
      const magSturen = canUpdateGesprek(dossier) === true && !verstuurd;
      return { dossier, gesprek, eigen, lezer, tekst, tekort, magSturen };
    },
    { ...OPENING, kanaal },
  );
}

async function renderVerslag(c: Ctx) {
  const { dossier, gesprek, eigen, lezer, tekst, magSturen } = await loadVerslag(c, 'pagina');
  const pad = `${padOf(c)}/verslag`;
  const query = lezer ? `?voor=${lezer.id}` : '';
  const actions = (
    <>
      {magSturen && (
        <ButtonLink href={`${pad}/versturen`} kind="primary" icon="send">
          {verslag.stuur}
        </ButtonLink>
      )}
      {gesprek.verstuurdOp !== null && canUpdateGesprek(dossier) === true && (
        <ButtonLink href={`/huishoudens/${dossier.huishouden}/plan`} kind="primary">
          {verslag.naarPlan}
        </ButtonLink>
      )}
      <ButtonLink href={`${pad}.pdf${query}`} icon="download" leaves>
        {verslag.pdf}
      </ButtonLink>
      <PrintButton />
    </>
  );
  const title = verslag.titel;
  const hoofd = renderDossierHead(dossier, {
    current: 'gesprek',
    title: `${title}, ${formatDay(gesprek.op)}`,
    onder: title,
    actions,
  });
  const versies = [
    { name: verslag.iedereen, href: pad, current: lezer === undefined },
    ...eigen.map(({ id, roepnaam }) => ({
      name: verslag.versieVoor(roepnaam),
      href: `${pad}?voor=${id}`,
      current: id === lezer?.id,
    })),
  ];
  const view = <VerslagPage {...{ hoofd, tekst, versies }} verstuurd={gesprek.verstuurdOp !== null} />;
  return page(c, { title, status: findStatus(c, meldingen) }, view);
}

async function renderPdf(c: Ctx) {
  const { gesprek, lezer, tekst } = await loadVerslag(c, 'document');
  const pdf = await renderReport({
    folder: import.meta.dirname,
    template: 'verslag.typ',
    data: {
      ...tekst,
      titel: verslag.titel,
      ondertitel: lezer ? verslag.versieVoor(lezer.roepnaam) : verslag.iedereen,
      gemeente: c.var.shell.organisation ?? '',
      dag: formatDay(gesprek.op),
      concept: gesprek.verstuurdOp === null ? verslag.concept : '',
    },
  });
  c.header('content-type', 'application/pdf');
  c.header('content-disposition', 'attachment; filename="verslag.pdf"');
  return c.body(Uint8Array.from(pdf).buffer);
}

/** What lacks, in words, and where it can be mended. */
function formatTekort(c: Ctx, field: Tekort, huishouden: string) {
  const { verslag: w, onderwerpen } = woordenOf(c);
  if (field === 'pgb') return { detail: w.pgbOntbreekt, href: `/huishoudens/${huishouden}/meldingen` };
  if (field === 'leeg') return { detail: w.leeg, href: padOf(c) };
  return { detail: w.ontbreekt(onderwerpen[field]), href: `${padOf(c)}#${field}` };
}

async function renderVersturen(c: Ctx, sent?: Sent) {
  const { dossier, gesprek, eigen, tekort, magSturen } = await loadVerslag(c, 'pagina');
  checkAllowed(canUpdateGesprek(dossier));
  if (!magSturen && !sent) throw new Problem('verkeerde-staat', verslag.isVerstuurd);
  const plek = { huishouden: dossier.huishouden, naam: dossier.naam, gesprek: { id: gesprek.id, op: gesprek.op } };
  const props = {
    kruimels: renderKruimels(plek, verslag.stuurTitel),
    pad: padOf(c),
    state: sent?.code === 409 ? { values: {}, errors: { '': [verslag.isVerstuurd] } } : emptyForm,
    tekort: tekort.map((field) => ({ field, ...formatTekort(c, field, dossier.huishouden) })),
    eigen: eigen.map(({ roepnaam }) => roepnaam),
  };
  return page(c, { title: verslag.stuurTitel, variant: 'form', code: sent?.code ?? 200 }, <VersturenPage {...props} />);
}

/** Pages of the verslag of a conversation, for who is signed in. */
export function verslagRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use(`${PAD}/*`, async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  routes.get(`${PAD}/verslag`, (c) => renderVerslag(c));
  routes.get(`${PAD}/verslag.pdf`, (c) => renderPdf(c));
  routes.get(`${PAD}/verslag/versturen`, (c) => renderVersturen(c));
  routes.post(`${PAD}/verslag/versturen`, (c) =>
    runForm(c, {
      schema: z.object({}),
      doel: 'verslag versturen',
      render: renderVersturen,
      act: (tx) =>
        withDossier(tx, c.var.actor, param(c, 'id'), OPENING, (dossier) => sendVerslag(tx, dossier, param(c, 'gid'))),
      next: () => c.redirect(`${padOf(c)}/verslag?melding=verstuurd`, 303),
    }),
  );
  return routes;
}
