import type { Invariant } from '../app/platform/backup/index.ts';

/** Where the two ends of a schakel stand, by kind. */
const ENDS = { signaal: 'signalen', knelpunt: 'knelpunten', proeftuin: 'proeftuinen', logregel: 'logregels' };

const hasNoEnd = (side: 'van' | 'naar') =>
  Object.entries(ENDS)
    .map(
      ([soort, table]) =>
        `select 1 from schakels s where s.${side}_soort = '${soort}'
         and not exists (select from ${table} t where t.gemeente_id = s.gemeente_id and t.id = s.${side}_id)`,
    )
    .join(' union all ');

/** What is true of all data, whatever was done with it: checked after a back-up was put back and after a crash. */
export const INVARIANTS: readonly Invariant[] = [
  { name: 'every schakel begins at a record', query: hasNoEnd('van') },
  { name: 'every schakel ends at a record', query: hasNoEnd('naar') },
  {
    name: 'every medewerker has a pseudoniem or left',
    query: `select 1 from medewerkers m where m.status <> 'uit-dienst' and not exists (
      select from pseudoniemen p where p.gemeente_id = m.gemeente_id and p.medewerker_id = m.id)`,
  },
  {
    name: 'every sessie has the rollen, teams and name of its medewerker',
    query: `select 1 from sessies s join medewerkers m on m.gemeente_id = s.gemeente_id and m.id = s.medewerker_id
      where (s.rollen, s.teams, s.naam, s.functie) is distinct from (m.rollen, m.teams, m.naam, m.functie)`,
  },
  {
    name: 'every rol comes from an aanstelling',
    query: `select 1 from medewerkers m, unnest(m.rollen) rol where not exists (
      select from aanstellingen a where a.gemeente_id = m.gemeente_id and a.medewerker_id = m.id
        and (a.rol = rol or a.waarneming_voor is not null))`,
  },
  {
    name: 'the zegels of a gemeente are numbered 1, 2, 3 and hold what they say',
    query: `select 1 from zegels group by gemeente_id having max(volgnummer) <> count(*) or min(volgnummer) <> 1
      union all select 1 from zegels z where z.aantal <> (
        select count(*) from zegelleden l where l.gemeente_id = z.gemeente_id and l.zegel = z.volgnummer)`,
  },
  {
    name: 'every gebeurtenis under a zegel is there',
    query: `select 1 from zegelleden l where not exists (
      select from gebeurtenissen g where g.gemeente_id = l.gemeente_id and g.id = l.gebeurtenis_id)`,
  },
  {
    name: 'the versies of a logregel are numbered 1, 2, 3',
    query: `select 1 from logregelversies group by gemeente_id, logregel_id having max(versie) <> count(*) or min(versie) <> 1`,
  },
  {
    name: 'every knelpunt has a first step',
    query: `select 1 from knelpunten k where not exists (
      select from knelpuntstappen s where s.gemeente_id = k.gemeente_id and s.knelpunt_id = k.id)`,
  },
  {
    name: 'every huishouden lists exactly its leden',
    query: `select 1 from huishoudens h where exists (
        select from leden l where l.gemeente_id = h.gemeente_id and l.huishouden_id = h.id and not l.id = any (h.leden))
      or cardinality(h.leden) <> (
        select count(*) from leden l where l.gemeente_id = h.gemeente_id and l.huishouden_id = h.id)`,
  },
  {
    name: 'every huishouden lists exactly the accounts of its betrokkenheden',
    query: `select 1 from huishoudens h where (
        select coalesce(array_agg(wie order by wie), '{}') from unnest(h.betrokkenen) wie) is distinct from (
        select coalesce(array_agg(distinct b.medewerker_id order by b.medewerker_id), '{}') from betrokkenheden b
        where b.gemeente_id = h.gemeente_id and b.huishouden_id = h.id and b.medewerker_id is not null)`,
  },
  {
    name: 'a betrokkenheid of a resident says of the lid what the lid says',
    query: `select 1 from betrokkenheden b left join leden l
        on l.gemeente_id = b.gemeente_id and l.huishouden_id = b.huishouden_id and l.id = b.lid_id
      where b.soort <> 'partij' and (
        (b.geboortedatum, b.woont_hier, b.oordeelsbekwaam, b.verzet)
          is distinct from (l.geboortedatum, l.woont_hier, l.oordeelsbekwaam, l.verzet)
        or l.eindigt_op is not null and b.eindigt_op is null)`,
  },
  {
    name: 'what rests on a vertegenwoordiging ends with it',
    query: `select 1 from betrokkenheden b left join vertegenwoordigingen v
        on v.gemeente_id = b.gemeente_id and v.huishouden_id = b.huishouden_id and v.id = b.vertegenwoordiging_id
      where b.vertegenwoordiging_id is not null and b.eindigt_op is null and (v.id is null or v.eindigt_op is not null)`,
  },
  {
    name: 'every lid of today of an open huishouden has a vindkaart, and nobody else',
    query: `select 1 from leden l join huishoudens h on h.gemeente_id = l.gemeente_id and h.id = l.huishouden_id
      left join vindkaarten v on v.gemeente_id = l.gemeente_id and v.lid_id = l.id
      where (h.stand = 'open' and l.eindigt_op is null) <> (v.lid_id is not null)
      union all select 1 from vindkaarten v where not exists (
        select from leden l where l.gemeente_id = v.gemeente_id and l.id = v.lid_id and l.huishouden_id = v.huishouden_id)`,
  },
  {
    name: 'a vindkaart says who has the regie and who it is, as the huishouden and the lid do',
    query: `select 1 from vindkaarten v
      join huishoudens h on h.gemeente_id = v.gemeente_id and h.id = v.huishouden_id
      join leden l on l.gemeente_id = v.gemeente_id and l.id = v.lid_id
      where (v.regisseur_id, v.team_id, v.persoon_id, v.geboortedatum)
        is distinct from (h.regisseur_id, h.team_id, l.persoon_id, l.geboortedatum)`,
  },
  {
    name: 'no vindkaart holds a protected address',
    query: `select 1 from vindkaarten v join leden l on l.gemeente_id = v.gemeente_id and l.id = v.lid_id
      join huishoudens h on h.gemeente_id = v.gemeente_id and h.id = v.huishouden_id
      where v.postcode is not null and (l.adres_geheim or h.adres_geheim and not exists (
        select from adressen a where a.gemeente_id = v.gemeente_id and a.lid_id = v.lid_id and a.eindigt_op is null
          and a.categorie = 'kern'))`,
  },
  {
    name: 'that an address is protected is said where it is so, and only there',
    query: `select 1 from huishoudens h where h.adres_geheim <> exists (
        select from adressen a where a.gemeente_id = h.gemeente_id and a.huishouden_id = h.id and a.lid_id is null
          and a.categorie = 'adres' and a.eindigt_op is null)
      union all select 1 from leden l where l.adres_geheim <> exists (
        select from adressen a where a.gemeente_id = l.gemeente_id and a.lid_id = l.id
          and a.categorie = 'adres' and a.eindigt_op is null)`,
  },
  {
    name: 'every huishouden has one running regie, and it is of its regisseur',
    query: `select 1 from huishoudens h where (
      select array_agg(r.medewerker_id) from regies r
      where r.gemeente_id = h.gemeente_id and r.huishouden_id = h.id and r.eindigt_op is null)
      is distinct from array[h.regisseur_id]`,
  },
  {
    name: 'a BSN is kept of a client alone',
    query: `select 1 from burgerservicenummers b where not exists (
      select from leden l where l.gemeente_id = b.gemeente_id and l.id = b.lid_id and l.client)`,
  },
  {
    name: 'row level security binds everyone on every table with a gemeente',
    query: `select 1 from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'gemeenten'
        and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
];
