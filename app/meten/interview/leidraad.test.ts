import { describe, expect, it } from 'vitest';

import { listItems, listMeegeleverd } from '../instrument/index.ts';
import { FUNCTIES, LEIDRAAD, listItemsBij, listLeidraad } from './leidraad.ts';
import { ONDERWERPEN, VRAGEN } from './messages.ts';

const scan = listMeegeleverd().find(({ sleutel }) => sleutel === 'transformatiescan');
const items = scan ? listItems(scan).map(({ sleutel }) => ({ sleutel })) : [];
const vragen = LEIDRAAD.flatMap(({ vragen: own }) => [...own]);

describe('the guide', () => {
  it('has every question once, with words, and points at items that the scan has', () => {
    const sleutels = vragen.map(({ sleutel }) => sleutel);
    expect(new Set(sleutels).size).toBe(sleutels.length);
    expect(Object.keys(VRAGEN).toSorted()).toEqual([...sleutels].toSorted());
    expect(Object.keys(ONDERWERPEN)).toEqual(LEIDRAAD.map(({ onderwerp }) => onderwerp));
    const known = items.map(({ sleutel }) => sleutel);
    for (const vraag of vragen) expect(known).toEqual(expect.arrayContaining([...vraag.items]));
  });

  it('gives everyone a beginning and an end, and nobody a question that is not theirs', () => {
    for (const functie of FUNCTIES) {
      const delen = listLeidraad(functie);
      expect([delen[0]?.onderwerp, delen.at(-1)?.onderwerp]).toEqual(['rol', 'slot']);
      expect(delen.every(({ vragen: own }) => own.length > 0)).toBe(true);
      expect(delen.flatMap(({ vragen: own }) => own).every(({ voor }) => voor.includes(functie))).toBe(true);
    }
    const van = (functie: (typeof FUNCTIES)[number]) =>
      listLeidraad(functie).flatMap(({ vragen: own }) => own.map(({ sleutel }) => sleutel));
    expect(van('uitvoerder')).toContain('mandaat');
    expect(van('uitvoerder')).not.toContain('geld');
    expect(van('bestuurder')).not.toContain('leertijd');
    expect(listLeidraad('inwoner').map(({ onderwerp }) => onderwerp)).not.toContain('vaardigheden');
  });

  it('names first the items that a question tells most about, and loses none', () => {
    const order = listItemsBij('kosten', items).map(({ sleutel }) => sleutel);
    expect(order[0]).toBe('interventie-12');
    expect(order.toSorted()).toEqual(items.map(({ sleutel }) => sleutel).toSorted());
    expect(listItemsBij('tevreden', items)).toEqual(items);
    expect(listItemsBij('bestaat-niet', items)).toEqual(items);
  });
});
