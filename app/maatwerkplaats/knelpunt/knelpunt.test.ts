import { describe, expect, test } from 'vitest';

import { computeAandacht } from './aandacht.ts';
import {
  checkOpen,
  computeDaysOpen,
  computeMachtgroep,
  countPerMonth,
  formatNummer,
  isFollowing,
  isRefusable,
  listMachten,
  listNextStatuses,
  MACHTEN,
  MACHTGROEPEN,
  STATUSSEN,
} from './knelpunt.ts';
import {
  computeStapsoort,
  formatBijgewerkt,
  formatNee,
  formatProeftuin,
  formatSamengebracht,
  formatToegevoegd,
  formatWeggehaald,
  splitStap,
} from './knelpuntstap.ts';
import { BijwerkenSchema, KnelpuntInputSchema, MAX_STAP, NeeSchema } from './schema.ts';

describe('the way of a knelpunt', () => {
  test('every status leads on, but for terugverteld', () => {
    const ends = STATUSSEN.filter((status) => !STATUSSEN.some((next) => isFollowing(status, next)));
    expect(ends).toEqual(['terugverteld']);
  });

  test('terugverteld is reached from besluit alone; a no is another way', () => {
    expect(STATUSSEN.filter((status) => isFollowing(status, 'terugverteld'))).toEqual(['besluit']);
  });

  test('nothing goes back to gemeld', () => {
    expect(STATUSSEN.some((status) => isFollowing(status, 'gemeld'))).toBe(false);
  });

  test('a person records no proeftuin: that is started elsewhere', () => {
    expect(listNextStatuses('gemeld')).toEqual(['onderzoek', 'besluit']);
    expect(listNextStatuses('proeftuin')).toEqual(['besluit']);
    expect(listNextStatuses('besluit')).toEqual(['onderzoek', 'terugverteld']);
  });

  test('no can be said while nothing is tried and before the end', () => {
    expect(STATUSSEN.filter(isRefusable)).toEqual(['gemeld', 'onderzoek', 'besluit']);
  });

  test('what was told back is closed', () => {
    expect(() => checkOpen({ status: 'terugverteld' })).toThrow(/afgerond/);
    expect(checkOpen({ status: 'besluit' })).toBeUndefined();
  });
});

describe('days open', () => {
  test.each([
    ['2026-06-22', null, '2026-11-24', 155],
    ['2026-11-24', null, '2026-11-24', 0],
    ['2026-03-28', null, '2026-03-30', 2],
    ['2026-01-01', '2026-01-11', '2026-11-24', 10],
    ['2026-11-25', null, '2026-11-24', 0],
  ])('from %s to %s on %s is %i', (gemeldOp, afgerondOp, vandaag, days) => {
    expect(computeDaysOpen({ gemeldOp, afgerondOp }, vandaag)).toBe(days);
  });

  test('the number grows past 999', () => {
    expect([formatNummer('2026', 14), formatNummer('2026', 1000)]).toEqual(['2026-014', '2026-1000']);
  });
});

describe('power to change', () => {
  test('every power stands in one column of the board, from near to far', () => {
    expect(MACHTGROEPEN.flatMap(listMachten)).toEqual([...MACHTEN]);
    expect(computeMachtgroep('raad')).toBe(computeMachtgroep('college'));
  });
});

describe('signals per month', () => {
  test('months without a signaal count as zero', () => {
    const months = countPerMonth(['2026-05-20', '2026-03-01', '2026-05-02']);
    expect(months).toEqual([
      { maand: 'maart', aantal: 1 },
      { maand: 'april', aantal: 0 },
      { maand: 'mei', aantal: 2 },
    ]);
  });

  test('over the turn of a year the year is named, and twelve months are most', () => {
    const months = countPerMonth(['2025-01-31', '2026-02-01']);
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ maand: 'maart 2025', aantal: 0 });
    expect(months.at(-1)).toEqual({ maand: 'februari 2026', aantal: 1 });
  });

  test('no signals, no months', () => {
    expect(countPerMonth([])).toEqual([]);
  });
});

describe('the words of a step', () => {
  const voor = {
    titel: 'Dubbele vraag',
    omschrijving: '',
    oorzaak: 'wet' as const,
    macht: 'onbekend' as const,
    eigenaarId: 'a',
  };

  test('one signaal and several are told as what they are', () => {
    expect(formatSamengebracht(1, 'Dubbele vraag')).toBe('Eén signaal is nu een knelpunt. Het heet: “Dubbele vraag”.');
    expect(formatSamengebracht(4, 'Dubbele vraag')).toMatch(/^Vier signalen over hetzelfde/);
    expect(formatToegevoegd(1, 5)).toBe('Er kwam één signaal bij over hetzelfde. Het zijn er nu vijf.');
    expect(formatToegevoegd(2, 33)).toBe('Er kwamen twee signalen bij over hetzelfde. Het zijn er nu 33.');
    expect(formatWeggehaald(1)).toMatch(/nog één over\.$/);
    expect(formatWeggehaald(7)).toMatch(/Het zijn er nu zeven\.$/);
  });

  test('only what changed is told, and nothing when nothing changed', () => {
    expect(formatBijgewerkt(voor, voor)).toBe('');
    expect(formatBijgewerkt(voor, { ...voor, macht: 'raad' })).toBe('De gemeenteraad kan dit veranderen.');
    expect(formatBijgewerkt(voor, { ...voor, eigenaarId: 'b' })).toBe('Iemand anders pakt dit nu op.');
  });

  test('the longest input fits in a step of 600 characters', () => {
    const long = {
      titel: 'x'.repeat(120),
      omschrijving: 'y',
      oorzaak: 'ict',
      macht: 'college',
      eigenaarId: 'b',
    } as const;
    const steps = [
      formatBijgewerkt(voor, long),
      formatNee('x'.repeat(MAX_STAP)),
      formatProeftuin('x'.repeat(200)),
      formatSamengebracht(500, long.titel),
    ];
    expect(steps.map((step) => step.length <= 600)).toEqual([true, true, true, true]);
  });

  test('a short first sentence is the headline of a step; a long text stays whole', () => {
    expect(splitStap('We doen dit niet. De reden: geen geld.')).toEqual({
      kop: 'We doen dit niet.',
      rest: 'De reden: geen geld.',
    });
    expect(splitStap('We zoeken het uit.')).toEqual({ kop: 'We zoeken het uit.', rest: '' });
    const long = `${'Lang '.repeat(30)}einde. En meer.`;
    expect(splitStap(long)).toEqual({ kop: long, rest: '' });
  });

  test('telling back is told as a message', () => {
    expect((['onderzoek', 'besluit', 'terugverteld', 'bericht'] as const).map(computeStapsoort)).toEqual([
      'onderzoek',
      'besluit',
      'bericht',
      'bericht',
    ]);
  });
});

describe('input', () => {
  const whole = { titel: 'Dubbele vraag', oorzaak: 'wet', signalen: ['een'] };

  test('the shortest knelpunt is a title, a cause and one signaal', () => {
    expect(KnelpuntInputSchema.safeParse(whole).success).toBe(true);
  });

  test.each([
    ['titel', { titel: '  ' }],
    ['titel', { titel: 'x'.repeat(121) }],
    ['titel', { titel: 'Bel mij op 06-12345678' }],
    ['omschrijving', { omschrijving: 'x'.repeat(2001) }],
    ['omschrijving', { omschrijving: 'Mail jan@voorbeeld.nl' }],
    ['oorzaak', { oorzaak: 'pech' }],
    ['macht', { macht: 'iedereen' }],
    ['signalen', { signalen: [] }],
  ])('%s is refused: %j', (field, change) => {
    const result = KnelpuntInputSchema.safeParse({ ...whole, ...change });
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test('an unknown field is refused', () => {
    expect(KnelpuntInputSchema.safeParse({ ...whole, status: 'besluit' }).error?.issues[0]?.code).toBe(
      'unrecognized_keys',
    );
  });

  test('line ends count once, and what does not print becomes a space', () => {
    const nee = NeeSchema.parse({ reden: 'een\r\ntwee\u0000drie', versie: '2' });
    expect(nee).toEqual({ reden: 'een\ntwee drie', versie: 2 });
  });

  test('a form without a version is refused', () => {
    const { versie: _, ...rest } = { ...whole, macht: 'team', eigenaar: 'a', versie: 1 };
    expect(BijwerkenSchema.safeParse(rest).success).toBe(false);
  });
});

describe('what asks for attention', () => {
  const actor = (rol: string) => ({ gemeente: 'g', persoon: 'ik', pseudoniem: null, rollen: [rol], teams: [] });
  const stil = (eigenaar: string, dagenOpen: number, id = `${eigenaar}-${dagenOpen}`) => ({
    id,
    titel: 'Dubbele vraag',
    eigenaar: { id: eigenaar },
    dagenOpen,
    laatsteStap: '2026-10-01',
  });
  const all = [stil('ik', 101), stil('ander', 100), stil('ander', 140), stil('ander', 180)];
  const hrefs = (rol: string, what = all) => computeAandacht(actor(rol), what, '2026-11-24').map(({ href }) => href);

  test('an owner is asked by name of the knelpunt, with how long it lies still', () => {
    const [own] = computeAandacht(actor('categoriemanager'), all, '2026-11-24');
    expect(own).toMatchObject({ title: 'Dubbele vraag', href: '/knelpunten/ik-101', badge: 'al 54 dagen stil' });
  });

  test('beleid also sees how many of others are open longer than 100 days and lie still, and nothing twice', () => {
    const [, long] = computeAandacht(actor('beleid'), all, '2026-11-24');
    expect(long?.title).toBe('Twee knelpunten liggen stil');
    expect(hrefs('beleid', [stil('ander', 100)])).toEqual([]);
    expect(hrefs('beleid', [stil('ik', 140)])).toEqual(['/knelpunten/ik-140']);
  });

  test('the transformatiemanager sees how many wait for another owner', () => {
    const [, waiting] = computeAandacht(actor('transformatiemanager'), all, '2026-11-24');
    expect(waiting?.title).toBe('Drie knelpunten wachten op hun eigenaar');
  });

  test('what others own is no work for an uitvoerder', () => {
    expect(hrefs('uitvoerder', [stil('ander', 140)])).toEqual([]);
  });

  test('at most three own knelpunten are named', () => {
    const many = Array.from({ length: 5 }, (_, i) => stil('ik', 40, `k${i}`));
    expect(hrefs('wethouder', many)).toHaveLength(3);
  });
});
