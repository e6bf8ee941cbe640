import { expect, test } from '../../../tests/support/app.ts';
import { createSealKey, createSealKeys } from '../../../tests/support/seal.ts';
import { actorFor } from '../../../tests/support/test.ts';
import { loadVerifier } from '../../../tests/support/verifier.ts';
import { recordGebeurtenis } from '../../platform/audit/index.ts';
import { createSystemActor, type WithActor } from '../../platform/database/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { createZegel } from './commands/create-zegel.ts';
import { runZegelronde } from './commands/run-zegelronde.ts';
import { listExport, listOnverzegeld } from './queries.ts';

const { Checker, NotCheckable } = await loadVerifier();
const actor = actorFor('beleid');
const zegelaar = createSystemActor('zegelaar', actor.gemeente);
const at = (time: string) => new Date(`2027-03-01T${time}Z`);
const [ours, theirs] = [createSealKey(), createSealKey()];

const record = (withActor: WithActor, time: string) =>
  runAt(at(time), () =>
    withActor(actor, 'test', (tx) =>
      recordGebeurtenis(tx, actor, { soort: 'proef', onderwerp: { soort: 'proef', id: null } }),
    ),
  );
const seal = (withActor: WithActor, time: string, keys: ReturnType<typeof createSealKeys>) =>
  runAt(at(time), () => runZegelronde(withActor, actor.gemeente, keys));

async function listLines(withActor: WithActor): Promise<string[]> {
  const parts: string[] = [];
  for await (const part of listExport(withActor, zegelaar, { naam: 'Proef' })) parts.push(part);
  return parts.join('').split('\n').slice(0, -1);
}

function check(lines: readonly string[], ...keys: string[]) {
  const checker = new Checker({ keys });
  for (const line of lines) checker.add(line);
  checker.end();
  return checker.findings.map(({ text }) => text);
}

/** A seal of somebody with all rights on the database and a key of their own; `announced` is the key it says comes next. */
async function forge(withActor: WithActor, announced?: typeof ours): Promise<void> {
  await record(withActor, '09:00:00');
  await runAt(at('09:01:00'), () =>
    withActor(zegelaar, 'test', async (tx) =>
      createZegel(tx, zegelaar, { current: theirs, next: announced }, await listOnverzegeld(tx, zegelaar)),
    ),
  );
}

test('a history of another key that announces ours gets no seal of ours', async ({ withActor }) => {
  await forge(withActor, ours);
  await record(withActor, '09:02:00');
  await expect(seal(withActor, '09:03:00', createSealKeys(ours))).rejects.toThrow(/another key/);
  expect(check(await listLines(withActor), ours.publicKey)).toEqual([
    'Geen enkel zegel is gezet met de sleutel die u meegaf.',
  ]);
});

test('a history of another key that announces nothing is reported to who trusts ours alone', async ({ withActor }) => {
  await forge(withActor);
  await record(withActor, '09:02:00');
  await seal(withActor, '09:03:00', createSealKeys(ours));
  const lines = await listLines(withActor);
  expect(check(lines, ours.publicKey)).toEqual(['Zegel 2 is gezet met een sleutel die niet was aangekondigd.']);
  expect(check(lines, ours.publicKey, theirs.publicKey)).toEqual([]);
});

test('a line that is not as the product writes it is not checked: another reader would read something else', async ({
  withActor,
}) => {
  await record(withActor, '09:00:00');
  await seal(withActor, '09:01:00', createSealKeys(ours));
  await record(withActor, '09:02:00');
  const lines = await listLines(withActor);
  expect(check(lines, ours.publicKey)).toEqual([]);
  const forgeries: [from: string, to: string][] = [
    ['"soort":"proef"', '"soort":"anders","soort":"proef"'],
    ['"rij":{', '"rij":{"naam":"Samira B.",'],
    ['"rij":{', '"naam":"Samira B.","rij":{'],
    ['"volgnummer":1', '"volgnummer":1.0'],
    ['"volgnummer":1', '"volgnummer": 1'],
    ['"doel":"', '"\\u0064oel":"'],
    ['"versie":1', '"versie":1,"heel":true'],
  ];
  for (const [from, to] of forgeries) {
    const index = lines.findIndex((line) => line.includes(from));
    expect(index).toBeGreaterThan(-1);
    const changed = lines.with(index, (lines[index] ?? '').replace(from, to));
    expect(() => check(changed, ours.publicKey), to).toThrow(NotCheckable);
  }
  expect(
    check(
      lines.map((line) => `${line}\r`),
      ours.publicKey,
    ),
  ).toEqual([]);
});
