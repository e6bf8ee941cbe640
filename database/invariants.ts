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
    name: 'row level security binds everyone on every table with a gemeente',
    query: `select 1 from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'gemeenten'
        and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
];
