import { expect, test } from 'vitest';

import { createVerzendingen } from './verzending.ts';

const BEGIN = 1_800_000_000_000;
const HOUR = 3_600_000;

/** Counts how often something was really sent. */
function counter() {
  let times = 0;
  return { send: async () => `code ${++times}`, times: () => times };
}

test('a form that is sent for the first time is sent', async () => {
  const [verzendingen, sender] = [createVerzendingen<string>(BEGIN), counter()];
  const token = verzendingen.create(BEGIN);
  expect(await verzendingen.send(token, sender.send, BEGIN + 20_000)).toEqual({ stand: 'nu', antwoord: 'code 1' });
});

test('two clicks at once send one thing and give the same answer', async () => {
  const [verzendingen, sender] = [createVerzendingen<string>(BEGIN), counter()];
  const token = verzendingen.create(BEGIN);
  const both = await Promise.all([
    verzendingen.send(token, sender.send, BEGIN + 100),
    verzendingen.send(token, sender.send, BEGIN + 150),
  ]);
  expect(both).toEqual([
    { stand: 'nu', antwoord: 'code 1' },
    { stand: 'nu', antwoord: 'code 1' },
  ]);
  expect(sender.times()).toBe(1);
});

test('ten seconds later the answer is gone and nothing is sent again', async () => {
  const [verzendingen, sender] = [createVerzendingen<string>(BEGIN), counter()];
  const token = verzendingen.create(BEGIN);
  await verzendingen.send(token, sender.send, BEGIN);
  expect(await verzendingen.send(token, sender.send, BEGIN + 9_999)).toEqual({ stand: 'nu', antwoord: 'code 1' });
  expect(await verzendingen.send(token, sender.send, BEGIN + 10_000)).toEqual({ stand: 'eerder' });
  expect(await verzendingen.send(token, sender.send, BEGIN + HOUR)).toEqual({ stand: 'eerder' });
  expect(sender.times()).toBe(1);
});

test('two forms are two things', async () => {
  const [verzendingen, sender] = [createVerzendingen<string>(BEGIN), counter()];
  await verzendingen.send(verzendingen.create(BEGIN), sender.send, BEGIN);
  await verzendingen.send(verzendingen.create(BEGIN), sender.send, BEGIN);
  expect(sender.times()).toBe(2);
});

test('a form from before a restart is never sent unasked, and neither is one that is too old or made up', async () => {
  const [verzendingen, sender] = [createVerzendingen<string>(BEGIN), counter()];
  const old = createVerzendingen<string>(BEGIN - HOUR).create(BEGIN - 1);
  const late = verzendingen.create(BEGIN);
  const future = verzendingen.create(BEGIN + HOUR);
  const made = [old, future, '', 'x', '.', `${BEGIN.toString(36)}.kort`, `zzzzzzzzzzzzzzz.${'a'.repeat(43)}`];
  for (const token of made)
    expect(await verzendingen.send(token, sender.send, BEGIN + 1)).toEqual({ stand: 'onbekend' });
  expect(await verzendingen.send(late, sender.send, BEGIN + 12 * HOUR)).toEqual({ stand: 'onbekend' });
  expect(sender.times()).toBe(0);
});

test('what went wrong may be sent again', async () => {
  const [verzendingen, sender] = [createVerzendingen<string>(BEGIN), counter()];
  const token = verzendingen.create(BEGIN);
  const broken = () => Promise.reject(new Error('geen verbinding'));
  await expect(verzendingen.send(token, broken, BEGIN)).rejects.toThrow('geen verbinding');
  expect(await verzendingen.send(token, sender.send, BEGIN + 1)).toEqual({ stand: 'nu', antwoord: 'code 1' });
});
